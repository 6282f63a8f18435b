import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, type Role, stand } from '#access'
import type { Id } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { insertParticipant } from '#people'
import { openScene, type Scene } from '#test/scene'
import { criteriaList, criteriaOf } from '../rules/criteria.ts'
import { ideaState } from '../rules/idea-state.ts'
import { getIdea, type IdeaId, listVersions } from '../store/ideas.ts'
import { listVerdicts } from '../store/verdicts.ts'
import { askAssessors, releaseAssessor } from './ask-assessors.ts'
import { assignIdeas, returnIdea, withdrawIdea } from './assign-ideas.ts'
import { describeIdea } from './describe-idea.ts'
import { escalateIdeas } from './escalate-ideas.ts'
import { giveVerdict, reopenVerdict } from './give-verdict.ts'
import { handInSheet } from './hand-in-sheet.ts'
import { noteAspiration, restAspiration, reviseAspiration } from './keep-aspiration.ts'
import { addAuthor, addBacker, removeAuthor } from './keep-behind.ts'
import { reshapeIdea } from './reshape-idea.ts'
import { tellAuthor, untellAuthor } from './tell-author.ts'

const TODAY = day('2026-03-02')
let scene: Scene
let zofia: Id<'participant'>
let adam: Id<'participant'>
beforeAll(async () => {
	scene = await openScene({ today: TODAY })
	await scene.inside('coordinator', async (act) => {
		zofia = await person(act, 'Łącka', 'zofia@zmyslona.example')
		adam = await person(act, 'Ćwik', '')
		await stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: zofia, kind: 'coach' })
	})
})
afterAll(() => scene.close())

async function person(act: Act, lastName: string, email: string): Promise<Id<'participant'>> {
	const made = await insertParticipant(act.db, act.partnership, { firstName: 'Zmyślona', lastName, phone: '', email })
	if (!made.ok) throw new Error('no person')
	return made.value
}

const GARDEN = { title: 'Ogród doświadczeń', what: 'Warsztaty w ogrodzie dla klas', forWhom: 'Dzieci z osiedla', needs: 'Kawałek ziemi' }
const ASPIRATION = { words: 'Chcę uczyć dzieci przez ogród', maturity: 2, strengths: 'zna rośliny', needs: 'odwagi' }
const answers = (score: number) =>
	criteriaOf(criteriaList.values).map(({ code }) => ({ criterion: code, score, evidence: 'zeszyt zamówień' }))
const write = () => ({ subject: 'Odpowiedź', text: 'Dalej!' })
const said = { reasons: 'Trzy oceny są wysokie.', answer: 'Robimy to razem.', write }
const inside = <T>(role: Role, work: (act: Act) => Promise<T>) => scene.inside(role, work)
const stateOf = (id: IdeaId) => inside('coordinator', async (act) => ideaState(await getIdea(act.db, act, { id, permission: 'idea.read' })))
const dueOf = (id: IdeaId) => inside('coordinator', async (act) => (await getIdea(act.db, act, { id, permission: 'idea.read' })).dueOn)
const deedsAbout = async (subject: string) =>
	(await scene.owner.query<{ deed: string }>('select deed from journal.entry where subject_id = $1 order by id', [subject])).rows.map(
		({ deed }) => deed,
	)

async function described(authors = [zofia]): Promise<IdeaId> {
	const made = await inside('coordinator', (act) => describeIdea(act, { ...GARDEN, authors, aspirations: [] }))
	if (!made.ok) throw new Error(made.refusal.code)
	return made.value
}
async function scored(id: IdeaId, assessors: readonly Role[] = ['adviser', 'supervisor']): Promise<IdeaId> {
	await inside('coordinator', (act) => askAssessors(act, { id, accounts: assessors.map((role) => scene.accounts[role]) }))
	for (const [at, role] of assessors.entries()) await inside(role, (act) => handInSheet(act, { id, answers: answers(2 + at), remarks: '' }))
	return id
}

