import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { z } from 'zod'
import { homeDir } from '#platform/home'
import { type Assets, ICON_SVG } from '#ui'

const Names = z.record(z.string(), z.string())

/** The built style sheet and scripts, by names that change with their content. */
export async function readAssets(): Promise<Assets> {
	const names = Names.parse(JSON.parse(await readFile(join(homeDir(), 'dist', 'assets.json'), 'utf8')))
	const address = (name: string) => `/assets/${names[name] ?? name}`
	return { css: address('app.css'), scripts: [address('htmx.js'), address('enhance.js')], icon: '/icon.svg' }
}

/** Serves them with a year of caching, and compressed. */
export function addAssets(app: Hono): void {
	app.get('/icon.svg', (c) => c.body(ICON_SVG, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=604800' }))
	const files = serveStatic({
		root: join(homeDir(), 'dist', 'assets'),
		rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
		precompressed: true,
	})
	app.use('/assets/*', async (c, next) => {
		await next()
		if (c.res.status === 200) c.header('cache-control', 'public, max-age=31536000, immutable')
	})
	app.use('/assets/*', files)
}
