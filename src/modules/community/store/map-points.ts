import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { NeedState } from '../rules/need-state.ts'
import type { NeedId } from './needs.ts'

export type MapPoint = {
	readonly id: NeedId
	readonly title: string
	readonly municipality: string
	readonly latitude: number
	readonly longitude: number
}

/** Needs that have a place on the map, at most 2,000 of them; the newest first. */
export async function listMapPoints(db: Db, partnership: PartnershipId, states: readonly NeedState[]): Promise<readonly MapPoint[]> {
	const found = await sql<MapPoint>`select n.id, n.title, n.municipality, n.latitude, n.longitude
		from community.need n join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id
		where n.partnership_id = ${partnership} and n.latitude is not null and w.state = any(${[...states]}::text[])
		order by n.id desc limit 2000`.execute(db)
	return found.rows
}
