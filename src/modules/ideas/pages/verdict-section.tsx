import { may, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { Chip, Facts, LinkButton, Section } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import { verificationMessages } from '../messages/verification.ts'
import type { Verdict } from '../rules/idea-state.ts'
import type { Author } from '../store/behind.ts'
import type { Idea } from '../store/ideas.ts'
import type { GivenVerdict, Telling } from '../store/verdicts.ts'
import { AuthorName } from './behind-sections.tsx'

type Props = {
	view: View
	idea: Idea
	verdicts: readonly GivenVerdict[]
	tellings: readonly Telling[]
	authors: readonly Author[]
}

const TONES = { go: 'done', reshape: 'due', 'other-path': 'plain' } as const satisfies Record<Verdict, string>

/** Every verdict with its reasons, the newest first; and who of the authors knows the one in force. */
export function VerdictSection({ view, idea, verdicts, tellings, authors }: Props) {
	if (verdicts.length === 0) return null
	const say = verificationMessages[view.lang]
	return (
		<Section title={say.verdict} id="verdict">
			{verdicts.map((verdict) => (
				<div key={verdict.id} class="told">
					<Given view={view} verdict={verdict} />
					{verdict.id === idea.verdictId && <Told view={view} idea={idea} tellings={tellings} authors={authors} />}
				</div>
			))}
		</Section>
	)
}

function Given({ view, verdict }: { view: View; verdict: GivenVerdict }) {
	const say = verificationMessages[view.lang]
	const words = ideaMessages[view.lang]
	const reopened = verdict.reopenedAt && say.reopenedBy(verdict.reopenedBy ?? '', formatInstant(view.lang, verdict.reopenedAt))
	return (
		<>
			<p>
				<Chip tone={TONES[verdict.verdict]}>{words.verdicts[verdict.verdict]}</Chip>{' '}
				<span class="soft small-text">
					{[words.versionNumber(verdict.version), say.givenBy(verdict.by, formatInstant(view.lang, verdict.at))].join(', ')}
				</span>
			</p>
			{reopened && <p>{`${reopened}. ${verdict.reopenReason ?? ''}`}</p>}
			<Facts
				items={[
					[say.reasons, <span class="as-written">{verdict.reasons}</span>],
					[say.answer, <span class="as-written">{verdict.answer}</span>],
				]}
			/>
		</>
	)
}

function Told({ view, idea, tellings, authors }: Omit<Props, 'verdicts'>) {
	const say = verificationMessages[view.lang]
	return (
		<>
			<h3>{say.telling}</h3>
			<ul class="lines">
				{authors.map((author) => {
					const told = tellings.find(({ verdict, participant }) => verdict === idea.verdictId && participant === author.id)
					return (
						<li key={author.id}>
							<p>
								<AuthorName view={view} author={author} />{' '}
								{told ? (
									<span class="soft small-text">{say.told(say.channels[told.channel], told.toldOn, told.by)}</span>
								) : (
									<Chip tone="due">{say.notTold}</Chip>
								)}
							</p>
						</li>
					)
				})}
			</ul>
			{may(view.actor, 'idea.write') && (
				<LinkButton href={view.url(`/ideas/${idea.id}/telling`)} small icon="mail">
					{say.telling}
				</LinkButton>
			)}
		</>
	)
}