test('a passion in her own words grows into an idea, and its earlier versions stay', async () => {
	const noted = await inside('coach', (act) => noteAspiration(act, { participant: zofia, words: ASPIRATION }))
	if (!noted.ok) throw new Error('not noted')
	const id = noted.value
	const revised = { ...ASPIRATION, maturity: 4 }
	expect((await inside('coach', (act) => reviseAspiration(act, { id, version: 1, words: revised }))).ok).toBe(true)
	const late = await inside('coach', (act) => reviseAspiration(act, { id, version: 1, words: ASPIRATION }))
	expect(late).toMatchObject({ ok: false, refusal: { code: 'aspiration-changed', current: { maturity: 4, course: [2, 4] } } })
	const idea = await inside('coach', (act) => describeIdea(act, { ...GARDEN, authors: [], aspirations: [id] }))
	if (!idea.ok) throw new Error(idea.refusal.code)
	expect(await deedsAbout(idea.value)).toEqual(['idea.described'])
	expect(await dueOf(idea.value)).toBe(addDays(TODAY, 14))
	await inside('coach', (act) => restAspiration(act, { id, resting: true }))
	await inside('coach', (act) => restAspiration(act, { id, resting: true }))
	await inside('coach', (act) => restAspiration(act, { id, resting: false }))
	expect((await deedsAbout(zofia)).slice(1)).toEqual(['aspiration.noted', 'aspiration.revised', 'aspiration.rested', 'aspiration.resumed'])
})

test('a stranger is no author, and an idea is never without one', async () => {
	expect(await inside('coach', (act) => describeIdea(act, { ...GARDEN, authors: [adam], aspirations: [] }))).toMatchObject({
		refusal: { code: 'author-not-open' },
	})
	expect(await inside('coach', (act) => describeIdea(act, { ...GARDEN, authors: [], aspirations: [] }))).toMatchObject({
		refusal: { code: 'author-missing' },
	})
	const id = await described()
	expect(await inside('coordinator', (act) => removeAuthor(act, { id, participant: zofia }))).toMatchObject({
		refusal: { code: 'last-author' },
	})
	await inside('coordinator', (act) => addAuthor(act, { id, participant: adam }))
	expect((await inside('coordinator', (act) => removeAuthor(act, { id, participant: zofia }))).ok).toBe(true)
	expect(await inside('coordinator', (act) => addBacker(act, { id, organisation: undefined, name: '', offers: '' }))).toMatchObject({
		refusal: { code: 'backer-missing' },
	})
	expect(
		(await inside('coordinator', (act) => addBacker(act, { id, organisation: scene.organisation, name: '', offers: 'sala' }))).ok,
	).toBe(true)
	expect(await inside('coach', (act) => addAuthor(act, { id, participant: zofia }).catch((absent: Error) => absent.message))).toBe(
		'absent: idea',
	)
})

test('assessors are asked, hand in once, and the last one sets the day of the verdict', async () => {
	const id = await described()
	const ask = (accounts: readonly Role[]) =>
		inside('coordinator', (act) => askAssessors(act, { id, accounts: accounts.map((role) => scene.accounts[role]) }))
	expect(await ask([])).toMatchObject({ refusal: { code: 'assessor-missing' } })
	expect(await ask(['evaluator'])).toMatchObject({ refusal: { code: 'assessor-unknown' } })
	expect((await ask(['adviser'])).ok).toBe(true)
	expect((await ask(['supervisor'])).ok).toBe(true)
	expect(await stateOf(id)).toBe('assessing')
	const half = answers(3).slice(1)
	expect(await inside('adviser', (act) => handInSheet(act, { id, answers: half, remarks: '' }))).toMatchObject({
		refusal: { code: 'sheet-not-whole' },
	})
	expect(await inside('adviser', (act) => handInSheet(act, { id, answers: answers(3), remarks: '' }))).toMatchObject({
		value: { complete: false },
	})
	expect(await inside('adviser', (act) => handInSheet(act, { id, answers: answers(5), remarks: '' }))).toMatchObject({
		refusal: { code: 'already-handed-in' },
	})
	expect(await inside('coordinator', (act) => handInSheet(act, { id, answers: answers(5), remarks: '' }))).toMatchObject({
		refusal: { code: 'not-asked' },
	})
	expect(await inside('supervisor', (act) => handInSheet(act, { id, answers: answers(4), remarks: '' }))).toMatchObject({
		value: { complete: true },
	})
	expect(await stateOf(id)).toBe('waits-for-verdict')
	expect(await dueOf(id)).toBe(addDays(TODAY, 7))
	expect(await ask(['self-employment'])).toMatchObject({ refusal: { code: 'scores-shown' } })
	const anew = await inside('coordinator', (act) => askAssessors(act, { id, accounts: [scene.accounts.adviser], anew: true }))
	expect(anew.ok).toBe(true)
	expect(await stateOf(id)).toBe('assessing')
})

