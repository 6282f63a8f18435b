import householdReference from '../../../../db/reference/household.json' with { type: 'json' }
import citizenships from '../../../../db/reference/smefs/citizenship.json' with { type: 'json' }
import educations from '../../../../db/reference/smefs/education.json' with { type: 'json' }
import labourStatuses from '../../../../db/reference/smefs/labour-status.json' with { type: 'json' }
import labourSubstatuses from '../../../../db/reference/smefs/labour-substatus.json' with { type: 'json' }
import situations from '../../../../db/reference/smefs/situation-at-exit.json' with { type: 'json' }

/** Values of the entry and the exit as SM EFS knows them; the codes are what we keep, the labels are the funder's Polish. */
export const situationCodes: readonly string[] = situations.values.map(({ code }) => code)
export const citizenshipCodes: readonly string[] = citizenships.values.map(({ code }) => code)
export const educationCodes: readonly string[] = educations.values.map(({ code }) => code)
export const labourSubstatusCodes: readonly { readonly code: string; readonly of: string }[] = labourSubstatuses.values.map(
	({ code, of }) => ({ code, of }),
)

export const labourStatusCodes = ['unemployed', 'inactive', 'employed'] as const
export type LabourStatus = (typeof labourStatusCodes)[number]

/** Special-category answers may always be refused (RODO art. 9). */
export const answers = ['yes', 'no', 'refused'] as const
export type Answer = (typeof answers)[number]

/** Whom she lives with: the list that older programmes ask for, and how sure we are of it. */
export const households: readonly string[] = householdReference.values.map(({ code }) => code)
export const householdList = { name: householdReference.name, verified: householdReference.verified === 'verified' } as const

/** The funder's Polish words of every code above; a code that no list has is shown as it is. */
export function polishLabel(code: string): string {
	return LABELS.get(code) ?? code
}

const LISTS = [householdReference, citizenships, educations, labourStatuses, labourSubstatuses, situations]
const LABELS = new Map(LISTS.flatMap((list) => list.values.map(({ code, label }) => [code, label] as const)))
