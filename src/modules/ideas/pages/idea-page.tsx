import { may, page, type Route, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import { deedsIn, type IdeaDeed, ideaState } from '../rules/idea-state.ts'
import { type Author, listAuthors, listBackers } from '../store/behind.ts'
import { findWithdrawal, getIdea, type Idea, listVersions } from '../store/ideas.ts'
import { listAnswered } from '../store/links.ts'
import { type Assessor, listAssessors } from '../store/rounds.ts'
import { listTellings, listVerdicts } from '../store/verdicts.ts'
import { AuthorsSection, BehindSection } from './behind-sections.tsx'
import { AnsweredSection } from './links.tsx'
import { StateChip } from './state-chip.tsx'
import { VerdictSection } from './verdict-section.tsx'
import { VerificationSection } from './verification-section.tsx'
import { VersionsSection } from './versions-section.tsx'

export const ideaPageRoutes: readonly Route[] = [page('/ideas/:idea', 'idea.read', ideaPage)]

/** One idea: whose, on what it stands, what next; then what it says, what it answers, how it was judged and who knows. */
async function ideaPage(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.read' })
	const { db } = view
	const authors = await listAuthors(db, view, idea.id)
	const versions = await listVersions(db, view, idea.id)
	const assessors = idea.round === null ? [] : await listAssessors(db, view, idea.round)
	const verdicts = await listVerdicts(db, view, idea.id)
	const tellings = await listTellings(db, view, idea.id)
	const answered = await listAnswered(db, view, idea.id)
	const backers = await listBackers(db, view, idea.id)
	const withdrawal = idea.withdrawn ? await findWithdrawal(db, view, idea.id) : undefined
	const aside = (
		<>
			<AuthorsSection view={view} idea={idea} authors={authors} />
			<BehindSection view={view} idea={idea} backers={backers} />
		</>
	)
	return shown(
		idea.title,
		<>
			<Head view={view} idea={idea} authors={authors} assessors={assessors} />
			<RecordBody aside={aside}>
				{withdrawal && (
					<Section title={ideaMessages[view.lang].withdrawTitle}>
						<p class="as-written">{withdrawal.reason}</p>
						<p class="soft small-text">{`${withdrawal.by}, ${formatInstant(view.lang, withdrawal.at)}`}</p>
					</Section>
				)}
				<WordsSection view={view} idea={idea} />
				<AnsweredSection view={view} idea={idea} answered={answered} />
				<VerificationSection view={view} idea={idea} assessors={assessors} />
				<VerdictSection view={view} idea={idea} verdicts={verdicts} tellings={tellings} authors={authors} />
				<VersionsSection view={view} versions={versions} />
			</RecordBody>
		</>,
	)
}

type Shown = { view: View; idea: Idea }

function Head({ view, idea, authors, assessors }: Shown & { authors: readonly Author[]; assessors: readonly Assessor[] }) {
	const say = ideaMessages[view.lang]
	const state = ideaState(idea)
	const mine = assessors.some(({ account, handedInAt, releasedAt }) => account === view.actor.account && !handedInAt && !releasedAt)
	const [main, ...others] = deedsIn(state).filter((each) => may(view.actor, NEEDS[each]) && (each !== 'score' || mine))
	return (
		<RecordHead
			title={idea.title}
			facts={[namesOf(authors), say.versionNumber(idea.version), `${say.owner}: ${idea.ownerName}`].join(' · ')}
			state={
				<>
					<StateChip lang={view.lang} state={state} />
					{idea.dueOn && (
						<Chip tone={idea.dueOn < view.today ? 'danger' : 'due'} icon="clock">
							{say.due(idea.dueOn)}
						</Chip>
					)}
					{idea.escalatedAt && (
						<Chip tone="danger" icon="bell">
							{say.escalated}
						</Chip>
					)}
				</>
			}
			next={say.next[state]}
			action={main && <DeedButton view={view} idea={idea} deed={main} main />}
		>
			{others.map((each) => (
				<DeedButton key={each} view={view} idea={idea} deed={each} />
			))}
			{may(view.actor, 'idea.decide') && (
				<LinkButton href={view.url(`/ideas/${idea.id}/owner`)} icon="person">
					{say.assign}
				</LinkButton>
			)}
		</RecordHead>
	)
}

function namesOf(authors: readonly Pick<Author, 'firstName' | 'lastName'>[]): string {
	return authors.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ')
}

const NEEDS = {
	ask: 'idea.decide',
	score: 'idea.assess',
	decide: 'idea.decide',
	tell: 'idea.write',
	reshape: 'idea.write',
	describe: 'idea.write',
	reopen: 'idea.decide',
	withdraw: 'idea.write',
	return: 'idea.write',
} as const satisfies Record<IdeaDeed, string>

const ADDRESSES = {
	ask: 'assessors',
	score: 'sheet',
	decide: 'verdict',
	tell: 'telling',
	reshape: 'new-version',
	describe: 'new-version',
	reopen: 'reopening',
	withdraw: 'withdrawal',
	return: 'return',
} as const satisfies Record<IdeaDeed, string>

function DeedButton({ view, idea, deed, main }: Shown & { deed: IdeaDeed; main?: boolean }) {
	const href = view.url(`/ideas/${idea.id}/${ADDRESSES[deed]}`)
	const label = ideaMessages[view.lang].deeds[deed]
	if (deed === 'return')
		return (
			<PostButton action={href} idempotencyKey={view.key} icon="undo">
				{label}
			</PostButton>
		)
	return (
		<LinkButton href={href} main={main}>
			{label}
		</LinkButton>
	)
}

function WordsSection({ view, idea }: Shown) {
	const say = ideaMessages[view.lang]
	return (
		<Section title={say.what} id="words">
			<div class="told">
				<p class="as-written">{idea.what}</p>
				<h3>{say.forWhom}</h3>
				<p class="as-written">{idea.forWhom}</p>
				{idea.needs && <h3>{say.needs}</h3>}
				{idea.needs && <p class="as-written">{idea.needs}</p>}
			</div>
		</Section>
	)
}
