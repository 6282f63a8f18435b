import type { PlainDate } from '#kernel/plain-date'
import { isInWindow, situationsUntil } from './exit.ts'
import { followUpStanding } from './follow-up.ts'

/** A stay as the question "what next?" needs it. */
export type Stay = {
	readonly id: string
	readonly declaredOn: PlainDate | null
	readonly startedOn: PlainDate | null
	readonly missing: number
	readonly exit: { readonly endedOn: PlainDate; readonly situations: number } | null
	readonly followUps: readonly {
		readonly id: string
		readonly dueOn: PlainDate
		readonly doneOn: PlainDate | null
		readonly dropped: boolean
	}[]
}

export type NextThing =
	| { readonly kind: 'follow-up'; readonly followUp: string; readonly dueOn: PlainDate; readonly overdue: boolean }
	| { readonly kind: 'situation'; readonly participation: string; readonly dueOn: PlainDate }
	| { readonly kind: 'no-coach' }
	| { readonly kind: 'entry'; readonly participation: string; readonly missing: number }
	| { readonly kind: 'first-support'; readonly participation: string }
	| { readonly kind: 'no-participation' }
	| { readonly kind: 'nothing' }

/**
 * How pressing each thing is: people's own and what the modules above offer, so that one main action comes out. A meeting whose list nobody
 * made would be lost; then what happens today, what the funder's windows close on, and what can wait.
 */
export const nextRanks = {
	attendance: 90,
	'meeting-today': 85,
	'talk-overdue': 80,
	situation: 70,
	talk: 60,
	'meeting-soon': 55,
	'no-coach': 50,
	entry: 40,
	'attendance-elsewhere': 35,
	'meeting-later': 30,
	arrange: 25,
	'first-support': 20,
	'no-participation': 10,
	nothing: 0,
} as const

/** The place of a thing of people's own among all. */
export function rankOf(next: NextThing): number {
	if (next.kind === 'follow-up') return nextRanks[next.overdue ? 'talk-overdue' : 'talk']
	return nextRanks[next.kind]
}

/** The one thing to do next for a person, by need: what has a day first, then who stands by her, then what is not known. */
export function nextThing(stays: readonly Stay[], coached: boolean, today: PlainDate): NextThing {
	if (stays.length === 0) return { kind: 'no-participation' }
	return dueCheck(stays, today) ?? openSituation(stays, today) ?? standingStay(stays, coached) ?? { kind: 'nothing' }
}

function dueCheck(stays: readonly Stay[], today: PlainDate): NextThing | undefined {
	const asked = stays
		.flatMap((stay) => stay.followUps)
		.map((check) => ({ check, standing: followUpStanding(check, today) }))
		.filter(({ standing }) => standing === 'overdue' || standing === 'due')
		.sort((a, b) => (a.check.dueOn < b.check.dueOn ? -1 : 1))
	const first = asked[0]
	return first && { kind: 'follow-up', followUp: first.check.id, dueOn: first.check.dueOn, overdue: first.standing === 'overdue' }
}

function openSituation(stays: readonly Stay[], today: PlainDate): NextThing | undefined {
	for (const { id, exit } of stays) {
		if (exit !== null && exit.situations === 0 && isInWindow(exit.endedOn, today)) {
			return { kind: 'situation', participation: id, dueOn: situationsUntil(exit.endedOn) }
		}
	}
	return undefined
}

function standingStay(stays: readonly Stay[], coached: boolean): NextThing | undefined {
	const standing = stays.filter(({ exit }) => exit === null)
	if (standing.length === 0) return undefined
	if (!coached) return { kind: 'no-coach' }
	const gap = standing.find(({ missing }) => missing > 0)
	if (gap !== undefined) return { kind: 'entry', participation: gap.id, missing: gap.missing }
	const waiting = standing.find(({ startedOn }) => startedOn === null)
	return waiting && { kind: 'first-support', participation: waiting.id }
}
