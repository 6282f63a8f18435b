import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#access'
import { type Id, newId } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { checkArchive, restoreArchive } from '#platform/archive/restore-archive'
import { writeArchive } from '#platform/archive/write-archive'
import { inPartnership, openOwnerPool } from '#platform/db'
import { bareDatabase } from '#test/filled-database'
import { openScene, type Scene } from '#test/scene'
import { participantFolding } from '../rules/participant-folding.ts'
import { findEntry } from '../store/entry-snapshot.ts'
import { countFacts } from '../store/facts.ts'
import { listMerges } from '../store/merge.ts'
import { insertParticipant } from '../store/participant.ts'
import { listStays } from '../store/participation.ts'
import { findPeopleByKeys, personOfKey } from '../store/people-from-file.ts'
import { freezeEntry, UNKNOWN } from './freeze-entry.ts'
import { mergePeople, undoMerge } from './merge-people.ts'
import { reEnter } from './re-enter.ts'
import { recordExit, recordSituations } from './record-exit.ts'
import { recordFollowUp } from './record-follow-up.ts'
import { saveEntry } from './save-entry.ts'
import { savePeopleFromFile } from './save-people-from-file.ts'
import { takeBackExit, takeBackReturn } from './take-back-exit.ts'
import { takeBackStart } from './take-back-start.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

/** Two records of one person, and the stay that one of them has. */
type Story = { one: Id<'participant'>; other: Id<'participant'>; stay: Id<'participation'> }
type Deed = { what: keyof typeof deeds; some: number }

const EDUCATION = ['isced-0-2', 'isced-3-4', 'isced-5-8'] as const
const SITUATIONS = [[], ['took-up-work'], ['gained-qualification', 'took-up-work'], ['seeking-work']]

/** What can happen to a stay; a refusal is an answer too. */
const deeds = {
	enter: (act, { stay }, some) => freezeEntry(act, { participation: stay, firstSupportOn: addDays(day('2026-01-10'), some) }),
	correct: async (act, { stay }, some) => {
		const version = (await findEntry(act.db, act.partnership, stay))?.version ?? 0
		await saveEntry(act, stay, { entry: { ...UNKNOWN, education: EDUCATION[some % 3] ?? null }, reason: 'pomyłka', version })
	},
	leave: (act, { stay }, some) =>
		recordExit(act, stay, {
			endedOn: addDays(day('2026-02-10'), some),
			pathCompleted: some % 2 === 0,
			reason: some % 2 === 0 ? undefined : 'illness',
			situations: SITUATIONS[some % 4] ?? [],
		}),
	tell: (act, { stay }, some) => recordSituations(act, stay, SITUATIONS[some % 4] ?? []),
	check: async (act, { one, other }, some) => {
		const stays = [...(await listStays(act.db, act.partnership, one)), ...(await listStays(act.db, act.partnership, other))]
		const waiting = stays.flatMap(({ followUps }) => followUps).filter(({ doneOn, dropped }) => doneOn === null && !dropped)
		const held = waiting[some % Math.max(waiting.length, 1)]
		const found = { employed: some % 2 === 0, improved: some % 3 === 0, remarks: '' }
		if (held) await recordFollowUp(act, held.id, { doneOn: act.today, reached: true, ...found })
	},
	comeBack: (act, { stay }) => reEnter(act, stay, { onDay: act.today, note: '' }),
	takeBackExit: async (act, { stay }) => {
		const exit = await act.db.selectFrom('people.exit').select('id').where('participation_id', '=', stay).limit(1).executeTakeFirst()
		if (exit) await takeBackExit(act, { participation: stay, exit: exit.id })
	},
	takeBackReturn: async (act, { stay }) => {
		const back = await act.db.selectFrom('people.re_entry').select('id').where('participation_id', '=', stay).limit(1).executeTakeFirst()
		if (back) await takeBackReturn(act, { participation: stay, reEntry: back.id })
	},
	takeBackStart: async (act, { stay }) => {
		const entry = await findEntry(act.db, act.partnership, stay)
		if (entry?.frozenOn) await takeBackStart(act, { participation: stay, startedOn: entry.frozenOn })
	},
	merge: async (act, { one, other }, some) => {
		const merged = await act.db
			.selectFrom('people.participant')
			.select('id')
			.where('merged_into', 'is not', null)
			.where('id', 'in', [one, other])
			.execute()
		if (merged.length === 0) await mergePeople(act, some % 2 === 0 ? { kept: one, gone: other } : { kept: other, gone: one })
	},
	undoMerge: async (act) => {
		const [last] = await listMerges(act.db, act.partnership)
		if (last) await undoMerge(act, last.id)
	},
	bringIn: (act, { one }, some) => bringIn(act, one, some),
	dropRecords: async (act, { stay }) => {
		await act.db.deleteFrom('people.follow_up').where('participation_id', '=', stay).execute()
		await act.db.deleteFrom('people.re_entry').where('participation_id', '=', stay).execute()
		await act.db.deleteFrom('people.exit').where('participation_id', '=', stay).execute()
	},
} as const satisfies Record<string, (act: Act, story: Story, some: number) => Promise<unknown>>

