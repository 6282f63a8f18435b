import { formatDayLong, type Lang } from '#kernel/lang'
import type { IdeaState, Verdict } from '../rules/idea-state.ts'

type Told = { readonly title: string; readonly answer: string; readonly verdict: Verdict; readonly day: string; readonly place: string }
type Named = { readonly firstName: string; readonly lastName: string; readonly byFirstName: boolean }

const pl = {
	subject: (title: string) => `Odpowiedź na pomysł: ${title}`,
	hello: ({ firstName, lastName, byFirstName }: Named) =>
		byFirstName ? `Dzień dobry, ${firstName},` : `Dzień dobry. Piszemy do: ${firstName} ${lastName}.`,
	about: ({ title, day }: Told) => `${formatDayLong('pl', day)} rozmawialiśmy w Centrum o pomyśle „${title}”.`,
	verdict: {
		go: 'Nasza odpowiedź: idziemy dalej.',
		reshape: 'Nasza odpowiedź: to dobry początek. Trzeba jeszcze coś zmienić i wrócić z nową wersją.',
		'other-path': 'Nasza odpowiedź: nie tą drogą. Chcemy poszukać innej.',
	} satisfies Record<Verdict, string>,
	ask: 'Masz pytania lub widzisz to inaczej? Zadzwoń lub przyjdź, porozmawiamy. Jeśli się myliliśmy, możemy to otworzyć jeszcze raz.',
	regards: (place: string) => `Pozdrawiamy\n${place}`,
	own: {
		title: 'Twoje pomysły',
		passions: 'Co chcesz robić',
		grew: (titles: readonly string[]) => `Z tego jest już pomysł: ${titles.map((title) => `„${title}”`).join(', ')}.`,
		rests: 'To na razie czeka. Można do tego wrócić: powiedz nam.',
		noIdeaYet: 'Mamy to zapisane Twoimi słowami. Porozmawiajmy, co z tego może być.',
		with: (names: string) => `Razem z: ${names}`,
		states: {
			described: 'Twój pomysł jest zapisany. Teraz poprosimy kilka osób, żeby go obejrzały.',
			assessing: 'Kilka osób ogląda Twój pomysł. Każda osobno.',
			'waits-for-verdict': 'Pomysł jest obejrzany. Niedługo dostaniesz odpowiedź.',
			'waits-for-telling': '',
			go: '',
			'to-reshape': '',
			'other-path': '',
			withdrawn: 'Ten pomysł jest odłożony. Można do niego wrócić.',
		} satisfies Record<IdeaState, string>,
		until: (day: string) => `Do ${formatDayLong('pl', day)}.`,
	},
}

const en: typeof pl = {
	subject: (title) => `Answer to the idea: ${title}`,
	hello: ({ firstName, lastName, byFirstName }) => (byFirstName ? `Dear ${firstName},` : `Dear ${firstName} ${lastName},`),
	about: ({ title, day }) => `On ${formatDayLong('en', day)} we talked at the Centre about the idea “${title}”.`,
	verdict: {
		go: 'Our answer: we go on.',
		reshape: 'Our answer: this is a good beginning. Something has to change, and then come back with a new version.',
		'other-path': 'Our answer: not this way. We want to look for another one.',
	},
	ask: 'Do you have questions, or do you see it differently? Call or come, and we will talk. If we were wrong, we can open it again.',
	regards: (place) => `Kind regards\n${place}`,
	own: {
		title: 'Your ideas',
		passions: 'What you want to do',
		grew: (titles) => `An idea has come of it: ${titles.map((title) => `“${title}”`).join(', ')}.`,
		rests: 'This waits for now. We can take it up again: tell us.',
		noIdeaYet: 'We have it in your own words. Let us talk about what may come of it.',
		with: (names) => `Together with: ${names}`,
		states: {
			described: 'Your idea is written down. Now we will ask some people to look at it.',
			assessing: 'Some people are looking at your idea. Each on their own.',
			'waits-for-verdict': 'Your idea has been looked at. You will get an answer soon.',
			'waits-for-telling': '',
			go: '',
			'to-reshape': '',
			'other-path': '',
			withdrawn: 'This idea is put aside. It can be taken up again.',
		},
		until: (day) => `By ${formatDayLong('en', day)}.`,
	},
}

/** What the authors read: mail, letter and her own page, in plain words. */
export const answerMessages = { pl, en } satisfies Record<Lang, typeof pl>

/** The answer as paragraphs: of a letter, or of a mail. */
export function answerParagraphs(lang: Lang, author: Named, told: Told): string[] {
	const say = answerMessages[lang]
	return [say.hello(author), say.about(told), say.verdict[told.verdict], told.answer, say.ask, say.regards(told.place)]
}
