import { join } from 'node:path'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { OutsideRoute, Route } from '#access'
import { amendmentsKept } from '#reference'
import { answer } from './answer.tsx'
import { draftRoutes } from './drafts.tsx'
import { type Fault, faultReply } from './faults.tsx'
import { frontRoutes } from './front.tsx'
import type { Ground } from './ground.ts'
import { addHealth } from './health.ts'
import { answerInside, type Place, pathOf } from './inside.ts'
import { addressOf, isOurs } from './origin.ts'
import { answerOutside } from './outside.ts'
import { placesOf } from './places.ts'
import { type Body, readBody } from './request-body.ts'
import { todayRoute } from './today.tsx'

const MOST_FILE_BYTES = 80_000_000
const NO_FILE = 1_000_000

/** The whole program as one Hono app: every module's addresses below `/:partnership`, the account's outside, health beside. */
export function createApp(ground: Ground): Hono {
	const app = new Hono()
	const places = placesOf(ground.pool)
	const amendments = amendmentsKept()
	app.use(safeHeaders(ground))
	app.use(compressed())
	addHealth(app, ground)
	for (const route of [...frontRoutes(ground), ...ground.modules.flatMap((module) => module.outside ?? [])]) addOutside(app, ground, route)
	for (const route of [todayRoute(ground.modules), ...draftRoutes, ...ground.modules.flatMap((module) => module.routes)])
		addInside(app, { ground, places, amendments, route })
	app.notFound((c) => show(c, ground, { kind: 'absent' }))
	app.onError((error, c) => show(c, ground, { kind: 'error', error }))
	return app
}

// Nothing from other hosts, no inline script or style, no frames.
const POLICY = {
	defaultSrc: ["'none'"],
	scriptSrc: ["'self'"],
	styleSrc: ["'self'"],
	imgSrc: ["'self'", 'data:'],
	connectSrc: ["'self'"],
	formAction: ["'self'"],
	baseUri: ["'none'"],
	frameAncestors: ["'none'"],
}
const HEADERS: Parameters<typeof secureHeaders>[0] = {
	referrerPolicy: 'same-origin',
	xFrameOptions: 'DENY',
	crossOriginResourcePolicy: 'same-origin',
	permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
}

/**
 * The headers that every answer carries, worked out once by the library and set before the answer is made: so the server can send it as it is,
 * without building a web `Response` around it (a tenth of a page's work).
 */
function safeHeaders({ tiles }: Ground): MiddlewareHandler {
	// Pictures from the server of map tiles too, where the operator set one.
	const pictures = tiles === undefined ? POLICY.imgSrc : [...POLICY.imgSrc, new URL(tiles).origin]
	const policy = { ...HEADERS, contentSecurityPolicy: { ...POLICY, imgSrc: pictures } }
	const probe = new Hono().use(secureHeaders(policy)).get('/', (c) => c.body(null))
	const headers = Promise.resolve(probe.request('/')).then((answered) => [...answered.headers])
	return async (c, next) => {
		for (const [name, value] of await headers) c.header(name, value)
		await next()
	}
}

/** Compresses for those who can read it; the others' answers are left as they are. */
function compressed(): MiddlewareHandler {
	const compressing = compress()
	return (c, next) => (c.req.header('accept-encoding') === undefined ? next() : compressing(c, next))
}

type Mounted = { ground: Ground; places: ReturnType<typeof placesOf>; amendments: ReturnType<typeof amendmentsKept>; route: Route }

function addInside(app: Hono, { ground, places, amendments, route }: Mounted): void {
	app.on(route.method, `/:partnership${route.path}`, async (c, next) => {
		const place = await places.find(c.req.param('partnership') ?? '')
		if (place === undefined) return next()
		const refusal = refusalOf(c, ground, route)
		if (refusal !== undefined) return show(c, ground, refusal)
		const body = await bodyOf(c, ground, route)
		const answered = await answerInside({ c, ground, place, amendments, route, body }).finally(() => body?.drop())
		if (answered === 'sign-in') return toSignIn(c, place)
		const frame = { path: pathOf(c), place, actor: answered.actor, modules: ground.modules }
		return answer(c, answered.reply, { ground, frame, partnership: place.id })
	})
}

function addOutside(app: Hono, ground: Ground, route: OutsideRoute): void {
	app.on(route.method, route.path, async (c) => {
		const refusal = refusalOf(c, ground, route)
		if (refusal !== undefined) return show(c, ground, refusal)
		const body = await bodyOf(c, ground, route)
		const reply = await answerOutside({ c, ground, route, body })
		if (reply === 'sign-in') return toSignIn(c)
		return answer(c, reply, { ground, frame: { path: pathOf(c), modules: ground.modules } })
	})
}

function refusalOf(c: Context, ground: Ground, route: Route | OutsideRoute): Fault | undefined {
	if (c.req.method === 'POST' && !isOurs(c, ground)) return { kind: 'foreign' }
	if (route.perMinute === undefined) return undefined
	const asked = `${addressOf(c, ground.trustProxy)} ${route.path}`
	return ground.rate.allow(asked, route.perMinute) ? undefined : { kind: 'slow' }
}

async function bodyOf(c: Context, ground: Ground, route: Route | OutsideRoute): Promise<Body | undefined> {
	if (c.req.method !== 'POST') return undefined
	const maxFileBytes = Math.min('upload' in route ? route.upload.maxBytes : NO_FILE, MOST_FILE_BYTES)
	return readBody(c, { maxFileBytes, dir: join(ground.dataDir, 'uploads') })
}

/** A GET comes back here after the sign-in; a form sent after the session ended leads to the page it stood on. */
function toSignIn(c: Context, place?: Place): Response {
	const back = c.req.method === 'GET' ? pathOf(c) : `/${place?.slug ?? ''}`
	if (c.req.header('hx-request') === 'true') c.header('hx-redirect', '/sign-in')
	return c.redirect(`/sign-in?return=${encodeURIComponent(back)}`, 303)
}

function show(c: Context, ground: Ground, fault: Fault): Response | Promise<Response> {
	return answer(c, faultReply(c, ground.log, fault), { ground, frame: { path: pathOf(c), modules: [] } })
}
