import { page, type Route, type View } from '#access'
import { present } from '#platform/absent'
import { type Reply, shown } from '#platform/reply'
import { Chip, LinkButton, PageHead, Section } from '#ui'
import { monthName } from '../../messages/months.ts'
import { messages } from '../../messages/reviews.ts'
import { monthInAddress } from '../../rules/months.ts'
import { getManufactory } from '../../store/manufactory.ts'
import { listReviews } from '../../store/reviews.ts'
import { ReadinessPicture, ReviewWords } from './section.tsx'

export const reviewsPageRoutes: readonly Route[] = [page('/manufactories/:manufactory/reviews', 'manufactory.read', reviewsPage)]

/** Every review with all its versions, the newest first; only for those who work with the manufactory. */
async function reviewsPage(view: View): Promise<Reply> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	present(held.belongs || undefined, 'reviews')
	const say = messages[view.lang]
	const reviews = await listReviews(view.db, view, { manufactory: held.id })
	const home = view.url(`/manufactories/${held.id}`)
	const months = [...new Set(reviews.map(({ month }) => month))]
	return shown(
		`${say.section}: ${held.name}`,
		<>
			<PageHead title={`${say.section}: ${held.name}`}>
				<LinkButton href={`${home}#reviews`}>{say.back}</LinkButton>
			</PageHead>
			{reviews.length > 0 ? <ReadinessPicture view={view} reviews={reviews.filter(({ current }) => current)} /> : <p>{say.none}</p>}
			{months.map((month) => (
				<Section
					key={month}
					title={monthName(view.lang, month)}
					action={held.mayWrite && <Correct view={view} home={home} month={month} />}
				>
					{reviews
						.filter((review) => review.month === month)
						.map((review) => (
							<div key={review.id}>
								{!review.current && <Chip tone="plain">{say.replaced}</Chip>}
								<ReviewWords view={view} held={held} review={review} />
							</div>
						))}
				</Section>
			))}
		</>,
	)
}

function Correct({ view, home, month }: { view: View; home: string; month: Parameters<typeof monthInAddress>[0] }) {
	return (
		<LinkButton href={`${home}/reviews/new?month=${monthInAddress(month)}`} icon="edit" small>
			{messages[view.lang].correct}
		</LinkButton>
	)
}
