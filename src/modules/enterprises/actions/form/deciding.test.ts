import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { getManufactory } from '#manufactories'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { openScene, type Scene } from '#test/scene'
import { nothingKnown } from '../../rules/form/form-facts.ts'
import { listDecidings } from '../../store/form/deciding.ts'
import { listVoices } from '../../store/form/voices.ts'
import { adviceFor } from './advice.ts'
import { decideForm } from './decide-form.ts'
import { giveOwnVoice, giveWorkersVoice, recordVoice } from './give-voice.ts'
import { openDeciding } from './open-deciding.ts'
import { sayFacts } from './say-facts.ts'
import { signDecision, takeBackSignature } from './sign-decision.ts'

let scene: Scene
const today = day('2026-03-02')
const due = day('2025-03-01')
beforeAll(async () => {
	scene = await openScene({ today })
})
afterAll(() => scene.close())

let count = 0
/** A manufactory whose decision is due, with one worker, and its deciding open. */
async function deciding(startedOn = due) {
	count += 1
	const { person } = await joinedPerson(scene, `Zmyślona ${count}`)
	const manufactory = await protectedManufactory(scene, `Manufaktura ${count}`, { startedOn, worker: person })
	await scene.inside('coordinator', (act) => openDeciding(act, { manufactory, reason: '' }))
	return { manufactory, person }
}
const stances = [{ form: 'foundation', stance: 'for', reasons: 'jest fundator' }] as const
const choice = { form: 'foundation', on: today, reasons: 'Jest fundator i majątek.', without: '' }
const latest = (manufactory: Id<'manufactory'>) =>
	scene.inside('coordinator', async (act) => (await listDecidings(act.db, act.partnership, manufactory))[0])
const stateOf = (id: Id<'manufactory'>) => scene.inside('coordinator', async (act) => (await getManufactory(act.db, act, { id })).kept)
const deeds = async (subject: string) => {
	const { rows } = await scene.owner.query('select deed from journal.entry where subject_id = $1 order by id', [subject])
	return rows.map((row) => String(row.deed)).filter((deed) => deed.startsWith('form.'))
}
async function everybodySpeaks({ manufactory, person }: { manufactory: Id<'manufactory'>; person: Id<'participant'> }) {
	await scene.inside('coordinator', (act) => giveOwnVoice(act, { manufactory, voice: 'centre', stances, dissent: '' }))
	await scene.inside('host-manager', (act) => giveOwnVoice(act, { manufactory, voice: 'host', stances, dissent: '' }))
	await scene.inside('coordinator', (act) => giveWorkersVoice(act, { participant: person, stances, dissent: '' }))
}

test('three voices speak, people decide, the manufactory becomes independent by its own step', async () => {
	const one = await deciding()
	expect(await scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory: one.manufactory }))).toMatchObject({
		refusal: { code: 'voices-missing', missing: ['centre', 'host', 'worker'] },
	})
	await everybodySpeaks(one)
	expect(await scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory: one.manufactory }))).toMatchObject({
		ok: true,
	})
	expect(await stateOf(one.manufactory)).toBe('independent')
	expect(await latest(one.manufactory)).toMatchObject({ form: 'foundation', decidedOn: today, number: 1 })
	expect(await deeds(one.manufactory)).toEqual([
		'form.deciding-opened',
		'form.voice-given',
		'form.voice-given',
		'form.voice-given',
		'form.decided',
	])
	expect(await scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory: one.manufactory }))).toMatchObject({
		ok: true,
	})
	expect((await deeds(one.manufactory)).length).toBe(5)
})

test('of two coordinators who decide at once one wins and the other is told what was decided', async () => {
	const one = await deciding()
	await everybodySpeaks(one)
	const both = await Promise.all([
		scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory: one.manufactory })),
		scene.inside('supervisor', (act) => decideForm(act, { ...choice, manufactory: one.manufactory, form: 'association' })),
	])
	expect(both.filter(({ ok }) => ok).length).toBe(1)
	const won = await latest(one.manufactory)
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-decided', form: won?.form, by: won?.decidedBy } })
	expect((await deeds(one.manufactory)).filter((deed) => deed === 'form.decided').length).toBe(1)
})

