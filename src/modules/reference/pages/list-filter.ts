import type { View } from '#access'
import { onDay } from '#kernel/reference-list'
import { fold } from '#kernel/text'
import { endsSoon, isDoubted, type Slot } from '../rules/slots.ts'

export const shows = ['all', 'now', 'doubted', 'ending', 'changed'] as const
export type Show = (typeof shows)[number]

/** What the address narrows a list to. */
export function showOf({ query }: Pick<View, 'query'>): Show {
	return shows.find((each) => each === query.show) ?? 'all'
}

/** The values that the address asks for, in the order of the list. */
export function narrowed(slots: readonly Slot[], { query, today }: Pick<View, 'query' | 'today'>): readonly Slot[] {
	const show = showOf({ query })
	const fits: Record<Show, (slot: Slot) => boolean> = {
		all: () => true,
		now: ({ value }) => onDay([value], today).length > 0,
		doubted: isDoubted,
		ending: (slot) => endsSoon(slot, slots, today),
		changed: ({ amended }) => amended,
	}
	const words = fold(query.q ?? '')
		.split(' ')
		.filter((word) => word !== '')
	return slots.filter((slot) => fits[show](slot) && words.every((word) => wordsOf(slot).includes(word)))
}

function wordsOf({ value: { code, label, source } }: Slot): string {
	return fold([code, label.pl, label.en, source].join(' '))
}
