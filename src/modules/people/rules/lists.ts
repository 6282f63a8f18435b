import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, defineList, onDay, type ReferenceList } from '#kernel/reference-list'
import householdFile from '../../../../db/reference/household.json' with { type: 'json' }
import citizenships from '../../../../db/reference/smefs/citizenship.json' with { type: 'json' }
import educations from '../../../../db/reference/smefs/education.json' with { type: 'json' }
import labourStatuses from '../../../../db/reference/smefs/labour-status.json' with { type: 'json' }
import labourSubstatuses from '../../../../db/reference/smefs/labour-substatus.json' with { type: 'json' }
import situations from '../../../../db/reference/smefs/situation-at-exit.json' with { type: 'json' }

export const citizenshipList = closed('citizenship', ['Obywatelstwo', 'Citizenship'], citizenships)
export const educationList = closed('education', ['Wykształcenie', 'Education'], educations)
export const labourStatusList = closed('labour-status', ['Status na rynku pracy', 'Labour status'], labourStatuses)
export const labourSubstatusList = closed('labour-substatus', ['Status na rynku pracy: w tym', 'Labour status: further'], labourSubstatuses)
export const situationList = closed('situation-at-exit', ['Sytuacja po zakończeniu udziału', 'Situation on leaving'], situations)
/** Whom she lives with: older programmes ask for it. */
export const householdList = defineList({
	name: 'household',
	title: { pl: 'Gospodarstwo domowe', en: 'Household' },
	file: householdFile,
	facts: z.strictObject({ indicators: z.array(z.string().trim().min(1)) }),
	continuous: false,
	amend: 'words',
	words: { indicators: { pl: 'wskaźniki', en: 'indicators' } },
})

/** Every list that an entry or an exit is written with. */
export const personLists: readonly ReferenceList[] = [
	citizenshipList,
	educationList,
	labourStatusList,
	labourSubstatusList,
	situationList,
	householdList,
]

/** What a form offers on the day that it is about: what is valid then, and what is written there already. Before a list begins its first state counts. */
export function offered(
	list: ReferenceList,
	asked: { readonly on: PlainDate; readonly amendments: Amendments; readonly kept?: readonly string[] },
) {
	const values = list.in(asked.amendments)
	const first = values.map(({ validFrom }) => validFrom).sort()[0] ?? asked.on
	const valid = new Set(onDay(values, asked.on < first ? first : asked.on).map(({ code }) => code))
	return [...new Set(values.map(({ code }) => code))].filter((code) => valid.has(code) || asked.kept?.includes(code))
}

/** What a partnership calls a code, where it has changed that; else nothing, and the program's own words stand. */
export function ownLabel(code: string, amendments: Amendments) {
	if (amendments.size === 0) return undefined
	for (const list of personLists) {
		if (amendments.get(list.name)?.some((amended) => amended.code === code) !== true) continue
		const [own, shipped] = [list.in(amendments), list.values].map((values) => values.findLast((value) => value.code === code)?.label)
		if (own !== undefined && (own.pl !== shipped?.pl || own.en !== shipped.en)) return own
	}
	return undefined
}

function closed(name: string, [pl, en]: readonly [string, string], file: unknown): ReferenceList {
	return defineList({
		name: `smefs/${name}`,
		title: { pl, en },
		file,
		facts: z.strictObject({ aliases: z.array(z.string().trim().min(1)), of: z.string().trim().min(1).optional() }),
		continuous: false,
		amend: 'words',
		words: { aliases: { pl: 'inne zapisy w plikach', en: 'other spellings in files' }, of: { pl: 'należy do', en: 'belongs to' } },
	})
}
