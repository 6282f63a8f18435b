import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { type Place, PlaceContext } from './lang-context.tsx'
import { messages } from './messages.ts'

/** Addresses of the built style sheet and scripts, and of the icon (`ICON_SVG` served as image/svg+xml). */
export type Assets = { readonly css: string; readonly scripts: readonly string[]; readonly icon?: string | undefined }

/** What a whole page needs around its body. `theme` is the reader's choice (cookie `theme`), else the system decides. */
export type DocumentOptions = {
	readonly place: Place
	readonly assets: Assets
	readonly title: string
	readonly description?: string | undefined
	readonly image?: string | undefined
	readonly theme?: 'light' | 'dark' | undefined
	/** Only public pages are offered to search engines. */
	readonly indexed?: boolean | undefined
}

// htmx would add a style element of its own, which the content security policy forbids; main.css has those rules.
const HTMX = '{"includeIndicatorCSS":false,"defaultTimeout":20000}'

/** A whole HTML page: head, skip link, the region that screen readers listen to, and the body. */
export function renderDocument(options: DocumentOptions, body: ComponentChildren): string {
	return `<!doctype html>${render(<Document {...options} body={body} />)}`
}

/** A part of a page, for answers that replace one place on the screen. */
export function renderPart(place: Place, body: ComponentChildren): string {
	return render(<PlaceContext.Provider value={place}>{body}</PlaceContext.Provider>)
}

function Document({ body, ...options }: DocumentOptions & { body: ComponentChildren }) {
	const { place } = options
	return (
		<PlaceContext.Provider value={place}>
			<html lang={place.lang} data-theme={options.theme}>
				<Head {...options} />
				<body>
					<a class="skip" href="#main">
						{messages[place.lang].skip}
					</a>
					<div id="live" class="unseen" aria-live="polite" />
					{body}
				</body>
			</html>
		</PlaceContext.Provider>
	)
}

function Head({ assets, title, description, image, indexed }: DocumentOptions) {
	return (
		<head>
			<meta charset="utf-8" />
			<title>{`${title} · Spoiwo`}</title>
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<meta name="color-scheme" content="light dark" />
			{!indexed && <meta name="robots" content="noindex" />}
			{description && <meta name="description" content={description} />}
			{description && <meta property="og:description" content={description} />}
			<meta property="og:title" content={title} />
			<meta property="og:type" content="website" />
			{image && <meta property="og:image" content={image} />}
			<meta name="htmx-config" content={HTMX} />
			{assets.icon && <link rel="icon" href={assets.icon} />}
			<link rel="stylesheet" href={assets.css} />
			{assets.scripts.map((script) => (
				<script key={script} src={script} defer />
			))}
		</head>
	)
}
