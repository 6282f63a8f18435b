import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { KnownPerson } from '../rules/referral.ts'

/** Who was typed: a PESEL (or '') and the folded name with a birth day where known. */
export type Typed = { readonly pesel: string; readonly foldedName: string; readonly bornOn: PlainDate | undefined }

/** People already on record with this PESEL, or with this name and birth day: `participant_pesel` and `participant_same` answer. At most ten. */
export async function listKnownPeople(db: Db, asker: Asker, typed: Typed): Promise<KnownPerson[]> {
	const { pesel, foldedName, bornOn } = typed
	if (pesel === '' && bornOn === undefined) return []
	return db
		.selectFrom('people.participant as p')
		.select([
			'p.id as participant',
			'p.first_name as firstName',
			'p.last_name as lastName',
			'p.born_on as bornOn',
			sql<KnownPerson['same']>`case when p.pesel = ${pesel} then 'pesel' else 'name-and-birth' end`.as('same'),
			openPerson(asker, { permission: 'person.read', participant: 'p.id' }).as('open'),
		])
		.$narrowType<{ open: boolean }>()
		.where('p.partnership_id', '=', asker.partnership)
		.where('p.merged_into', 'is', null)
		.where((eb) =>
			eb.or([
				...(pesel === '' ? [] : [eb('p.pesel', '=', pesel)]),
				...(bornOn === undefined ? [] : [eb.and([eb('p.folded_name', '=', foldedName), eb('p.born_on', '=', bornOn)])]),
			]),
		)
		.orderBy('p.id')
		.limit(10)
		.execute()
}
