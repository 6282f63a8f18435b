import type { VNode } from 'preact'
import type { Asker, View } from '#access'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ParticipantId } from '../store/participant.ts'

/** What a module above people says is next for a person. `rank`: see `nextRanks`. */
export type NextOffer = {
	readonly sentence: string
	readonly rank: number
	/** What can be done about it by the one who looks. */
	readonly action?: { readonly label: string; readonly href: string } | undefined
}

/** What a module above people tells about persons. `order`: people's own stand at 100 (stays), 300 (notes), 400 (details). */
export type ParticipantSection = {
	readonly name: string
	readonly order: number
	readonly show: (view: View, participant: ParticipantId) => Promise<VNode | undefined>
	/** What is next for each of these people: one query for all of them. */
	readonly next?: (view: View, participants: readonly ParticipantId[]) => Promise<ReadonlyMap<ParticipantId, NextOffer>>
	/** A day of each of these people for a column of lists and files ("last support"): one query for all of them. */
	readonly day?: {
		readonly header: Readonly<Record<Lang, string>>
		readonly of: (db: Db, asker: Asker, participants: readonly ParticipantId[]) => Promise<ReadonlyMap<ParticipantId, PlainDate>>
	}
	/** A deed for the people ticked in a list (sent as `participant`), where the one who looks may do it. */
	readonly bulk?: (view: View) => VNode | undefined
}

/** The most pressing offer for each of these people, from every module. */
export async function offersFor(
	view: View,
	sections: readonly ParticipantSection[],
	participants: readonly ParticipantId[],
): Promise<ReadonlyMap<ParticipantId, NextOffer>> {
	const best = new Map<ParticipantId, NextOffer>()
	if (participants.length === 0) return best
	for (const { next } of sections) {
		const offers = (await next?.(view, participants)) ?? new Map<ParticipantId, NextOffer>()
		for (const [participant, offer] of offers) if (offer.rank > (best.get(participant)?.rank ?? -1)) best.set(participant, offer)
	}
	return best
}

/** The days of the columns that modules above add, by section. */
export async function daysOf(
	db: Db,
	asker: Asker,
	{ sections, participants }: { sections: readonly ParticipantSection[]; participants: readonly ParticipantId[] },
): Promise<ReadonlyMap<string, ReadonlyMap<ParticipantId, PlainDate>>> {
	const days = new Map<string, ReadonlyMap<ParticipantId, PlainDate>>()
	for (const { name, day } of sections) if (day && participants.length > 0) days.set(name, await day.of(db, asker, participants))
	return days
}
