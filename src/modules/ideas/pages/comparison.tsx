import { page, type Route, type View } from '#access'
import { present } from '#platform/absent'
import { moved, type Reply, shown } from '#platform/reply'
import { Bars, Chip, LinkButton, PageHead, Section } from '#ui'
import { termsFor } from '../actions/ground.ts'
import { verificationMessages } from '../messages/verification.ts'
import { type Confrontation, confrontations } from '../rules/criteria.ts'
import { isComplete } from '../rules/idea-state.ts'
import { type Compared, compare, resultOf, results } from '../rules/results.ts'
import { maySeeScores } from '../rules/sheet.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { type Assessor, getRound, listAssessors, listScores, type Round, type SheetScore } from '../store/rounds.ts'
import { Back } from './verification-section.tsx'

export const comparisonRoutes: readonly Route[] = [page('/ideas/:idea/comparison', 'idea.read', comparisonPage)]

/** What the assessors talk about: who differs, by how much, at which criterion. Nobody sees it before all are in. */
async function comparisonPage(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.read' })
	const say = verificationMessages[view.lang]
	if (idea.round === null || !maySeeScores({ complete: isComplete(idea) }))
		return moved(view.url(`/ideas/${idea.id}`), { kind: 'refused', text: say.blind(idea.handedIn, idea.asked) })
	const round = await getRound(view.db, view, present(idea.round, 'round'))
	const assessors = (await listAssessors(view.db, view, round.id)).filter(({ releasedAt }) => !releasedAt)
	const scores = await listScores(view.db, view, { round: round.id })
	const { difference } = await termsFor(view)
	const board = { view, idea, round, assessors, scores, difference, compared: compare(round.criteria, scores) }
	return shown(say.comparison, <Board {...board} />)
}

type BoardProps = {
	view: View
	idea: Idea
	round: Round
	assessors: readonly Assessor[]
	scores: readonly SheetScore[]
	difference: number
	compared: readonly Compared[]
}

function Board(board: BoardProps) {
	const { view, idea, compared, difference } = board
	const say = verificationMessages[view.lang]
	const apart = compared.filter(({ spread }) => spread >= difference)
	return (
		<>
			<PageHead title={`${say.comparison}: ${idea.title}`} lead={say.comparisonLead}>
				<Back view={view} idea={idea} />
				{idea.verdictId === null && (
					<LinkButton href={view.url(`/ideas/${idea.id}/verdict`)} icon="flag">
						{say.verdict}
					</LinkButton>
				)}
			</PageHead>
			<Section title={apart.length === 0 ? say.agree : say.talkAbout(apart.length)}>
				<Differences {...board} apart={apart} />
			</Section>
			<Marks {...board} />
			{confrontations.map((confrontation) => (
				<ConfrontationTable key={confrontation} {...board} confrontation={confrontation} />
			))}
			<Remarks {...board} />
		</>
	)
}

function nameOf({ assessors }: BoardProps, account: string): string {
	return assessors.find((one) => one.account === account)?.name ?? ''
}

/** The widest apart first: in words, so that nothing hangs on colour. */
function Differences({ apart, ...board }: BoardProps & { apart: readonly Compared[] }) {
	const { lang } = board.view
	const say = verificationMessages[lang]
	const names = (accounts: readonly string[]) => accounts.map((account) => nameOf(board, account)).join(', ')
	return (
		<ul>
			{[...apart]
				.sort((one, other) => other.spread - one.spread)
				.map(({ criterion, lowest, highest, spread }) => (
					<li key={criterion.code}>
						<strong>{criterion.label[lang]}: </strong>
						{say.differs(names(lowest), names(highest), spread)}
					</li>
				))}
		</ul>
	)
}

