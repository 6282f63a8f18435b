import { LinkButton, PostButton } from '../page.tsx'
import { Today, type TodayGroup } from '../today.tsx'

const GROUPS: readonly TodayGroup[] = [
	{
		kind: 'week',
		lines: [{ key: 'd', href: '#d', who: 'Grupa „Ogrodniczki”', what: 'Spotkanie grupy samokształceniowej', when: 'wtorek, 10:00' }],
	},
	{
		kind: 'overdue',
		all: { count: 12, href: '#all' },
		lines: [
			{
				key: 'a',
				href: '#a',
				who: 'Andrzej Łoś',
				what: 'Nikt nie odpowiedział na skierowanie z Ośrodka Pomocy Społecznej (OPS)',
				when: 'od 3 dni',
				deed: deed('#a', 'Zapisz rozmowę'),
			},
			{
				key: 'b',
				href: '#b',
				who: 'Zofia Wiśniewska-Brzęczyszczykiewicz',
				what: 'Sprawdzenie po 3 miesiącach',
				when: 'od wczoraj',
				deed: deed('#b', 'Zapisz wynik'),
			},
		],
	},
	{
		kind: 'today',
		lines: [{ key: 'c', href: '#c', who: 'Oleksandr Kowalenko', what: 'Spotkanie w Centrum', when: '12:15', deed: held() }],
	},
	{
		kind: 'answers',
		lines: [
			{ key: 'e', href: '#e', who: 'Świętosława Gżegżółka', what: 'Podważyła spotkanie z 18 listopada: „byłam wtedy chora”', when: 'dziś' },
		],
	},
]

/** A day's work, full. */
export function Days() {
	return <Today title="Dzień dobry, Janie" day="sobota, 21 listopada 2026" groups={GROUPS} />
}

function deed(href: string, label: string) {
	return (
		<LinkButton href={href} small>
			{label}
		</LinkButton>
	)
}

function held() {
	return (
		<PostButton action="/stylebook" idempotencyKey="k" small icon="check">
			Odbyło się
		</PostButton>
	)
}
