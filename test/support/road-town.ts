import { newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { agreeWithHost, appointManager } from '#partnership'
import type { Scene } from './scene.ts'

/** Somebody invented whom the coach knows; answers with her id. */
export async function addKnownPerson({ owner, partnership, accounts }: Scene): Promise<string> {
	const id = newId<'participant'>()
	await owner.query(
		`insert into people.participant (partnership_id, id, first_name, last_name, folded, folded_name, born_on, phone, email)
			values ($1, $2, 'Zmyślona', 'Krawiec', 'zmyslona krawiec', 'zmyslona krawiec', '1984-05-05', '600 000 000', '')`,
		[partnership, id],
	)
	await owner.query(
		`insert into access.relationship (partnership_id, id, account_id, subject, subject_id, kind, since_on)
			values ($1, $2, $3, 'participant', $4, 'coach', '2026-01-05')`,
		[partnership, newId(), accounts.coach, id],
	)
	return id
}

/** The scene's organisation becomes a host, and the account of the host's manager runs its manufactories. */
export async function addRoadHost(scene: Scene): Promise<void> {
	const { organisation, accounts } = scene
	const agreed = { organisation, agreementNumber: 'P/1', agreedOn: day('2026-01-02'), agreedUntilOn: undefined }
	const since = { sinceOn: day('2026-01-02'), untilOn: undefined, contactName: '', contactPhone: '', contactEmail: '' }
	await scene.inside('coordinator', (act) => agreeWithHost(act, { values: { ...agreed, ...since } }))
	await scene.inside('coordinator', (act) => appointManager(act, { organisation, account: accounts['host-manager'] }))
}
