import { sql } from 'kysely'
import { type Asker, may } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { BarometerId } from './barometers.ts'
import type { ManufactoryId } from './manufactory.ts'

/** A manufactory of one's own whose barometer waits: for one's answer (`barometer`), or to be opened (`null`). */
export type BarometerWaiting = {
	readonly id: ManufactoryId
	readonly name: string
	readonly barometer: BarometerId | null
	readonly closesOn: PlainDate | null
}

/** What waits for the tutor (answer, opening) and for the host's manager (answer), the earliest first. */
export async function listBarometersWaiting(
	db: Db,
	asker: Asker,
	of: { quarter: PlainDate; startedBy: PlainDate; today: PlainDate; limit: number },
): Promise<BarometerWaiting[]> {
	if (!may(asker.actor, 'manufactory.write')) return []
	const account = asker.actor.account ?? null
	const unsaid = (
		voice: 'tutor' | 'host',
	) => sql`not exists (select from manufactories.barometer_answer a where a.partnership_id = b.partnership_id
		and a.barometer_id = b.id and a.voice = ${voice} and a.current)`
	const found = await sql<BarometerWaiting>`
		with own as (
			select t.manufactory_id as id, 'tutor' as voice from manufactories.tutoring t
				where t.partnership_id = ${asker.partnership} and t.account_id = ${account} and t.until_on is null
			union all
			select h.manufactory_id, 'host' from manufactories.hosting h
				where h.partnership_id = ${asker.partnership} and h.manager_id = ${account} and h.current)
		select distinct on (m.id) m.id, m.name, b.id as barometer, b.closes_on as "closesOn" from own o
		join manufactories.manufactory m on m.partnership_id = ${asker.partnership} and m.id = o.id
		join manufactories.clock c on c.partnership_id = m.partnership_id and c.manufactory_id = m.id and c.started_on <= ${of.startedBy}
		left join manufactories.barometer b on b.partnership_id = m.partnership_id and b.manufactory_id = m.id and b.quarter = ${of.quarter}
		where (select x.to_state from manufactories.transition x where x.partnership_id = m.partnership_id and x.manufactory_id = m.id
				and x.revoked_at is null order by x.id desc limit 1) = 'protected'
			and ((b.id is null and o.voice = 'tutor')
				or (b.closed_on is null and b.closes_on >= ${of.today} and (o.voice = 'tutor' and ${unsaid('tutor')} or o.voice = 'host' and ${unsaid('host')})))
		order by m.id limit ${of.limit}`.execute(db)
	return found.rows
}
