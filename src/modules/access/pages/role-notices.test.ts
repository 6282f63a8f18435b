import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Role } from '#access'
import { outsidePartnerships } from '#platform/db'
import type { MailBox } from '#platform/mail'
import { openScene, type Scene, strangerId } from '#test/scene'
import { sendMail } from '../jobs/send-mail.ts'
import { accessModule } from '../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
})
afterAll(() => scene.close())
beforeEach(async () => {
	await scene.owner.query('truncate access.role_notice cascade')
	await scene.owner.query('delete from access.mail')
	await scene.owner.query(
		"update access.membership m set ended_at = now() from access.account a where a.id = m.account_id and a.email not like m.role || '@%'",
	)
})

const give = (by: Role, to: Role, role: string) => scene.post(by, `/members/${scene.accounts[to]}/roles`, { role })
const todayOf = async (role: Role) => (await scene.get(role, '')).text()
const lookAt = (page: string) => /\/testowo(\/role-notices\/[0-9a-f-]{36}\/look)/.exec(page)?.[1] ?? ''

test('an administrator who takes a role is told to the coordinator, on Today until she has seen it and by mail', async () => {
	expect((await give('administrator', 'administrator', 'coach')).status).toBe(303)
	const page = await todayOf('coordinator')
	expect(page).toContain('Osoba zmyślona (administrator)')
	expect(page).toContain('nadana samej lub samemu sobie')
	expect(await todayOf('administrator')).not.toContain('/role-notices/')
	expect((await scene.post('administrator', lookAt(page), {})).status).toBe(404)

	expect(await letters()).toEqual([
		{ to: 'coordinator@testowo.example', text: expect.stringContaining('Osoba zmyślona (administrator): nowa rola') },
	])
	expect((await scene.post('coordinator', lookAt(page), {})).status).toBe(303)
	expect((await scene.post('coordinator', lookAt(page), {})).status).toBe(303)
	expect(await todayOf('coordinator')).not.toContain('/role-notices/')
	const seen = await scene.owner.query("select account_id from journal.entry where deed = 'role-notice.seen'")
	expect(seen.rows).toEqual([{ account_id: scene.accounts.coordinator }])
})

test('a role that opens every record is told, offered by an invitation too; a role for one’s own people is not', async () => {
	await give('administrator', 'evaluator', 'coach')
	expect(await todayOf('coordinator')).not.toContain('/role-notices/')
	await give('administrator', 'evaluator', 'supervisor')
	await scene.post('administrator', '/members', { email: 'druga@testowo.example', name: 'Druga Osoba', role: 'administrator' })
	const page = await todayOf('coordinator')
	expect(page).toContain('Druga Osoba')
	expect(page).toContain('zaproszenie do roli „administracja systemu” (kto: Osoba zmyślona (administrator))')
	expect(page.match(/\/role-notices\//g)).toHaveLength(2)
	expect((await letters()).map(({ to }) => to)).toEqual([
		'coordinator@testowo.example',
		'coordinator@testowo.example',
		'druga@testowo.example',
	])
})

test('where the only coordinator is who takes the role, the other administrators are told', async () => {
	await give('administrator', 'coordinator', 'administrator')
	await scene.owner.query('truncate access.role_notice cascade')
	await give('coordinator', 'coordinator', 'supervisor')
	expect(await todayOf('administrator')).toContain('/role-notices/')
	expect(await todayOf('coordinator')).not.toContain('/role-notices/')
})

test('a notice that is not there, or for somebody else, is not there to be seen', async () => {
	expect((await scene.post('coordinator', `/role-notices/${strangerId()}/look`, {})).status).toBe(404)
	expect((await scene.post('coach', `/role-notices/${strangerId()}/look`, {})).status).toBe(404)
})

/** Sends what waits, as the worker does; answers with what went out. */
async function letters(): Promise<{ to: string; text: string }[]> {
	const sent: { to: string; text: string }[] = []
	const mail: MailBox = async ({ to, text }) => void sent.push({ to, text })
	const { rows } = await scene.owner.query<{ id: string }>('select id from access.mail where sent_at is null order by recipient, id')
	for (const { id } of rows)
		await sendMail({ owner: (work) => outsidePartnerships(scene.owner, work), mail, publicUrl: 'https://spoiwo.example' }, { mail: id })
	return sent
}
