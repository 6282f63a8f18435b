import citizenships from '../../../../db/reference/smefs/citizenship.json' with { type: 'json' }
import degurbas from '../../../../db/reference/smefs/degurba.json' with { type: 'json' }
import educations from '../../../../db/reference/smefs/education.json' with { type: 'json' }
import labourStatuses from '../../../../db/reference/smefs/labour-status.json' with { type: 'json' }
import labourSubstatuses from '../../../../db/reference/smefs/labour-substatus.json' with { type: 'json' }
import participantKinds from '../../../../db/reference/smefs/participant-kind.json' with { type: 'json' }
import sexes from '../../../../db/reference/smefs/sex.json' with { type: 'json' }
import situations from '../../../../db/reference/smefs/situation-at-exit.json' with { type: 'json' }
import supportKinds from '../../../../db/reference/smefs/support-kind.json' with { type: 'json' }
import supportSubkinds from '../../../../db/reference/smefs/support-subkind.json' with { type: 'json' }
import yesNos from '../../../../db/reference/smefs/yes-no.json' with { type: 'json' }
import yesNoRefuseds from '../../../../db/reference/smefs/yes-no-refused.json' with { type: 'json' }
import { labelKey } from './tidy-text.ts'

export type Citizenship = 'polish' | 'eu' | 'non-eu'
export type ParticipantKind = 'individual' | 'institutional'
export type Sex = 'woman' | 'man'
export type Education = 'isced-0-2' | 'isced-3-4' | 'isced-5-8'
export type LabourStatus = 'unemployed' | 'inactive' | 'employed'
export type Degurba = 'city' | 'town' | 'rural'
export type YesNoRefused = 'yes' | 'no' | 'refused'

/** A value list of the file: the codes that we keep, read from the labels that the file has. */
export type ValueList<Code extends string = string> = {
	codes: readonly Code[]
	/** The code of a label or of one of its aliases. */
	codeOf: (label: string) => Code | undefined
	/** The label that we write. */
	labelOf: (code: Code) => string
}

type Value = { code: string; label: string; aliases: readonly string[]; of?: string }

export const citizenship = valueList<Citizenship>(['polish', 'eu', 'non-eu'], citizenships.values)
export const participantKind = valueList<ParticipantKind>(['individual', 'institutional'], participantKinds.values)
export const sex = valueList<Sex>(['woman', 'man'], sexes.values)
export const education = valueList<Education>(['isced-0-2', 'isced-3-4', 'isced-5-8'], educations.values)
export const labourStatus = valueList<LabourStatus>(['unemployed', 'inactive', 'employed'], labourStatuses.values)
export const degurba = valueList<Degurba>(['city', 'town', 'rural'], degurbas.values)
export const situationAtExit = openList(situations.values)
export const supportKind = openList(supportKinds.values)
export const supportSubkind = openList(supportSubkinds.values)
export const yesNo = valueList<'yes' | 'no'>(['yes', 'no'], yesNos.values)
export const yesNoRefused = valueList<YesNoRefused>(['yes', 'no', 'refused'], yesNoRefuseds.values)

/** What a status may be further: „Inne” of the unemployed is another code than „inne” of the inactive. */
export const labourSubstatus: Record<LabourStatus, ValueList> = {
	unemployed: openList(substatusesOf('unemployed')),
	inactive: openList(substatusesOf('inactive')),
	employed: openList(substatusesOf('employed')),
}

/** More spellings than this are not remembered, so that a hostile file cannot fill the memory. */
const REMEMBERED = 500

function substatusesOf(status: LabourStatus): Value[] {
	return labourSubstatuses.values.filter((value) => value.of === status)
}

function openList(values: readonly Value[]): ValueList {
	return valueList(
		values.map(({ code }) => code),
		values,
	)
}

function valueList<Code extends string>(codes: readonly Code[], values: readonly Value[]): ValueList<Code> {
	const byKey = new Map<string, Code>()
	const labels = new Map<Code, string>()
	for (const code of codes) {
		for (const value of values.filter((each) => each.code === code)) {
			labels.set(code, value.label)
			for (const label of [value.label, ...value.aliases]) byKey.set(labelKey(label), code)
		}
	}
	return { codes, codeOf: remembering((label) => byKey.get(labelKey(label))), labelOf: (code) => labels.get(code) ?? code }
}

/** A file repeats a few spellings many thousand times: each is normalised once. */
function remembering<T>(find: (label: string) => T | undefined): (label: string) => T | undefined {
	const seen = new Map<string, T>()
	return (label) => {
		const known = seen.get(label)
		if (known !== undefined) return known
		const found = find(label)
		if (found !== undefined && seen.size < REMEMBERED) seen.set(label, found)
		return found
	}
}
