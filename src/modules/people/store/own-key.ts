import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { ParticipantId } from './participant.ts'

export type OwnKeyId = Id<'own-key'>
/** A key to her own page, as the centre sees it: never the key itself. */
export type OwnKey = {
	readonly id: OwnKeyId
	readonly madeBy: string
	readonly madeAt: Date
	readonly endsAt: Date
	readonly revokedAt: Date | null
}

export async function insertOwnKey(
	db: Db,
	partnership: PartnershipId,
	row: { id: OwnKeyId; participant: ParticipantId; hash: Buffer; by: AccountId; at: Date; endsAt: Date },
): Promise<void> {
	const { id, participant, hash, by, at, endsAt } = row
	await db
		.insertInto('people.own_key')
		.values({ partnership_id: partnership, id, participant_id: participant, code_hash: hash, made_by: by, made_at: at, ends_at: endsAt })
		.execute()
}

/** Whose page a key leads to. A record joined with another leads to the one that stays. */
export async function findByHash(
	db: Db,
	partnership: PartnershipId,
	hash: Buffer,
): Promise<
	| {
			participant: ParticipantId
			mergedInto: ParticipantId | null
			firstName: string
			byFirstName: boolean
			endsAt: Date
			revokedAt: Date | null
	  }
	| undefined
> {
	return db
		.selectFrom('people.own_key as k')
		.innerJoin('people.participant as p', (join) =>
			join.onRef('p.partnership_id', '=', 'k.partnership_id').onRef('p.id', '=', 'k.participant_id'),
		)
		.select([
			'p.id as participant',
			'p.merged_into as mergedInto',
			'p.first_name as firstName',
			'p.by_first_name as byFirstName',
			'k.ends_at as endsAt',
			'k.revoked_at as revokedAt',
		])
		.where('k.partnership_id', '=', partnership)
		.where('k.code_hash', '=', hash)
		.executeTakeFirst()
}

/** The keys made for a person, the newest first. The caller has opened her record. */
export async function listOwnKeys(db: Db, partnership: PartnershipId, participant: ParticipantId): Promise<OwnKey[]> {
	return db
		.selectFrom('people.own_key as k')
		.innerJoin('access.account as a', 'a.id', 'k.made_by')
		.select(['k.id', 'a.name as madeBy', 'k.made_at as madeAt', 'k.ends_at as endsAt', 'k.revoked_at as revokedAt'])
		.where('k.partnership_id', '=', partnership)
		.where('k.participant_id', '=', participant)
		.orderBy('k.id', 'desc')
		.limit(20)
		.execute()
}

/** From now on the key opens nothing; `false` when it opened nothing already. */
export async function saveRevocation(
	db: Db,
	partnership: PartnershipId,
	row: { id: OwnKeyId; participant: ParticipantId; by: AccountId; at: Date },
): Promise<boolean> {
	const saved = await db
		.updateTable('people.own_key')
		.set({ revoked_at: row.at, revoked_by: row.by })
		.where('partnership_id', '=', partnership)
		.where('id', '=', row.id)
		.where('participant_id', '=', row.participant)
		.where('revoked_at', 'is', null)
		.executeTakeFirst()
	return saved.numUpdatedRows > 0n
}
