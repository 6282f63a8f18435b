import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#access'
import { modules } from '../../src/app/modules.ts'
import { formOn } from '../support/page-form.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { addPerson, type Person } from '../support/world.ts'

let scene: Scene
let person: Person
beforeAll(async () => {
	scene = await openScene({ modules })
	person = await addPerson(scene, 'Kowalska')
})
afterAll(() => scene.close())

const organisation = { name: 'Parafia w Testowie', sector: 'social', part: 'partner' }
const referral = { firstName: 'Zmyślona', lastName: 'Nowa', bornOn: '1.02.1990', source: 'ops', receivedOn: '2.03.2026' }

describe('two people correct one record: the first is saved, the second sees both versions and decides', () => {
	const records = [
		{ what: 'a participant', path: () => `/participants/${person.participant}/edit`, roles: ['coordinator', 'supervisor'], field: 'phone' },
		{ what: 'a meeting', path: () => `/sessions/${person.session}/change`, roles: ['coordinator', 'supervisor'], field: 'topic' },
		{
			what: 'an organisation',
			path: () => `/organisations/${scene.organisation}`,
			roles: ['coordinator', 'administrator'],
			field: 'place',
		},
	] as const
	test.each(records)('$what', async ({ path, roles: [first, second], field }) => {
		const [mine, hers] = [await formOf(first, path()), await formOf(second, path())]
		expect(mine._version).toBe(hers._version)
		expect((await scene.post(first, path(), { ...mine, [field]: '600 111 111' })).status).toBe(303)
		const late = await scene.post(second, path(), { ...hers, [field]: '600 222 222' })
		const page = await late.text()
		expect(late.status).toBe(422)
		expect(page).toContain('600 111 111')
		expect(page).toContain('600 222 222')
		const decided = formOn(page, path())
		expect((await scene.post(second, path(), decided)).status).toBe(303)
		expect((await formOf(first, path()))[field]).toBe('600 222 222')
	})
})

describe('a double click makes one row', () => {
	const forms = [
		{
			what: 'a meeting',
			page: () => `/sessions/new?participant=${person.participant}`,
			to: '/sessions',
			table: 'support.session',
			more: meeting,
		},
		{
			what: 'an organisation',
			page: () => '/organisations/new',
			to: '/organisations',
			table: 'partnership.organisation',
			more: () => organisation,
		},
		{ what: 'a referral', page: () => '/referrals/new', to: '/referrals', table: 'people.referral', more: newReferral },
		{
			what: 'a restricted note',
			page: notesOf,
			to: '/notes',
			table: 'people.restricted_note',
			more: () => ({ category: 'health', content: 'Raz' }),
		},
	]
	test.each(forms)('$what', async ({ page, to, table, more }) => {
		const shown = page()
		const form = { ...(await formOf('coordinator', shown, to)), ...more() }
		const before = await rowsIn(table)
		const action = to === '/notes' ? shown : to
		const answers = await Promise.all([1, 2, 3].map(() => scene.post('coordinator', action, form)))
		expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
		expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
		expect(await rowsIn(table)).toBe(before + 1)
	})
})

test('a sign-in that ends while a form is filled in: nothing is written, and after signing in again the same form works once', async () => {
	const form = { ...(await formOf('supervisor', `/sessions/new?participant=${person.participant}`, '/sessions')), ...meeting() }
	const { rows } = await scene.owner.query('delete from access.session where account_id = $1 returning *', [scene.accounts.supervisor])
	const before = await rowsIn('support.session')
	const away = await scene.post('supervisor', '/sessions', form)
	expect(away.status).toBe(303)
	expect(away.headers.get('location')).toMatch(/^\/sign-in\?return=/)
	expect(await rowsIn('support.session')).toBe(before)
	const columns = Object.keys(rows[0] ?? {})
	const places = columns.map((_, at) => `$${at + 1}`)
	await scene.owner.query(`insert into access.session (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(rows[0] ?? {}))
	const answers = [await scene.post('supervisor', '/sessions', form), await scene.post('supervisor', '/sessions', form)]
	expect(answers.map(({ status }) => status)).toEqual([303, 303])
	expect(await rowsIn('support.session')).toBe(before + 1)
})

async function formOf(role: Role, path: string, to = path): Promise<Record<string, string>> {
	const answer = await scene.get(role, path)
	return formOn(await answer.text(), to)
}

async function rowsIn(table: string): Promise<number> {
	return (await scene.owner.query(`select from ${table}`)).rowCount ?? 0
}

function meeting(): Record<string, string> {
	return { mode: 'individual', form: 'counselling/legal-help', onDay: '2.03.2026', minutes: '60', participation: person.participation }
}

function newReferral(): Record<string, string> {
	return { ...referral, programme: scene.programme }
}

function notesOf(): string {
	return `/participants/${person.participant}/notes`
}
