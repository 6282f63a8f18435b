import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, outsidePartnerships } from '#platform/db'
import type { Mail } from '#platform/mail'
import { hashPassword } from '#platform/password'
import { openScene, type Scene } from '#test/scene'
import { visitor } from '#test/visitor'
import { inviteMember } from '../actions/invite-member.ts'
import { sendMail } from '../jobs/send-mail.ts'
import { accessModule } from '../mount.ts'
import type { Role } from '../rules/roles.ts'

const PASSWORD = 'cztery słowa bez sensu'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
})
afterAll(() => scene.close())

async function invite(email: string, role: Role = 'coach', name = 'Zofia Zmyślona'): Promise<string> {
	const place = { slug: 'testowo', name: 'Partnerstwo testowo' }
	const result = await scene.inside('administrator', (act) => inviteMember(act, { email, name, role, place }))
	if (!result.ok) throw new Error(result.refusal.code)
	return result.value.link
}

async function sentMails(): Promise<Mail[]> {
	const sent: Mail[] = []
	const tools = {
		owner: <T>(work: (db: Db) => Promise<T>) => outsidePartnerships(scene.owner, work),
		mail: async (mail: Mail) => void sent.push(mail),
		publicUrl: 'https://spoiwo.example',
	}
	const { rows } = await scene.owner.query<{ id: string }>('select id from access.mail where sent_at is null order by made_at')
	for (const { id } of rows) await sendMail(tools, { mail: id })
	return sent
}

const rolesOf = async (email: string) =>
	(
		await scene.owner.query(
			'select role from access.membership m join access.account a on a.id = m.account_id where a.email = $1 order by 1',
			[email],
		)
	).rows.map((row) => row.role)

test('an invitation opens an account, gives its role and signs in; it works once', async () => {
	const link = await invite('zofia@testowo.example')
	expect(await rolesOf('zofia@testowo.example')).toEqual([])
	const zofia = visitor(scene.app)
	expect((await zofia.get(link)).text).toContain('zofia@testowo.example')
	expect((await zofia.post(link, { name: 'Zofia Zmyślona', password: 'krótkie' })).status).toBe(422)
	expect((await zofia.post(link, { name: '', password: PASSWORD })).status).toBe(422)
	expect((await zofia.post(link, { name: 'Zofia Zmyślona', password: PASSWORD })).to).toBe('/')
	expect((await zofia.get('/testowo')).status).toBe(200)
	expect(await rolesOf('zofia@testowo.example')).toEqual(['coach'])
	const thief = visitor(scene.app)
	expect((await thief.get(link)).status).toBe(404)
	expect((await thief.post(link, { name: 'Ktoś', password: 'inne hasło zupełnie' })).status).toBe(404)
	const journal = await scene.owner.query(
		"select deed, facts from journal.entry where deed like 'invitation.%' or deed = 'member.invited' order by at, id",
	)
	expect(journal.rows).toEqual([
		{ deed: 'member.invited', facts: { role: 'coach' } },
		{ deed: 'invitation.accepted', facts: { roles: ['coach'] } },
	])
})

test('an invitation is over after seven days', async () => {
	const link = await invite('pozna@testowo.example')
	const left = await scene.owner.query(
		"select max(extract(epoch from ends_at - made_at) / 86400)::int as days from access.link where purpose = 'invitation'",
	)
	expect(left.rows[0].days).toBe(7)
	await scene.owner.query("update access.link set ends_at = now() - interval '1 second' where used_at is null")
	expect((await visitor(scene.app).post(link, { name: 'Za Późno', password: PASSWORD })).status).toBe(404)
})

test('whoever holds the invitation of an account in use takes nothing over', async () => {
	await scene.owner.query(
		"insert into access.account (id, email, name, password_hash) values (gen_random_uuid(), 'inna@daleko.example', 'Inna Osoba', $1)",
		[await hashPassword(PASSWORD)],
	)
	const link = await invite('inna@daleko.example', 'adviser')
	const thief = visitor(scene.app)
	expect((await thief.get(link)).text).toContain(`/sign-in?return=${encodeURIComponent(link)}`)
	await thief.post(link, { name: 'Złodziej', password: 'hasło złodzieja jest tu' })
	expect(thief.cookies.has('session')).toBe(false)
	expect(await rolesOf('inna@daleko.example')).toEqual([])
	const owner = visitor(scene.app)
	expect((await owner.post('/sign-in', { email: 'inna@daleko.example', password: PASSWORD, return: link })).to).toBe(link)
	expect((await owner.post(link)).to).toBe('/')
	expect(await rolesOf('inna@daleko.example')).toEqual(['adviser'])
})

test('an account made elsewhere before gains nothing from a later invitation that it does not hold', async () => {
	const first = await invite('ofiara@testowo.example', 'coach')
	await visitor(scene.app).post(first, { name: 'Podszywam Się', password: PASSWORD })
	await scene.owner.query(
		"update access.membership set ended_at = now() where account_id = (select id from access.account where email = 'ofiara@testowo.example')",
	)
	await invite('ofiara@testowo.example', 'coordinator')
	const active = await scene.owner.query(
		"select count(*)::int as count from access.membership m join access.account a on a.id = m.account_id where a.email = 'ofiara@testowo.example' and ended_at is null",
	)
	expect(active.rows[0].count).toBe(0)
})