test('whoever does not score is released with a reason, and the others do not wait', async () => {
	const id = await described()
	const two = [scene.accounts.adviser, scene.accounts.supervisor]
	await inside('coordinator', (act) => askAssessors(act, { id, accounts: two }))
	await inside('supervisor', (act) => handInSheet(act, { id, answers: answers(4), remarks: '' }))
	const account = scene.accounts.adviser
	expect(await inside('adviser', (act) => releaseAssessor(act, { id, account, reason: '' }))).toMatchObject({
		refusal: { code: 'reason-missing' },
	})
	expect(await inside('coordinator', (act) => releaseAssessor(act, { id, account: scene.accounts.supervisor, reason: 'x' }))).toMatchObject(
		{
			refusal: { code: 'already-handed-in' },
		},
	)
	expect((await inside('adviser', (act) => releaseAssessor(act, { id, account, reason: 'to moja podopieczna' }))).ok).toBe(true)
	expect(await stateOf(id)).toBe('waits-for-verdict')
})

test('a verdict is told by mail where there is an address, by hand to the others, and reopened it stays', async () => {
	const id = await scored(await described([zofia, adam]))
	const give = (verdict: 'go' | 'reshape' | 'other-path') => inside('coordinator', (act) => giveVerdict(act, { id, verdict, ...said }))
	expect(await inside('coordinator', (act) => giveVerdict(act, { id, verdict: 'go', ...said, reasons: ' ' }))).toMatchObject({
		refusal: { code: 'reasons-missing' },
	})
	expect(await give('go')).toMatchObject({ value: { mailed: 1, untold: 1 } })
	expect(await give('reshape')).toMatchObject({ refusal: { code: 'not-now', state: 'waits-for-telling' } })
	const tell = (toldOn = TODAY) => inside('coordinator', (act) => tellAuthor(act, { id, participant: adam, channel: 'letter', toldOn }))
	expect(await tell(addDays(TODAY, 1))).toMatchObject({ refusal: { code: 'told-in-future' } })
	expect((await tell()).ok).toBe(true)
	expect([await stateOf(id), await dueOf(id)]).toEqual(['go', null])
	await inside('coordinator', (act) => untellAuthor(act, { id, participant: adam }))
	expect([await stateOf(id), await dueOf(id)]).toEqual(['waits-for-telling', addDays(TODAY, 7)])
	expect((await inside('coordinator', (act) => reopenVerdict(act, { id, reason: 'Host się wycofał.' }))).ok).toBe(true)
	expect(await stateOf(id)).toBe('waits-for-verdict')
	expect((await give('reshape')).ok).toBe(true)
	const given = await inside('coordinator', (act) => listVerdicts(act.db, act, id))
	expect(given.map(({ verdict, reopenReason }) => [verdict, reopenReason])).toEqual([
		['reshape', null],
		['go', 'Host się wycofał.'],
	])
	const mails = await scene.owner.query("select recipient from access.mail where subject = 'Odpowiedź'")
	expect(mails.rows).toEqual([{ recipient: 'zofia@zmyslona.example' }, { recipient: 'zofia@zmyslona.example' }])
})

