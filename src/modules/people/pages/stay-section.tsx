import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { Chip, type Fact, Facts, LinkButton, Section } from '#ui'
import { hints } from '../messages/entry-hints.ts'
import { labelOf } from '../messages/labels.ts'
import { messages as people } from '../messages/participant.ts'
import { messages } from '../messages/stay.ts'
import { missingInEntry, papersDiffer } from '../rules/entry.ts'
import { followUpStanding } from '../rules/follow-up.ts'
import type { ListedFollowUp, StayRead } from '../store/participation.ts'
import { PastFollowUpLink } from './past-follow-up.tsx'
import { STATE_TONES, stateOf } from './stay-state.ts'

/** Every stay of a person with its entry, its end and the talks after it. */
export function StaySection({ view, stays }: { view: View; stays: readonly StayRead[] }) {
	return (
		<>
			{stays.map((stay) => (
				<Stay key={stay.id} view={view} stay={stay} />
			))}
		</>
	)
}

function Stay({ view, stay }: { view: View; stay: StayRead }) {
	const state = stateOf({ startedOn: stay.startedOn, endedOn: stay.exit?.endedOn ?? null })
	return (
		<Section
			title={`${stay.programmeCode}: ${stay.programmeName}`}
			id={`stay-${stay.id}`}
			action={<Chip tone={STATE_TONES[state]}>{people[view.lang].states[state]}</Chip>}
		>
			{papersDiffer(stay) && stay.papersStartOn && stay.startedOn && (
				<p>
					<Chip tone="due" icon="flag">
						{hints[view.lang].papersDiffer(stay.papersStartOn, stay.startedOn)}
					</Chip>
				</p>
			)}
			<Facts items={[...startFacts(view, stay), ...entryFacts(view, stay), ...endFacts(view, stay)]} />
			<FollowUps view={view} stay={stay} />
			<PastFollowUpLink view={view} stay={stay} />
			{may(view.actor, 'participation.write') && <StayDeeds view={view} stay={stay} />}
		</Section>
	)
}

function startFacts({ lang }: View, { declaredOn, startedOn, returns }: StayRead): Fact[] {
	const say = messages[lang]
	return [
		[say.declaredOn, declaredOn && formatDay(lang, declaredOn)],
		[say.startedOn, startedOn && formatDay(lang, startedOn)],
		...(returns > 0 ? [[say.returns, String(returns)] as const] : []),
	]
}

function entryFacts({ lang, amendments }: View, { entry }: StayRead): Fact[] {
	const say = messages[lang]
	const coded = (code: string | null | undefined) => (code ? labelOf({ lang, amendments }, code) : undefined)
	const missing = missingInEntry(entry ?? undefined).length
	const status = [coded(entry?.labourStatus), coded(entry?.labourSubstatus)].filter(Boolean).join(', ')
	return [
		[say.labourStatus, status],
		[say.education, coded(entry?.education)],
		[say.citizenship, coded(entry?.citizenship)],
		...(entry?.ageYears == null ? [] : [[say.age, people[lang].age(entry.ageYears)] as const]),
		...(missing > 0 ? [[say.entry, <Chip tone="due">{people[lang].next.entry(missing)}</Chip>] as const] : []),
	]
}

function endFacts({ lang, amendments }: View, { exit }: StayRead): Fact[] {
	const say = messages[lang]
	if (exit === null) return []
	const how = exit.pathCompleted ? say.completed : say.interrupted(exit.reason === null ? '' : labelOf({ lang, amendments }, exit.reason))
	const situations = exit.situations.map((code) => labelOf({ lang, amendments }, code)).join('; ')
	return [
		[say.ended, `${formatDay(lang, exit.endedOn)}. ${how}`],
		[say.situation, situations || say.notKnownYet],
	]
}

function FollowUps({ view, stay }: { view: View; stay: StayRead }) {
	const say = messages[view.lang]
	const shownOnes = stay.followUps.filter(({ dropped, doneOn }) => !dropped || doneOn !== null)
	if (shownOnes.length === 0) return null
	return (
		<>
			<h3>{say.followUps}</h3>
			<ul class="lines">
				{shownOnes.map((check) => (
					<li key={check.id}>
						<p>
							{say.after(check.months)}: <CheckStanding view={view} check={check} />
						</p>
						{ASKED.includes(followUpStanding(check, view.today)) && may(view.actor, 'participation.write') && (
							<div class="line-deed">
								<LinkButton href={view.url(`/follow-ups/${check.id}`)} small>
									{say.record}
								</LinkButton>
							</div>
						)}
					</li>
				))}
			</ul>
		</>
	)
}

/** Talks that may be held now. */
const ASKED: readonly string[] = ['overdue', 'due']
const TONES = { done: 'done', dropped: 'plain', overdue: 'danger', due: 'due', later: 'plain' } as const

function CheckStanding({ view, check }: { view: View; check: ListedFollowUp }) {
	const say = messages[view.lang]
	const standing = followUpStanding(check, view.today)
	const word = say.standings[standing](formatDay(view.lang, check.doneOn ?? check.dueOn))
	const found = check.doneOn === null ? undefined : check.reached === false ? say.notReached : check.employed ? say.works : say.doesNotWork
	return <Chip tone={TONES[standing]}>{found === undefined ? word : `${word}, ${found}`}</Chip>
}

function StayDeeds({ view, stay }: { view: View; stay: StayRead }) {
	const say = messages[view.lang]
	const to = (path: string, label: string) => (
		<LinkButton href={view.url(`/participations/${stay.id}/${path}`)} small>
			{label}
		</LinkButton>
	)
	return (
		<div class="cluster">
			{to('entry', say.entry)}
			{stay.exit === null && stay.startedOn !== null && to('exit', say.exitDeed)}
			{stay.exit !== null && to('situation', say.situation)}
			{stay.exit !== null && to('re-entry', say.returnDeed)}
		</div>
	)
}
