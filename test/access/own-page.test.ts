import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Id, newId, parseId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { openScene, type Scene } from '#test/scene'
import { modules } from '../../src/app/modules.ts'

let scene: Scene
let ola: Id<'participant'>
let other: Id<'participant'>
let manufactory: Id<'manufactory'>
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today, modules })
	ola = (await joinedPerson(scene, 'Wilga')).person
	other = (await joinedPerson(scene, 'Kulik')).person
	manufactory = await protectedManufactory(scene, 'Ogród Doświadczeń', { startedOn: day('2025-09-01'), worker: ola })
	await scene.owner.query('update people.participant set phone = $2 where id = $1', [ola, '600 111 222'])
	await scene.owner.query("update partnership.centre set phone = '12 345 67 89' where id = $1", [scene.centre])
	await scene.inside('coordinator', async ({ db, partnership: partnership_id, now: at }) => {
		const by_id = scene.accounts.coordinator
		const agreed = { partnership_id, manufactory_id: manufactory, month: day('2026-02-01'), voice: 'workers' as const, by_id, at }
		const rows = [
			{ id: ola, what: 'zamówić nasiona', due_on: day('2026-03-20') },
			{ id: other, what: 'cudza sprawa', due_on: day('2026-03-10') },
		]
		for (const { id, what, due_on } of rows)
			await db
				.insertInto('manufactories.agreement')
				.values({ ...agreed, id: newId<'agreement'>(), participant_id: id, what, due_on })
				.execute()
	})
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()

async function keyOf(person: Id<'participant'>): Promise<string> {
	const slip = await text(scene.post('coordinator', `/participants/${person}/own-keys`, { _key: crypto.randomUUID() }))
	return /class="slip-code">([^<]+)</.exec(slip)?.[1] ?? ''
}

test('a worker reads where she works, whom to call, what comes next, her contract and the rules she knows', async () => {
	const page = await scene.get(undefined, `/mine/${await keyOf(ola)}`)
	const html = await page.text()
	expect([page.status, html.length < 50_000, html.includes('<script')]).toEqual([200, true, false])
	for (const words of [
		'Ogród Doświadczeń',
		'Sala 2',
		'Dom Kultury w Testowie',
		'Osoba zmyślona (host-manager)',
		'Osoba zmyślona (adviser)',
		'href="tel:123456789"',
		'Do 1 września 2026 wspólnie zdecydujemy, co dalej.',
		'Do zrobienia do 20 marca 2026: zamówić nasiona',
		'Od 1 września 2025, bez daty końca',
		'20 godz. w tygodniu',
		'Znasz je od 1 września 2025.',
	])
		expect(html).toContain(words)
	for (const hidden of ['Wilga', 'Kulik', 'cudza sprawa', '600 111 222', '2 400', '2400']) expect(html).not.toContain(hidden)
	expect(await text(scene.get(undefined, `/mine/${await keyOf(ola)}`, 'en'))).toContain('we decide together what comes next')
})

test('who works nowhere reads nothing of the manufactory, and who left reads when', async () => {
	expect(await text(scene.get(undefined, `/mine/${await keyOf(other)}`))).toContain('Na razie nic tu nie ma')
	const gone = (await joinedPerson(scene, 'Sowa')).person
	await protectedManufactory(scene, 'Warsztat', { startedOn: day('2025-09-01'), worker: gone })
	const worker = await scene.owner.query('select id from manufactories.worker where participant_id = $1', [gone])
	const left = { lastOn: '1.03.2026', reason: 'resigned', remarks: 'kłótnia', _key: crypto.randomUUID() }
	const at = await scene.owner.query('select manufactory_id as id from manufactories.worker where participant_id = $1', [gone])
	const sent = await scene.post('coordinator', `/manufactories/${at.rows[0].id}/workers/${worker.rows[0].id}/departure`, left)
	expect(sent.status).toBe(303)
	const html = await text(scene.get(undefined, `/mine/${await keyOf(gone)}`))
	expect(html).toContain('Ta praca skończyła się 1 marca 2026.')
	expect(html).not.toContain('kłótnia')
})

test('she reads what she wants to do in her own words and what became of it, not what the centre thinks of it', async () => {
	const noted = { words: 'Chcę uprawiać zioła.', maturity: '2', strengths: 'cierpliwość', needs: 'pewność siebie', version: '0' }
	const saved = await scene.post('coordinator', `/participants/${ola}/aspirations`, { ...noted, _key: crypto.randomUUID() })
	expect(saved.status).toBe(303)
	const html = await text(scene.get(undefined, `/mine/${await keyOf(ola)}`))
	expect(html).toContain('Chcę uprawiać zioła.')
	expect(html).toContain('Porozmawiajmy, co z tego może być.')
	for (const hidden of ['pewność siebie', 'cierpliwość', 'dojrzałość']) expect(html).not.toContain(hidden)
})

test('a revoked, a foreign and a forged key tell nothing', async () => {
	const key = await keyOf(ola)
	const page = await text(scene.get('coordinator', `/participants/${ola}/own-keys`))
	const newest = parseId<'own-key'>(/own-keys\/([0-9a-f-]{36})\/revocation/.exec(page)?.[1])
	await scene.post('coordinator', `/participants/${ola}/own-keys/${newest}/revocation`, { _key: crypto.randomUUID() })
	const forged = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`
	for (const typed of [key, forged, 'ABCD-EFGH-JKMN-PQRS', ola]) {
		const answer = await scene.get(undefined, `/mine/${typed}`)
		const html = await answer.text()
		expect(answer.status, typed).toBe(422)
		for (const hidden of ['Ogród', 'zioła', 'Zmyślona']) expect(html, typed).not.toContain(hidden)
	}
})
