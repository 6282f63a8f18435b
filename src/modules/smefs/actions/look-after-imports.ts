import type { Act } from '#access'
import type { Db } from '#platform/db'
import { dropOldImports, failStuckImports, listPartnershipsWithImports } from '../store/old-imports.ts'
import { dropFile, dropFilesBefore } from './kept-file.ts'

const KEPT_DAYS = 7
/** A job tells how far it is every few hundred rows: silent for this long, it is dead. */
const STUCK_MINUTES = 30

/** Partnerships that may have something to clear away. */
export function listPartnershipsToClear(db: Db): Promise<Awaited<ReturnType<typeof listPartnershipsWithImports>>> {
	return listPartnershipsWithImports(db)
}

/** Files that nobody took in a week go, with what was quoted from them; an import that hangs may be tried again. */
export async function lookAfterImports(act: Act, dataDir: string): Promise<void> {
	await failStuckImports(act.db, act.partnership, minutesBefore(act.now, STUCK_MINUTES))
	const dropped = await dropOldImports(act.db, act.partnership, keptSince(act.now))
	for (const id of dropped) await dropFile(dataDir, id)
}

/** Files left over by a stop in the middle of an upload. */
export function clearLeftFiles(dataDir: string, now: Date): Promise<void> {
	return dropFilesBefore(dataDir, keptSince(now))
}

function keptSince(now: Date): Date {
	return minutesBefore(now, KEPT_DAYS * 24 * 60)
}

function minutesBefore(now: Date, minutes: number): Date {
	return new Date(now.getTime() - minutes * 60_000)
}
