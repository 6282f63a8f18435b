import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Id, newId } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { joinedPerson } from '../../../../test/support/joined.ts'
import { openScene, type Scene } from '../../../../test/support/scene.ts'
import { listWatched, listWorkerShares } from '../store/supervision.ts'
import { answerDispute } from './answer-dispute.ts'
import { changeSession } from './change-session.ts'
import { confirmByCode, openCode } from './confirm-by-code.ts'
import { makeCode } from './make-code.ts'
import { recordPaper } from './record-paper.ts'
import { recordSession } from './record-session.ts'

let scene: Scene
const today = day('2026-03-02')
const seal = (text: string) => `sealed ${text}`
beforeAll(async () => {
	scene = await openScene({ today })
})
afterAll(() => scene.close())

async function metOnce(lastName: string): Promise<{ participation: Id<'participation'>; session: Id<'session'> }> {
	const { participation } = await joinedPerson(scene, lastName)
	return scene.inside('coordinator', async (act) => {
		const result = await recordSession(act, {
			kind: 'coaching',
			mode: 'individual',
			onDay: today,
			minutes: 60,
			participations: [participation],
		})
		if (!result.ok) throw new Error(result.refusal.code)
		return { participation, session: result.value.session }
	})
}
async function codeFor(participation: Id<'participation'>, session: Id<'session'> | null = null): Promise<string> {
	const made = await scene.inside('coordinator', (act) => makeCode(act, { participation, session, seal }))
	if (!made.ok) throw new Error(made.refusal.code)
	return made.value.code
}
/** Her phone: nobody signed in. */
const phone = <T>(work: Parameters<typeof scene.inside<T>>[1]) =>
	scene.inside<T>('coordinator', (act) =>
		work({ ...act, account: undefined, actor: { account: undefined, name: '', roles: [], session: undefined } }),
	)
const answerOf = (session: Id<'session'>) =>
	scene.inside(
		'coordinator',
		async ({ db }) =>
			(await db.selectFrom('support.public_attendance').select('answer').where('session_id', '=', session).executeTakeFirst())?.answer,
	)
const say = (code: string, session: Id<'session'>, word: readonly ['confirmed' | 'disputed', string?]) =>
	phone((act) => confirmByCode(act, { typed: code, seal, session, answer: word[0], comment: word[1] ?? '', channel: 'code' }))

test('she confirms on her phone with a code, and the newest of her answers counts', async () => {
	const { participation, session } = await metOnce('Potwierdza')
	const code = await codeFor(participation)
	expect(await say(code, session, ['confirmed'])).toMatchObject({ ok: true })
	expect(await answerOf(session)).toBe('confirmed')
	expect(await say(code, session, ['disputed'])).toMatchObject({ refusal: { code: 'comment-missing' } })
	expect(await say(code, session, ['disputed', 'Było krócej'])).toMatchObject({ ok: true })
	expect(await answerOf(session)).toBe('disputed')
})

test('after she confirmed, other minutes ask again and the old ones count again', async () => {
	const { participation, session } = await metOnce('Znowu')
	const code = await codeFor(participation)
	await say(code, session, ['confirmed'])
	const to = { onDay: today, startsAt: null, kind: 'coaching', subkind: null, place: '', topic: '', note: '', headCount: null }
	const change = (version: number, minutes: number) =>
		scene.inside('coordinator', (act) => changeSession(act, { session, version, to: { ...to, minutes } }))
	expect(await change(1, 90)).toMatchObject({ value: { asksAgain: true } })
	expect(await answerOf(session)).toBeNull()
	expect((await phone((act) => openCode(act, { typed: code, seal })))?.waiting).toHaveLength(1)
	await change(2, 60)
	expect(await answerOf(session)).toBe('confirmed')
})

test('a wrong code, an old one and a locked one look alike; five tries lock what they aim at', async () => {
	const { participation } = await metOnce('Zamknięta')
	const code = await codeFor(participation)
	const open = (typed: string) => phone((act) => openCode(act, { typed, seal }))
	expect(await open(code)).toBeDefined()
	const last = code.slice(3) === 'AAAAA' ? 'BBBBB' : 'AAAAA'
	for (let times = 0; times < 5; times++) expect(await open(code.slice(0, 3) + last)).toBeUndefined()
	expect(await open(code)).toBeUndefined()
	const { participation: other } = await metOnce('Stara')
	const old = await codeFor(other)
	scene.clock.setTo(addDays(today, 15))
	expect(await open(old)).toBeUndefined()
	scene.clock.setTo(today)
	expect(await open('bzdura')).toBeUndefined()
})

test('a code opens only its own meeting', async () => {
	const [one, other] = await Promise.all([metOnce('Jedna'), metOnce('Inna')])
	const code = await codeFor(one.participation, one.session)
	expect(await say(code, other.session, ['confirmed'])).toMatchObject({ refusal: { code: 'meeting-not-asked' } })
})

test('paper is copied with who helped, and is seen to be paper', async () => {
	const { participation, session } = await metOnce('Papierowa')
	const answers = [{ session, answer: 'confirmed', comment: '' }] as const
	const copy = (witness: string) => scene.inside('coordinator', (act) => recordPaper(act, { participation, witness, answers }))
	expect(await copy(' ')).toMatchObject({ refusal: { code: 'witness-missing' } })
	expect(await copy('Ewa Zmyślona')).toEqual({ ok: true, value: { answers: 1 } })
	const row = await scene.inside('coordinator', ({ db }) =>
		db.selectFrom('support.confirmation').selectAll().where('session_id', '=', session).executeTakeFirst(),
	)
	expect(row).toMatchObject({ channel: 'paper', witness: 'Ewa Zmyślona', recorded_by: scene.accounts.coordinator, minutes: 60 })
	await expect(scene.inside('coach', (act) => recordPaper(act, { participation, witness: 'Ktoś', answers }))).rejects.toThrow('absent')
})

test('the supervisor sees disputed and unconfirmed support, and answers a dispute once', async () => {
	const { participation, session } = await metOnce('Sporna')
	const waiting = await metOnce('Czeka')
	await say(await codeFor(participation), session, ['disputed', 'Nie było mnie'])
	const watch = (show: 'disputed' | 'unconfirmed') =>
		scene.inside('supervisor', (act) => listWatched(act.db, act, { show, until: today, limit: 51 }))
	const dispute = (await watch('disputed')).find((row) => row.sessionId === session)
	expect(dispute).toMatchObject({ comment: 'Nie było mnie', disputeAnswer: null })
	expect((await watch('unconfirmed')).map((row) => row.sessionId)).toContain(waiting.session)
	const confirmation = dispute?.confirmationId ?? newId<'confirmation'>()
	const answer = () => scene.inside('supervisor', (act) => answerDispute(act, { confirmation, answer: 'Sprawdzone, lista poprawiona.' }))
	expect(await answer()).toEqual({ ok: true, value: { session } })
	expect(await answer()).toMatchObject({ refusal: { code: 'already-answered' } })
	const shares = await scene.inside('supervisor', (act) => listWorkerShares(act.db, act, addDays(today, -30)))
	expect(shares[0]?.disputed).toBeGreaterThan(0)
	expect(await scene.inside('coach', (act) => listWatched(act.db, act, { show: 'disputed', until: today, limit: 51 }))).toEqual([])
})
