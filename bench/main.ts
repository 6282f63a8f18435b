import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { homeDir } from '../src/platform/home.ts'
import { adviser } from './adviser.ts'
import { figures } from './figures.ts'
import { tiers } from './generate.ts'
import { importRows } from './import.ts'
import { nation } from './nation.ts'
import { coldStart, pageRows } from './pages.ts'
import type { Row } from './ratio.ts'
import { buildTown } from './town.ts'

const { values } = parseArgs({
	options: { tier: { type: 'string', default: 'L' }, only: { type: 'string' }, xl: { type: 'boolean', default: false } },
})
const chosen = values.only?.split(',')
const wanted = (row: string) => chosen === undefined || chosen.includes(row)
const tier = Object.entries(tiers).find(([name]) => name === values.tier)?.[1] ?? tiers.L

const rows: Row[] = []
if (wanted('adviser')) rows.push(adviser())
const town = await buildTown(tier)
rows.push(...(await pageRows(town, wanted)))
if (wanted('figures')) rows.push(await figures(town))
const left = await town.leave()
if (wanted('cold-start')) rows.push(await coldStart(left))
town.remove()
if (wanted('import')) rows.push(...(await importRows()))
if (values.xl) rows.push(await nation())

const machine = { cores: cpus().length, processor: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version }
const folder = join(homeDir(), 'bench/output')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench.json'), JSON.stringify({ at: new Date().toISOString(), tier: values.tier, machine, rows }, null, '\t'))
console.log(JSON.stringify({ machine, tier: values.tier, rows }))
console.table(rows.map(({ row, measured, limit, reached }) => ({ row, measured, limit, reached: reached ? 'yes' : 'NO' })))
