import { done, type Result, refused } from '#kernel/result'

export type MergeSide = {
	readonly id: string
	readonly merged: boolean
	readonly participations: readonly { readonly id: string; readonly programme: string; readonly started: boolean }[]
}
export type MergeRefusal =
	| { readonly code: 'the-same-record' }
	| { readonly code: 'already-merged' }
	| { readonly code: 'started-in-the-same-programme'; readonly programme: string }
	| { readonly code: 'keep-the-other'; readonly programme: string }

/**
 * Which participations move when two records of one person become one. A person counts once per programme: two stays that have both begun in
 * one programme are for people to sort out; one that has not begun stays behind with the record that goes.
 */
export function merging(kept: MergeSide, gone: MergeSide): Result<{ moving: readonly string[] }, MergeRefusal> {
	if (kept.id === gone.id) return refused({ code: 'the-same-record' })
	if (kept.merged || gone.merged) return refused({ code: 'already-merged' })
	const own = new Map(kept.participations.map((stay) => [stay.programme, stay]))
	const clash = (bothStarted: boolean) =>
		gone.participations.find(({ programme, started }) => started && own.get(programme)?.started === bothStarted)
	const both = clash(true)
	if (both !== undefined) return refused({ code: 'started-in-the-same-programme', programme: both.programme })
	const wrongWay = clash(false)
	if (wrongWay !== undefined) return refused({ code: 'keep-the-other', programme: wrongWay.programme })
	return done({ moving: gone.participations.filter(({ programme }) => !own.has(programme)).map(({ id }) => id) })
}
