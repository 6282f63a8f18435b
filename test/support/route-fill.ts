import type { Route } from '#access'
import type { Scene } from './scene.ts'
import type { addHouse, Person } from './world.ts'

/** What stands in the addresses beside a person's own ids. */
export type House = Readonly<
	Record<'organisation' | 'centre' | 'account' | 'invited' | 'code', string> & Awaited<ReturnType<typeof addHouse>>
>

const OWN = [
	'referral',
	'participant',
	'participation',
	'followUp',
	'exit',
	'reEntry',
	'note',
	'merge',
	'assignment',
	'session',
	'group',
	'confirmation',
	'support',
	'aspiration',
	'idea',
	'ownKey',
	'manufactory',
	'loan',
	'asset',
	'review',
	'agreement',
	'lesson',
	'marketTest',
	'barometer',
	'voice',
	'signature',
	'enterprise',
	'author',
	'one',
	'other',
]

/** What an address asks for in its query. */
const ASKS: Record<string, readonly string[]> = {
	'/participants/doubles/pair': ['one', 'other'],
	'/paper': ['participation'],
	'/codes': ['participation'],
	'/exports/file': ['programme'],
}

/** Whether an address names something that belongs to one person. */
export function isPersonal(route: Pick<Route, 'path'>): boolean {
	const named = [...route.path.split('/'), ...(ASKS[route.path] ?? []).map((name) => `:${name}`)]
	return OWN.some((name) => named.includes(`:${name}`))
}

/** The address with the ids of this person and this house filled in, and what a form of hers would carry. */
export function filled(scene: Scene, route: Pick<Route, 'path'>, { person, house }: { person: Person; house: House }) {
	const stays = /\/(situation|re-entry)$|\/(exits|re-entries)\//.test(route.path) ? person.ended : person.participation
	const values: Record<string, string> = {
		...house,
		...person,
		account: route.path.endsWith('/invitation')
			? house.invited
			: route.path.startsWith('/ideas/')
				? scene.accounts.coordinator
				: house.account,
		participation: stays,
		author: person.participant,
		one: person.participant,
		other: person.double,
		programme: route.path.startsWith('/figures') ? 'T1' : scene.programme,
		indicator: 'EECO01',
		list: 'support-kinds',
		value: 'counselling',
		since: '2021-01-01',
		format: 'csv',
		role: 'coach',
		form: 'session-new',
		team: scene.team,
		...ownWords(route.path, { person, house }),
		series: person.session,
	}
	const path = route.path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? `unknown-${name}`)
	const query = (ASKS[route.path] ?? []).map((name) => `${name}=${values[name]}`).join('&')
	return { path: query === '' ? path : `${path}?${query}`, form: formOf(values) }
}

/** What one word means in different addresses. */
function ownWords(path: string, { person, house }: { person: Person; house: House }): Record<string, string> {
	if (path.startsWith('/legal-forms')) return { form: 'foundation' }
	if (path.startsWith('/needs/') || path.startsWith('/niches/')) return { file: house.townFile }
	if (path.startsWith('/initiative-groups/')) return { step: person.groupStep }
	if (path.startsWith('/enterprises/')) return { entry: person.fading, months: '6' }
	return {}
}

function formOf({
	role = '',
	participant = '',
	participation = '',
	session = '',
	other = '',
	referral = '',
	programme = '',
}: Record<string, string>) {
	return { role, participant, participation, session, referral, programme, kept: participant, gone: other, one: participant, other }
}
