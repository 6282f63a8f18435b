import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { askOnce } from './load.ts'
import { peakKilobytes } from './memory.ts'
import { planOf } from './plan.ts'
import { median, type Row, ratioOf } from './ratio.ts'
import { startBare, startProgram, type Town } from './town.ts'

type Compared = { row: string; path: string; form?: () => string }

/** One page or deed of the program against a bare server with the same SQL and an answer of the same size. */
async function compare(town: Town, { row, path, form }: Compared): Promise<Row> {
	const plan = await planOf(town, path, form)
	const bare = await startBare(town, plan)
	const deed = form === undefined ? {} : { form }
	const measured = await ratioOf(
		{ port: town.program.port, path, cookie: town.cookie, ...deed },
		{ port: bare.port, path: '/', ...(form === undefined ? {} : { form: () => 'x' }) },
	)
	await bare.stop()
	return {
		row,
		measured: `${measured.ratio.toFixed(2)} of bare (${measured.ours.toFixed(0)} against ${measured.bare.toFixed(0)} requests/s)`,
		limit: 'at least 0.50',
		reached: measured.ratio >= 0.5,
		figures: { ...measured, statements: plan.statements.length, bytes: plan.bytes },
	}
}

/** The four rows of pages and deeds. */
export async function pageRows(town: Town, wanted: (row: string) => boolean): Promise<Row[]> {
	const slug = town.slugs[0] ?? ''
	const person = await one(town, 'select participant_id as id from people.participation order by id limit 1 offset 77')
	const stay = await one(town, `select id from people.participation where participant_id = '${person}'`)
	const session = () =>
		new URLSearchParams({
			_key: randomUUID(),
			mode: 'individual',
			form: 'coaching',
			onDay: '2026-11-20',
			startsAt: '10:00',
			minutes: '60',
			participation: stay,
			topic: 'Rozmowa',
		}).toString()
	const rows: Compared[] = [
		{ row: 'list', path: `/${slug}/participants?state=in-support` },
		{ row: 'page', path: `/${slug}/participants/${person}` },
		{ row: 'search', path: `/${slug}/participants?q=zolc` },
		{ row: 'record', path: `/${slug}/sessions`, form: session },
		...(await roadPages(town, slug)),
	]
	const done: Row[] = []
	for (const row of rows.filter(({ row }) => wanted(row))) {
		console.error(`measuring ${row.row}`)
		done.push(await compare(town, row))
	}
	if (wanted('comparison')) done.push(await comparison(town, `/${slug}/manufactories/comparison`))
	if (wanted('weight')) done.push(await weight(town, `/${slug}/participants?state=in-support`))
	if (wanted('memory')) done.push(memory(town.program.pid))
	return done
}

/** Lists and pages of the road from passion to enterprise. */
async function roadPages(town: Town, slug: string): Promise<Compared[]> {
	const manufactory = await one(town, 'select id from manufactories.manufactory order by id limit 1 offset 7')
	const idea = await one(town, 'select id from ideas.idea order by id limit 1 offset 7')
	const enterprise = await one(town, 'select id from enterprises.enterprise order by id limit 1 offset 3')
	return [
		{ row: 'ideas', path: `/${slug}/ideas` },
		{ row: 'idea', path: `/${slug}/ideas/${idea}` },
		{ row: 'manufactories', path: `/${slug}/manufactories` },
		{ row: 'manufactory', path: `/${slug}/manufactories/${manufactory}` },
		{ row: 'budget', path: `/${slug}/manufactories/${manufactory}/money` },
		{ row: 'enterprises', path: `/${slug}/enterprises` },
		{ row: 'enterprise', path: `/${slug}/enterprises/${enterprise}` },
	]
}

const COMPARISON_MS = 300

/** The comparison of all manufactories, from the request to the last byte; the median of eleven. */
async function comparison(town: Town, path: string): Promise<Row> {
	const times: number[] = []
	for (let round = 0; round < 12; round += 1) {
		const from = performance.now()
		await askOnce(undefined, { port: town.program.port, path, cookie: town.cookie })
		if (round > 0) times.push(performance.now() - from)
	}
	const ms = median(times)
	return {
		row: 'comparison',
		measured: `${ms.toFixed(0)} ms`,
		limit: `${COMPARISON_MS} ms`,
		reached: ms <= COMPARISON_MS,
		figures: { times },
	}
}

async function one(town: Town, sql: string): Promise<string> {
	return (await town.owner.query<{ id: string }>(sql)).rows[0]?.id ?? ''
}

/** Everything a browser loads for a list page, as the server sends it to one that reads gzip and brotli. */
async function weight(town: Town, path: string): Promise<Row> {
	const page = await askOnce(undefined, { port: town.program.port, path, cookie: town.cookie })
	const assets = [...new Set([...page.body.matchAll(/\/assets\/[\w.-]+/g)].map(([address]) => address))]
	const sizes = await Promise.all([path, ...assets].map((address) => bytesSent(town, address)))
	const total = sizes.reduce((sum, size) => sum + size, 0)
	return {
		row: 'weight',
		measured: `${(total / 1000).toFixed(1)} kB`,
		limit: 'under 30 kB',
		reached: total < 30_000,
		figures: Object.fromEntries([path, ...assets].map((address, at) => [address, sizes[at]])),
	}
}

function bytesSent(town: Town, path: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const headers = { cookie: town.cookie, 'accept-encoding': 'gzip, br' }
		get({ host: '127.0.0.1', port: town.program.port, path, headers }, (answer) => {
			let bytes = 0
			answer.on('data', (chunk: Buffer) => {
				bytes += chunk.length
			})
			answer.on('end', () => resolve(bytes))
		}).on('error', reject)
	})
}

function memory(pid: number): Row {
	const kilobytes = peakKilobytes(pid)
	return {
		row: 'memory',
		measured: `${(kilobytes / 1024).toFixed(0)} MB at most, after the load above`,
		limit: 'under 200 MB',
		reached: kilobytes / 1024 < 200,
		figures: { peakKilobytes: kilobytes },
	}
}

/** From the start of the process to the first page, on existing data: the database too. Milliseconds, the median of five. */
export async function coldStart({ dataDir }: Pick<Town, 'dataDir'>): Promise<Row> {
	const times: number[] = []
	for (let round = 0; round < 5; round += 1) {
		const from = performance.now()
		const program = await startProgram(dataDir)
		await askOnce(undefined, { port: program.port, path: '/sign-in' })
		times.push(performance.now() - from)
		await program.stop()
	}
	const middle = times.toSorted((a, b) => a - b)[2] ?? Number.NaN
	return { row: 'cold-start', measured: `${(middle / 1000).toFixed(2)} s`, limit: '3 s', reached: middle < 3000, figures: { times } }
}