test('after whatever happens the facts that figures count say what the records say', async () => {
	const names = fc.constantFrom(...Object.keys(deeds).filter((name): name is Deed['what'] => name in deeds))
	const happening: fc.Arbitrary<Deed> = fc.record({ what: names, some: fc.nat(20) })
	await fc.assert(
		fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 25 }), async (happenings) => {
			const story = await scene.inside('coordinator', begin)
			await scene.inside('coordinator', (act) => deeds.enter(act, story, 1))
			for (const { what, some } of happenings) await happen(what, story, some)
			expect(await astray()).toEqual([])
		}),
		{ numRuns: 30 },
	)
	const { rows } = await scene.owner.query<{ facts: number }>('select count(*)::int as facts from people.participation_fact')
	expect(rows[0]?.facts).toBeGreaterThan(10)
})

test('a fact made false is found, and counting anew mends it', async () => {
	const story = await scene.inside('coordinator', begin)
	await scene.inside('coordinator', (act) => deeds.enter(act, story, 1))
	await scene.owner.query('update people.participation_fact set age_years = 1 where participation_id = $1', [story.stay])
	expect(await astray()).toEqual([story.stay])
	await scene.owner.query('select people.rebuild_facts()')
	expect(await astray()).toEqual([])
})

test('a backup leaves the facts out, and a restore has them all again', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'spoiwo facts '))
	const file = join(folder, 'whole.tar.gz')
	const target = await bareDatabase()
	const restored = openOwnerPool(target.connection, 1)
	const { tables } = await writeArchive(scene.connection, file, { program: '0.0.0', keyMark: null, now: new Date('2026-03-02T09:00:00Z') })
	expect(tables.map(({ name }) => name)).not.toContain('people.participation_fact')
	const archive = await checkArchive(file)
	expect(archive.ok && (await restoreArchive(target.connection, file, { archive: archive.value })).ok).toBe(true)
	expect(await countFacts(restored)).toEqual({ ...(await countFacts(scene.owner)), astray: 0 })
	await restored.query('update people.participation set started_on = null')
	expect(await countFacts(restored), 'the triggers follow again').toEqual({ facts: 0, astray: 0 })
	await restored.end()
	await target.drop()
	rmSync(folder, { recursive: true, force: true })
})

test('of two who change two records of one stay at once, neither loses what the other wrote', async () => {
	const story = await scene.inside('coordinator', begin)
	await scene.inside('coordinator', (act) => deeds.enter(act, story, 1))
	let secondDone: Promise<unknown> = Promise.resolve()
	await scene.inside('coordinator', async (act) => {
		await deeds.correct(act, story, 2)
		secondDone = scene.inside('coordinator', (second) =>
			second.db
				.insertInto('people.exit')
				.values({
					partnership_id: second.partnership,
					id: newId(),
					participation_id: story.stay,
					ended_on: day('2026-02-20'),
					path_completed: true,
					at: second.now,
				})
				.execute(),
		)
	})
	await secondDone
	expect(await astray()).toEqual([])
	const { rows } = await scene.owner.query(
		'select education, ended_on::text from people.public_participation where participation_id = $1',
		[story.stay],
	)
	expect(rows).toEqual([{ education: 'isced-5-8', ended_on: '2026-02-20' }])
})

