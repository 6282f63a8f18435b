/** A file name from outside made harmless: no folders, no control characters, no leading dots, at most 120 characters; `plik` when nothing is left. */
export function safeFileName(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? ''
	const clean = last
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}<>:"|?*;]/gu, '')
		.replace(/^[.\s]+/, '')
		.trim()
	return shorten(clean) || 'plik'
}

/** The header that offers a file under a name, safe for any letters (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
	const safe = safeFileName(name)
	const ascii = safe
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ł/g, 'l')
		.replace(/Ł/g, 'L')
		.replace(/[^\x20-\x7e]|[%"\\]/g, '_')
	return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

function shorten(name: string): string {
	if (name.length <= 120) return name
	const dot = name.lastIndexOf('.')
	const ending = dot > name.length - 10 && dot > 0 ? name.slice(dot) : ''
	return name.slice(0, 120 - ending.length) + ending
}
