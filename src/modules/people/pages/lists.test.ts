import { afterAll, beforeAll, expect, test } from 'vitest'
import { stand } from '#access'
import { newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { peopleModule } from '../mount.ts'
import { insertParticipant, type ParticipantId } from '../store/participant.ts'
import type { ParticipantSection } from './participant-section.ts'

let scene: Scene
let zofia: ParticipantId

/** A module above people, as far as people can see it. */
const above: ParticipantSection = {
	name: 'above',
	order: 200,
	show: async () => undefined,
	next: async (_view, people) =>
		new Map(people.map((id) => [id, { sentence: 'Dziś 10:00, grupa', rank: 85, action: { label: 'Otwórz', href: '/dokądś' } }])),
	day: {
		header: { pl: 'Ostatnio', en: 'Lately' },
		of: async (_db, _asker, people) => new Map(people.map((id) => [id, day('2026-02-14')])),
	},
}

beforeAll(async () => {
	scene = await openScene({ modules: [peopleModule([above])] })
	await scene.inside('coordinator', async (act) => {
		for (const lastName of ['Zmyślona', 'Wymyślona', '=1+1']) {
			const made = await insertParticipant(act.db, act.partnership, { firstName: 'Zofia', lastName, sex: 'woman' })
			if (made.ok) zofia = lastName === 'Zmyślona' ? made.value : zofia
		}
		const stay = { id: newId<'participation'>(), participant_id: zofia, programme_id: scene.programme }
		const days = { started_on: day('2026-01-10'), papers_start_on: day('2026-01-05') }
		await act.db
			.insertInto('people.participation')
			.values({ partnership_id: act.partnership, ...stay, ...days })
			.execute()
		await stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: zofia, kind: 'coach' })
	})
})
afterAll(() => scene.close())

