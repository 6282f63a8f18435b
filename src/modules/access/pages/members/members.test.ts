import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticeOf } from '#test/notice'
import { openScene, type Scene, strangerId } from '#test/scene'
import { visitor } from '#test/visitor'
import { endRole } from '../../actions/change-members.ts'
import { accessModule } from '../../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
})
afterAll(() => scene.close())

const rolesOf = async (account: string) =>
	(await scene.owner.query('select role from access.membership where account_id = $1 and ended_at is null order by 1', [account])).rows.map(
		(row) => row.role,
	)
const deedsOf = async (account: string) =>
	(await scene.owner.query('select deed, facts from journal.entry where subject_id = $1 order by at, id', [account])).rows

test('only those who manage accounts see who works here', async () => {
	const answer = await scene.get('administrator', '/members')
	expect(answer.status).toBe(200)
	const text = await answer.text()
	for (const words of ['coordinator@testowo.example', 'administracja systemu', 'jeszcze nie']) expect(text).toContain(words)
	for (const role of ['coordinator', 'supervisor', 'coach', 'evaluator'] as const) {
		expect((await scene.get(role, '/members')).status).toBe(404)
		expect((await scene.post(role, '/members', { email: 'x@testowo.example', name: 'X', role: 'coordinator' })).status).toBe(404)
		expect((await scene.post(role, `/members/${scene.accounts[role]}/roles`, { role: 'administrator' })).status).toBe(404)
	}
})

test('an invitation shows its link once and waits in the list; sent again it gives a new link', async () => {
	const answer = await scene.post('administrator', '/members', { email: ' Nowa@Testowo.example ', name: 'Nowa Osoba', role: 'trainer' })
	expect(answer.status).toBe(200)
	const link = /http:\/\/localhost:3000(\/invitations\/[\w-]{43})/.exec(await answer.text())?.[1] ?? ''
	expect((await visitor(scene.app).get(link)).status).toBe(200)
	expect(await (await scene.get('administrator', '/members')).text()).toContain('zaproszenie wysłane')
	const { rows } = await scene.owner.query("select id from access.account where email = 'nowa@testowo.example'")
	const again = await scene.post('administrator', `/members/${rows[0].id}/invitation`, { role: 'trainer' })
	const second = /(\/invitations\/[\w-]{43})/.exec(await again.text())?.[1] ?? ''
	expect(second).not.toBe(link)
	expect((await scene.post('administrator', `/members/${rows[0].id}/invitation`, { role: 'coordinator' })).status).toBe(404)
	await scene.post('administrator', `/members/${rows[0].id}/closure`, {})
	for (const one of [link, second]) expect((await visitor(scene.app).get(one)).status).toBe(404)
	expect((await scene.owner.query('select 1 from access.mail where account_id = $1', [rows[0].id])).rowCount).toBe(0)
	expect((await deedsOf(rows[0].id)).map((one) => one.deed)).toEqual(['member.invited', 'member.invited', 'invitation.withdrawn'])
})

test('a wrong invitation comes back with its sentences and what was typed', async () => {
	const answer = await scene.post('administrator', '/members', { email: 'nie adres', name: '', role: 'cesarz' })
	expect(answer.status).toBe(422)
	const text = await answer.text()
	for (const words of ['value="nie adres"', 'email-error', 'name-error', 'role-error']) expect(text).toContain(words)
	await scene.owner.query("update access.account set closed_at = now() where email = 'animator@testowo.example'")
	const closed = await scene.post('administrator', '/members', { email: 'animator@testowo.example', name: 'A', role: 'coach' })
	expect([closed.status, (await closed.text()).includes('To konto zostało zamknięte')]).toEqual([422, true])
})

test('somebody who works here gets a further role at once', async () => {
	const answer = await scene.post('administrator', '/members', { email: 'coach@testowo.example', name: 'Ktokolwiek', role: 'adviser' })
	expect(await answer.text()).not.toContain('/invitations/')
	expect(await rolesOf(scene.accounts.coach)).toEqual(['adviser', 'coach'])
})

