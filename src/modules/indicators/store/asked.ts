import { type RawBuilder, sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { Definition } from '../rules/definition.ts'
import type { LeaveOut, Period } from '../rules/figure.ts'

/** Which programme of which partnership (`undefined`: everything in the partnership), and whom to leave out. */
export type Whose = {
	readonly partnership: PartnershipId
	readonly programme: Id<'programme'> | undefined
	readonly leaveOut?: LeaveOut | undefined
}

/** What to count: these definitions, of these records, in this period. */
export type Asked = { readonly whose: Whose; readonly definitions: readonly Pick<Definition, 'code' | 'rule'>[]; readonly period: Period }

/** Whether a row is of their programme; of everything in the partnership each is. */
export function inProgramme(column: RawBuilder<unknown>, { programme }: Pick<Whose, 'programme'>): RawBuilder<unknown> {
	return programme === undefined ? sql`true` : sql`${column} = ${programme}`
}

/** Whether a day lies in the period. */
export function inPeriod(day: RawBuilder<unknown>, { from, to }: Pick<Period, 'from' | 'to'>): RawBuilder<unknown> {
	return from === undefined ? sql`${day} <= ${to}::date` : sql`${day} between ${from}::date and ${to}::date`
}
