const BROWSERS = [
	['Edge', /Edg(e|A|iOS)?\//],
	['Opera', /OPR\/|Opera/],
	['Samsung Internet', /SamsungBrowser\//],
	['Firefox', /Firefox\/|FxiOS\//],
	['Chrome', /Chrome\/|CriOS\/|Chromium\//],
	['Safari', /Version\/.*Safari\//],
] as const
const SYSTEMS = [
	['Android', /Android/],
	['iPhone', /iPhone/],
	['iPad', /iPad/],
	['Windows', /Windows/],
	['macOS', /Mac OS X|Macintosh/],
	['Linux', /Linux|X11/],
] as const

/** What a browser says about itself, in two words that people know; `undefined` where it does not say. */
export function deviceOf(userAgent: string): { browser: string | undefined; system: string | undefined } {
	return { browser: firstOf(BROWSERS, userAgent), system: firstOf(SYSTEMS, userAgent) }
}

function firstOf(names: readonly (readonly [string, RegExp])[], text: string): string | undefined {
	return names.find(([, pattern]) => pattern.test(text))?.[0]
}
