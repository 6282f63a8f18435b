import type { openReferral, ParticipantId, ParticipationId } from '#people'

type ReferralId = Extract<Awaited<ReturnType<typeof openReferral>>, { ok: true }>['value']

/** What the story knows of a character once it has happened. */
export type Traces = {
	referral?: ReferralId
	participant?: ParticipantId
	participation?: ParticipationId
}
