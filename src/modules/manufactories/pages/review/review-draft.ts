import { z } from 'zod'
import type { View } from '#access'
import { type Id, parseId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { onDay } from '#kernel/reference-list'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import type { ReviewHeld, ReviewRefusal } from '../../actions/hold-review.ts'
import { messages } from '../../messages/reviews.ts'
import { readinessCriteria } from '../../rules/growth-lists.ts'
import { monthInAddress, readMonth } from '../../rules/months.ts'
import { type Scored, shownIn, voices } from '../../rules/reviewing.ts'
import type { Agreement, AgreementWritten, Settled } from '../../store/agreements.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import type { Review } from '../../store/reviews.ts'
import type { WorkerRow } from '../../store/workers.ts'

/** How many new agreements a form offers at once. */
export const NEW_AGREEMENTS = [1, 2, 3, 4]
export const SCORES = ['1', '2', '3', '4', '5'] as const

/** Everything that a review's form stands on. */
export type Desk = {
	readonly held: Manufactory
	readonly month: PlainDate
	/** The review in force of this month, when there is one: then it is corrected. */
	readonly earlier: Review | undefined
	readonly workers: readonly WorkerRow[]
	readonly open: readonly Agreement[]
}

type ReviewRead = { ok: true; value: ReviewHeld } | { ok: false; errors: Record<string, string> }

/** The criteria asked about in a review of a month: those in force at its end. */
export function criteriaOf(view: Pick<View, 'amendments' | 'today'>) {
	return onDay(readinessCriteria.in(view.amendments), view.today)
}

/** What was typed, read once; each mistake at its field. */
export function readReview(view: View, desk: Desk): ReviewRead {
	const f = formFields(view.lang)
	const mood = f.optionalOneOf(SCORES).transform((score) => (score === undefined ? null : Number(score)))
	const scores = criteriaOf(view).map(({ code }) => [`score-${code}`, f.oneOf(SCORES).transform(Number)] as const)
	const schema = z.object({
		heldOn: f.day(),
		wentWell: f.required(undefined, 8000),
		problems: f.text(8000),
		why: f.text(1000),
		mood_workers: mood,
		mood_host: mood,
		mood_tutor: mood,
	})
	const read = readForm(schema, view.form)
	const ready = readForm(z.object(Object.fromEntries(scores)), view.form)
	const agreed = agreedIn(view, desk)
	if (!read.ok || !ready.ok || !agreed.ok)
		return { ok: false, errors: { ...errorsOf(read), ...errorsOf(ready), ...(agreed.ok ? {} : agreed.errors) } }
	const { mood_workers: workers, mood_host: host, mood_tutor: tutor, ...words } = read.value
	const present = view.many('present')
	return {
		ok: true,
		value: {
			...words,
			manufactory: desk.held.id,
			month: desk.month,
			version: Number(view.form._version ?? '0') || 0,
			tutorPresent: present.includes('tutor'),
			hostPresent: present.includes('host'),
			workers: desk.workers.map(({ participantId }) => participantId).filter((id) => present.includes(id)),
			mood: { workers, host, tutor },
			readiness: Object.entries(ready.value).map(([name, score]) => scoredOf(view, name.slice('score-'.length), score)),
			settled: settledIn(view, desk.open),
			agreed: agreed.value,
		},
	}
}

function errorsOf(read: { ok: true } | { ok: false; errors: Record<string, string> }): Record<string, string> {
	return read.ok ? {} : read.errors
}

function scoredOf({ form }: View, criterion: string, score: number): Scored {
	const place = form[`shown-${criterion}`]
	return {
		criterion,
		score,
		evidence: (form[`evidence-${criterion}`] ?? '').replace(/\r\n/g, '\n').trim().slice(0, 2000),
		shownIn: shownIn.find((one) => one === place) ?? '',
	}
}

function settledIn({ form }: View, open: readonly Agreement[]): Settled[] {
	return open.flatMap(({ id }) => {
		const outcome = form[`outcome-${id}`]
		return outcome === 'kept' || outcome === 'dropped' ? [{ agreement: id, outcome }] : []
	})
}

type AgreedRead = { ok: true; value: AgreementWritten[] } | { ok: false; errors: Record<string, string> }

/** The new agreements: a row counts when something stands in it, and is then whole. */
function agreedIn(view: View, desk: Desk): AgreedRead {
	const typed = NEW_AGREEMENTS.filter((at) => `${view.form[`what-${at}`] ?? ''}${view.form[`due-${at}`] ?? ''}`.trim() !== '')
	const rows = typed.map((at) => ({ at, row: agreedRow(view, at) }))
	const errors = rows.flatMap(({ at, row }) => (row.ok ? [] : Object.entries(row.errors).map(([field, text]) => [`${field}-${at}`, text])))
	if (errors.length > 0) return { ok: false, errors: Object.fromEntries(errors) }
	const value = rows.flatMap(({ at, row }) =>
		row.ok ? [{ what: row.value.what, dueOn: row.value.due, ...doerOf(view.form[`who-${at}`] ?? '', desk.workers) }] : [],
	)
	return { ok: true, value }
}

function agreedRow({ lang, form }: View, at: number) {
	const say = messages[lang]
	const f = formFields(lang)
	const typed = { what: form[`what-${at}`] ?? '', due: form[`due-${at}`] ?? '' }
	return readForm(z.object({ what: f.required(say.needWhat, 500), due: f.day(say.needDue) }), typed)
}

function doerOf(who: string, workers: readonly WorkerRow[]): Pick<AgreementWritten, 'voice' | 'participant'> {
	const id: Id<'participant'> | undefined = parseId(who)
	if (workers.some(({ participantId }) => participantId === id)) return { voice: 'workers', participant: id ?? null }
	return { voice: voices.find((voice) => voice === who) ?? 'workers', participant: null }
}

/** A review as its form shows it, to be corrected. */
export function asTyped(review: Review): { values: FormValues; present: readonly string[] } {
	const scores = review.readiness.flatMap(({ criterion, score, evidence, shownIn: place }): [string, string][] => [
		[`score-${criterion}`, String(score)],
		[`evidence-${criterion}`, evidence],
		[`shown-${criterion}`, place],
	])
	const moods = voices.map((voice): [string, string] => [`mood_${voice}`, String(review.mood[voice] ?? '')])
	const there = [...(review.tutorPresent ? ['tutor'] : []), ...(review.hostPresent ? ['host'] : [])]
	return {
		values: {
			heldOn: review.heldOn,
			wentWell: review.wentWell,
			problems: review.problems,
			...Object.fromEntries([...scores, ...moods]),
		},
		present: [...there, ...review.workers.map(({ id }) => id)],
	}
}

/** At which field a refusal stands, in its sentence. */
export function faultAt(view: View, refusal: ReviewRefusal): Record<string, string> {
	const sentence = messages[view.lang].faults[refusal.code]
	switch (refusal.code) {
		case 'evidence-missing':
			return { [`evidence-${refusal.criterion}`]: sentence }
		case 'mood-of-absent':
			return { [`mood_${refusal.voice}`]: sentence }
		case 'nobody-present':
			return { present: sentence }
		case 'why-missing':
			return { why: sentence }
		case 'changed-meanwhile':
			return { _form: sentence }
		default:
			return { heldOn: sentence }
	}
}

/** The month in the address or the form of a review. */
export function monthAsked(view: View): PlainDate | undefined {
	return readMonth(view.form.month ?? view.query.month ?? '')
}

/** The name of a review's draft. */
export function draftName({ held, month }: Desk): string {
	return `manufactory-${held.id}-review-${monthInAddress(month)}`
}
