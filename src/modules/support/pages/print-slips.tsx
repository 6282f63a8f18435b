import type { View } from '#access'
import { localOr } from '#ui'
import { messages } from '../messages.ts'

/** The deed of ticked rows: their confirmation slips as one PDF. Whatever the form of the rows does otherwise, this goes to the slips. */
export function PrintSlips({ view }: { view: View }) {
	return (
		<>
			<input type="hidden" name="back" value={localOr(view.path, view.url('/sessions'))} />
			<button type="submit" class="button" formaction={view.url('/slips')}>
				{messages[view.lang].file.slipsDeed}
			</button>
		</>
	)
}
