import { z } from 'zod'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, defineList, onDay, type ReferenceList } from '#kernel/reference-list'
import howOftenFile from '../../../../db/reference/community/how-often.json' with { type: 'json' }
import sourceFile from '../../../../db/reference/community/need-sources.json' with { type: 'json' }
import termFile from '../../../../db/reference/community/terms.json' with { type: 'json' }

/** Where a need was heard of. */
export const needSources = defineList({
	name: 'community/need-sources',
	title: { pl: 'Skąd wiemy o potrzebie', en: 'Where a need was heard of' },
	file: sourceFile,
	facts: z.strictObject({}),
	continuous: false,
	amend: 'open',
})

/** How often somebody would buy. */
export const howOften = defineList({
	name: 'community/how-often',
	title: { pl: 'Jak często ktoś kupi', en: 'How often somebody would buy' },
	file: howOftenFile,
	facts: z.strictObject({}),
	continuous: false,
	amend: 'open',
})

/** Terms of this module: after how many months a niche is stale, and who reported a need is forgotten. */
export const communityTerms = defineList({
	name: 'community/terms',
	title: { pl: 'Terminy potrzeb i nisz', en: 'Terms of needs and niches' },
	file: termFile,
	facts: z.strictObject({ months: z.number().int().min(1).max(120) }),
	continuous: true,
	words: { months: { pl: 'miesięcy', en: 'months' } },
})

export const communityLists: readonly ReferenceList[] = [needSources, howOften, communityTerms]

/** The choices of a list on a day, as the partnership has it. */
export function choicesOf(list: ReferenceList, amendments: Amendments, at: { lang: Lang; today: PlainDate }) {
	return onDay(list.in(amendments), at.today).map(({ code, label }) => ({ value: code, label: label[at.lang] }))
}

/** A code in words; the code itself when the list no longer has it. */
export function labelOf(list: ReferenceList, amendments: Amendments, { lang, code }: { lang: Lang; code: string }): string {
	return list.in(amendments).findLast((value) => value.code === code)?.label[lang] ?? code
}

/** After how many months without a new statement a niche is stale, on this day. */
export function staleMonths(amendments: Amendments, today: PlainDate): number {
	return onDay(communityTerms.in(amendments), today).find(({ code }) => code === 'niche-stale-after')?.facts.months ?? 12
}
