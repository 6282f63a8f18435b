import { once } from 'node:events'
import { serve } from '@hono/node-server'
import type { Role } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { build } from '../../bin/build.mjs'
import { addAssets, readAssets } from '../../src/app/assets.ts'
import { createApp } from '../../src/app/create-app.ts'
import { demoDayModule } from '../../src/app/demo-day.tsx'
import { modules } from '../../src/app/modules.ts'
import { openDemoClock } from '../../src/platform/demo-clock.ts'
import { openScene, type Scene } from './scene.ts'

/** A scene whose app answers on a port of this machine, with the style sheet and the scripts that people get. */
export type Served = Scene & { readonly at: string; cookies(role: Role): { name: string; value: string; url: string }[] }

/** Builds the assets when they are old, opens a scene with every module and listens on a free port. */
export async function openServedScene(options: { today?: PlainDate } = {}): Promise<Served> {
	await build()
	const scene = await openScene({ modules, assets: await readAssets(), ...options })
	return servedOn(scene, scene.app)
}

/** The same as a demo: the administrator may move its day, and every request is answered on the day that was moved to. */
export async function openServedDemo(options: { today?: PlainDate } = {}): Promise<Served> {
	await build()
	const assets = await readAssets()
	const scene = await openScene({ modules, assets, ...options })
	const demo = openDemoClock(scene.dataDir, scene.clock)
	const app = createApp({ ...scene.ground, assets, clock: demo, demo, modules: [...modules, demoDayModule(demo, modules)] })
	return servedOn(scene, app)
}

async function servedOn(scene: Scene, app: Scene['app']): Promise<Served> {
	addAssets(app)
	const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
	await once(server, 'listening')
	const address = server.address()
	const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
	return {
		...scene,
		at: `${origin}/${scene.slug}`,
		cookies: (role) => [{ name: 'session', value: scene.tokens[role], url: origin }],
		async close() {
			server.close()
			if ('closeAllConnections' in server) server.closeAllConnections()
			await scene.close()
		},
	}
}