test('another account that is signed in is asked to sign out first', async () => {
	const first = await invite('trzecia@testowo.example')
	await visitor(scene.app).post(first, { name: 'Trzecia', password: PASSWORD })
	await scene.owner.query(
		"update access.membership set ended_at = now() where account_id = (select id from access.account where email = 'trzecia@testowo.example')",
	)
	const second = await invite('trzecia@testowo.example', 'trainer')
	const other = visitor(scene.app)
	await other.post('/sign-in', { email: 'inna@daleko.example', password: PASSWORD })
	expect((await other.get(second)).text).toContain('/sign-out')
	expect((await other.post(second)).status).toBe(200)
	expect(await rolesOf('trzecia@testowo.example')).toEqual(['coach'])
})

test('the mail of an invitation carries another link to the same place, made when it is sent', async () => {
	await scene.owner.query('delete from access.mail')
	const link = await invite('listowna@testowo.example', 'animator')
	const stored = await scene.owner.query('select to_jsonb(m)::text as row from access.mail m')
	expect(stored.rows[0].row).not.toContain('/invitations/')
	const [mail] = await sentMails()
	expect(mail?.to).toBe('listowna@testowo.example')
	expect(mail?.text).toContain('Partnerstwo: Partnerstwo testowo')
	const mailed = /https:\/\/spoiwo\.example(\/invitations\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
	expect(mailed).not.toBe(link)
	await visitor(scene.app).post(mailed, { name: 'Listowna', password: PASSWORD })
	expect(await rolesOf('listowna@testowo.example')).toEqual(['animator'])
	expect((await visitor(scene.app).get(link)).status).toBe(404)
})

test('a link of one purpose does nothing at the address of the other', async () => {
	const token = (await invite('celowa@testowo.example')).split('/').at(-1) ?? ''
	expect((await visitor(scene.app).get(`/resets/${token}`)).status).toBe(404)
	expect((await visitor(scene.app).post(`/resets/${token}`, { password: PASSWORD })).status).toBe(404)
})

test('only hashes of links are kept', async () => {
	const token = (await invite('skrót@testowo.example'.replace('ó', 'o'))).split('/').at(-1) ?? ''
	const tables = await scene.owner.query(
		'select to_jsonb(l)::text as row from access.link l union all select to_jsonb(m)::text from access.mail m',
	)
	expect(tables.rows.some(({ row }) => row.includes(token))).toBe(false)
})

test('asking for a new password answers alike for every e-mail; only a real account gets mail', async () => {
	await scene.owner.query('delete from access.mail')
	const [known, unknown] = [
		await visitor(scene.app).post('/forgotten', { email: 'zofia@testowo.example' }),
		await visitor(scene.app).post('/forgotten', { email: 'nikt@testowo.example' }),
	]
	expect([known.status, unknown.status]).toEqual([200, 200])
	expect(unknown.text.replaceAll('nikt@', 'zofia@')).toBe(known.text)
	expect((await visitor(scene.app).post('/forgotten', { email: 'nie adres' })).status).toBe(422)
	const mails = await sentMails()
	expect(mails.map((mail) => mail.to)).toEqual(['zofia@testowo.example'])
	const rest = await scene.owner.query("select count(*)::int as count from access.mail where recipient like 'nikt%'")
	expect(rest.rows[0].count).toBe(0)
})

test('a reset sets the password once, ends every session and kills the other links', async () => {
	await scene.owner.query('delete from access.mail')
	const before = visitor(scene.app)
	await before.post('/sign-in', { email: 'zofia@testowo.example', password: PASSWORD })
	await before.post('/forgotten', { email: 'zofia@testowo.example' })
	await before.post('/forgotten', { email: 'zofia@testowo.example' })
	const [one = '', two = ''] = (await sentMails()).map((mail) => /(\/resets\/\S+)/.exec(mail.text)?.[1])
	const left = await scene.owner.query(
		"select max(extract(epoch from ends_at - made_at))::int as seconds from access.link where purpose = 'reset'",
	)
	expect(left.rows[0].seconds).toBe(3_600)
	const zofia = visitor(scene.app)
	expect((await zofia.post(one, { password: 'zofia.zmyslona1' })).status).toBe(422)
	expect((await zofia.post(one, { password: 'herbata kot okno zima' })).to).toBe('/sign-in')
	for (const used of [one, two]) expect((await visitor(scene.app).post(used, { password: 'jeszcze inne słowa' })).status).toBe(404)
	expect((await before.get('/account')).status).toBe(303)
	expect((await zofia.post('/sign-in', { email: 'zofia@testowo.example', password: PASSWORD })).status).toBe(422)
	expect((await zofia.post('/sign-in', { email: 'zofia@testowo.example', password: 'herbata kot okno zima' })).status).toBe(303)
})
