import { formatDayLong, type Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'

const pl = {
	title: 'Dzień pokazu',
	lead: 'W pokazie można przesunąć „dziś” do przodu i zobaczyć, co się wydarzy: przypomnienia, terminy, koniec okresu ochronnego.',
	now: (on: PlainDate) => `Teraz w pokazie jest ${formatDayLong('pl', on)}.`,
	months: 'O ile miesięcy',
	days: 'O ile dni',
	deed: 'Przesuń dzień pokazu',
	back: 'Wróć do dzisiaj',
	stays: 'To, co zapisano w przesuniętym dniu, zostaje po powrocie z datą z przyszłości.',
	none: 'Wpisz, o ile miesięcy albo dni.',
	tooFar: 'Pokaz można przesunąć najdalej o dziesięć lat.',
	moved: (on: PlainDate) => `W pokazie jest teraz ${formatDayLong('pl', on)}. Przypomnienia i terminy liczą się dla tego dnia.`,
	returned: 'Pokaz wrócił do dzisiaj.',
	banner: (on: PlainDate) => `To jest pokaz z przesuniętym dniem: ${formatDayLong('pl', on)}.`,
	change: 'Zmień',
}
const en: typeof pl = {
	title: 'Day of the demo',
	lead: 'In a demo “today” can be moved forward to see what happens: reminders, due dates, the end of a protective period.',
	now: (on) => `It is now ${formatDayLong('en', on)} in the demo.`,
	months: 'By how many months',
	days: 'By how many days',
	deed: 'Move the day of the demo',
	back: 'Back to today',
	stays: 'What was saved on a moved day stays, with a date in the future.',
	none: 'Enter by how many months or days.',
	tooFar: 'The demo can be moved by ten years at most.',
	moved: (on) => `It is now ${formatDayLong('en', on)} in the demo. Reminders and due dates count for that day.`,
	returned: 'The demo is back at today.',
	banner: (on) => `This is a demo with its day moved: ${formatDayLong('en', on)}.`,
	change: 'Change',
}

export const messages: Record<Lang, typeof pl> = { pl, en }
