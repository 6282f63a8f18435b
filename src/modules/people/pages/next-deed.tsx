import { may, type View } from '#access'
import { LinkButton } from '#ui'
import { messages } from '../messages/participant.ts'
import type { NextThing } from '../rules/next-thing.ts'
import type { ParticipantId } from '../store/participant.ts'

/** The next thing in a sentence. */
export function nextSentence({ lang }: View, next: NextThing): string {
	const say = messages[lang].next
	switch (next.kind) {
		case 'follow-up':
			return say.followUp(next.dueOn, next.overdue)
		case 'situation':
			return say.situation(next.dueOn)
		case 'no-coach':
			return say.noCoach
		case 'entry':
			return say.entry(next.missing)
		case 'first-support':
			return say.firstSupport
		case 'no-participation':
			return say.noParticipation
		case 'nothing':
			return say.nothing
	}
}

/** The one main action of a person's page, for those who may do it. */
export function NextDeed({ view, participant, next }: { view: View; participant: ParticipantId; next: NextThing }) {
	const target = targetOf(view, participant, next)
	if (target === undefined) return null
	return (
		<LinkButton href={view.url(target.path)} main icon="arrow">
			{target.label}
		</LinkButton>
	)
}

function targetOf({ lang, actor }: View, participant: ParticipantId, next: NextThing): { path: string; label: string } | undefined {
	const say = messages[lang].nextDeeds
	const writes = may(actor, 'participation.write')
	if (next.kind === 'follow-up' && writes) return { path: `/follow-ups/${next.followUp}`, label: say.followUp }
	if (next.kind === 'situation' && writes) return { path: `/participations/${next.participation}/situation`, label: say.situation }
	if (next.kind === 'entry' && writes) return { path: `/participations/${next.participation}/entry`, label: say.entry }
	if (next.kind === 'no-coach' && may(actor, 'referral.assign')) return { path: '/assignment', label: say.noCoach }
	if (next.kind === 'no-participation' && may(actor, 'referral.write'))
		return { path: `/referrals/new?participant=${participant}`, label: say.noParticipation }
	return undefined
}
