import { afterAll, beforeAll, expect, test } from 'vitest'
import { stand } from '#access'
import { type Id, newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { freezeEntry } from '../actions/freeze-entry.ts'
import { peopleModule } from '../mount.ts'
import { insertParticipant } from '../store/participant.ts'

let scene: Scene
let zofia: Id<'participant'>
let stay: Id<'participation'>
beforeAll(async () => {
	scene = await openScene({ modules: [peopleModule([])] })
	await scene.inside('coordinator', async (act) => {
		const names = [
			['Zofia', 'Łącka', '600 100 200'],
			['Anna', 'Żak', ''],
			['Łukasz', 'Ćwik', ''],
			['Adam', 'Cwikliński', ''],
		] as const
		for (const [firstName, lastName, phone] of names) {
			const made = await insertParticipant(act.db, act.partnership, { firstName, lastName, phone, bornOn: day('1990-05-01'), sex: 'woman' })
			if (made.ok && lastName === 'Łącka') zofia = made.value
		}
		stay = newId()
		await act.db
			.insertInto('people.participation')
			.values({
				partnership_id: act.partnership,
				id: stay,
				participant_id: zofia,
				programme_id: scene.programme,
				declared_on: day('2026-01-05'),
				team_id: scene.team,
			})
			.execute()
		await freezeEntry(act, { participation: stay, firstSupportOn: day('2026-01-10') })
		await stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: zofia, kind: 'coach' })
	})
})
afterAll(() => scene.close())

const names = async (path: string, role: 'coordinator' | 'coach' | 'adviser' = 'coordinator') =>
	[...(await (await scene.get(role, path)).text()).matchAll(/<th scope="row"><a[^>]*>([^<]*)</g)].map(([, name]) => name)

test('people stand in Polish order', async () => {
	expect(await names('/participants')).toEqual(['Cwikliński Adam', 'Ćwik Łukasz', 'Łącka Zofia', 'Żak Anna'])
})

test('search finds any part of a name, a phone and short beginnings, without diacritics', async () => {
	expect(await names('/participants?q=lack')).toEqual(['Łącka Zofia'])
	expect(await names('/participants?q=zofia+la')).toEqual(['Łącka Zofia'])
	expect(await names('/participants?q=600+100')).toEqual(['Łącka Zofia'])
	expect(await names('/participants?q=cw')).toEqual(['Cwikliński Adam', 'Ćwik Łukasz'])
	expect(await names('/participants?q=%25')).toEqual([])
})

test('filters stand in the address and narrow by the stay', async () => {
	expect(await names('/participants?state=in-support')).toEqual(['Łącka Zofia'])
	expect(await names('/participants?state=ended')).toEqual([])
	expect(await names(`/participants?programme=${scene.programme}&team=${scene.team}&sex=woman`)).toEqual(['Łącka Zofia'])
	expect(await names(`/participants?worker=${scene.accounts.coach}`)).toEqual(['Łącka Zofia'])
	expect(await names('/participants?sort=since')).toHaveLength(4)
})

test('a coach sees her people, and the others are not there', async () => {
	expect(await names('/participants', 'coach')).toEqual(['Łącka Zofia'])
	expect(await names('/participants', 'adviser')).toEqual([])
	expect((await scene.get('adviser', `/participants/${zofia}`)).status).toBe(404)
	expect((await scene.get('evaluator', `/participants/${zofia}`)).status).not.toBe(200)
})

test('the page of a person says who, since when, in which programme and what next', async () => {
	const html = await (await scene.get('coach', `/participants/${zofia}`)).text()
	for (const words of ['Zofia Łącka', '35 lat', 'program T1', 'od 10.01.2026', 'W trakcie', 'tel:600100200', 'Uzupełnij dane'])
		expect(html).toContain(words)
	expect((await scene.get('coach', `/participants/${zofia}`, 'en')).status).toBe(200)
})

test('a wrong PESEL comes back at its field with what was typed, a right one fills birth day and sex', async () => {
	const form = { firstName: 'Zofia', lastName: 'Łącka', pesel: '90050100001', bornOn: '', sex: '', phone: '600 100 200', _version: '1' }
	const wrong = await scene.post('coach', `/participants/${zofia}/edit`, form)
	expect(wrong.status).toBe(422)
	const html = await wrong.text()
	expect(html).toContain('Nie ma takiego numeru PESEL')
	expect(html).toContain('90050100001')
})