test('a role given works at the next request, one ended at once no more; both can be undone', async () => {
	const evaluator = scene.accounts.evaluator
	expect((await scene.get('evaluator', '/journal')).status).toBe(404)
	expect((await scene.post('administrator', `/members/${evaluator}/roles`, { role: 'administrator' })).status).toBe(303)
	expect((await scene.get('evaluator', '/journal')).status).toBe(200)
	const ended = await scene.post('administrator', `/members/${evaluator}/roles/administrator/ending`, {})
	expect(ended.status).toBe(303)
	expect((await scene.get('evaluator', '/journal')).status).toBe(404)
	const kept = (ended.headers.getSetCookie().find((line) => line.startsWith('notice=')) ?? '').slice('notice='.length).split(';')[0] ?? ''
	const notice = JSON.parse(Buffer.from(kept, 'base64url').toString())
	await scene.post('administrator', notice.undo.action.replace('/testowo', ''), {})
	expect(await rolesOf(evaluator)).toEqual(['administrator', 'evaluator'])
	await scene.post('administrator', `/members/${evaluator}/roles/administrator/ending`, {})
	await scene.post('administrator', `/members/${evaluator}/roles/administrator/ending`, {})
	expect(await deedsOf(evaluator)).toEqual([
		{ deed: 'role.given', facts: { role: 'administrator' } },
		{ deed: 'role.ended', facts: { roles: ['administrator'] } },
		{ deed: 'role.given', facts: { role: 'administrator' } },
		{ deed: 'role.ended', facts: { roles: ['administrator'] } },
	])
})

test('the last administrator and the last coordinator keep their role', async () => {
	for (const role of ['administrator', 'coordinator'] as const) {
		const answer = await scene.post('administrator', `/members/${scene.accounts[role]}/roles/${role}/ending`, {})
		expect([answer.status, (await answer.text()).includes('ostatnia osoba')]).toEqual([422, true])
		expect((await scene.post('administrator', `/members/${scene.accounts[role]}/closure`, {})).status).toBe(422)
		expect(await rolesOf(scene.accounts[role])).toEqual([role])
	}
})

test('two administrators who end each other at once leave one', async () => {
	const [one, two] = [scene.accounts.administrator, scene.accounts.supervisor]
	await scene.post('administrator', `/members/${two}/roles`, { role: 'administrator' })
	const ended = await Promise.all([
		scene.inside('administrator', (act) => endRole(act, { account: two, role: 'administrator' })),
		scene.inside('supervisor', (act) => endRole(act, { account: one, role: 'administrator' })),
	])
	expect(ended.map((result) => result.ok).sort()).toEqual([false, true])
	await scene.owner.query("update access.membership set ended_at = null where role = 'administrator' and account_id = $1", [one])
	await scene.owner.query("update access.membership set ended_at = now() where role = 'administrator' and account_id = $1", [two])
})

test('closing ends every role at once; what is closed already, stays', async () => {
	expect((await scene.get('adviser', '')).status).toBe(200)
	expect((await scene.post('administrator', `/members/${scene.accounts.adviser}/closure`, {})).status).toBe(303)
	expect((await scene.get('adviser', '')).status).toBe(303)
	expect((await scene.post('administrator', `/members/${scene.accounts.adviser}/closure`, {})).status).toBe(303)
	expect((await deedsOf(scene.accounts.adviser)).map((one) => one.deed)).toEqual(['member.closed'])
	expect((await scene.get('administrator', `/members/${scene.accounts.adviser}`)).status).toBe(200)
})

test('access closed by mistake is given back with the roles that it had', async () => {
	const { undo } = noticeOf(await scene.post('administrator', `/members/${scene.accounts.trainer}/closure`, {}))
	expect((await scene.get('trainer', '')).status).toBe(303)
	await scene.post('administrator', undo, {})
	expect((await scene.get('trainer', '')).status).toBe(200)
	expect(await rolesOf(scene.accounts.trainer)).toEqual(['trainer'])
})

test('an account that was never here is not there, whatever its id', async () => {
	const stranger = strangerId<'account'>()
	await scene.owner.query("insert into access.account (id, email, name) values ($1, 'obca@daleko.example', 'Obca Osoba')", [stranger])
	for (const id of [stranger, strangerId(), 'no-id']) {
		expect((await scene.get('administrator', `/members/${id}`)).status).toBe(404)
		expect((await scene.post('administrator', `/members/${id}/roles`, { role: 'coach' })).status).toBe(404)
		expect((await scene.post('administrator', `/members/${id}/closure`, {})).status).toBe(404)
	}
	expect(await rolesOf(stranger)).toEqual([])
})

test('a role that does not exist is neither given nor ended', async () => {
	const coach = scene.accounts.coach
	expect((await scene.post('administrator', `/members/${coach}/roles`, { role: '' })).status).toBe(422)
	expect((await scene.post('administrator', `/members/${coach}/roles/cesarz/ending`, {})).status).toBe(404)
	expect((await scene.post('administrator', `/members/${coach}/roles/cesarz`, {})).status).toBe(422)
})
