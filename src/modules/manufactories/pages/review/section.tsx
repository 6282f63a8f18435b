import type { View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { addMonths, type PlainDate } from '#kernel/plain-date'
import { LinkButton, ScoreMultiples, Section, scoreText } from '#ui'
import { monthName, monthShort } from '../../messages/months.ts'
import { messages } from '../../messages/reviews.ts'
import { readinessCriteria, termOn } from '../../rules/growth-lists.ts'
import { labelIn } from '../../rules/lists.ts'
import { endOfMonth, monthDue, monthInAddress, monthOf } from '../../rules/months.ts'
import { meanOf, voices } from '../../rules/reviewing.ts'
import { isOver, stateOn } from '../../rules/states.ts'
import { listAgreements } from '../../store/agreements.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { listReviews, type Review } from '../../store/reviews.ts'
import type { ManufactorySection } from '../record/section.ts'
import { Agreements } from './agreements.tsx'

/** Readiness over time, what was agreed, and the newest review. */
export const reviewSection: ManufactorySection = { name: 'reviews', order: 700, show: showReviews }

async function showReviews(view: View, held: Manufactory) {
	const say = messages[view.lang]
	const reviews = await listReviews(view.db, view, { manufactory: held.id })
	const inForce = reviews.filter(({ current }) => current)
	const agreements = held.belongs ? await listAgreements(view.db, view, held.id) : []
	const newest = inForce[0]
	return (
		<Section title={say.section} id="reviews" action={<Deeds view={view} held={held} inForce={inForce} />}>
			{newest === undefined && <p class="soft">{held.foundedOn === null ? say.notYet : say.none}</p>}
			<Waiting view={view} held={held} inForce={inForce} />
			{newest !== undefined && <ReadinessPicture view={view} reviews={inForce} />}
			{held.belongs ? (
				<>
					{(newest !== undefined || agreements.length > 0) && <Agreements view={view} held={held} agreements={agreements} />}
					{newest !== undefined && <ReviewWords view={view} held={held} review={newest} />}
				</>
			) : (
				newest !== undefined && <p class="soft">{say.words}</p>
			)}
		</Section>
	)
}

type Shown = { view: View; held: Manufactory; inForce: readonly Review[] }

function Deeds({ view, held, inForce }: Shown) {
	const say = messages[view.lang]
	const at = view.url(`/manufactories/${held.id}/reviews`)
	const month = monthToHold(view, held, inForce)
	return (
		<div class="cluster">
			{held.mayWrite && month !== undefined && (
				<LinkButton href={`${at}/new?month=${monthInAddress(month)}`} icon="edit" small>
					{say.hold(monthName(view.lang, month))}
				</LinkButton>
			)}
			{held.belongs && inForce.length > 0 && (
				<LinkButton href={at} small>
					{say.all}
				</LinkButton>
			)}
		</div>
	)
}

/** The month to write down: the one that waits, else the present one; nothing when both are written down or the road is over. */
function monthToHold(view: View, held: Manufactory, inForce: readonly Review[]): PlainDate | undefined {
	if (held.foundedOn === null || isOver(stateOn(held, view.today))) return undefined
	return [waitingMonth(view, held), monthOf(view.today)].find(
		(month) => month !== undefined && !inForce.some((review) => review.month === month),
	)
}

function waitingMonth(view: View, { foundedOn }: Manufactory): PlainDate | undefined {
	const days = termOn('review-due', { day: view.today, amendments: view.amendments })
	return foundedOn === null ? undefined : monthDue({ foundedOn, days }, view.today)
}

function Waiting({ view, held, inForce }: Shown) {
	const month = waitingMonth(view, held)
	if (month === undefined || isOver(stateOn(held, view.today)) || inForce.some((review) => review.month === month)) return null
	return <p class="bars-why">{messages[view.lang].overdue(monthName(view.lang, month), endOfMonth(month))}</p>
}

/** Readiness by criterion over the months from the first review to the last. */
export function ReadinessPicture({ view, reviews }: { view: View; reviews: readonly Review[] }) {
	const say = messages[view.lang]
	const months = monthsOf(reviews)
	const codes = [...new Set([...readinessCriteria.in(view.amendments).map(({ code }) => code)])].filter((code) =>
		reviews.some(({ readiness }) => readiness.some(({ criterion }) => criterion === code)),
	)
	const plots = codes.map((code) => ({
		key: code,
		title: labelIn(readinessCriteria, view, code),
		lines: [
			{
				key: code,
				label: '',
				values: months.map(
					(month) => reviews.find((review) => review.month === month)?.readiness.find(({ criterion }) => criterion === code)?.score,
				),
			},
		],
	}))
	const whens = months.map((month) => monthShort(view.lang, month))
	return (
		<>
			<h3>{say.readiness}</h3>
			<ScoreMultiples caption={say.readiness} when={say.month} whens={whens} plots={plots} />
		</>
	)
}

function monthsOf(reviews: readonly Review[]): PlainDate[] {
	const [last, first] = [reviews[0]?.month, reviews.at(-1)?.month]
	const months: PlainDate[] = []
	if (first === undefined || last === undefined) return months
	for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
	return months
}

/** A review in words: when, who was there, how it was, what shows readiness. */
export function ReviewWords({ view, held, review }: { view: View; held: Manufactory; review: Review }) {
	const say = messages[view.lang]
	const people = [
		review.tutorPresent && say.presentTutor,
		review.hostPresent && say.presentHost,
		...review.workers.map(({ name }) => name ?? say.aWorker),
	]
	const moods = voices.flatMap((voice) => (review.mood[voice] === null ? [] : [`${say.voices[voice]} ${review.mood[voice]}`]))
	return (
		<article class="month-review">
			<h3>{monthName(view.lang, review.month)}</h3>
			<p class="soft">
				{`${formatDay(view.lang, review.heldOn)}: ${people.filter(Boolean).join(', ')}`}
				{moods.length > 0 && `. ${say.mood}: ${moods.join(', ')}.`}
			</p>
			<h4>{say.wentWell}</h4>
			<p class="as-written">{review.wentWell}</p>
			{review.problems !== '' && (
				<>
					<h4>{say.problems}</h4>
					<p class="as-written">{review.problems}</p>
				</>
			)}
			<Evidence view={view} held={held} review={review} />
			<p class="soft small-text">
				{say.version(review.version)} · {say.by(review.by, formatInstant(view.lang, review.at))}
				{review.why !== '' && ` · ${say.because}: ${review.why}`}
			</p>
		</article>
	)
}

function Evidence({ view, held, review }: { view: View; held: Manufactory; review: Review }) {
	const say = messages[view.lang]
	const mean = meanOf(review.readiness.map(({ score }) => score))
	return (
		<details class="unfold">
			<summary>{`${say.readiness}: ${scoreText(view.lang, mean)}`}</summary>
			<ul>
				{review.readiness.map(({ criterion, score, evidence, shownIn }) => (
					<li key={criterion}>
						<strong>{`${labelIn(readinessCriteria, view, criterion)}: ${score}`}</strong> {evidence}{' '}
						{shownIn !== '' && <a href={`${view.url(`/manufactories/${held.id}`)}#${shownIn}`}>{say.places[shownIn]}</a>}
					</li>
				))}
			</ul>
		</details>
	)
}