const html = async (role: 'coach' | 'coordinator' | 'intake', path: string) => (await scene.get(role, path)).text()
const heads = (page: string) => [...page.matchAll(/<th[^>]*scope="col"[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map(([, head]) => head)

test('the list shows the day that a module above tells, and only the chosen columns; links keep the choice', async () => {
	expect(heads(await html('coordinator', '/participants'))).toEqual([
		'Imię i nazwisko',
		'Program',
		'Od',
		'Ostatnio',
		'Na rynku pracy',
		'Kto wspiera',
		'Stan',
	])
	const chosen = await html('coordinator', '/participants?columns=above&columns=state')
	expect(heads(chosen)).toEqual(['Imię i nazwisko', 'Ostatnio', 'Stan'])
	expect(chosen).toContain('14.02.2026')
	expect(chosen).toContain('columns=above%2Cstate')
})

test('a file holds what is seen, with the same filter and columns, and stands in the journal without names', async () => {
	const answer = await scene.get('coordinator', '/participants/file?format=csv&columns=above&q=zmy')
	expect(answer.status).toBe(200)
	expect((await answer.text()).trim().split('\r\n')).toEqual(['Imię i nazwisko;Ostatnio', 'Zmyślona Zofia;14.02.2026'])
	const entry = await scene.inside('coordinator', ({ db }) =>
		db.selectFrom('journal.entry').select('facts').where('deed', '=', 'people.exported').executeTakeFirstOrThrow(),
	)
	expect(entry.facts).toEqual({ format: 'csv', narrowedBy: ['search'], columns: ['name', 'above'] })
	const book = await scene.get('coordinator', '/participants/file?format=xlsx')
	expect(new Uint8Array(await book.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
})

test('only those who may take files are offered one and get one', async () => {
	expect(await html('intake', '/participants')).not.toContain('/participants/file')
	expect((await scene.get('coach', '/participants/file')).status).toBe(404)
	expect((await scene.get('coach', '/referrals/file')).status).toBe(404)
})

test('those selected in the list are given a worker, and it can be taken back', async () => {
	const back = `/${scene.slug}/participants?q=zmy`
	const form = { participant: [zofia], worker: `adviser:${scene.accounts.adviser}`, back }
	const given = await scene.post('coordinator', '/people/workers', form)
	expect([given.status, given.headers.get('location')]).toEqual([303, back])
	const page = await html('coordinator', '/participants?q=zmy')
	expect(page).toContain('(adviser)')
	expect(await html('coach', '/participants')).not.toContain('Przydziel zaznaczonym')
})

test('what a module above says is the next thing on her page and on Today, with its one action', async () => {
	const page = await html('coach', `/participants/${zofia}`)
	expect(page).toContain('Dziś 10:00, grupa')
	expect(page).not.toContain('Nic pilnego')
	const today = await html('coach', '')
	for (const words of ['Moje osoby', 'Zofia Zmyślona', 'Dziś 10:00, grupa', 'Ostatnio: 14.02.2026', 'Otwórz'])
		expect(today).toContain(words)
	expect(await html('coordinator', '')).not.toContain('Moje osoby')
})

test('papers that name another start are told on her page', async () => {
	const page = await html('coach', `/participants/${zofia}`)
	expect(page).toContain('Data rozpoczęcia w papierach 05.01.2026, pierwsze wsparcie 10.01.2026: liczy się pierwsze wsparcie')
})

test('referrals stand by the day they came when asked, and their file too', async () => {
	const send = (lastName: string, receivedOn: string) => {
		const person = { firstName: 'Jan', lastName, pesel: '', bornOn: '04.05.1980', phone: '' }
		const sent = { programme: scene.programme, source: 'ops', organisation: '', owner: scene.accounts.intake, team: '', note: '' }
		return scene.post('intake', '/referrals', { ...person, ...sent, receivedOn })
	}
	expect((await send('Wcześniejszy', '20.02.2026')).status).toBe(303)
	expect((await send('Późniejszy', '27.02.2026')).status).toBe(303)
	const file = async (sort: string) =>
		(await html('coordinator', `/referrals/file?format=csv&shelf=all&columns=received&sort=${sort}`)).trim()
	expect((await file('received-latest')).split('\r\n').slice(1)).toEqual(['Późniejszy Jan;27.02.2026', 'Wcześniejszy Jan;20.02.2026'])
	expect((await file('received')).split('\r\n')[1]).toBe('Wcześniejszy Jan;20.02.2026')
	expect(heads(await html('coordinator', '/referrals?columns=due'))).toEqual(['Osoba', 'Termin'])
})

test('an exit is taken back from the word that says it is saved', async () => {
	const stay = await scene.inside('coach', ({ db }) =>
		db.selectFrom('people.participation').select('id').where('participant_id', '=', zofia).executeTakeFirstOrThrow(),
	)
	const path = `/participations/${stay.id}`
	expect(await html('coach', `${path}/exit`)).toContain('02.02.2026 lub późniejszy')
	const late = await scene.post('coach', `${path}/exit`, { endedOn: '20.01.2026', path: 'interrupted', reason: '' })
	expect(await late.text()).toContain('Cztery tygodnie minęły 17.02.2026')
	expect((await scene.post('coach', `${path}/exit`, { endedOn: '20.02.2026', path: 'completed', reason: '' })).status).toBe(303)
	const exit = await scene.inside('coach', ({ db }) => db.selectFrom('people.exit').select('id').executeTakeFirstOrThrow())
	for (const noun of ['exits', 're-entries'])
		expect((await scene.post('coach', `${path}/${noun}/${newId()}/reversal`, {})).status).toBe(404)
	expect((await scene.post('coach', `${path}/exits/${exit.id}/reversal`, {})).status).toBe(303)
	expect(await html('coach', `/participants/${zofia}`)).toContain('Cofnięto zakończenie jako pomyłkę')
	expect((await scene.post('adviser', `${path}/exits/${exit.id}/reversal`, {})).status).not.toBe(200)
})

test('sub-statuses stand in groups of their status, and the list of households says where it is from', async () => {
	const stay = await scene.inside('coach', ({ db }) =>
		db.selectFrom('people.participation').select('id').where('participant_id', '=', zofia).executeTakeFirstOrThrow(),
	)
	const page = await html('coach', `/participations/${stay.id}/entry`)
	expect(page).toContain('<optgroup label="Osoba bezrobotna">')
	expect(page).toContain('CO12–CO14 (spisane z pamięci, do sprawdzenia)')
})
