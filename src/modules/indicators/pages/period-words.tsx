import { formatInstant, type Lang } from '#kernel/lang'
import { figureMessages } from '../messages/figures.ts'
import type { Reading } from '../rules/reading.ts'

type Props = { lang: Lang; reading: Pick<Reading, 'seen' | 'period'>; computedAt?: Date | undefined }

/** Which days the figures are about; for those who may see no persons, why some are not shown. */
export function PeriodWords({ lang, reading, computedAt }: Props) {
	return (
		<p class="soft">
			{periodText(lang, reading)}
			{computedAt && ` ${figureMessages[lang].computed(formatInstant(lang, computedAt))}`}
		</p>
	)
}

/** The same as text, for files. */
export function periodText(lang: Lang, { seen, period }: Pick<Reading, 'seen' | 'period'>): string {
	const say = figureMessages[lang]
	if (seen === 'nothing-yet') return say.nothingPublished
	if (seen === 'rounded') return say.published(period.to)
	return period.from === undefined ? say.standOn(period.to) : say.between(period.from, period.to)
}
