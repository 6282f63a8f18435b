import type { Hono } from 'hono'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { isReady } from '#platform/ready'
import type { Ground } from './ground.ts'

/** `/healthz` (the process lives), `/readyz` (the database answers), `/metrics` (Prometheus; routes by pattern, no personal data). */
export function addHealth(app: Hono, ground: Ground): void {
	const registry = new Registry()
	collectDefaultMetrics({ register: registry })
	const answers = new Counter({
		name: 'spoiwo_answers_total',
		help: 'Answers by route and status',
		labelNames: ['method', 'route', 'status'],
		registers: [registry],
	})
	const seconds = new Histogram({
		name: 'spoiwo_answer_seconds',
		help: 'Time to answer by route',
		labelNames: ['route'],
		buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
		registers: [registry],
	})
	app.use(async (c, next) => {
		const from = performance.now()
		await next()
		const route = c.req.routePath
		answers.inc({ method: c.req.method, route, status: c.res.status })
		seconds.observe({ route }, (performance.now() - from) / 1000)
		ground.log.debug({ method: c.req.method, route, status: c.res.status }, 'answered')
	})
	app.get('/healthz', (c) => c.text('ok\n'))
	app.get('/readyz', async (c) => ((await isReady(ground.pool)) ? c.text('ready\n') : c.text('database away\n', 503)))
	app.get('/metrics', async (c) => c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }))
}
