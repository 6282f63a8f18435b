import { addMonths } from '#kernel/plain-date'
import { Chip, Sparkline, scoreText } from '#ui'
import { messages } from '../../messages/reviews.ts'
import { listReadiness } from '../../store/readiness.ts'
import type { ComparedColumn } from '../list/compared.ts'

/** A fall worth a look: half a point from one review to the next. */
const FALL = 0.5
/** More months than these say nothing in so little room. */
const MONTHS = 18

/** Readiness beside each other: its line over the months, all on the scale to 5, and the newest mean. One query for all rows. */
export const comparedReadiness: ComparedColumn = {
	key: 'readiness',
	order: 400,
	header: { pl: messages.pl.column, en: messages.en.column },
	read: async (view, rows) => {
		const manufactories = rows.map(({ id }) => id)
		const months = await listReadiness(view.db, view.partnership, { manufactories, since: addMonths(view.today, -MONTHS) })
		const say = messages[view.lang]
		const of = Map.groupBy(months, ({ manufactory }) => manufactory)
		return new Map(
			rows.map(({ id }) => {
				const means = (of.get(id) ?? []).map(({ mean }) => mean)
				if (means.length === 0) return [id, { shown: <span class="soft">{say.noReview}</span>, text: '', by: undefined }]
				const text = scoreText(view.lang, means.at(-1))
				const shown = (
					<span class="tight">
						<Sparkline values={means} top={5} /> {text} {falls(means) && <Chip tone="due">{say.falls}</Chip>}
					</span>
				)
				return [id, { shown, text, by: means.at(-1) }]
			}),
		)
	},
}

function falls(means: readonly number[]): boolean {
	const [before, now] = means.slice(-2)
	return before !== undefined && now !== undefined && before - now >= FALL
}
