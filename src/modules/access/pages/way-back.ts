import { localOr } from '#ui'

/** Where to go after signing in: the page that asked for it, on this server only, and never back to signing in or out. */
export function wayBack(asked: string | undefined): string {
	const local = localOr(asked, '/')
	return /^\/sign-(in|out)\b/.test(local) ? '/' : local
}
