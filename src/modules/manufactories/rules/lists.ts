import { z } from 'zod'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, defineList, type ListDeclaration, onDay, type ReferenceList } from '#kernel/reference-list'
import closings from '../../../../db/reference/manufactories/closing-reasons.json' with { type: 'json' }
import contracts from '../../../../db/reference/manufactories/contract-kinds.json' with { type: 'json' }
import departures from '../../../../db/reference/manufactories/departure-reasons.json' with { type: 'json' }
import extensions from '../../../../db/reference/manufactories/extension-reasons.json' with { type: 'json' }
import fullTimes from '../../../../db/reference/manufactories/full-time.json' with { type: 'json' }
import lineFile from '../../../../db/reference/manufactories/lines.json' with { type: 'json' }
import pauses from '../../../../db/reference/manufactories/pause-reasons.json' with { type: 'json' }
import periods from '../../../../db/reference/manufactories/protective-period.json' with { type: 'json' }
import reminderFile from '../../../../db/reference/manufactories/reminders.json' with { type: 'json' }

/** Lines of business of manufactories; the first four are the sectors of Nowa Huta (D0106). */
export const lines = words('lines', lineFile, { pl: 'Branże manufaktur', en: 'Lines of business of manufactories' })
export const closingReasons = words('closing-reasons', closings, { pl: 'Dlaczego manufaktura się kończy', en: 'Why a manufactory closes' })
export const departureReasons = words('departure-reasons', departures, { pl: 'Dlaczego ktoś odchodzi', en: 'Why somebody leaves' })
export const pauseReasons = words('pause-reasons', pauses, { pl: 'Dlaczego zegar stoi', en: 'Why the clock is paused' })
export const extensionReasons = words('extension-reasons', extensions, {
	pl: 'Dlaczego okres jest dłuższy',
	en: 'Why the period is extended',
})

/** By which contract the host employs. */
export const contractKinds = defineList({
	name: 'manufactories/contract-kinds',
	title: { pl: 'Rodzaje umów w manufakturze', en: 'Kinds of contract in a manufactory' },
	file: contracts,
	facts: z.strictObject({ employment: z.boolean() }),
	continuous: false,
	amend: 'open',
	words: { employment: { pl: 'umowa o pracę', en: 'employment' } },
})

/** How many hours a week are a full post. */
export const fullTime = defineList({
	name: 'manufactories/full-time',
	title: { pl: 'Pełny etat', en: 'Full-time post' },
	file: fullTimes,
	facts: z.strictObject({ weeklyHours: z.number().min(1).max(168) }),
	continuous: true,
	words: { weeklyHours: { pl: 'godzin w tygodniu', en: 'hours a week' } },
})

/** How long the protective period is: of the model (`default`), or of a programme by the programme's code. */
export const protectivePeriods = defineList({
	name: 'manufactories/protective-period',
	title: { pl: 'Okres ochronny', en: 'Protective period' },
	file: periods,
	facts: z.strictObject({ months: z.int().min(1).max(120) }),
	continuous: true,
	amend: 'open',
	words: { months: { pl: 'miesięcy', en: 'months' } },
})

/** How many days before the decision people are reminded. */
export const reminders = defineList({
	name: 'manufactories/reminders',
	title: { pl: 'Przypomnienia o decyzji', en: 'Reminders of the decision' },
	file: reminderFile,
	facts: z.strictObject({ days: z.int().min(0).max(3650) }),
	continuous: false,
	amend: 'open',
	words: { days: { pl: 'dni przed decyzją', en: 'days before the decision' } },
})

/** Every list of this module. */
export const manufactoryLists: readonly ReferenceList[] = [
	lines,
	contractKinds,
	fullTime,
	protectivePeriods,
	reminders,
	pauseReasons,
	extensionReasons,
	departureReasons,
	closingReasons,
]

/** Who reads a list: in which language, on which day, with what the partnership has changed in it. Every `View` is one. */
export type Reader = { readonly lang: Lang; readonly today: PlainDate; readonly amendments: Amendments }

/** A code of a list in words, whenever it was valid; an unknown one as it is. */
export function labelIn(list: ReferenceList, { lang, amendments }: Pick<Reader, 'lang' | 'amendments'>, code: string): string {
	return list.in(amendments).findLast((value) => value.code === code)?.label[lang] ?? code
}

/** The values of a list that can be chosen on a day, as choices of a form. */
export function offered(list: ReferenceList, { lang, today, amendments }: Reader): readonly { value: string; label: string }[] {
	return onDay(list.in(amendments), today).map(({ code, label }) => ({ value: code, label: label[lang] }))
}

function words(name: string, file: unknown, title: ListDeclaration<unknown>['title']) {
	return defineList({ name: `manufactories/${name}`, title, file, facts: z.strictObject({}), continuous: false, amend: 'open' })
}
