import type { Pool } from 'pg'
import { findPartnership } from '#partnership'
import { outsidePartnerships } from '#platform/db'
import type { Place } from './inside.ts'

/** Partnerships by the first part of the address. A slug and its id never change, so they may be remembered; the name is renewed every minute. */
export function placesOf(pool: Pool): { find(slug: string): Promise<Place | undefined> } {
	const known = new Map<string, { place: Place; readAt: number }>()
	return {
		async find(slug) {
			if (!/^[a-z][a-z0-9-]{1,39}$/.test(slug)) return undefined
			const kept = known.get(slug)
			if (kept !== undefined && Date.now() - kept.readAt < 60_000) return kept.place
			const place = await outsidePartnerships(pool, (db) => findPartnership(db, slug))
			if (place !== undefined) known.set(slug, { place, readAt: Date.now() })
			return place
		},
	}
}
