import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { type Lang, parseLang } from '#kernel/lang'
import { parseJson } from '#platform/json'
import type { Cookies, Notice } from '#platform/reply'
import { localOr } from '#ui'

/** The names of our cookies; with `__Host-` where the program is reached over https. */
type Jar = { readonly secure: boolean }

/** How cookies are set here: over https they are bound to this host. */
export function jarOf(publicUrl: string): Jar {
	return { secure: publicUrl.startsWith('https:') }
}

/** The sign-in token that came with the request. */
export function sessionToken(c: Context, jar: Jar): string | undefined {
	return getCookie(c, named('session', jar))
}

/** The reader's language: the cookie, else Polish. */
export function langOf(c: Context): Lang {
	return parseLang(getCookie(c, 'lang'))
}

/** The reader's choice of light or dark, set by the page's own script. */
export function themeOf(c: Context): 'light' | 'dark' | undefined {
	const theme = getCookie(c, 'theme')
	return theme === 'light' || theme === 'dark' ? theme : undefined
}

/** A signed value kept between two steps. */
export function stepOf(c: Context, jar: Jar): string | undefined {
	return getCookie(c, named('step', jar))
}

/** Sets what an answer asks for. */
export function setCookies(c: Context, jar: Jar, cookies: Cookies): void {
	const { session, step, lang } = cookies
	if (session !== undefined) keepOrDrop(c, { name: named('session', jar), value: session, how: options(jar, 60 * 60 * 24 * 14) })
	if (step !== undefined) keepOrDrop(c, { name: named('step', jar), value: step, how: options(jar, 60 * 10) })
	if (lang !== undefined) setCookie(c, 'lang', lang, { ...options(jar, 60 * 60 * 24 * 365), httpOnly: false })
}

/** Keeps a notice for the next page. */
export function keepNotice(c: Context, jar: Jar, notice: Notice): void {
	setCookie(c, named('notice', jar), Buffer.from(JSON.stringify(notice)).toString('base64url'), options(jar, 60))
}

/** The notice of the last deed; said once. */
export function takeNotice(c: Context, jar: Jar): Notice | undefined {
	const name = named('notice', jar)
	const text = getCookie(c, name)
	if (text === undefined) return undefined
	deleteCookie(c, name, { path: '/', secure: jar.secure })
	return parseNotice(Buffer.from(text, 'base64url').toString('utf8'))
}

function parseNotice(text: string): Notice | undefined {
	const read = parseJson(text)
	if (typeof read !== 'object' || read === null || !('text' in read) || typeof read.text !== 'string') return undefined
	const kind = 'kind' in read && (read.kind === 'refused' || read.kind === 'info') ? read.kind : 'done'
	const undo = 'undo' in read ? undoOf(read.undo) : undefined
	return undo === undefined ? { kind, text: read.text } : { kind, text: read.text, undo }
}

function undoOf(undo: unknown): { action: string; label: string } | undefined {
	if (typeof undo !== 'object' || undo === null || !('action' in undo) || !('label' in undo)) return undefined
	const action = localOr(String(undo.action), '')
	return action === '' ? undefined : { action, label: String(undo.label) }
}

type Cookie = { name: string; value: string; how: CookieOptions }

/** An empty value drops the cookie. */
function keepOrDrop(c: Context, { name, value, how }: Cookie): void {
	if (value === '') deleteCookie(c, name, { path: '/', secure: how.secure === true })
	else setCookie(c, name, value, how)
}

function named(name: string, jar: Jar): string {
	return jar.secure ? `__Host-${name}` : name
}

function options(jar: Jar, maxAge: number): CookieOptions {
	return { path: '/', httpOnly: true, sameSite: 'Lax', secure: jar.secure, maxAge }
}
