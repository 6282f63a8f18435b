import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Ground } from './ground.ts'

/**
 * Whether a form comes from our own pages: the browser says so (`Sec-Fetch-Site`), or else names its origin. A browser too old to say either sends
 * our `SameSite=Lax` cookie with its own pages' forms only, so it is let in.
 */
export function isOurs(c: Context, ground: Ground): boolean {
	const site = c.req.header('sec-fetch-site')
	if (site !== undefined) return site === 'same-origin' || site === 'none'
	const origin = c.req.header('origin')
	if (origin === undefined) return true
	return origin === new URL(ground.publicUrl).origin || origin === originAsked(c)
}

/** The address of whoever asks: for slowing down guesses, never for the log. */
export function addressOf(c: Context, trustProxy: boolean): string {
	const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
	return forwarded ?? socketAddress(c) ?? 'unknown'
}

function socketAddress(c: Context): string | undefined {
	return c.env !== undefined && 'incoming' in c.env ? getConnInfo(c).remote.address : undefined
}

function originAsked(c: Context): string {
	return new URL(c.req.url).origin
}