test('a decision without a voice asks why, and keeps it', async () => {
	const { manufactory } = await deciding()
	const decided = { ...choice, manufactory, form: 'stays-in-host', without: 'Nikt nie przyszedł na trzy spotkania.' }
	expect(await scene.inside('coordinator', (act) => decideForm(act, decided))).toMatchObject({ ok: true })
	expect(await latest(manufactory)).toMatchObject({ without: 'Nikt nie przyszedł na trzy spotkania.' })
	expect(await stateOf(manufactory)).toBe('stays-in-host')
})

test('before the decision is due, on a day to come and for an unknown form nothing is decided', async () => {
	const early = await deciding(day('2026-01-10'))
	await everybodySpeaks(early)
	const refusedWith = (more: Partial<typeof choice>, manufactory = early.manufactory) =>
		scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory, ...more }))
	expect(await refusedWith({})).toMatchObject({ refusal: { code: 'not-from-here', state: 'protected' } })
	expect(await refusedWith({ form: 'kingdom' })).toMatchObject({ refusal: { code: 'unknown-form' } })
	const one = await deciding()
	await everybodySpeaks(one)
	expect(await refusedWith({ on: day('2026-03-03') }, one.manufactory)).toMatchObject({ refusal: { code: 'day-not-come' } })
	expect(await latest(one.manufactory)).toMatchObject({ form: null })
})

test('opened again with a reason the old decision stays and is seen; voices are gathered anew', async () => {
	const one = await deciding()
	await everybodySpeaks(one)
	await scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory: one.manufactory }))
	const open = (reason: string) => scene.inside('coordinator', (act) => openDeciding(act, { manufactory: one.manufactory, reason }))
	expect(await open('')).toMatchObject({ refusal: { code: 'reason-missing' } })
	expect(await open('Fundator się wycofał.')).toMatchObject({ ok: true })
	expect(await open('Fundator się wycofał.')).toMatchObject({ ok: true })
	const all = await scene.inside('coordinator', (act) => listDecidings(act.db, act.partnership, one.manufactory))
	expect(all.map(({ number, form, reason }) => [number, form, reason])).toEqual([
		[2, null, 'Fundator się wycofał.'],
		[1, 'foundation', ''],
	])
	expect(await stateOf(one.manufactory)).toBe('protected')
	const { rows } = await scene.owner.query(
		'select number, in_force from enterprises.public_form_decision where manufactory_id = $1 order by number',
		[one.manufactory],
	)
	expect(rows).toEqual([{ number: 1, in_force: false }])
	const again = { ...choice, manufactory: one.manufactory, form: 'association', without: 'zostało jak było' }
	expect(await scene.inside('coordinator', (act) => decideForm(act, again))).toMatchObject({ ok: true })
})

test('a new voice replaces the earlier one, which stays; after the decision none is taken', async () => {
	const one = await deciding()
	const speak = (stance: 'for' | 'against') =>
		scene.inside('coordinator', (act) =>
			giveWorkersVoice(act, { participant: one.person, stances: [{ form: 'association', stance, reasons: '' }], dissent: '' }),
		)
	await speak('for')
	await speak('against')
	const voices = await scene.inside('coordinator', (act) => listVoices(act.db, act.partnership, one.manufactory))
	expect(voices.map(({ stances: said }) => said)).toEqual([[{ form: 'association', stance: 'against', reasons: '' }]])
	const { rows } = await scene.owner.query('select count(*)::int as all from enterprises.form_voice where participant_id = $1', [
		one.person,
	])
	expect(rows).toEqual([{ all: 2 }])
	await scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory: one.manufactory, without: 'próba' }))
	expect(await speak('for')).toMatchObject({ refusal: { code: 'no-deciding' } })
	expect(
		await scene.inside('host-manager', (act) => giveOwnVoice(act, { manufactory: one.manufactory, voice: 'host', stances, dissent: '' })),
	).toMatchObject({ refusal: { code: 'already-decided' } })
})

