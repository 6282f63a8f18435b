import type { Db } from '#platform/db'
import { holdWaitingMail } from '../store/held-mail.ts'
import { endAllResets } from '../store/link.ts'

/**
 * Tables that a restore leaves empty: everybody signs in anew. A sign-in ended after the backup was made (a lost phone, somebody who left) would else work
 * again.
 */
export const leftOutOfRestore: readonly string[] = ['access.session']

/**
 * What a restored backup may not go on with by itself: mail that waited may have gone out long ago and is held back, and links to a new password end.
 * Answers with how many mails are held.
 */
export async function settleRestored(db: Db): Promise<{ held: number }> {
	await endAllResets(db)
	return { held: await holdWaitingMail(db) }
}
