import { type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'
import type { ParticipationId } from './participation.ts'
import type { ReferralId } from './referral.ts'

export type Declared = {
	readonly participant: ParticipantId
	readonly programme: Id<'programme'>
	readonly referral: ReferralId
	readonly team: Id<'team'> | null
	readonly on: PlainDate
	readonly at: Date
}

/** Her participation: a person counts once in a programme, so one who comes back keeps hers, and its first declaration. */
export async function saveDeclaration(db: Db, partnership: PartnershipId, declared: Declared): Promise<ParticipationId> {
	const { participant, programme, referral, team, on, at } = declared
	const row = await db
		.insertInto('people.participation')
		.values({
			partnership_id: partnership,
			id: newId<'participation'>(),
			participant_id: participant,
			programme_id: programme,
			referral_id: referral,
			team_id: team,
			declared_on: on,
			made_at: at,
		})
		.onConflict((conflict) =>
			conflict.columns(['partnership_id', 'programme_id', 'participant_id']).doUpdateSet((eb) => ({
				declared_on: eb.fn.coalesce('people.participation.declared_on', eb.ref('excluded.declared_on')),
				referral_id: eb.fn.coalesce('people.participation.referral_id', eb.ref('excluded.referral_id')),
				team_id: eb.fn.coalesce('people.participation.team_id', eb.ref('excluded.team_id')),
				version: eb('people.participation.version', '+', 1),
			})),
		)
		.returning('id')
		.executeTakeFirstOrThrow()
	return row.id
}

/** The participation of the person of a referral in its programme, where there is one. */
export async function findDeclared(
	db: Db,
	partnership: PartnershipId,
	asked: { participant: ParticipantId; programme: Id<'programme'> },
): Promise<ParticipationId | undefined> {
	const query = db.selectFrom('people.participation').select('id').where('partnership_id', '=', partnership)
	const found = await query.where('participant_id', '=', asked.participant).where('programme_id', '=', asked.programme).executeTakeFirst()
	return found?.id
}
