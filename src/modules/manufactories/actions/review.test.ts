import { afterAll, beforeAll, expect, test } from 'vitest'
import { stand } from '#access'
import { addDays, day } from '#kernel/plain-date'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { manufactoriesModule } from '../mount.ts'
import { listAgreements, listAgreementsDue } from '../store/agreements.ts'
import { latestReadiness, listReviewsWaiting } from '../store/readiness.ts'
import { listReviews } from '../store/reviews.ts'
import { holdReview, type ReviewHeld } from './hold-review.ts'

let scene: Scene
const today = day('2026-03-12')
beforeAll(async () => {
	scene = await openScene({ today, modules: [manufactoriesModule] })
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const codes = ['people', 'product', 'money', 'market', 'organisation']
const scores = (score: number) => codes.map((criterion) => ({ criterion, score, evidence: 'widać w zamówieniach', shownIn: '' as const }))

async function protectedOne(name: string) {
	const { person } = await joinedPerson(scene, `Wilga${name.length}`)
	const manufactory = await protectedManufactory(scene, name, { startedOn: day('2026-01-05'), worker: person })
	const review: ReviewHeld = {
		manufactory,
		month: day('2026-02-01'),
		heldOn: day('2026-03-03'),
		tutorPresent: true,
		hostPresent: true,
		workers: [person],
		wentWell: 'Pierwsze zamówienie.',
		problems: '',
		mood: { workers: 4, host: 3, tutor: null },
		readiness: scores(3),
		why: '',
		version: 0,
		settled: [],
		agreed: [],
	}
	return { manufactory, person, review }
}
const hold = (review: ReviewHeld) => scene.inside('coordinator', (act) => holdReview(act, review))

test('a month has one review; its correction says why, and both versions are seen', async () => {
	const { manufactory, review } = await protectedOne('Pracownia szkła')
	expect(await hold(review)).toMatchObject({ ok: true })
	expect(await hold(review)).toMatchObject({ refusal: { code: 'changed-meanwhile', version: 1 } })
	expect(await hold({ ...review, version: 1 })).toMatchObject({ refusal: { code: 'why-missing' } })
	expect(await hold({ ...review, version: 1, why: 'pomylony miesiąc', readiness: scores(4) })).toMatchObject({ ok: true })
	const versions = await scene.inside('coordinator', (act) => listReviews(act.db, act, { manufactory }))
	expect(versions.map(({ version, current }) => [version, current])).toEqual([
		[2, true],
		[1, false],
	])
	const latest = await scene.inside('coordinator', (act) => latestReadiness(act.db, act.partnership, manufactory))
	expect(latest.map(({ score }) => score)).toEqual([4, 4, 4, 4, 4])
	const shown = await scene.owner.query('select count(*)::int as n from manufactories.public_readiness where manufactory_id = $1', [
		manufactory,
	])
	expect(shown.rows).toEqual([{ n: 5 }])
})

test('of two who write the same month at once one is told', async () => {
	const { review } = await protectedOne('Stolarnia')
	const answers = await Promise.all([hold(review), hold({ ...review, wentWell: 'Inaczej.' })])
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('what cannot be is refused: a month to come, before the founding, nobody there, a score that nothing shows', async () => {
	const { review } = await protectedOne('Herbaciarnia')
	const code = async (changed: Partial<ReviewHeld>) => {
		const answer = await hold({ ...review, ...changed })
		return answer.ok ? 'ok' : answer.refusal.code
	}
	expect(await code({ month: day('2026-04-01') })).toBe('month-not-begun')
	expect(await code({ month: day('2025-11-01') })).toBe('before-founding')
	expect(await code({ heldOn: day('2026-01-31') })).toBe('held-before-month')
	expect(await code({ heldOn: addDays(today, 1) })).toBe('held-in-future')
	expect(await code({ tutorPresent: false, hostPresent: false, workers: [] })).toBe('nobody-present')
	expect(await code({ hostPresent: false })).toBe('mood-of-absent')
	expect(await code({ readiness: scores(3).map((one) => ({ ...one, evidence: ' ' })) })).toBe('evidence-missing')
})

test('the review is written in the browser; open agreements come up first next time, and can be settled', async () => {
	const { manufactory, person } = await protectedOne('Ogród społeczny')
	const home = `/manufactories/${manufactory}`
	expect(await text(scene.get('adviser', home))).toContain('Przegląd za luty 2026 czeka')
	const form = formOn(await text(scene.get('adviser', `${home}/reviews/new`)), '/reviews/new')
	expect(form.month).toBe('2026-02')
	const ready = Object.fromEntries(
		codes.flatMap((code) => [
			[`score-${code}`, '4'],
			[`evidence-${code}`, '<b>słowa</b>'],
		]),
	)
	const agreed = { 'what-1': 'zapytać o halę', 'who-1': person, 'due-1': '10.03.2026' }
	const typed = { ...form, ...ready, ...agreed, wentWell: 'Sprzedaż na targu.', mood_workers: '5', present: person, heldOn: '3.03.2026' }
	const unfinished = await scene.post('adviser', `${home}/reviews/new`, { ...typed, 'due-1': '', 'score-money': '' })
	expect(unfinished.status).toBe(422)
	const again = await unfinished.text()
	expect(again).toContain('Sprzedaż na targu.')
	expect(again).toContain('Podaj dzień.')
	expect((await scene.post('adviser', `${home}/reviews/new`, typed)).status).toBe(303)
	const second = await (await scene.post('host-manager', `${home}/reviews/new`, { ...typed, wentWell: 'Druga osoba.' })).text()
	expect(second.match(/Ktoś zapisał ten przegląd w międzyczasie/g)).toHaveLength(1)
	expect(second).toContain('Druga osoba.')
	expect(formOn(second, '/reviews/new')._version).toBe('1')
	const shown = await text(scene.get('adviser', home))
	expect(shown).toContain('zapytać o halę')
	expect(shown).toContain('po terminie')
	expect(shown).not.toContain('<b>słowa</b>')
	const next = await text(scene.get('adviser', `${home}/reviews/new?month=2026-03`))
	expect(next.indexOf('zapytać o halę')).toBeLessThan(next.indexOf('Co się udało'))
	const [open] = await scene.inside('coordinator', (act) => listAgreements(act.db, act, manufactory))
	const done = { ...formOn(shown, '/outcome'), outcome: 'kept' }
	expect((await scene.post('adviser', `${home}/agreements/${open?.id}/outcome`, done)).status).toBe(303)
	const [kept] = await scene.inside('coordinator', (act) => listAgreements(act.db, act, manufactory))
	expect(kept).toMatchObject({ outcome: 'kept', endedOn: today })
	expect((await scene.get('adviser', `${home}/reviews`)).status).toBe(200)
	expect(await text(scene.get('coordinator', '/manufactories/comparison'))).toContain('sparkline')
})

test('manufactories are compared by any column and taken as a file; the head of the page says the same', async () => {
	const ready = await protectedOne('Pracownia gotowa')
	const early = await protectedOne('Pracownia początkująca')
	await hold({ ...ready.review, readiness: scores(5) })
	await hold({ ...early.review, readiness: scores(1) })
	const named = async (query: string) => {
		const html = await text(scene.get('coordinator', `/manufactories/comparison?q=pracownia+${query}`))
		return [...html.matchAll(/<th scope="row"><a[^>]*>(Pracownia (?:gotowa|początkująca))</g)].map(([, name]) => name)
	}
	expect(await named('&sort=readiness')).toEqual(['Pracownia początkująca', 'Pracownia gotowa'])
	expect(await named('&sort=readiness&dir=desc')).toEqual(['Pracownia gotowa', 'Pracownia początkująca'])
	expect(await named('&state=closed')).toEqual([])
	const csv = await text(scene.get('coordinator', '/manufactories/comparison/file?q=gotowa'))
	expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2)
	expect(csv).toContain('Gotowość')
	expect(await text(scene.get('host-manager', `/manufactories/${ready.manufactory}`))).toContain('sparkline')
})

test('who only stands by one of the workers sees how ready the manufactory is, and not the words of its reviews', async () => {
	const { manufactory, person, review } = await protectedOne('Pracownia lalek')
	await hold({
		...review,
		wentWell: 'Słowa między nami.',
		agreed: [{ what: 'sprawa zespołu', voice: 'host', participant: null, dueOn: today }],
	})
	const close = { subject: 'participant', subjectId: person, kind: 'coach' } as const
	await scene.inside('coordinator', (act) => stand(act, { account: scene.accounts.coach, ...close }))
	const home = `/manufactories/${manufactory}`
	const seen = await text(scene.get('coach', home))
	expect(seen).toContain('Gotowość do samodzielności')
	for (const hidden of ['Słowa między nami.', 'sprawa zespołu', 'widać w zamówieniach']) expect(seen).not.toContain(hidden)
	expect((await scene.get('coach', `${home}/reviews`)).status).toBe(404)
	expect((await scene.get('coach', `${home}/reviews/new`)).status).toBe(404)
	const host = await text(scene.get('host-manager', home))
	for (const shown of ['Słowa między nami.', 'sprawa zespołu', 'widać w zamówieniach']) expect(host).toContain(shown)
})

test('a review that waits and what one agreed to do stand on Today until they are done', async () => {
	const { manufactory, review } = await protectedOne('Pracownia map')
	const lines = (role: 'adviser' | 'host-manager') =>
		scene.inside(role, async (act) => {
			const waiting = await listReviewsWaiting(act.db, act, { month: review.month, end: day('2026-02-28'), limit: 50 })
			const due = await listAgreementsDue(act.db, act, { by: today, limit: 50 })
			return { waiting: waiting.map(({ id }) => id), due: due.map(({ what }) => what) }
		})
	expect((await lines('adviser')).waiting).toContain(manufactory)
	await hold({ ...review, agreed: [{ what: 'kupić mapy', voice: 'host', participant: null, dueOn: today }] })
	expect((await lines('adviser')).waiting).not.toContain(manufactory)
	expect((await lines('adviser')).due).not.toContain('kupić mapy')
	expect((await lines('host-manager')).due).toContain('kupić mapy')
})
