import type { View } from '#access'
import { onDay } from '#kernel/reference-list'
import { Chip } from '#ui'
import { messages } from '../messages.ts'
import { endsSoon, type Slot } from '../rules/slots.ts'

type Marked = { view: Pick<View, 'lang' | 'today'>; slot: Slot; slots: readonly Slot[] }

/** How a value stands, each in a word: its certainty, whether it holds today, whether it was changed here. */
export function Marks({ view, slot, slots }: Marked) {
	const say = messages[view.lang]
	const { value, shipped, amended } = slot
	return (
		<span class="cluster">
			<Chip tone={value.verified === 'verified' ? 'done' : 'due'}>{say.certainty[value.verified]}</Chip>
			{onDay([value], view.today).length === 0 && <Chip tone="plain">{value.validFrom > view.today ? say.ahead : say.over}</Chip>}
			{endsSoon(slot, slots, view.today) && <Chip tone="due">{say.endsSoon(value.validTo ?? '')}</Chip>}
			{amended && <Chip tone="info">{shipped === undefined ? say.oursAdded : say.ours}</Chip>}
		</span>
	)
}
