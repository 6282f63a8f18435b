import { may, type View } from '#access'
import { Chip, LinkButton, PostButton, ScoreMultiples, Section } from '#ui'
import { messages } from '../../messages/barometer.ts'
import { quarterName, quarterShort } from '../../messages/months.ts'
import { isShown, voicesOf } from '../../rules/barometer.ts'
import { integrationAreas } from '../../rules/growth-lists.ts'
import { labelIn } from '../../rules/lists.ts'
import { quarterOf } from '../../rules/months.ts'
import { type Voice, voices } from '../../rules/reviewing.ts'
import { isOver, stateOn } from '../../rules/states.ts'
import { listRounds, listSaid, type Round, type Said } from '../../store/barometers.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { listWorkers } from '../../store/workers.ts'
import type { ManufactorySection } from '../record/section.ts'

/** The open round, and what the closed ones said over time. */
export const barometerSection: ManufactorySection = { name: 'barometer', order: 750, show: showBarometer }

async function showBarometer(view: View, held: Manufactory) {
	const say = messages[view.lang]
	const rounds = await listRounds(view.db, view.partnership, held.id)
	const open = rounds.find(({ closedOn }) => closedOn === null)
	const closed = rounds.filter(({ closedOn }) => closedOn !== null).reverse()
	const said = closed.length === 0 ? [] : await listSaid(view.db, view.partnership, held.id)
	return (
		<Section title={say.section} id="barometer" action={<Open view={view} held={held} rounds={rounds} />}>
			{rounds.length === 0 && <p class="soft">{say.none}</p>}
			{open !== undefined && held.belongs && <OpenRound view={view} held={held} round={open} keys={await keysOf(view, held)} />}
			{closed.length > 0 && <Results view={view} held={held} closed={closed} said={said} />}
		</Section>
	)
}

/** Workers whose pages' codes the one who looks may print. */
async function keysOf(view: View, held: Manufactory): Promise<{ id: string; name: string }[]> {
	if (!may(view.actor, 'person.write')) return []
	const workers = await listWorkers(view.db, view, held.id)
	return workers
		.filter(({ open, leftOn }) => open && leftOn === null)
		.map(({ participantId, firstName, lastName }) => ({ id: participantId, name: `${firstName} ${lastName}` }))
}

function Open({ view, held, rounds }: { view: View; held: Manufactory; rounds: readonly Round[] }) {
	const quarter = quarterOf(view.today)
	const has = rounds.some((round) => round.quarter === quarter)
	if (!held.mayWrite || has || held.workers === 0 || held.foundedOn === null || isOver(stateOn(held, view.today))) return null
	return (
		<PostButton action={view.url(`/manufactories/${held.id}/barometers`)} idempotencyKey={view.key} icon="add" small>
			{messages[view.lang].open(quarterName(view.lang, quarter))}
		</PostButton>
	)
}

type OpenProps = { view: View; held: Manufactory; round: Round; keys: readonly { id: string; name: string }[] }

function OpenRound({ view, held, round, keys }: OpenProps) {
	const say = messages[view.lang]
	const has = { tutor: round.tutorAnswered, host: round.hostAnswered }
	return (
		<div class="round">
			<h3>{quarterName(view.lang, round.quarter)}</h3>
			<p class="cluster">
				<Chip tone={round.answered === round.asked ? 'done' : 'due'}>{say.answered(round.answered, round.asked)}</Chip>
				{(['host', 'tutor'] as const).map((voice) => (
					<Chip key={voice} tone={has[voice] ? 'done' : 'due'}>
						{has[voice] ? say.has(say.voice[voice]) : say.hasNot(say.voice[voice])}
					</Chip>
				))}
			</p>
			<p class="soft">
				{say.until(round.closesOn)} {round.anonymous ? say.anonymous : say.recognised(round.least)}
			</p>
			{keys.length > 0 && round.answered < round.asked && <Keys view={view} keys={keys} />}
			<RoundDeeds view={view} held={held} round={round} has={has} />
		</div>
	)
}

function RoundDeeds({ view, held, round, has }: Omit<OpenProps, 'keys'> & { has: Readonly<Record<'tutor' | 'host', boolean>> }) {
	const say = messages[view.lang]
	const at = view.url(`/manufactories/${held.id}/barometers/${round.id}`)
	return (
		<div class="cluster">
			{voicesOf(view.actor.account, held).map((voice) => (
				<LinkButton key={voice} href={`${at}/answer?voice=${voice}`} icon="edit" small>
					{has[voice] ? say.change[voice] : say.answerAs[voice]}
				</LinkButton>
			))}
			{held.mayWrite && (
				<PostButton action={`${at}/closing`} idempotencyKey={view.key} small>
					{say.close}
				</PostButton>
			)}
		</div>
	)
}

function Keys({ view, keys }: Pick<OpenProps, 'view' | 'keys'>) {
	return (
		<details class="unfold">
			<summary>{messages[view.lang].keys}</summary>
			<ul>
				{keys.map(({ id, name }) => (
					<li key={id}>
						<a href={view.url(`/participants/${id}/own-keys`)}>{name}</a>
					</li>
				))}
			</ul>
		</details>
	)
}

type ResultsProps = { view: View; held: Manufactory; closed: readonly Round[]; said: readonly Said[] }

/** A small picture for each area, a line for each voice; what would tell who said it is left out and said so. */
function Results({ view, held, closed, said }: ResultsProps) {
	const say = messages[view.lang]
	const known = integrationAreas.in(view.amendments).map(({ code }) => code)
	const areas = [...new Set(known)].filter((code) => said.some(({ area }) => area === code))
	const shown = (round: Round) => isShown({ ...round, answers: round.answered, closed: true }, held.belongs)
	const value = (round: Round, area: string, voice: Voice) => {
		const found = said.find((one) => one.barometer === round.id && one.area === area && one.voice === voice)
		return found === undefined || found.answers === 0 || (voice === 'workers' && !shown(round)) ? undefined : found.total / found.answers
	}
	const plots = areas.map((area) => ({
		key: area,
		title: labelIn(integrationAreas, view, area),
		lines: voices.map((voice) => ({
			key: voice,
			label: say.voice[voice],
			values: closed.map((round) => value(round, area, voice)),
		})),
	}))
	const whens = closed.map(({ quarter }) => quarterShort(view.lang, quarter))
	return (
		<>
			{plots.length > 0 && <ScoreMultiples caption={say.section} when={say.when} whens={whens} plots={plots} />}
			{closed
				.filter((round) => !shown(round))
				.map((round) => (
					<p key={round.id} class="soft small-text">
						{say.hidden(quarterName(view.lang, round.quarter))}
					</p>
				))}
		</>
	)
}
