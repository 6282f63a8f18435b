import { newId } from '#kernel/id'
import { addCommunity, addHosting, addKeptFile } from './community-world.ts'
import type { Scene } from './scene.ts'
import type { Wording } from './wording.ts'

type Put = (table: string, row: Record<string, unknown>, id?: 'no id') => Promise<string>

const AT = '2026-02-20T10:00:00Z'

/** A host with what it has, needs and niches, a notice of a role, a value of a list that was changed and put back. */
export async function addTown(scene: Scene, { put, by }: { put: Put; by: string }, words: Wording) {
	const { administrator, supervisor } = scene.accounts
	const file = await addKeptFile({ put, by }, words)
	const { host, resource } = await addHosting({ put, by }, { organisation: scene.organisation, file, words })
	const shown = await addKeptFile({ put, by }, words)
	const community = await addCommunity({ put, by }, { file: shown, scan: file, resource, words })
	const ideas = await scene.owner.query<{ id: string }>('select id from ideas.idea where partnership_id = $1', [scene.partnership])
	for (const { id } of ideas.rows) {
		const joined = { idea_id: id, by_id: by, at: AT }
		await put('ideas.need_answered', { ...joined, need_id: community.need }, 'no id')
		await put('ideas.niche_answered', { ...joined, niche_id: community.niche }, 'no id')
	}
	const notice = await put('access.role_notice', { account_id: supervisor, role: 'coach', manner: 'given', by_id: by, at: AT })
	for (const account_id of [by, administrator, supervisor])
		await put('access.role_notice_reader', { notice_id: notice, account_id }, 'no id')
	await put('access.role_notice_look', { notice_id: notice, account_id: supervisor, at: AT }, 'no id')
	const value = { code: 'counselling' }
	const amended = { list: 'support-kinds', ...value, since: '2021-01-01', value, valid_from: '2021-01-01', reason: words('Powód zmiany') }
	const taken = { in_force: false, revoked_by: by, revoked_at: AT, by_account: by, at: AT, deed_id: newId() }
	const amendment = await put('reference.amendment', { ...amended, source: words('Źródło zmiany'), ...taken })
	return { host, resource, ...community, townFile: shown, notice, amendment }
}