/** The weighted results on the scale of five: a hint beside the talk. */
function Marks({ view, round, scores }: BoardProps) {
	const say = verificationMessages[view.lang]
	const { by, whole } = results(round.criteria, scores)
	const named = [
		...confrontations.map((code) => ({ key: String(code), label: say.confrontations[code], mark: by[code] })),
		{ key: 'whole', label: say.whole, mark: whole },
	]
	const bars = named.flatMap(({ key, label, mark }) =>
		mark === undefined ? [] : { key, label, value: Math.round(mark * 10) / 10, target: 5 },
	)
	return (
		<Section title={say.result}>
			<Bars caption={say.result} heads={[say.confrontation, say.outOfFive]} bars={bars} />
		</Section>
	)
}

function ConfrontationTable({ confrontation, ...board }: BoardProps & { confrontation: Confrontation }) {
	const { view, assessors, compared } = board
	const say = verificationMessages[view.lang]
	const own = compared.filter(({ criterion }) => criterion.confrontation === confrontation)
	return (
		<Section title={say.confrontations[confrontation]}>
			<table class="data comparison">
				<caption class="unseen">{say.confrontations[confrontation]}</caption>
				<thead>
					<tr>
						<th scope="col">{say.criterion}</th>
						{assessors.map(({ account, name }) => (
							<th key={account} scope="col" class="end">
								{name}
							</th>
						))}
						<th scope="col" class="end">
							{say.mean}
						</th>
						<th scope="col" class="end">
							{say.spread}
						</th>
					</tr>
				</thead>
				<tbody>
					{own.map((one) => (
						<CriterionRow key={one.criterion.code} {...board} one={one} />
					))}
				</tbody>
			</table>
			<Evidence {...board} own={own} />
		</Section>
	)
}

function CriterionRow({ one, ...board }: BoardProps & { one: Compared }) {
	const { view, assessors, difference } = board
	const say = verificationMessages[view.lang]
	const { criterion, scores, mean, spread } = one
	return (
		<tr class={spread >= difference ? 'differs' : undefined}>
			<th scope="row">
				{criterion.label[view.lang]} <span class="soft small-text">{say.weight(criterion.weight)}</span>
			</th>
			{assessors.map(({ account, name }) => (
				<td key={account} class="end" data-label={name}>
					{scores.get(account) ?? '–'}
				</td>
			))}
			<td class="end" data-label={say.mean}>
				{say.mark(mean)}
			</td>
			<td class="end" data-label={say.spread}>
				{spread >= difference ? <Chip tone="due">{String(spread)}</Chip> : spread}
			</td>
		</tr>
	)
}

function Evidence({ view, scores, own, ...board }: BoardProps & { own: readonly Compared[] }) {
	const say = verificationMessages[view.lang]
	const said = own.flatMap(({ criterion }) =>
		scores
			.filter((score) => score.criterion === criterion.code && score.evidence !== '')
			.map(({ assessor, evidence }) => ({ key: `${criterion.code} ${assessor}`, criterion, assessor, evidence })),
	)
	if (said.length === 0) return null
	return (
		<div class="told">
			<details>
				<summary>{say.evidence}</summary>
				<dl class="facts">
					{said.map(({ key, criterion, assessor, evidence }) => (
						<div key={key}>
							<dt>{`${criterion.label[view.lang]}, ${nameOf({ view, scores, ...board }, assessor)}`}</dt>
							<dd class="as-written">{evidence}</dd>
						</div>
					))}
				</dl>
			</details>
		</div>
	)
}

function Remarks({ view, round, scores, assessors }: BoardProps) {
	const say = verificationMessages[view.lang]
	const mark = (account: string) => {
		const own = resultOf(round.criteria, scores, account)
		return own === undefined ? '' : ` (${say.mark(own)})`
	}
	return (
		<Section title={say.remarks}>
			<dl class="facts">
				{assessors.map(({ account, name, remarks }) => (
					<div key={account}>
						<dt>{`${name}${mark(account)}`}</dt>
						<dd class="as-written">{remarks || '–'}</dd>
					</div>
				))}
			</dl>
		</Section>
	)
}
