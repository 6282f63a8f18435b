import { randomInt } from 'node:crypto'
import type { Act } from '#access'
import { newId, type PartnershipId } from '#kernel/id'
import { done, type Result } from '#kernel/result'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import { journal } from '#platform/journal'
import { OWN_KEY_DAYS, OWN_KEY_RANDOMS, opens, ownKeyFrom, readOwnKey } from '../rules/own-key.ts'
import { findByHash, insertOwnKey, type OwnKeyId, saveRevocation } from '../store/own-key.ts'
import type { ParticipantId } from '../store/participant.ts'
import { getOpenParticipant } from '../store/person.ts'

const DAY_MS = 86_400_000
const STEPS = 2 ** 32

/** Whose own page it is. */
export type OwnPerson = { readonly id: ParticipantId; readonly firstName: string; readonly byFirstName: boolean }

/** A key to a person's own page. It is told once: only its hash is kept, made by `seal` (the server's secret). Earlier keys stay until they are revoked. */
export async function makeOwnKey(
	act: Act,
	{ participant, seal }: { participant: ParticipantId; seal: (text: string) => string },
): Promise<Result<{ key: string; endsAt: Date }, never>> {
	const person = await getOpenParticipant(act.db, act, { id: participant, permission: 'person.write' })
	const key = ownKeyFrom(Array.from({ length: OWN_KEY_RANDOMS }, () => randomInt(STEPS) / STEPS))
	const endsAt = new Date(act.now.getTime() + OWN_KEY_DAYS * DAY_MS)
	const id: OwnKeyId = newId()
	const by = present(act.account, 'an account')
	await insertOwnKey(act.db, act.partnership, { id, participant: person.id, hash: hashOf(key, seal), by, at: act.now, endsAt })
	await journal(act, { deed: 'own-key.made', subject: person.id, facts: { key: id } })
	return done({ key, endsAt })
}

/** Whose page a typed key opens now. Wrong, too old, revoked, never made: all look alike (`undefined`). */
export async function findOwnKey(
	{ db, partnership, now }: { readonly db: Db; readonly partnership: PartnershipId; readonly now: Date },
	{ typed, seal }: { typed: string; seal: (text: string) => string },
): Promise<OwnPerson | undefined> {
	const key = readOwnKey(typed)
	const found = key && (await findByHash(db, partnership, hashOf(key, seal)))
	if (!found || !opens(found, now)) return undefined
	const { participant, mergedInto, firstName, byFirstName } = found
	return { id: mergedInto ?? participant, firstName, byFirstName }
}

/** A lost or unwanted key opens nothing any more. Asked twice, nothing happens. */
export async function revokeOwnKey(
	act: Act,
	{ participant, key }: { participant: ParticipantId; key: OwnKeyId },
): Promise<Result<void, never>> {
	const person = await getOpenParticipant(act.db, act, { id: participant, permission: 'person.write' })
	const by = present(act.account, 'an account')
	if (await saveRevocation(act.db, act.partnership, { id: key, participant: person.id, by, at: act.now }))
		await journal(act, { deed: 'own-key.revoked', subject: person.id, facts: { key } })
	return done()
}

function hashOf(key: string, seal: (text: string) => string): Buffer {
	return Buffer.from(seal(`own-key ${key}`), 'utf8')
}
