import { z } from 'zod'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, defineList, type ListDeclaration, onDay, type ReferenceList } from '#kernel/reference-list'
import closings from '../../../../../db/reference/enterprises/closing-reasons.json' with { type: 'json' }
import steps from '../../../../../db/reference/enterprises/group-steps.json' with { type: 'json' }
import pkdFile from '../../../../../db/reference/enterprises/pkd-2025.json' with { type: 'json' }
import bands from '../../../../../db/reference/enterprises/revenue-bands.json' with { type: 'json' }
import conditions from '../../../../../db/reference/enterprises/social-enterprise.json' with { type: 'json' }
import checklistFile from '../../../../../db/reference/enterprises/spin-off-checklist.json' with { type: 'json' }
import fields from '../../../../../db/reference/enterprises/support-fields.json' with { type: 'json' }
import checks from '../../../../../db/reference/enterprises/survival-checks.json' with { type: 'json' }
import helped from '../../../../../db/reference/enterprises/what-helped.json' with { type: 'json' }

export const groups = ['people', 'assets', 'clients', 'premises', 'registration', 'money', 'handover'] as const
export type ItemGroup = (typeof groups)[number]

/** What has to be done when a manufactory leaves its host. */
export const checklist = defineList({
	name: 'enterprises/spin-off-checklist',
	title: { pl: 'Lista wydzielenia', en: 'Spin-off checklist' },
	file: checklistFile,
	facts: z.strictObject({
		group: z.enum(groups),
		forms: z.array(z.string().trim().min(1)).min(1),
		per: z.enum(['once', 'worker', 'asset', 'test']),
		office: z.string().trim().min(1).nullable(),
		days: z.int().min(0).max(1000),
	}),
	continuous: false,
	amend: 'open',
	words: {
		group: { pl: 'część', en: 'part' },
		forms: { pl: 'formy (any: każda)', en: 'forms (any: each)' },
		per: { pl: 'raz czy dla każdego', en: 'once or for each' },
		office: { pl: 'urząd', en: 'office' },
		days: { pl: 'dni od początku', en: 'days from the beginning' },
	},
})

export const readings = ['form', 'employees', 'half-posts', 'at-risk-share', 'said'] as const

/** The conditions of the status of a social enterprise. */
export const statusConditions = defineList({
	name: 'enterprises/social-enterprise',
	title: { pl: 'Status przedsiębiorstwa społecznego', en: 'Status of a social enterprise' },
	file: conditions,
	facts: z.strictObject({
		reads: z.enum(readings),
		number: z.number().nullable(),
		forms: z.array(z.string().trim().min(1)),
		only: z.enum(['always', 'reintegration']),
	}),
	continuous: true,
	amend: 'open',
	words: {
		reads: { pl: 'z czego to wiadomo', en: 'what tells it' },
		number: { pl: 'próg', en: 'threshold' },
		forms: { pl: 'formy', en: 'forms' },
		only: { pl: 'kiedy obowiązuje', en: 'when it applies' },
	},
})

/** Lines of business: subclasses of PKD 2025. */
export const pkd = defineList({
	name: 'enterprises/pkd-2025',
	title: { pl: 'PKD 2025', en: 'PKD 2025 (lines of business)' },
	file: pkdFile,
	facts: z.strictObject({}),
	continuous: false,
	amend: 'open',
	codes: /^[0-9]{2}\.[0-9]{2}\.[A-Z]$/,
})

/** Fields of fading support; meetings of these forms of support count as hours of the field. */
export const supportFields = defineList({
	name: 'enterprises/support-fields',
	title: { pl: 'Dziedziny wsparcia przedsiębiorstwa', en: 'Fields of support of an enterprise' },
	file: fields,
	facts: z.strictObject({ kinds: z.array(z.string().trim().min(1)) }),
	continuous: false,
	amend: 'open',
	words: { kinds: { pl: 'formy wsparcia', en: 'forms of support' } },
})

/** After how many months one asks whether it lives. */
export const survivalChecks = defineList({
	name: 'enterprises/survival-checks',
	title: { pl: 'Sprawdzenia przetrwania', en: 'Survival checks' },
	file: checks,
	facts: z.strictObject({ months: z.int().min(1).max(120) }),
	continuous: false,
	amend: 'open',
	words: { months: { pl: 'miesięcy', en: 'months' } },
})

export const revenueBands = defineList({
	name: 'enterprises/revenue-bands',
	title: { pl: 'Przedziały przychodu', en: 'Bands of revenue' },
	file: bands,
	facts: z.strictObject({ upTo: z.int().min(0).nullable() }),
	continuous: false,
	amend: 'open',
	words: { upTo: { pl: 'do (zł)', en: 'up to (PLN)' } },
})

/** The way of an initiative group. */
export const groupSteps = defineList({
	name: 'enterprises/group-steps',
	title: { pl: 'Kroki grupy inicjatywnej', en: 'Steps of an initiative group' },
	file: steps,
	facts: z.strictObject({ hours: z.boolean() }),
	continuous: false,
	amend: 'open',
	words: { hours: { pl: 'zapisuje się czas', en: 'time is written down' } },
})

export const closingReasons = words('closing-reasons', closings, {
	pl: 'Dlaczego przedsiębiorstwo się kończy',
	en: 'Why an enterprise ends',
})
export const whatHelped = words('what-helped', helped, { pl: 'Co pomogło przetrwać', en: 'What helped to live' })

/** Every list of these parts. */
export const enterpriseLists: readonly ReferenceList[] = [
	checklist,
	statusConditions,
	pkd,
	supportFields,
	survivalChecks,
	revenueBands,
	whatHelped,
	groupSteps,
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
	return defineList({ name: `enterprises/${name}`, title, file, facts: z.strictObject({}), continuous: false, amend: 'open' })
}
