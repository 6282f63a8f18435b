import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { escalateReferrals } from '../../actions/escalate-referrals.ts'
import { referralNav, referralRoutes, referralsToday } from './routes.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({
		today: day('2026-03-02'),
		modules: [{ name: 'people', routes: referralRoutes, nav: referralNav, today: referralsToday }],
	})
	await scene.owner.query(`update partnership.programme set eligibility = '{"labourStatuses":["unemployed"],"minAgeYears":18}'`)
})
afterAll(() => scene.close())

function form(given: Record<string, string> = {}) {
	const person = { firstName: 'Bożena', lastName: 'Zmyślona', pesel: '', bornOn: '04.05.1980', phone: '600 700 800' }
	return {
		...person,
		programme: scene.programme,
		source: 'ops',
		organisation: '',
		receivedOn: '01.03.2026',
		owner: scene.accounts.intake,
		team: '',
		note: '',
		...given,
	}
}

async function opened(given: Record<string, string> = {}): Promise<string> {
	const answer = await scene.post('intake', '/referrals', form(given))
	expect(answer.status, await answer.clone().text()).toBe(303)
	return (answer.headers.get('location') ?? '').replace(`/${scene.slug}`, '')
}

const text = async (answer: Response) => (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a referral goes from the form through contact, conditions and declaration, one main action at a time', async () => {
	const path = await opened({ lastName: 'Pierwsza' })
	const waiting = await text(await scene.get('intake', path))
	expect(waiting).toContain('Bożena Pierwsza')
	expect(waiting).toContain('za 2 dni')
	expect(waiting).toContain('Zapisz kontakt')
	expect(waiting).not.toContain('Podpisz deklarację')
	const talked = await scene.post('intake', `${path}/contact`, {
		reached: 'yes',
		on: '02.03.2026',
		channel: 'phone',
		note: 'Przyjdzie w środę.',
		nextOn: '',
	})
	expect(talked.status).toBe(303)
	const asked = await text(await scene.get('intake', `${path}/eligibility`))
	expect(asked).toContain('bezrobotna')
	expect(asked).not.toContain('Niepełnosprawność') // no rule asks for it
	const unsure = await scene.post('intake', `${path}/eligibility`, { eligible: 'yes', labourStatus: '', reason: '' })
	expect(unsure.status).toBe(422)
	expect(await text(unsure)).toContain('Napisz, dlaczego decydujesz tak.')
	expect((await scene.post('intake', `${path}/eligibility`, { eligible: 'yes', labourStatus: 'unemployed', reason: '' })).status).toBe(303)
	expect((await scene.get('intake', `${path}/declaration`)).status).toBe(200)
	const signed = await scene.post('intake', `${path}/declaration`, { on: '02.03.2026' })
	expect(signed.headers.get('location')).toContain('/participants/')
	const done = await text(await scene.get('intake', path))
	expect(done).toContain('w programie')
	expect(done).toContain('Przyjdzie w środę.')
})

test('a form with mistakes comes back with what was typed and a sentence at each field', async () => {
	const answer = await scene.post('intake', '/referrals', form({ lastName: '', pesel: '44051401358', receivedOn: '31.02.2026' }))
	expect(answer.status).toBe(422)
	const page = await answer.text()
	expect(page).toContain('value="Bożena"')
	expect(page).toContain('Nie ma takiego dnia')
	const pesel = await scene.post('intake', '/referrals', form({ pesel: '44051401358' }))
	expect(await text(pesel)).toContain('Nie znamy takiego numeru PESEL')
})

test('a person already known is offered at once, while typing and when sent', async () => {
	const pesel = makePesel(day('1990-01-02'), 'woman', 5)
	await opened({ lastName: 'Znana', pesel, bornOn: '' })
	const typing = await scene.post('intake', '/referrals/known', { firstName: 'Anna', lastName: 'Ktoś', pesel, bornOn: '' })
	expect(await text(typing)).toContain('Bożena Znana, ur. 02.01.1990')
	const sent = await scene.post('intake', '/referrals', form({ lastName: 'Znana', pesel, bornOn: '' }))
	expect(sent.status).toBe(422)
	expect(await text(sent)).not.toContain('To inna osoba')
	expect(
		await text(await scene.post('coach', '/referrals/known', { firstName: 'Anna', lastName: 'Ktoś', pesel, bornOn: '' })),
	).not.toContain('Znana')
})

