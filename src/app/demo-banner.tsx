import { type Actor, may } from '#access'
import type { Lang } from '#kernel/lang'
import type { DemoClock } from '#platform/demo-clock'
import { Icon } from '#ui'
import { messages } from './demo-day-messages.ts'

type BannerProps = { demo: DemoClock | undefined; lang: Lang; actor?: Actor | undefined; slug?: string | undefined }

/** Says on every page that the demo shows another day than today. */
export function DemoBanner({ demo, lang, actor, slug }: BannerProps) {
	if (demo === undefined || demo.aheadDays() === 0) return null
	const say = messages[lang]
	return (
		<div class="notice notice-info">
			<Icon name="clock" />
			<p>{say.banner(demo.today())}</p>
			{slug !== undefined && actor !== undefined && may(actor, 'account.manage') && <a href={`/${slug}/demo-day`}>{say.change}</a>}
		</div>
	)
}