test('what was typed and not saved waits as a draft, for the one who typed it', async () => {
	expect((await scene.post('coach', `/drafts/participant-${zofia}`, { firstName: 'Zofia', lastName: 'Niedokończona' })).status).toBe(200)
	expect(await (await scene.get('coach', `/participants/${zofia}/edit`)).text()).toContain('Niedokończona')
	expect(await (await scene.get('coordinator', `/participants/${zofia}/edit`)).text()).not.toContain('Niedokończona')
})

test('the second of two who edit sees both versions', async () => {
	const form = { firstName: 'Zofia', lastName: 'Łącka', bornOn: '1.05.1990', sex: 'woman', phone: '600 100 200' }
	expect((await scene.post('coach', `/participants/${zofia}/edit`, { ...form, email: 'a@zmyslona.example', _version: '1' })).status).toBe(
		303,
	)
	const second = await scene.post('coordinator', `/participants/${zofia}/edit`, { ...form, email: 'b@zmyslona.example', _version: '1' })
	expect(second.status).toBe(422)
	const html = await second.text()
	expect(html).toContain('a@zmyslona.example')
	expect(html).toContain('b@zmyslona.example')
})

test('an entry is corrected with a reason and the exit brings the talks', async () => {
	const entry = {
		labourStatus: 'unemployed',
		labourSubstatus: 'long-term-unemployed',
		education: 'isced-0-2',
		citizenship: 'polish',
		sex: 'woman',
		postcode: '30-001',
		disability: 'refused',
		_version: '1',
	}
	expect((await scene.post('coach', `/participations/${stay}/entry`, entry)).status).toBe(422)
	expect((await scene.post('coach', `/participations/${stay}/entry`, { ...entry, reason: 'pomyłka' })).status).toBe(303)
	expect((await scene.get('coach', `/participations/${stay}/entry`)).status).toBe(200)
	expect(
		(await scene.post('coach', `/participations/${stay}/exit`, { endedOn: '20.02.2026', path: 'interrupted', reason: '' })).status,
	).toBe(422)
	expect(
		(
			await scene.post('coach', `/participations/${stay}/exit`, {
				endedOn: '20.02.2026',
				path: 'interrupted',
				reason: 'illness',
				situations: ['seeking-work', 'other'],
			})
		).status,
	).toBe(303)
	const html = await (await scene.get('coach', `/participants/${zofia}`)).text()
	expect(html).toContain('po 3 miesiącach')
	expect(html).toContain('Ścieżka przerwana: choroba')
	for (const path of ['situation', 're-entry']) expect((await scene.get('coach', `/participations/${stay}/${path}`)).status).toBe(200)
	const check = await scene.inside('coach', ({ db }) =>
		db.selectFrom('people.follow_up').select('id').where('months', '=', 3).executeTakeFirstOrThrow(),
	)
	const talk = check.id
	expect((await scene.get('coach', `/follow-ups/${talk}`)).status).toBe(200)
	expect((await scene.post('coach', `/follow-ups/${talk}`, { doneOn: '1.03.2026', reached: 'yes', employed: 'no' })).status).toBe(303)
	expect((await scene.post('coach', `/participations/${stay}/re-entry`, { onDay: '1.03.2026' })).status).toBe(303)
})

test('notes and doubles have their pages, and only for those who may', async () => {
	expect((await scene.post('coach', `/participants/${zofia}/notes`, { category: 'health', content: 'Zmyślona treść' })).status).toBe(303)
	expect(await (await scene.get('coach', `/participants/${zofia}/notes`)).text()).toContain('Zdrowie')
	expect(await (await scene.get('coordinator', `/participants/${zofia}/notes`)).text()).not.toContain('Otwórz')
	expect((await scene.get('coach', '/participants/doubles')).status).not.toBe(200)
	expect((await scene.get('coordinator', '/participants/doubles')).status).toBe(200)
	expect((await scene.get('coordinator', '')).status).toBe(200)
})
