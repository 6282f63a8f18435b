import { formatDay, formatInstant, type Lang } from '#kernel/lang'
import { type Fact, Facts, type Happening, Section } from '#ui'
import { stepMessages } from '../../messages/referral-steps.ts'
import { referralMessages } from '../../messages/referrals.ts'
import { judgedOf } from '../../store/eligibility-record.ts'
import type { Referral } from '../../store/referral.ts'
import type { ClosingMade, ContactMade, VerdictGiven } from '../../store/referral-history.ts'
import { FindingsTable } from './findings.tsx'

export type Past = {
	readonly contacts: readonly ContactMade[]
	readonly verdicts: readonly VerdictGiven[]
	readonly closing: ClosingMade | undefined
}

/** What happened to a referral, newest first. */
export function happenings(lang: Lang, referral: Referral, past: Past): Happening[] {
	const say = stepMessages[lang].happened
	const opened = { key: 'opened', at: referral.madeAt, what: say.opened, icon: 'flag' } as const
	const escalated = referral.escalatedAt ? [{ key: 'escalated', at: referral.escalatedAt, what: say.escalated, icon: 'bell' } as const] : []
	const verdicts = past.verdicts.map(({ id, at, eligible, reason, by }) => ({
		key: id,
		at,
		who: by,
		what: withNote(eligible ? say.eligible : say.notEligible, reason),
	}))
	const all = [
		...closings(lang, past.closing),
		...verdicts,
		...past.contacts.map((contact) => contactMade(lang, contact)),
		...escalated,
		opened,
	]
	return all
		.sort((one, other) => other.at.getTime() - one.at.getTime())
		.map(({ at, ...rest }) => ({ ...rest, when: formatInstant(lang, at) }))
}

function contactMade(lang: Lang, { id, at, by, channel, reached, on, note }: ContactMade) {
	const { happened: say, channels } = stepMessages[lang]
	const what = `${say.on(on)}. ${reached ? say.reached(channels[channel]) : say.tried(channels[channel])}`
	return { key: id, at, who: by, what: withNote(what, note), icon: 'phone' } as const
}

function closings(lang: Lang, closing: ClosingMade | undefined) {
	if (closing === undefined) return []
	const { happened: say, reasons } = stepMessages[lang]
	return [{ key: 'closed', at: closing.at, who: closing.by ?? undefined, what: say.closed(reasons[closing.reason]) }]
}

function withNote(what: string, note: string): string {
	return note === '' ? what : `${what}. ${note}`
}

/** The verdict in force with the answers it stood on. */
export function VerdictSection({ lang, verdict }: { lang: Lang; verdict: VerdictGiven | undefined }) {
	if (verdict === undefined) return null
	const { eligibility: say } = stepMessages[lang]
	const facts: Fact[] = [
		[say.question, verdict.eligible ? say.eligible : say.notEligible],
		...(verdict.reason === '' ? [] : [[say.reason, verdict.reason] as const]),
	]
	return (
		<Section title={referralMessages[lang].sections.eligibility}>
			<Facts items={facts} />
			<FindingsTable lang={lang} findings={judgedOf(verdict.answers).findings} />
		</Section>
	)
}

/** How the referral ended and what the person was told. */
export function ClosingSection({ lang, closing }: { lang: Lang; closing: ClosingMade | undefined }) {
	if (closing === undefined) return null
	const { closure: say, reasons, told } = stepMessages[lang]
	const telling: Fact[] =
		closing.reason === 'joined'
			? []
			: [
					[say.message, closing.message],
					[say.toldBy, told[closing.toldBy]],
					[say.remarks, closing.remarks],
				]
	return (
		<Section title={referralMessages[lang].sections.closing}>
			<Facts items={[[say.reason, `${reasons[closing.reason]}, ${formatDay(lang, closing.at.toISOString().slice(0, 10))}`], ...telling]} />
		</Section>
	)
}
