import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { Doubt } from '#reference'
import { Chip, type Tone } from '#ui'
import { messages } from '../../messages/form/adviser.ts'
import { type Finding, inTheWay, type Reading, toKnow, type Verdict } from '../../rules/form/adviser.ts'

const TONES = { open: 'done', 'open-if': 'due', closed: 'plain' } as const satisfies Record<Verdict, Tone>

/** Whether a form is open; with a "what if", how it is without. */
export function VerdictChip({ lang, verdict, was }: { lang: Lang; verdict: Verdict; was?: Verdict | undefined }) {
	const say = messages[lang]
	return (
		<>
			<Chip tone={TONES[verdict]}>{say.verdict[verdict]}</Chip>
			{was !== undefined && was !== verdict && <p class="soft small-text">{say.was(say.verdict[was])}</p>}
		</>
	)
}

/** Why a form is as it is: each rule that stands in the way with its source, what would open it, what to know. */
export function Why({ view, reading }: { view: View; reading: Reading }) {
	const say = messages[view.lang]
	const found = inTheWay(reading)
	const known = toKnow(reading)
	return (
		<>
			{found.length === 0 && <p>{say.nothingInTheWay}</p>}
			<Findings view={view} findings={found} />
			{known.length > 0 && (
				<>
					<p class="soft">{say.know}</p>
					<Findings view={view} findings={known} />
				</>
			)}
			<OtherWays view={view} reading={reading} />
		</>
	)
}

/** What opens a form, in a sentence. */
function whatOpens(lang: Lang, { rule, outcome }: Finding): string {
	const say = messages[lang]
	if (outcome.is === 'met' || outcome.is === 'note') return ''
	if (outcome.is === 'ask') return say.ask(say.fact[outcome.asks])
	const { have = 0, need = 0 } = outcome
	switch (rule) {
		case 'persons-at-least':
			return say.opens.persons(need - have, have)
		case 'at-risk-at-least':
			return say.opens.atRisk(need - have, have)
		case 'organisations-at-least':
			return say.opens.organisations(need - have, have)
		case 'capital-at-least':
		case 'capital-if-business':
			return say.opens.money(need - have)
		case 'members-later-at-least':
			return say.opens.members(need - have)
		case 'revenue-a-year-at-most':
		case 'remember':
			return ''
		default:
			return say.opens[rule]
	}
}

function Findings({ view, findings }: { view: View; findings: readonly Finding[] }) {
	const say = messages[view.lang]
	if (findings.length === 0) return null
	return (
		<ul>
			{findings.map((finding) => {
				const { fact } = finding
				return (
					<li key={fact.code}>
						{fact.label[view.lang]} <strong>{whatOpens(view.lang, finding)}</strong>{' '}
						{fact.verified === 'verified' ? <span class="soft small-text">{`${say.source}: ${fact.source}`}</span> : <Doubt of={fact} />}
					</li>
				)
			})}
		</ul>
	)
}

/** Where a form can be founded in several ways: what the other ways would take. */
function OtherWays({ view, reading }: { view: View; reading: Reading }) {
	const say = messages[view.lang]
	const shown = new Set([...inTheWay(reading), ...toKnow(reading)].map(({ fact }) => fact.code))
	const others = reading.verdict === 'open' ? [] : reading.ways.filter(({ findings }) => !findings.some(({ fact }) => shown.has(fact.code)))
	const told = others.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome.is !== 'met' && outcome.is !== 'note'))
	if (told.length === 0) return null
	return (
		<>
			<p class="soft">{say.otherWays}</p>
			<Findings view={view} findings={told} />
		</>
	)
}
