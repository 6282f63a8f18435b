import type { ReferenceValue } from '#kernel/reference-list'
import { Chip, useLang } from '#ui'
import { messages } from '../messages.ts'

type Doubted = Pick<ReferenceValue, 'verified' | 'source'>

/** Marks a fact that nobody has read in its source, and says where it comes from; nothing beside a verified one. */
export function Doubt({ of: { verified, source } }: { of: Doubted }) {
	const say = messages[useLang()]
	if (verified === 'verified') return null
	return (
		<span class="doubt">
			<Chip tone="due">{say.certainty[verified]}</Chip> <span class="soft">{`${say.source}: ${source}`}</span>
		</span>
	)
}
