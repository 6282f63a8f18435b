import type { AccountId, PartnershipId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { NeedId } from './needs.ts'

export type Evidence = {
	readonly id: KeptFileId
	readonly name: string
	readonly type: string
	readonly bytes: number
	readonly addedAt: Date
	readonly by: string | null
}

/** Joins a kept file to a need. */
export async function insertEvidence(
	db: Db,
	partnership: PartnershipId,
	{ need, file, by, at }: { need: NeedId; file: KeptFileId; by: AccountId | undefined; at: Date },
): Promise<void> {
	await db
		.insertInto('community.need_file')
		.values({ partnership_id: partnership, need_id: need, file_id: file, added_by: by ?? null, added_at: at })
		.execute()
}

/** The files of a need, as they came. */
export async function listEvidence(db: Db, partnership: PartnershipId, need: NeedId): Promise<readonly Evidence[]> {
	return db
		.selectFrom('community.need_file as e')
		.innerJoin('platform.kept_file as f', (on) => on.onRef('f.partnership_id', '=', 'e.partnership_id').onRef('f.id', '=', 'e.file_id'))
		.leftJoin('access.account as a', 'a.id', 'e.added_by')
		.select(['f.id', 'f.name', 'f.type', 'f.byte_count as bytes', 'e.added_at as addedAt', 'a.name as by'])
		.where('e.partnership_id', '=', partnership)
		.where('e.need_id', '=', need)
		.orderBy('f.id')
		.execute()
}

/** The file of this very need; `Absent` when it is another's. */
export async function getEvidence(
	db: Db,
	partnership: PartnershipId,
	{ need, file }: { need: NeedId; file: KeptFileId },
): Promise<KeptFileId> {
	const row = await db
		.selectFrom('community.need_file')
		.select('file_id')
		.where('partnership_id', '=', partnership)
		.where('need_id', '=', need)
		.where('file_id', '=', file)
		.executeTakeFirst()
	return present(row, 'file').file_id
}

/** Lets go of a file. */
export async function removeEvidence(
	db: Db,
	partnership: PartnershipId,
	{ need, file }: { need: NeedId; file: KeptFileId },
): Promise<void> {
	await db
		.deleteFrom('community.need_file')
		.where('partnership_id', '=', partnership)
		.where('need_id', '=', need)
		.where('file_id', '=', file)
		.execute()
}
