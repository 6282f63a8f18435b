import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import type { Figures, Period } from '../rules/figure.ts'
import type { Subject } from '../rules/subject.ts'
import { listDefinitions } from './definitions.ts'
import { figuresOf } from './figures.ts'
import { getSubject, listTargets } from './programmes.ts'

/** Figures with all that a report says about them. */
export type ComputedFigures = {
	readonly programme: Pick<Subject, 'code' | 'name'>
	readonly from: PlainDate | undefined
	readonly to: PlainDate
	readonly computedAt: Date
	readonly definitions: readonly Definition[]
	readonly targets: ReadonlyMap<string, number>
	readonly figures: Figures
}

/** Where and when something is computed. Every `Act` and every `View` is one. */
export type Moment = { readonly db: Db; readonly partnership: PartnershipId; readonly now: Date }

/**
 * Every figure of a programme (by its code; `_road` is the road of the partnership), exact: for those who may see persons and for the operator of the server. Outputs count
 * participations started by `to`, results what was found out by then; with `from`, what came in between. `Absent` when there is no such programme.
 */
export async function computeFigures({ db, partnership, now }: Moment, asked: Period & { programme: string }): Promise<ComputedFigures> {
	const programme = await getSubject(db, { partnership, lang: 'pl', code: asked.programme })
	const whose = { partnership, programme: programme.id }
	const definitions = await listDefinitions(db, partnership, programme)
	const figures = await figuresOf(db, { whose, definitions, period: asked })
	return { programme, from: asked.from, to: asked.to, computedAt: now, definitions, targets: await listTargets(db, whose), figures }
}