test('the list holds what waits, is searched without diacritics, and closed referrals move to their own shelf', async () => {
	const path = await opened({ lastName: 'Łąkowa' })
	expect(await text(await scene.get('intake', '/referrals?q=lakow'))).toContain('Łąkowa Bożena')
	expect(await text(await scene.get('coach', '/referrals?shelf=all'))).not.toContain('Łąkowa')
	const told = { reason: 'resigned', toldBy: 'phone', message: '', remarks: '' }
	const silent = await scene.post('intake', `${path}/closure`, told)
	expect(await text(silent)).toContain('Napisz, co osoba usłyszała.')
	expect((await scene.post('intake', `${path}/closure`, { ...told, message: 'Drzwi są otwarte.' })).status).toBe(303)
	expect(await text(await scene.get('intake', '/referrals?q=lakow'))).not.toContain('Łąkowa Bożena')
	expect(await text(await scene.get('intake', '/referrals?shelf=closed&q=lakow'))).toContain('Łąkowa Bożena')
	expect((await scene.post('intake', `${path}/reopening`, {})).status).toBe(303)
	expect(await text(await scene.get('intake', '/referrals?q=lakow'))).toContain('Łąkowa Bożena')
})

test('what nobody answered in time is on the Today of the owner and, escalated, of the coordinator', async () => {
	await opened({ lastName: 'Czekająca', owner: scene.accounts.coach })
	scene.clock.setTo(day('2026-03-05'))
	expect(await text(await scene.get('coach', ''))).toContain('Odezwij się: termin minął')
	expect(await text(await scene.get('coordinator', ''))).not.toContain('Bożena Czekająca')
	await scene.inside('coordinator', escalateReferrals)
	const today = await text(await scene.get('coordinator', ''))
	expect(today).toContain('Bożena Czekająca')
	expect(today).toContain('Nikt nie odpowiedział na czas')
	expect(await text(await scene.get('intake', '/referrals?shelf=overdue', 'en'))).toContain('1 day overdue')
	scene.clock.setTo(day('2026-03-02'))
})

test('the list goes on page by page without a gap or a repetition', async () => {
	for (let at = 0; at < 55; at += 1)
		await opened({ firstName: 'Wiele', lastName: `Osoba ${String(at).padStart(2, '0')}`, bornOn: '', phone: '' })
	const seen: string[] = []
	for (let path: string | undefined = '/referrals?q=wiele'; path; ) {
		const page = await (await scene.get('intake', path)).text()
		seen.push(...[...page.matchAll(/>(Osoba \d\d) Wiele</g)].map((match) => match[1] ?? ''))
		path = /href="\/testowo(\/referrals\?[^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
	}
	expect(seen).toHaveLength(55)
	expect(new Set(seen).size).toBe(55)
})

test('selected referrals are handed over and the undo brings them back; nothing selected is said', async () => {
	const path = await opened({ lastName: 'Przekazywana' })
	const id = path.split('/').at(-1) ?? ''
	const owner = async () => (await scene.owner.query('select owner_id from people.referral where id = $1', [id])).rows[0].owner_id
	expect((await scene.post('intake', '/referrals/owners', { owner: scene.accounts.coach, team: '' })).status).toBe(303)
	expect(await owner()).toBe(scene.accounts.intake)
	await scene.post('intake', '/referrals/owners', { referral: [id], owner: scene.accounts.coach, team: '' })
	expect(await owner()).toBe(scene.accounts.coach)
	expect(await text(await scene.get('coach', '/referrals?shelf=mine'))).toContain('Przekazywana')
	const { rows } = await scene.owner.query('select id from people.assignment order by at desc, id desc limit 1')
	await scene.post('intake', `/assignments/${rows[0].id}/reversal`, {})
	expect(await owner()).toBe(scene.accounts.intake)
	expect((await scene.post('coach', '/referrals/owners', { referral: [id], owner: scene.accounts.coach, team: '' })).status).toBe(404)
})

test('people without a coach are given one from the list, with the caseload beside', async () => {
	const page = await text(await scene.get('coordinator', '/people/without-worker?kind=coach'))
	expect(page).toContain('Pierwsza Bożena')
	expect(page).toContain('Osoba zmyślona (coach) (0 osób)')
	const { rows } = await scene.owner.query(`select id from people.participant where last_name = 'Pierwsza'`)
	await scene.post('coordinator', '/people/workers', { participant: [rows[0].id], kind: 'coach', worker: scene.accounts.coach })
	expect(await text(await scene.get('coordinator', '/people/without-worker?kind=coach'))).toContain('Każda osoba ma kogoś przy sobie')
	expect((await scene.get('coach', '/people/without-worker')).status).toBe(404)
})

test('nobody without the right opens a referral, nor one of a person closed to them', async () => {
	const path = await opened({ lastName: 'Strzeżona' })
	for (const role of ['evaluator', 'host-manager', 'coach'] as const) expect((await scene.get(role, path)).status).toBe(404)
	expect((await scene.post('coach', `${path}/closure`, { reason: 'other', toldBy: 'not-told', remarks: 'x', message: '' })).status).toBe(
		404,
	)
	expect((await scene.get(undefined, path)).status).not.toBe(200)
})
