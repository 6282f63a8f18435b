import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type IdentityRefusal, identity } from '../rules/identity.ts'
import type { ParticipantId, PeselTaken } from '../store/participant.ts'
import { getOpenParticipant, lockPerson, type Person, type PersonWritten, savePerson } from '../store/person.ts'

export type EditAsked = Omit<PersonWritten, 'pesel' | 'bornOn' | 'sex'> & {
	readonly pesel: string
	readonly bornOn: Person['bornOn'] | undefined
	readonly sex: 'woman' | 'man' | undefined
	/** The version that was read; another one in the meantime is a refusal with what is saved now. */
	readonly version: number
}
export type EditRefusal = IdentityRefusal | PeselTaken | { readonly code: 'changed-meanwhile'; readonly current: Person }

/** Saves the data of a person. Saving what is there already changes nothing. */
export async function editParticipant(act: Act, id: ParticipantId, asked: EditAsked): Promise<Result<void, EditRefusal>> {
	await getOpenParticipant(act.db, act, { id, permission: 'person.write' })
	const before = await lockPerson(act.db, act.partnership, id)
	const who = identity({ pesel: asked.pesel, bornOn: asked.bornOn ?? undefined, sex: asked.sex }, act.today)
	if (!who.ok) return who
	const { version, ...written } = asked
	const changed = changedFields(before, { ...written, ...who.value })
	if (changed.length === 0) return done()
	if (version !== before.version) return refused({ code: 'changed-meanwhile', current: before })
	const saved = await savePerson(act.db, act.partnership, { ...written, ...who.value, id })
	if (!saved.ok) return saved
	await journal(act, { deed: 'participant.edited', subject: id, facts: { fields: changed } })
	return done()
}

function changedFields(before: Person, after: PersonWritten): string[] {
	const now = new Map<string, unknown>(Object.entries(before))
	return Object.entries(after).flatMap(([name, value]) => (now.get(name) === value ? [] : [name]))
}
