import esfPlusFile from '../../../../db/reference/indicators/esf-plus.json' with { type: 'json' }
import roadFile from '../../../../db/reference/indicators/road.json' with { type: 'json' }
import abcFile from '../../../../db/reference/indicators/sets/abc.json' with { type: 'json' }
import d0104File from '../../../../db/reference/indicators/sets/d0104.json' with { type: 'json' }
import d0106File from '../../../../db/reference/indicators/sets/d0106.json' with { type: 'json' }
import type { Definition, IndicatorSet } from '../rules/definition.ts'
import { indicatorSetSchema } from './definition-schema.ts'

/** The common indicators of ESF+ (Reg. (EU) 2021/1057, Annex I) that count persons. */
export const esfPlus: IndicatorSet = indicatorSetSchema.parse(esfPlusFile)

/** Figures of the road from manufactory to enterprise: of the partnership, or of a programme that is given the set. */
export const road: IndicatorSet = indicatorSetSchema.parse(roadFile)

const programmeSets: ReadonlyMap<string, IndicatorSet> = new Map(
	[...[abcFile, d0104File, d0106File].map((file) => indicatorSetSchema.parse(file)), road].map((set) => [set.set, set]),
)

/** The names of the sets that a programme can be given as its own. */
export const programmeSetNames: readonly string[] = [...programmeSets.keys()]

/** A programme's own set by its name. */
export function programmeSet(name: string): IndicatorSet | undefined {
	return programmeSets.get(name)
}

/** The common set that a programme reports; a name we do not know has none. */
export function commonDefinitions(setName: string): readonly Definition[] {
	return [esfPlus, road].find(({ set }) => set === setName)?.indicators ?? []
}