test("a worker's voice from paper needs the helper's name; nobody speaks for who does not work there", async () => {
	const one = await deciding()
	const paper = { manufactory: one.manufactory, name: '', saidOn: today, scan: undefined, stances, dissent: 'wolę poczekać' }
	const record = (more: { participant: Id<'participant'>; helper: string }) =>
		scene.inside('coordinator', (act) => recordVoice(act, { ...paper, voice: 'worker', ...more }))
	expect(await record({ participant: one.person, helper: '' })).toMatchObject({ refusal: { code: 'helper-missing' } })
	const { person: stranger } = await joinedPerson(scene, 'Obca')
	expect(await record({ participant: stranger, helper: 'Ewa Zmyślona' })).toMatchObject({ refusal: { code: 'works-here-no-more' } })
	expect(await record({ participant: one.person, helper: 'Ewa Zmyślona' })).toMatchObject({ ok: true })
	const [voice] = await scene.inside('coordinator', (act) => listVoices(act.db, act.partnership, one.manufactory))
	expect(voice).toMatchObject({ how: 'on-paper', helper: 'Ewa Zmyślona', dissent: 'wolę poczekać' })
	await expect(scene.owner.query('update enterprises.form_voice set helper = $1 where id = $2', ['', voice?.id])).rejects.toThrow(
		'form_voice',
	)
})

test('signatures stand under a decision, not before its day, and a mistaken one is taken back', async () => {
	const one = await deciding()
	const sign = (signedOn: typeof today) =>
		scene.inside('coordinator', (act) =>
			signDecision(act, { manufactory: one.manufactory, name: 'Jan Zmyślony', role: 'worker', signedOn, scan: undefined }),
		)
	expect(await sign(today)).toMatchObject({ refusal: { code: 'not-decided' } })
	await scene.inside('coordinator', (act) => decideForm(act, { ...choice, manufactory: one.manufactory, without: 'próba' }))
	expect(await sign(day('2026-03-01'))).toMatchObject({ refusal: { code: 'before-the-decision', on: today } })
	expect(await sign(day('2026-03-03'))).toMatchObject({ refusal: { code: 'day-not-come' } })
	const signed = await sign(today)
	if (!signed.ok) throw new Error(signed.refusal.code)
	const back = { manufactory: one.manufactory, signature: signed.value }
	await scene.inside('coordinator', (act) => takeBackSignature(act, back))
	await scene.inside('coordinator', (act) => takeBackSignature(act, back))
	expect((await deeds(one.manufactory)).slice(-2)).toEqual(['form.signed', 'form.signature-taken-back'])
})

test('what people say is kept in versions and goes before records; who may not read persons is not told who is at risk', async () => {
	const one = await deciding()
	const read = (role: 'coordinator' | 'host-manager') => scene.inside(role, (act) => adviceFor(act, one.manufactory))
	expect((await read('coordinator')).facts).toMatchObject({ persons: 1, organisations: null })
	expect((await read('host-manager')).facts).toMatchObject({ persons: 1, atRisk: null })
	const said = { manufactory: one.manufactory, facts: { ...nothingKnown, persons: 3, atRisk: 3 }, weights: { 'own-say': 3 } }
	expect(await scene.inside('coordinator', (act) => sayFacts(act, { ...said, version: 0 }))).toMatchObject({ ok: true })
	expect(await scene.inside('supervisor', (act) => sayFacts(act, { ...said, version: 0 }))).toMatchObject({
		refusal: { code: 'changed-meanwhile' },
	})
	expect(await scene.inside('supervisor', (act) => sayFacts(act, { ...said, version: 1 }))).toMatchObject({ ok: true })
	expect((await read('coordinator')).said).toMatchObject({ version: 2, weights: { 'own-say': 3 } })
	expect((await read('host-manager')).facts).toMatchObject({ persons: 3, atRisk: null })
})
