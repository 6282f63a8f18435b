import { may, type View } from '#access'
import { LinkButton } from '#ui'
import { messages } from '../messages/participant.ts'
import { missingInEntry } from '../rules/entry.ts'
import { type NextThing, nextThing, rankOf } from '../rules/next-thing.ts'
import type { ParticipantId } from '../store/participant.ts'
import type { StayRead } from '../store/participation.ts'
import type { NextOffer } from './participant-section.ts'

type Asked = { participant: ParticipantId; stays: readonly StayRead[]; coached: boolean; offer: NextOffer | undefined }

/** The one thing to do next for a person: people's own, or what a module above offers, whichever presses more. */
export function nextFor(view: View, { participant, stays, coached, offer }: Asked): NextOffer {
	const own = nextThing(stays.map(stayForNext), coached, view.today)
	const rank = rankOf(own)
	if (offer !== undefined && offer.rank > rank) return offer
	return { sentence: sentenceOf(view, own), rank, action: actionOf(view, participant, own) }
}

/** The one main action of a person's page. */
export function NextDeed({ next: { action } }: { next: NextOffer }) {
	if (action === undefined) return null
	return (
		<LinkButton href={action.href} main icon="arrow">
			{action.label}
		</LinkButton>
	)
}

function sentenceOf({ lang }: View, next: NextThing): string {
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

function actionOf(view: View, participant: ParticipantId, next: NextThing): NextOffer['action'] {
	const say = messages[view.lang].nextDeeds
	const writes = may(view.actor, 'participation.write')
	if (next.kind === 'follow-up' && writes) return { href: view.url(`/follow-ups/${next.followUp}`), label: say.followUp }
	if (next.kind === 'situation' && writes)
		return { href: view.url(`/participations/${next.participation}/situation`), label: say.situation }
	if (next.kind === 'entry' && writes) return { href: view.url(`/participations/${next.participation}/entry`), label: say.entry }
	if (next.kind === 'no-coach' && may(view.actor, 'referral.assign'))
		return { href: view.url('/people/without-worker'), label: say.noCoach }
	if (next.kind === 'no-participation' && may(view.actor, 'referral.write'))
		return { href: view.url('/referrals/new', { participant }), label: say.noParticipation }
	return undefined
}

function stayForNext(stay: StayRead) {
	const { id, declaredOn, startedOn, entry, exit, followUps } = stay
	return {
		id,
		declaredOn,
		startedOn,
		missing: missingInEntry(entry ?? undefined).length,
		exit: exit && { endedOn: exit.endedOn, situations: exit.situations.length },
		followUps,
	}
}
