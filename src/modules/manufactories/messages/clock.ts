import { formatDay, type Lang, plural } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import type { State } from '../rules/states.ts'
import { stateNames } from './states.ts'

const monthsPl = (months: number) => plural('pl', months, { one: '# miesiąc', few: '# miesiące', many: '# miesięcy', other: '# miesiąca' })
const monthsEn = (months: number) => plural('en', months, { one: '# month', other: '# months' })

/** Sentences of the protective clock: its section, its forms, its mails. */
const pl = {
	section: 'Zegar ochronny',
	notYet: (months: number) => `Zegar ruszy z początkiem okresu ochronnego. Według modelu trwa on ${monthsPl(months)}.`,
	passed: 'Dni okresu ochronnego',
	started: 'Początek',
	length: 'Długość',
	months: monthsPl,
	decision: 'Decyzja o formie do',
	decisionMoves: (on: PlainDate) => `najwcześniej ${formatDay('pl', on)}, przesuwa się z każdym dniem przerwy`,
	standsSince: (since: PlainDate) => `Zegar stoi od ${formatDay('pl', since)}.`,
	escalated: (on: string) => `Termin minął. Koordynacja wie od ${on}.`,
	remindedOf: (days: readonly number[]) =>
		`Przypomnienia wysłane: ${days.map((left) => (left === 0 ? 'w dniu decyzji' : `${left} dni przed`)).join(', ')}.`,
	pauses: 'Przerwy',
	pauseWords: (from: PlainDate, until: PlainDate | null) =>
		until === null ? `od ${formatDay('pl', from)}, trwa` : `${formatDay('pl', from)} – ${formatDay('pl', until)}`,
	extensions: 'Przedłużenia',
	extensionWords: (months: number) => `o ${monthsPl(months)}`,
	lateMark: 'po terminie decyzji',
	decidedWords: (by: string, on: PlainDate) => `${by}, ${formatDay('pl', on)}`,
	takeBack: 'Cofnij',
	tookBack: 'Cofnięte. Dzień decyzji policzony na nowo.',
	pause: 'Zatrzymaj zegar',
	resume: 'Puść zegar dalej',
	extend: 'Przedłuż okres',
	pauseTitle: (name: string) => `Przerwa: ${name}`,
	pauseLead: 'Każdy dzień przerwy przesuwa decyzję o jeden dzień.',
	extendTitle: (name: string) => `Przedłużenie: ${name}`,
	extendLead: (on: PlainDate) => `Decyzja wypada teraz ${formatDay('pl', on)}.`,
	from: 'Pierwszy dzień przerwy',
	until: 'Ostatni dzień przerwy',
	untilHint: 'Puste, gdy nie wiadomo, jak długo. Zegar puścisz jednym przyciskiem.',
	addedMonths: 'O ile miesięcy',
	late: 'Termin decyzji już minął. Przedłużamy mimo to i zostanie to zaznaczone.',
	reason: 'Powód',
	remarks: 'Uwagi',
	decidedBy: 'Kto zdecydował',
	decidedByHint: 'Na przykład: zespół sterujący, dyrektor instytucji.',
	decidedOn: 'Kiedy zdecydowano',
	pauseDeed: 'Zatrzymaj zegar',
	extendDeed: 'Przedłuż okres',
	back: 'Wróć',
	paused: 'Zegar stoi.',
	pausePlanned: 'Przerwa zapisana. Dzień decyzji policzony na nowo.',
	resumed: 'Zegar idzie dalej.',
	extended: 'Okres przedłużony. Dzień decyzji policzony na nowo.',
	refusals: {
		'clock-not-running': (state: State) => `Zegar nie chodzi: stan manufaktury to „${stateNames.pl[state]}”.`,
		'decided-in-future': 'Ten dzień jeszcze nie nadszedł.',
		'pause-ends-before-it-begins': 'Przerwa kończy się, zanim się zacznie. Popraw dzień.',
		'pause-before-start': (on: PlainDate) =>
			`Okres ochronny zaczął się ${formatDay('pl', on)}. Przerwa może się zacząć najwcześniej tego dnia.`,
		'pause-after-decision': (on: PlainDate) =>
			`Decyzja wypada ${formatDay('pl', on)}. Przerwa musi się zacząć wcześniej; potem można tylko przedłużyć okres.`,
		'pauses-overlap': 'W tym czasie zegar już stoi. Popraw dni albo cofnij tamtą przerwę.',
		'decision-date-passed': (on: PlainDate) => `Termin decyzji minął ${formatDay('pl', on)}. Zaznacz, że przedłużacie mimo to.`,
	},
	today: {
		due: (on: PlainDate) => `Decyzja o formie po terminie od ${formatDay('pl', on)}`,
		dueToday: 'Dziś dzień decyzji o formie',
		soon: (days: number) => `Decyzja o formie za ${days} dni`,
		escalated: (tutor: string | null) =>
			`Decyzja po terminie${tutor === null ? ', nikt z centrum się nią nie opiekuje' : `, opieka: ${tutor}`}`,
		look: 'Otwórz',
	},
	mail: {
		subject: (name: string, left: number) => (left > 0 ? `${name}: za ${left} dni decyzja o formie` : `${name}: czas na decyzję o formie`),
		text: (name: string, on: PlainDate, left: number) =>
			left > 0
				? `Okres ochronny manufaktury „${name}” kończy się ${formatDay('pl', on)}, za ${left} dni. To dobry moment, żeby przygotować decyzję o formie.`
				: `Okres ochronny manufaktury „${name}” skończył się ${formatDay('pl', on)}. Czas zdecydować, w jakiej formie będzie działać dalej.`,
		missedSubject: (name: string) => `${name}: minął termin decyzji o formie`,
		missedText: (name: string, on: PlainDate, tutor: string | null) =>
			`Decyzja o formie manufaktury „${name}” miała zapaść do ${formatDay('pl', on)}. Nie ma jej ani przedłużenia. ${tutor === null ? 'Nikt z centrum się nią nie opiekuje.' : `Opiekuje się nią: ${tutor}.`}`,
		open: (url: string) => `Manufaktura: ${url}`,
	},
}
const en: typeof pl = {
	section: 'Protective clock',
	notYet: (months) => `The clock starts with the protective period. By the model it lasts ${monthsEn(months)}.`,
	passed: 'Days of the protective period',
	started: 'Start',
	length: 'Length',
	months: monthsEn,
	decision: 'Decision on form by',
	decisionMoves: (on) => `${formatDay('en', on)} at the earliest; it moves with each day of the pause`,
	standsSince: (since) => `The clock has stood since ${formatDay('en', since)}.`,
	escalated: (on) => `The date has passed. The coordinator has known since ${on}.`,
	remindedOf: (days) => `Reminders sent: ${days.map((left) => (left === 0 ? 'on the day' : `${left} days before`)).join(', ')}.`,
	pauses: 'Pauses',
	pauseWords: (from, until) =>
		until === null ? `since ${formatDay('en', from)}, lasts` : `${formatDay('en', from)} – ${formatDay('en', until)}`,
	extensions: 'Extensions',
	extensionWords: (months) => `by ${monthsEn(months)}`,
	lateMark: 'after the decision date',
	decidedWords: (by, on) => `${by}, ${formatDay('en', on)}`,
	takeBack: 'Take back',
	tookBack: 'Taken back. The decision date is counted anew.',
	pause: 'Stop the clock',
	resume: 'Let the clock go on',
	extend: 'Extend the period',
	pauseTitle: (name) => `Pause: ${name}`,
	pauseLead: 'Each day of the pause moves the decision by one day.',
	extendTitle: (name) => `Extension: ${name}`,
	extendLead: (on) => `The decision is now on ${formatDay('en', on)}.`,
	from: 'First day of the pause',
	until: 'Last day of the pause',
	untilHint: 'Empty when it is not known how long. One press lets the clock go on.',
	addedMonths: 'By how many months',
	late: 'The decision date has passed. We extend all the same, and it will be marked.',
	reason: 'Reason',
	remarks: 'Remarks',
	decidedBy: 'Who decided',
	decidedByHint: 'For example: steering group, director of the host.',
	decidedOn: 'When it was decided',
	pauseDeed: 'Stop the clock',
	extendDeed: 'Extend the period',
	back: 'Back',
	paused: 'The clock stands.',
	pausePlanned: 'Pause saved. The decision date is counted anew.',
	resumed: 'The clock goes on.',
	extended: 'The period is extended. The decision date is counted anew.',
	refusals: {
		'clock-not-running': (state) => `The clock does not run: the manufactory is “${stateNames.en[state]}”.`,
		'decided-in-future': 'That day has not come yet.',
		'pause-ends-before-it-begins': 'The pause ends before it begins. Correct the day.',
		'pause-before-start': (on) => `The protective period began on ${formatDay('en', on)}. A pause can begin on that day at the earliest.`,
		'pause-after-decision': (on) =>
			`The decision is on ${formatDay('en', on)}. A pause has to begin earlier; afterwards the period can only be extended.`,
		'pauses-overlap': 'The clock stands in that time already. Correct the days, or take the other pause back.',
		'decision-date-passed': (on) => `The decision date passed on ${formatDay('en', on)}. Tick that you extend all the same.`,
	},
	today: {
		due: (on) => `Decision on form overdue since ${formatDay('en', on)}`,
		dueToday: 'Today is the day of the decision on form',
		soon: (days) => `Decision on form in ${days} days`,
		escalated: (tutor) => `Decision overdue${tutor === null ? ', nobody of the centre stands by' : `, tutor: ${tutor}`}`,
		look: 'Open',
	},
	mail: {
		subject: (name, left) => (left > 0 ? `${name}: decision on form in ${left} days` : `${name}: time for the decision on form`),
		text: (name, on, left) =>
			left > 0
				? `The protective period of the manufactory “${name}” ends on ${formatDay('en', on)}, in ${left} days. It is a good moment to prepare the decision on form.`
				: `The protective period of the manufactory “${name}” ended on ${formatDay('en', on)}. It is time to decide in which form it goes on.`,
		missedSubject: (name) => `${name}: the decision date has passed`,
		missedText: (name, on, tutor) =>
			`The decision on the form of the manufactory “${name}” was due by ${formatDay('en', on)}. There is neither a decision nor an extension. ${tutor === null ? 'Nobody of the centre stands by it.' : `Its tutor is ${tutor}.`}`,
		open: (url) => `Manufactory: ${url}`,
	},
}

export const messages: Record<Lang, typeof pl> = { pl, en }
