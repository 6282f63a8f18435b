import { addMonths, type PlainDate } from '#kernel/plain-date'

/** The newest day on which it was still fresh: a niche whose newest statement is older is stale. */
export function staleBefore(today: PlainDate, months: number): PlainDate {
	return addMonths(today, -months)
}

/** Whether nobody has said anything new for too long. Nothing said at all is stale from its making. */
export function isStale(newestOn: PlainDate, { today, months }: { today: PlainDate; months: number }): boolean {
	return newestOn < staleBefore(today, months)
}
