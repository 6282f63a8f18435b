import type { AccountId, Id, PartnershipId } from '#kernel/id'
import { newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './manufactory.ts'

/** The agreement with the host as it is written down. */
export type Hosting = {
	readonly organisation: Id<'organisation'>
	readonly agreementNumber: string
	readonly agreedOn: PlainDate | null
	readonly from: PlainDate | null
	readonly until: PlainDate | null
	/** The host's manager: an account, or a name. */
	readonly manager: AccountId | null
	readonly managerName: string
}

type Written = { readonly manufactory: ManufactoryId; readonly by: AccountId; readonly at: Date }

/** A new version of the agreement; the one before stays, no longer current. The manufactory is held. */
export async function insertHosting(
	db: Db,
	partnership: PartnershipId,
	hosting: Hosting & Written & { readonly version: number },
): Promise<void> {
	await db
		.updateTable('manufactories.hosting')
		.set({ current: false })
		.where('partnership_id', '=', partnership)
		.where('manufactory_id', '=', hosting.manufactory)
		.where('current', '=', true)
		.execute()
	await db
		.insertInto('manufactories.hosting')
		.values({
			partnership_id: partnership,
			manufactory_id: hosting.manufactory,
			version: hosting.version,
			organisation_id: hosting.organisation,
			agreement_number: hosting.agreementNumber,
			agreed_on: hosting.agreedOn,
			from_on: hosting.from,
			until_on: hosting.until,
			manager_id: hosting.manager,
			manager_name: hosting.manager === null ? hosting.managerName : '',
			by_id: hosting.by,
			at: hosting.at,
		})
		.execute()
}

/** Another tutor from a day; the one before stood by until then. `null`: nobody for now. */
export async function insertTutor(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, account, on, by, at }: Written & { readonly account: AccountId | null; readonly on: PlainDate },
): Promise<void> {
	await db
		.updateTable('manufactories.tutoring')
		.set((set) => ({ until_on: set.fn<PlainDate>('greatest', ['since_on', set.val(on)]) }))
		.where('partnership_id', '=', partnership)
		.where('manufactory_id', '=', manufactory)
		.where('until_on', 'is', null)
		.execute()
	if (account === null) return
	await db
		.insertInto('manufactories.tutoring')
		.values({
			partnership_id: partnership,
			id: newId<'tutoring'>(),
			manufactory_id: manufactory,
			account_id: account,
			since_on: on,
			by_id: by,
			at,
		})
		.execute()
}
