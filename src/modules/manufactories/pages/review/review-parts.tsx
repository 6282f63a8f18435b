import type { View } from '#access'
import { Doubt } from '#reference'
import { FormPart, type fields } from '#ui'
import { messages } from '../../messages/reviews.ts'
import { shownIn, voices } from '../../rules/reviewing.ts'
import type { Agreement } from '../../store/agreements.ts'
import type { WorkerRow } from '../../store/workers.ts'
import { criteriaOf, type Desk, NEW_AGREEMENTS, SCORES } from './review-draft.ts'

type Part = { view: View; f: ReturnType<typeof fields<Record<string, string>>> }
const SCALE = SCORES.map((value) => ({ value, label: value }))

/** Agreements that are still open come up first. */
export function Earlier({ view, desk, f }: Part & { desk: Desk }) {
	const say = messages[view.lang]
	if (desk.open.length === 0) return null
	const options = [
		{ value: 'kept', label: say.kept },
		{ value: 'open', label: say.stillOpen },
		{ value: 'dropped', label: say.dropped },
	]
	return (
		<FormPart title={say.earlier} hint={say.earlierHint}>
			<div class="scale">
				{desk.open.map((agreement) => (
					<f.Radio
						key={agreement.id}
						name={`outcome-${agreement.id}`}
						label={say.agreedBefore(agreement.what, whoDoes(view, agreement), agreement.dueOn)}
						options={options}
						optional
					/>
				))}
			</div>
		</FormPart>
	)
}

/** Who does what was agreed, in words. */
export function whoDoes(view: Pick<View, 'lang'>, { voice, participant, name }: Agreement): string {
	const say = messages[view.lang]
	return participant === null ? say.voices[voice] : (name ?? say.aWorker)
}

export function WhoWasThere({ view, desk, f }: Part & { desk: Desk }) {
	const say = messages[view.lang]
	const people = desk.workers.map((worker) => ({ value: worker.participantId, label: nameOf(view, worker) }))
	return (
		<FormPart title={say.who}>
			<f.Day name="heldOn" label={say.heldOn} />
			<f.Checks
				name="present"
				label={say.present}
				options={[{ value: 'tutor', label: say.presentTutor }, { value: 'host', label: say.presentHost }, ...people]}
			/>
		</FormPart>
	)
}

function nameOf(view: View, { firstName, lastName }: WorkerRow): string {
	return lastName === null ? messages[view.lang].aWorker : `${firstName} ${lastName}`
}

export function How({ view, f }: Part) {
	const say = messages[view.lang]
	return (
		<FormPart title={say.how}>
			<f.Area name="wentWell" label={say.wentWell} rows={4} />
			<f.Area name="problems" label={say.problems} rows={4} optional />
		</FormPart>
	)
}

export function Mood({ view, f }: Part) {
	const say = messages[view.lang]
	return (
		<FormPart title={say.mood} hint={say.moodHint}>
			<div class="mood-row">
				{voices.map((voice) => (
					<f.Select key={voice} name={`mood_${voice}`} label={say.moodOf[voice]} options={SCALE} blank="–" optional />
				))}
			</div>
		</FormPart>
	)
}

export function Readiness({ view, f }: Part) {
	const say = messages[view.lang]
	const places = shownIn.map((place) => ({ value: place, label: say.places[place] }))
	const criteria = criteriaOf(view)
	return (
		<FormPart title={say.readiness} hint={say.readyHint}>
			{criteria[0] && <Doubt of={criteria[0]} />}
			{criteria.map(({ code, label, facts }) => (
				<div key={code} class="criterion scale">
					<f.Radio name={`score-${code}`} label={say.score(label[view.lang])} hint={facts.question[view.lang]} options={SCALE} />
					<f.Area name={`evidence-${code}`} label={say.evidence(label[view.lang])} rows={2} />
					<f.Select name={`shown-${code}`} label={say.shownIn(label[view.lang])} options={places} blank={say.nowhere} optional />
				</div>
			))}
		</FormPart>
	)
}

export function Agree({ view, desk, f }: Part & { desk: Desk }) {
	const say = messages[view.lang]
	const people = desk.workers.map((worker) => ({ value: worker.participantId, label: nameOf(view, worker) }))
	const doers = [...voices.map((voice) => ({ value: voice, label: say.voices[voice] })), ...people]
	return (
		<FormPart title={say.agree} hint={say.agreeHint}>
			{NEW_AGREEMENTS.map((at) => (
				<div key={at} class="mood-row">
					<f.Text name={`what-${at}`} label={say.what(at)} optional />
					<f.Select name={`who-${at}`} label={say.whoDoes(at)} options={doers} optional />
					<f.Day name={`due-${at}`} label={say.dueOn(at)} optional />
				</div>
			))}
		</FormPart>
	)
}
