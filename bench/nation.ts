import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { openPool } from '../src/platform/db.ts'
import { homeDir } from '../src/platform/home.ts'
import { computeOnce } from './figures.ts'
import { tiers } from './generate.ts'
import { median, type Row } from './ratio.ts'
import { buildTown, type Town } from './town.ts'

const DUCKDB = '@duckdb/node-api@1.5.6-r.1'

type Duck = {
	DuckDBInstance: {
		create(path: string): Promise<{
			connect(): Promise<{ run(sql: string): Promise<unknown>; runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }> }>
		}>
	}
}

/** EECO and EECR of all 40 partnerships (a million people), beside DuckDB on the same rows, in turn. */
export async function nation(): Promise<Row> {
	const town = await buildTown(tiers.XL)
	const pool = openPool(town.connection)
	const ids = (await town.owner.query<{ id: string }>('select id from partnership.partnership order by slug')).rows.map((row) => row.id)
	const duck = await duckWith(town)
	const [inTurn, atOnce, theirs]: [number[], number[], number[]] = [[], [], []]
	for (let round = 0; round < 7; round += 1) {
		const one = await timed(() => countAll(pool, ids, 1))
		const many = await timed(() => countAll(pool, ids, cpus().length))
		const counted = await timed(() => duck.runAndReadAll(SAME))
		const duckPeople = Number(counted.value.getRows().reduce((sum, row) => sum + Number(row[2]), 0))
		if (duckPeople !== one.value || duckPeople !== many.value)
			throw new Error(`counted ${one.value}, ${many.value} and ${duckPeople} people`)
		inTurn.push(one.ms)
		atOnce.push(many.ms)
		theirs.push(counted.ms)
	}
	await pool.end()
	await town.leave()
	town.remove()
	const ratio = median(inTurn.map((ms, at) => ms / (theirs[at] ?? Number.NaN)))
	const together = median(atOnce.map((ms, at) => ms / (theirs[at] ?? Number.NaN)))
	return {
		row: 'figures-nation',
		measured: `${ratio.toFixed(1)} times DuckDB one after another, ${together.toFixed(1)} times as many at once as there are cores, as DuckDB works (${median(inTurn).toFixed(0)}, ${median(atOnce).toFixed(0)} ms against ${median(theirs).toFixed(0)} ms)`,
		limit: 'within 4 times',
		reached: ratio <= 4,
		figures: { inTurn, atOnce, theirs },
	}
}

/** How many people the partnerships count together, some of them asked at once. */
async function countAll(pool: Pool, ids: readonly string[], atOnce: number): Promise<number> {
	const waiting = ids.values()
	const lane = async () => {
		let people = 0
		for (const id of waiting) people += (await computeOnce(pool, id)).total
		return people
	}
	return (await Promise.all(Array.from({ length: atOnce }, lane))).reduce((sum, people) => sum + people, 0)
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
	const from = performance.now()
	return { value: await work(), ms: performance.now() - from }
}

async function duckWith(town: Town) {
	const folder = join(homeDir(), 'bench/output/duckdb')
	mkdirSync(folder, { recursive: true })
	writeFileSync(join(folder, 'package.json'), '{"private":true}')
	execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', DUCKDB], { cwd: folder, stdio: 'inherit' })
	const { DuckDBInstance }: Duck = createRequire(join(folder, 'package.json'))('@duckdb/node-api')
	const duck = await (await DuckDBInstance.create(':memory:')).connect()
	await copy(town, PARTICIPATIONS, join(town.dataDir, 'participations.csv'))
	await copy(
		town,
		`select partnership_id, participation_id, check_6_employed as employed, check_6_improved as improved from people.public_participation
			where check_6_on is not null`,
		join(town.dataDir, 'follow-ups.csv'),
	)
	await duck.run(`create table p as select * from read_csv('${join(town.dataDir, 'participations.csv')}', all_varchar = false)`)
	await duck.run(`create table f as select * from read_csv('${join(town.dataDir, 'follow-ups.csv')}')`)
	return duck
}

const PARTICIPATIONS = `select partnership_id, participation_id, started_on, ended_on, sex, age_years, education, labour_status, coalesce(labour_substatus, '') as labour_substatus, degurba,
	foreign_background, third_country, minority, homeless, disability, array_to_string(situations, '|') as situations from people.public_participation`

async function copy(town: Town, query: string, file: string): Promise<void> {
	await pipeline(town.owner.query(copyTo(`copy (${query}) to stdout with (format csv, header)`)), createWriteStream(file))
}

const CONDITIONS = [
	'true',
	`labour_status = 'unemployed'`,
	`labour_substatus = 'long-term-unemployed'`,
	`labour_status = 'inactive'`,
	`labour_status = 'employed'`,
	'age_years < 18',
	'age_years between 18 and 29',
	'age_years >= 55',
	`education = 'isced-0-2'`,
	`education = 'isced-3-4'`,
	`education = 'isced-5-8'`,
	`disability = 'yes'`,
	`third_country = 'yes'`,
	`foreign_background = 'yes'`,
	`minority = 'yes'`,
	`homeless = 'yes'`,
	'degurba = 3',
	`labour_status = 'inactive' and ended_on is not null and contains(situations, 'seeking-work')`,
	`labour_substatus <> 'in-education' and ended_on is not null and contains(situations, 'started-education')`,
	`ended_on is not null and contains(situations, 'gained-qualification')`,
	`labour_status <> 'employed' and ended_on is not null and contains(situations, 'took-up-work')`,
	`labour_status <> 'employed' and employed`,
	`labour_status = 'employed' and improved`,
]

/** The same counts in DuckDB's words: one scan over the nation, by partnership and sex. */
const SAME = `select p.partnership_id, sex, ${CONDITIONS.map((condition, at) => `count(*) filter (where ${condition}) as c${at}`).join(', ')}
	from p left join f using (partnership_id, participation_id) group by all`
