import type { Lang } from '#kernel/lang'
import type { State } from '../rules/states.ts'

const pl: Record<State, string> = {
	concept: 'koncepcja',
	founded: 'założona',
	protected: 'okres ochronny',
	'decision-due': 'czas na decyzję',
	independent: 'samodzielna',
	'stays-in-host': 'zostaje w instytucji',
	closed: 'zamknięta',
}
const en: typeof pl = {
	concept: 'concept',
	founded: 'founded',
	protected: 'protected period',
	'decision-due': 'decision due',
	independent: 'independent',
	'stays-in-host': 'stays in the host',
	closed: 'closed',
}

/** What each state is called. */
export const stateNames: Record<Lang, Record<State, string>> = { pl, en }