test('two coordinators who decide at once: one verdict stands, the other hears that it is given', async () => {
	const id = await scored(await described())
	const give = (verdict: 'go' | 'other-path') => inside('coordinator', (act) => giveVerdict(act, { id, verdict, ...said }))
	const both = await Promise.all([give('go'), give('other-path')])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(await inside('coordinator', (act) => listVerdicts(act.db, act, id))).toHaveLength(1)
})

test('reshape opens a new version, which says what changed', async () => {
	const id = await scored(await described())
	await inside('coordinator', (act) => giveVerdict(act, { id, verdict: 'reshape', ...said }))
	expect(await stateOf(id)).toBe('to-reshape')
	const words = { ...GARDEN, forWhom: 'Szkoły w trzech dzielnicach' }
	const shape = (changed: string, version = 1) => inside('coordinator', (act) => reshapeIdea(act, { id, version, words, changed }))
	expect(await shape('')).toMatchObject({ refusal: { code: 'change-missing' } })
	expect(await shape('Szkoły zapłacą.', 7)).toMatchObject({ refusal: { code: 'idea-changed' } })
	expect(await shape('Szkoły zapłacą.')).toMatchObject({ ok: true, value: 2 })
	expect(await inside('coordinator', (act) => reshapeIdea(act, { id, version: 2, words, changed: 'nic' }))).toMatchObject({
		refusal: { code: 'nothing-changed' },
	})
	expect(await stateOf(id)).toBe('described')
	const versions = await inside('coordinator', (act) => listVersions(act.db, act, id))
	expect(versions.map(({ version, forWhom, changed }) => [version, forWhom, changed])).toEqual([
		[2, 'Szkoły w trzech dzielnicach', 'Szkoły zapłacą.'],
		[1, 'Dzieci z osiedla', ''],
	])
})

test('nothing hangs: what is late goes to the coordinator once for each day that was set', async () => {
	await inside('coordinator', escalateIdeas)
	const late = await described()
	const sheets = await described()
	await inside('coordinator', (act) => askAssessors(act, { id: sheets, accounts: [scene.accounts.adviser] }))
	scene.clock.setTo(addDays(TODAY, 15))
	await inside('coordinator', escalateIdeas)
	await inside('coordinator', escalateIdeas)
	expect(await deedsAbout(late)).toEqual(['idea.described', 'idea.escalated'])
	expect((await deedsAbout(sheets)).slice(2).sort()).toEqual(['idea.escalated', 'idea.sheet-escalated'])
	const owner = scene.accounts.adviser
	expect(await inside('coordinator', (act) => assignIdeas(act, { ids: [late], owner, dueOn: TODAY }))).toMatchObject({
		refusal: { code: 'due-in-past' },
	})
	expect(await inside('coordinator', (act) => assignIdeas(act, { ids: [late], owner: scene.accounts.evaluator }))).toMatchObject({
		refusal: { code: 'owner-unknown' },
	})
	await inside('coordinator', (act) => assignIdeas(act, { ids: [late], owner, dueOn: addDays(TODAY, 16) }))
	scene.clock.setTo(addDays(TODAY, 17))
	await inside('coordinator', escalateIdeas)
	expect((await deedsAbout(late)).filter((deed) => deed === 'idea.escalated')).toHaveLength(2)
	scene.clock.setTo(TODAY)
})

test('an idea given up waits for nobody and comes back where it stood', async () => {
	const id = await scored(await described())
	expect(await inside('coordinator', (act) => withdrawIdea(act, { id, reason: '' }))).toMatchObject({ refusal: { code: 'reason-missing' } })
	await inside('coordinator', (act) => withdrawIdea(act, { id, reason: 'Zofia wyjeżdża.' }))
	expect([await stateOf(id), await dueOf(id)]).toEqual(['withdrawn', null])
	expect(await inside('coordinator', (act) => giveVerdict(act, { id, verdict: 'go', ...said }))).toMatchObject({
		refusal: { code: 'not-now' },
	})
	await inside('coordinator', (act) => returnIdea(act, id))
	expect(await stateOf(id)).toBe('waits-for-verdict')
})
