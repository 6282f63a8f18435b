import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#access'
import { modules } from '../../src/app/modules.ts'
import { expectGolden } from '../support/golden.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { statementsOf } from '../support/statements.ts'
import { addHouse, addPerson, type Person, standByHer } from '../support/world.ts'

type Look = { name: string; role: Role; path: (person: Person) => string; form?: (person: Person) => Record<string, string> }

/** The pages that people live in, as those who use them most. */
const looks: readonly Look[] = [
	{ name: 'today-of-a-coordinator', role: 'coordinator', path: () => '' },
	{ name: 'today-of-a-coach', role: 'coach', path: () => '' },
	{ name: 'participants', role: 'coach', path: () => '/participants' },
	{ name: 'participants-search', role: 'coordinator', path: () => '/participants?q=zmyslona' },
	{ name: 'participant', role: 'coach', path: ({ participant }) => `/participants/${participant}` },
	{ name: 'sessions', role: 'coach', path: () => '/sessions?whose=all' },
	{ name: 'session', role: 'coach', path: ({ session }) => `/sessions/${session}` },
	{ name: 'session-new', role: 'coach', path: ({ participant }) => `/sessions/new?participant=${participant}` },
	{ name: 'session-recorded', role: 'coach', path: () => '/sessions', form: meetingOf },
	{ name: 'referrals', role: 'intake', path: () => '/referrals' },
	{ name: 'confirmations', role: 'supervisor', path: () => '/confirmations' },
	{ name: 'without-worker', role: 'intake', path: () => '/people/without-worker' },
	{ name: 'ideas', role: 'coordinator', path: () => '/ideas' },
	{ name: 'ideas-board', role: 'coach', path: () => '/ideas/board' },
	{ name: 'idea', role: 'coach', path: ({ idea }) => `/ideas/${idea}` },
	{ name: 'figures', role: 'evaluator', path: () => '/figures?programme=T1' },
	{ name: 'records', role: 'coordinator', path: () => '/figures/T1/EECO01/records' },
	{ name: 'reports', role: 'coordinator', path: () => '/reports?programme=T1' },
	{ name: 'organisations', role: 'evaluator', path: () => '/organisations' },
	{ name: 'members', role: 'administrator', path: () => '/members' },
	{ name: 'journal', role: 'administrator', path: () => '/journal' },
	{ name: 'imports', role: 'coordinator', path: () => '/imports' },
]

let scene: Scene
const few = new Map<string, string[]>()
const many = new Map<string, string[]>()

beforeAll(async () => {
	scene = await openScene({ modules })
	await addHouse(scene)
	const [first] = [await someone('Jedna'), await someone('Druga')]
	await scene.get('coordinator', '') // the partnership's name is remembered from here on
	for (const look of looks) few.set(look.name, await asked(look, first))
	for (let number = 3; number <= 20; number += 1) await someone(`Osoba${number}`)
	for (const look of looks) many.set(look.name, await asked(look, first))
})
afterAll(() => scene.close())

describe.each(looks)('$name', ({ name }) => {
	test('sends the statements that were agreed', () => {
		expectGolden(`sql/${name}.txt`, `${(few.get(name) ?? []).join('\n\n')}\n`)
	})
	test('sends the same ones for twenty people as for two', () => {
		expect(many.get(name)).toEqual(few.get(name))
	})
})

async function someone(lastName: string): Promise<Person> {
	const person = await addPerson(scene, lastName)
	await standByHer(scene, person)
	return person
}

async function asked({ role, path, form }: Look, person: Person): Promise<string[]> {
	let status = 0
	const statements = await statementsOf(async () => {
		const at = path(person)
		const answer = form === undefined ? await scene.get(role, at) : await scene.post(role, at, form(person))
		status = answer.status
		await answer.text()
	})
	expect({ at: path(person), status }).toEqual({ at: path(person), status: form === undefined ? 200 : 303 })
	return statements
}

function meetingOf({ participation }: Person): Record<string, string> {
	return { mode: 'individual', form: 'counselling/legal-help', onDay: '2.03.2026', minutes: '60', participation, _key: crypto.randomUUID() }
}
