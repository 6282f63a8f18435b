import { formatDayLong, formatNumber, type Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'

const hours = (lang: Lang, minutes: number) => formatNumber(lang, Math.round((minutes / 60) * 100) / 100)

/** What a worker reads on her own page: short sentences, no gender, as in an easy letter. */
const pl = {
	title: 'Twoja praca',
	where: 'Gdzie',
	host: 'Kto zatrudnia',
	manager: 'Kto kieruje pracą',
	tutor: 'Kto pomaga z Centrum',
	call: (phone: string) => `tel. ${phone}`,
	next: 'Co teraz',
	lesson: (on: PlainDate, at: string) => `Zajęcia: ${formatDayLong('pl', on)}${at === '' ? '' : `, godzina ${at}`}.`,
	topic: (topic: string) => `Temat: ${topic}`,
	agreed: (what: string, on: PlainDate) => `Do zrobienia do ${formatDayLong('pl', on)}: ${what}`,
	reviewed: (on: PlainDate) =>
		`Ostatnia wspólna rozmowa o pracy była ${formatDayLong('pl', on)}. Takie rozmowy są co miesiąc. Przyjdź i powiedz, co myślisz.`,
	reviews: 'Co miesiąc rozmawiamy razem o pracy. Przyjdź i powiedz, co myślisz.',
	prepared: 'Manufaktura dopiero się szykuje.',
	founded: 'Manufaktura jest założona. Niedługo zacznie się czas próby.',
	trial: (on: PlainDate) => `Trwa czas próby. Do ${formatDayLong('pl', on)} wspólnie zdecydujemy, co dalej. Twój głos też się liczy.`,
	trialRuns: 'Trwa czas próby. Potem wspólnie zdecydujemy, co dalej.',
	paused: 'Czas próby jest zatrzymany. Dzień decyzji się przesunie, powiemy o tym.',
	due: 'To jest czas na decyzję, co dalej. Twój głos się liczy. Zapytaj, kiedy się spotykamy.',
	independent: 'Manufaktura jest już samodzielna.',
	stays: 'Manufaktura zostaje w tej instytucji.',
	closed: 'Manufaktura jest zamknięta. Zapytaj w Centrum, co dalej.',
	contract: 'Umowa',
	from: (from: PlainDate, until: PlainDate | null) =>
		until === null ? `Od ${formatDayLong('pl', from)}, bez daty końca` : `Od ${formatDayLong('pl', from)} do ${formatDayLong('pl', until)}`,
	time: (minutes: number, full: boolean) => `${hours('pl', minutes)} godz. w tygodniu${full ? ' (pełny etat)' : ''}`,
	rules: 'Zasady w pracy',
	rulesKnown: (on: PlainDate) => `Znasz je od ${formatDayLong('pl', on)}.`,
	rulesUnknown: 'Nie mamy jeszcze zapisane, że je znasz. Poproś o nie w pracy.',
	left: (on: PlainDate) => `Ta praca skończyła się ${formatDayLong('pl', on)}.`,
	leaves: (on: PlainDate) => `Ta praca kończy się ${formatDayLong('pl', on)}.`,
}
const en: typeof pl = {
	title: 'Your work',
	where: 'Where',
	host: 'Who employs you',
	manager: 'Who leads the work',
	tutor: 'Who helps from the Centre',
	call: (phone) => `phone ${phone}`,
	next: 'What comes now',
	lesson: (on, at) => `A lesson: ${formatDayLong('en', on)}${at === '' ? '' : `, at ${at}`}.`,
	topic: (topic) => `Topic: ${topic}`,
	agreed: (what, on) => `To do by ${formatDayLong('en', on)}: ${what}`,
	reviewed: (on) =>
		`We last talked about the work together on ${formatDayLong('en', on)}. We do it every month. Come and say what you think.`,
	reviews: 'Every month we talk about the work together. Come and say what you think.',
	prepared: 'The manufactory is still being prepared.',
	founded: 'The manufactory is founded. The time of trial begins soon.',
	trial: (on) => `The time of trial runs. By ${formatDayLong('en', on)} we decide together what comes next. Your voice counts too.`,
	trialRuns: 'The time of trial runs. Then we decide together what comes next.',
	paused: 'The time of trial is stopped. The day of the decision will move; we will tell you.',
	due: 'It is time to decide what comes next. Your voice counts. Ask when we meet.',
	independent: 'The manufactory stands on its own now.',
	stays: 'The manufactory stays with this organisation.',
	closed: 'The manufactory is closed. Ask at the Centre what comes next.',
	contract: 'Contract',
	from: (from, until) =>
		until === null
			? `From ${formatDayLong('en', from)}, with no end date`
			: `From ${formatDayLong('en', from)} to ${formatDayLong('en', until)}`,
	time: (minutes, full) => `${hours('en', minutes)} hours a week${full ? ' (full-time)' : ''}`,
	rules: 'Rules at work',
	rulesKnown: (on) => `You have known them since ${formatDayLong('en', on)}.`,
	rulesUnknown: 'We have not noted yet that you know them. Ask for them at work.',
	left: (on) => `This work ended on ${formatDayLong('en', on)}.`,
	leaves: (on) => `This work ends on ${formatDayLong('en', on)}.`,
}

export const ownMessages: Record<Lang, typeof pl> = { pl, en }
