import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makePesel } from '../src/kernel/pesel.ts'
import { addDays, completedYears, day } from '../src/kernel/plain-date.ts'
import { homeDir } from '../src/platform/home.ts'
import { tiers } from './generate.ts'
import { peakKilobytes } from './memory.ts'
import type { Row } from './ratio.ts'
import { buildTown, type Town } from './town.ts'

const HEADERS = [
	'Obywatelstwo',
	'Imię',
	'Nazwisko',
	'PESEL/Inny identyfikator',
	'brak PESEL',
	'Płeć',
	'Wiek w chwili przystąpienia do projektu',
	'Wykształcenie',
	'Kod pocztowy',
	'Status osoby na rynku pracy w chwili przystąpienia do projektu',
	'w tym',
	'Data rozpoczęcia udziału w projekcie',
	'Data zakończenia udziału w projekcie',
	'Sytuacja osoby w momencie zakończenia udziału w projekcie',
	'Zakończenie udziału osoby w projekcie zgodnie z zaplanowaną dla niej ścieżką uczestnictwa',
	'Rodzaj przyznanego wsparcia',
	'w tym',
	'Data rozpoczęcia udziału we wsparciu',
	'Osoba z niepełnosprawnościami',
]

/** Lines of a valid participants file, all invented. */
function* lines(people: number): Generator<string> {
	yield `${HEADERS.join(';')}\n`
	for (let n = 0; n < people; n += 1) {
		const born = addDays(day('1950-01-01'), (n * 7) % 19_000)
		const start = addDays(day('2024-01-10'), n % 700)
		const woman = n % 2 === 0
		const pesel = makePesel(born, woman ? 'woman' : 'man', Math.floor(n / 2700) % 5000)
		yield `${['Obywatelstwo polskie', `Imię${n % 97}`, `Nazwisko${n}`, pesel, 'Nie', woman ? 'Kobieta' : 'Mężczyzna', completedYears(born, start), 'ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)', '31-959', 'Osoba bezrobotna', 'osoba długotrwale bezrobotna', start, addDays(start, 200), '', 'Tak', 'doradztwo/konsultacje|krajowe szkolenie/kurs', '|', `${start}|${addDays(start, 30)}`, 'Nie'].join(';')}\n`
	}
}

/** Rows a second and the peak memory of the importing process, for 1,000 and for 100,000 rows, through the command line. */
export async function importRows(): Promise<Row[]> {
	const town = await buildTown({ ...tiers.S, people: 1 })
	const small = await importOnce(town, 1_000)
	const large = await importOnce(town, 100_000)
	await town.leave()
	town.remove()
	const growth = large.peakMb - small.peakMb
	return [
		{
			row: 'import',
			measured: `${large.perSecond.toFixed(0)} rows/s`,
			limit: 'at least 1,000 rows/s',
			reached: large.perSecond >= 1000,
			figures: { small, large },
		},
		{
			row: 'import-memory',
			measured: `${small.peakMb.toFixed(0)} MB at 1,000 rows, ${large.peakMb.toFixed(0)} MB at 100,000`,
			limit: 'flat (under 100 MB more)',
			reached: growth < 100,
			figures: { small, large },
		},
	]
}

async function importOnce(town: Town, people: number): Promise<{ people: number; perSecond: number; peakMb: number }> {
	const file = join(town.dataDir, `participants-${people}.csv`)
	await pipeline(Readable.from(lines(people)), createWriteStream(file))
	const from = performance.now()
	const child = spawn(
		process.execPath,
		[
			join(homeDir(), 'bin/spoiwo'),
			'import',
			'smefs',
			file,
			'--partnership',
			town.slugs[0] ?? '',
			'--programme',
			'BENCH',
			'--json',
			'--data',
			town.dataDir,
		],
		{ stdio: ['ignore', 'pipe', 'inherit'] },
	)
	const watched = watch(child)
	const out = await output(child)
	const seconds = (performance.now() - from) / 1000
	const { rows, rejected }: { rows: number; rejected: number } = JSON.parse(out)
	if (rows !== people || rejected > 0) throw new Error(`imported ${rows} rows, ${rejected} rejected, of ${people}`)
	return { people, perSecond: people / seconds, peakMb: watched() / 1024 }
}

/** Looks at the process's peak memory until it ends; kilobytes. */
function watch(child: ChildProcess): () => number {
	let peak = 0
	const look = setInterval(() => {
		peak = Math.max(peak, peakKilobytes(child.pid))
	}, 100)
	child.on('exit', () => clearInterval(look))
	return () => peak
}

function output(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = ''
		child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
			text += chunk
		})
		child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`import ended with ${code}: ${text.slice(0, 500)}`))))
	})
}
