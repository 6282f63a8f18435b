import type { AccountId, PartnershipId } from '#kernel/id'
import type { ManufactoryId } from '#manufactories'
import type { Db } from '#platform/db'
import { type FormFacts, readFacts, readWeights, type Weights } from '../../rules/form/form-facts.ts'

/** What people said of their manufactory for the decision on form, and what matters to them. */
export type SaidFacts = {
	readonly facts: FormFacts
	readonly weights: Weights
	readonly version: number
	readonly by: string
	readonly at: Date
}

/** What was said last; nothing when nobody has said anything. */
export async function findSaid(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<SaidFacts | undefined> {
	const row = await db
		.selectFrom('enterprises.form_facts as f')
		.innerJoin('access.account as a', 'a.id', 'f.by_id')
		.select(['f.facts', 'f.weights', 'f.version', 'a.name as by', 'f.at'])
		.where('f.partnership_id', '=', partnership)
		.where('f.manufactory_id', '=', manufactory)
		.where('f.current', '=', true)
		.executeTakeFirst()
	return row && { ...row, facts: readFacts(row.facts), weights: readWeights(row.weights) }
}

/** A new version of what was said; the one before stays. The manufactory is held. */
export async function insertSaid(
	db: Db,
	partnership: PartnershipId,
	said: { manufactory: ManufactoryId; facts: FormFacts; weights: Weights; version: number; by: AccountId; at: Date },
): Promise<void> {
	await db
		.updateTable('enterprises.form_facts')
		.set({ current: false })
		.where('partnership_id', '=', partnership)
		.where('manufactory_id', '=', said.manufactory)
		.where('current', '=', true)
		.execute()
	const { manufactory, version, by, at } = said
	const row = { facts: JSON.stringify(said.facts), weights: JSON.stringify(said.weights), by_id: by, at }
	await db
		.insertInto('enterprises.form_facts')
		.values({ partnership_id: partnership, manufactory_id: manufactory, version, ...row })
		.execute()
}
