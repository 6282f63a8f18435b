import { z } from 'zod'
import { defineList, type ReferenceList } from '#kernel/reference-list'
import conditions from '../../../../db/reference/manufactories/asset-conditions.json' with { type: 'json' }
import categories from '../../../../db/reference/manufactories/budget-categories.json' with { type: 'json' }
import results from '../../../../db/reference/manufactories/market-results.json' with { type: 'json' }
import sources from '../../../../db/reference/manufactories/money-sources.json' with { type: 'json' }
import hours from '../../../../db/reference/manufactories/volunteer-hour.json' with { type: 'json' }

/** What money is spent on and where it comes in. */
export const budgetCategories = defineList({
	name: 'manufactories/budget-categories',
	title: { pl: 'Kategorie budżetu manufaktury', en: "Categories of a manufactory's budget" },
	file: categories,
	facts: z.strictObject({ income: z.boolean() }),
	continuous: false,
	amend: 'open',
	words: { income: { pl: 'przychód', en: 'income' } },
})

/** Whose money it is. Of volunteers' work hours are written down; their value follows. */
export const moneySources = defineList({
	name: 'manufactories/money-sources',
	title: { pl: 'Źródła pieniędzy manufaktury', en: "Sources of a manufactory's money" },
	file: sources,
	facts: z.strictObject({ hours: z.boolean() }),
	continuous: false,
	amend: 'open',
	words: { hours: { pl: 'liczone godzinami', en: 'counted in hours' } },
})

/** What an hour of a volunteer is worth. */
export const volunteerHour = defineList({
	name: 'manufactories/volunteer-hour',
	title: { pl: 'Wartość godziny pracy wolontariackiej', en: "What a volunteer's hour is worth" },
	file: hours,
	facts: z.strictObject({ grosze: z.number().int().min(1).max(10_000_000) }),
	continuous: true,
	words: { grosze: { pl: 'groszy', en: 'grosze' } },
})

/** In what condition a lent thing is handed over and comes back. */
export const assetConditions = defineList({
	name: 'manufactories/asset-conditions',
	title: { pl: 'Stan użyczonej rzeczy', en: 'Condition of a lent thing' },
	file: conditions,
	facts: z.strictObject({ usable: z.boolean() }),
	continuous: false,
	amend: 'open',
	words: { usable: { pl: 'nadaje się do użytku', en: 'can be used' } },
})

/** How a test of the market ended. */
export const marketResults = defineList({
	name: 'manufactories/market-results',
	title: { pl: 'Wynik próby rynkowej', en: 'Result of a market test' },
	file: results,
	facts: z.strictObject({}),
	continuous: false,
	amend: 'open',
})

/** The lists of money, lent things and market tests. */
export const moneyLists: readonly ReferenceList[] = [budgetCategories, moneySources, volunteerHour, assetConditions, marketResults]