test('two people of the same codes are entered at once, and neither waits for the other', async () => {
	const [first, second] = [await scene.inside('coordinator', begin), await scene.inside('coordinator', begin)]
	const codes = { ...UNKNOWN, education: 'isced-3-4', household: 'single-parent', gmina: 'Nowa' } as const
	const enter = async (act: Act, { stay }: Story) => {
		await saveEntry(act, stay, { entry: codes, reason: '', version: 0 })
		await deeds.enter(act, { stay, one: first.one, other: first.other }, 3)
	}
	await scene.inside('coordinator', async (act) => {
		await enter(act, first)
		await inPartnership(scene.pool, scene.partnership, async (db) => {
			await sql`set local lock_timeout = '2s'`.execute(db)
			await enter({ ...act, db }, second)
		})
	})
	expect(await astray()).toEqual([])
})

async function happen(what: Deed['what'], story: Story, some: number): Promise<void> {
	await scene.inside('coordinator', async (act) => {
		await deeds[what](act, story, some)
	})
}

async function astray(): Promise<string[]> {
	const { rows } = await scene.owner.query<{ id: string }>('select participation_id as id from people.participation_astray')
	return rows.map(({ id }) => id)
}

let people = 0
async function begin(act: Act): Promise<Story> {
	people += 1
	const named = { firstName: 'Zofia', lastName: `Zmyślona-${people}`, bornOn: day('1990-05-01'), sex: 'woman' as const }
	const [one, other] = [await insertParticipant(act.db, act.partnership, named), await insertParticipant(act.db, act.partnership, named)]
	if (!one.ok || !other.ok) throw new Error('taken')
	const stay = newId<'participation'>()
	await act.db
		.insertInto('people.participation')
		.values({ partnership_id: act.partnership, id: stay, participant_id: one.value, programme_id: scene.programme, declared_on: act.today })
		.execute()
	return { one: one.value, other: other.value, stay }
}

/** A row of a file that tells of this person. */
async function bringIn(act: Act, participant: Id<'participant'>, some: number): Promise<void> {
	const row = await act.db.selectFrom('people.participant').selectAll().where('id', '=', participant).executeTakeFirstOrThrow()
	const home = { country: '', voivodeship: '', powiat: '', gmina: '', place: '', street: '', building: '', flat: '', postcode: '' }
	const person = {
		firstName: row.first_name,
		lastName: row.last_name,
		pesel: null,
		otherIdentifier: null,
		bornOn: row.born_on,
		sex: row.sex,
		phone: '',
		email: '',
		...home,
	}
	const { foldedName } = participantFolding({ firstName: row.first_name, lastName: row.last_name })
	const key = { pesel: null, otherIdentifier: null, bornOn: row.born_on, foldedName }
	const known = await findPeopleByKeys(act.db, act.partnership, { programme: scene.programme, keys: [key] })
	const exit = { endedOn: addDays(day('2026-02-01'), some), pathCompleted: true, reason: null, situations: SITUATIONS[some % 4] ?? [] }
	const told = {
		kind: 'individual' as const,
		institution: '',
		plannedEducationEndOn: null,
		businessFoundedOn: null,
		scope: '',
		technicalId: '',
		addedBy: '',
	}
	const entry = { ...UNKNOWN, education: EDUCATION[some % 3] ?? null }
	const stay = { ...told, startedOn: addDays(day('2026-01-05'), some), ageYears: 35, entry, exit: some % 2 === 0 ? exit : null }
	await savePeopleFromFile(act, { programme: scene.programme, rows: [{ person, stay, known: personOfKey(key, known) }] })
}
