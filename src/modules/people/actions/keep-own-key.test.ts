import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stand } from '#access'
import { type Id, parseId } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { peopleModule } from '../mount.ts'
import { OWN_KEY_DAYS, OWN_KEY_RANDOMS, ownKeyFrom, readOwnKey, spellOwnKey } from '../rules/own-key.ts'
import { insertParticipant } from '../store/participant.ts'

const TODAY = day('2026-03-02')
let scene: Scene
let zofia: Id<'participant'>
beforeAll(async () => {
	scene = await openScene({ modules: [peopleModule([])], today: TODAY })
	await scene.inside('coordinator', async (act) => {
		const made = await insertParticipant(act.db, act.partnership, { firstName: 'Zofia', lastName: 'Zmyślona', phone: '' })
		if (!made.ok) throw new Error('no person')
		zofia = made.value
		await stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: zofia, kind: 'coach' })
	})
})
afterAll(() => scene.close())

async function slip(): Promise<string> {
	const page = await scene.post('coach', `/participants/${zofia}/own-keys`, { _key: crypto.randomUUID() })
	return /class="slip-code">([^<]+)</.exec(await page.text())?.[1] ?? ''
}

test('a key is read however it is typed, and nothing else is one', () => {
	const randoms = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
		minLength: OWN_KEY_RANDOMS,
		maxLength: OWN_KEY_RANDOMS,
	})
	fc.assert(
		fc.property(randoms, (numbers) => {
			const key = ownKeyFrom(numbers)
			expect(readOwnKey(` ${spellOwnKey(key).toLowerCase()} `)).toBe(key)
		}),
	)
	for (const typed of ['', 'ABCD', 'ABCD-EFGH-JKMN-PQR0', 'ABCD-EFGH-JKMN-PQRSX']) expect(readOwnKey(typed)).toBeUndefined()
})

test('the slip opens her page, typed or by its address, and only its hash is kept', async () => {
	const code = await slip()
	expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
	const typed = await scene.post(undefined, '/mine', { code: code.toLowerCase() })
	expect(typed.headers.get('location')).toBe(`/testowo/mine/${code.replaceAll('-', '')}`)
	const page = await scene.get(undefined, `/mine/${code}`)
	expect(page.status).toBe(200)
	expect(await page.text()).not.toContain('Zmyślona')
	const { rows } = await scene.owner.query<{ kept: string }>("select encode(code_hash, 'escape') as kept from people.own_key")
	expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
})

test('an unknown, a revoked and an ended key look alike', async () => {
	const [revoked, ended] = [await slip(), await slip()]
	const keys = await (await scene.get('coach', `/participants/${zofia}/own-keys`)).text()
	const ids = [...keys.matchAll(/own-keys\/([0-9a-f-]{36})\/revocation/g)].flatMap(([, id]) => parseId<'own-key'>(id) ?? [])
	for (const id of ids.slice(1, 2))
		await scene.post('coach', `/participants/${zofia}/own-keys/${id}/revocation`, { _key: crypto.randomUUID() })
	expect((await scene.get(undefined, `/mine/${ended}`)).status).toBe(200)
	scene.clock.setTo(addDays(TODAY, OWN_KEY_DAYS + 1))
	const unknown = 'ABCD-EFGH-JKMN-PQRS'
	const seen = await Promise.all(
		[unknown, revoked, ended, 'krótki'].map(async (code) => {
			const page = await scene.get(undefined, `/mine/${encodeURIComponent(code)}`)
			return [page.status, (await page.text()).replaceAll(code, 'KOD').replaceAll(encodeURIComponent(code), 'KOD')]
		}),
	)
	scene.clock.setTo(TODAY)
	expect(new Set(seen.map(([status]) => status))).toEqual(new Set([422]))
	expect(new Set(seen.map(([, html]) => html)).size).toBe(1)
	expect((await scene.get(undefined, `/mine/${revoked}`)).status).toBe(422)
})

test('whoever does not stand by her makes no key and revokes none', async () => {
	expect((await scene.get('adviser', `/participants/${zofia}/own-keys`)).status).toBe(404)
	expect((await scene.post('adviser', `/participants/${zofia}/own-keys`, { _key: crypto.randomUUID() })).status).toBe(404)
	const { rows } = await scene.owner.query("select distinct deed from journal.entry where deed like 'own-key.%' order by 1")
	expect(rows).toEqual([{ deed: 'own-key.made' }, { deed: 'own-key.revoked' }])
})

test('guessing is slowed down', async () => {
	const statuses = await Promise.all(Array.from({ length: 25 }, async () => (await scene.get(undefined, '/mine/ABCDEFGHJKMNPQRS')).status))
	expect(statuses).toContain(429)
})
