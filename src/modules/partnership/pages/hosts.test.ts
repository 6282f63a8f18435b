import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { HOST_MANAGER, listHosts, listResources } from '#partnership'
import { openScene, type Scene, strangerId } from '#test/scene'
import { partnershipModule } from '../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [partnershipModule] })
})
afterAll(() => scene.close())

const html = async (path: string) => (await scene.get('coordinator', path)).text()
const hosts = () => scene.inside('coordinator', ({ db, partnership, today }) => listHosts(db, partnership, today))
const agreement = () => ({
	organisation: scene.organisation,
	sinceOn: '2026-01-01',
	agreementNumber: 'U/7/2026',
	agreedOn: '2025-12-20',
	contactName: 'Jolanta Zmyślona',
})

test('an organisation becomes a host by an agreement with a scan, and is listed on its days alone', async () => {
	const body = new FormData()
	for (const [name, value] of Object.entries(agreement())) body.append(name, value)
	body.append('scan', new Blob(['%PDF-1.7\numowa\n%%EOF\n']), 'umowa.pdf')
	const headers = { cookie: `lang=pl; session=${scene.tokens.coordinator}`, 'sec-fetch-site': 'same-origin' }
	expect((await scene.app.request(`/${scene.slug}/hosts`, { method: 'POST', body, headers })).status).toBe(303)
	const [host] = await hosts()
	const page = await html(`/hosts/${host?.id}`)
	for (const seen of ['U/7/2026', '20.12.2025', 'Jolanta Zmyślona', '/scan"']) expect(page).toContain(seen)
	expect((await scene.get('coordinator', `/hosts/${host?.id}/scan`)).headers.get('content-type')).toBe('application/pdf')
	expect((await scene.get('evaluator', `/hosts/${host?.id}/scan`)).status).toBe(404)
	const before = await scene.inside('coordinator', ({ db, partnership }) => listHosts(db, partnership, day('2025-12-31')))
	expect(before).toEqual([])
})

test('two agreements of one organisation do not overlap, also when two people write at once', async () => {
	const again = await scene.post('coordinator', '/hosts', { ...agreement(), sinceOn: '2026-06-01' })
	expect(again.status).toBe(422)
	expect(await again.text()).toContain('jest już instytucją macierzystą w tych dniach')
	const [host] = await hosts()
	const ended = { ...agreement(), untilOn: '2026-05-31', _version: '1' }
	expect((await scene.post('coordinator', `/hosts/${host?.id}/entry`, ended)).status).toBe(303)
	const both = await Promise.all([1, 2].map(() => scene.post('coordinator', '/hosts', { ...agreement(), sinceOn: '2026-06-01' })))
	expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
	const late = await scene.post('coordinator', `/hosts/${host?.id}/entry`, ended)
	expect(late.status).toBe(422)
	expect(await late.text()).toContain('Ktoś zapisał to przed chwilą')
	expect((await scene.post('coordinator', '/hosts', { ...agreement(), sinceOn: '2027-05-01', untilOn: '2027-01-01' })).status).toBe(422)
})

test('an account manages the manufactories of a host, and no more when it is taken off', async () => {
	const [host] = await hosts()
	const account = scene.accounts['host-manager']
	await scene.post('coordinator', `/hosts/${host?.id}/managers`, { account })
	const standing = () =>
		scene.owner.query('select kind from access.relationship where account_id = $1 and subject_id = $2 and until_on is null', [
			account,
			scene.organisation,
		])
	expect((await standing()).rows).toEqual([{ kind: HOST_MANAGER }])
	expect(await html(`/hosts/${host?.id}`)).toContain('Osoba zmyślona (host-manager)')
	await scene.post('coordinator', `/hosts/${host?.id}/managers/${account}/dismissal`, {})
	expect((await standing()).rows).toEqual([])
	expect((await scene.post('coordinator', `/hosts/${host?.id}/managers`, { account: strangerId() })).status).toBe(422)
	expect((await scene.post('animator', `/hosts/${host?.id}/managers`, { account })).status).toBe(404)
})

test('what is at hand is promised or given on a day, and gone after its end', async () => {
	const room = { organisation: scene.organisation, kind: 'room', what: 'Sala z kuchnią', promisedOn: '2026-02-01' }
	expect((await scene.post('coordinator', '/resources', { ...room, promisedOn: '' })).status).toBe(422)
	expect((await scene.post('coordinator', '/resources', room)).status).toBe(303)
	const listed = () => scene.inside('coordinator', ({ db, partnership, today }) => listResources(db, partnership, today))
	const [one] = await listed()
	expect(one).toMatchObject({ what: 'Sala z kuchnią', organisation: 'Dom Kultury w Testowie', givenOn: null })
	expect(await html('/resources')).toContain('Sala z kuchnią')
	const gone = { ...room, givenOn: '2026-02-10', endedOn: '2026-03-01', _version: '1' }
	expect((await scene.post('coordinator', `/resources/${one?.id}`, { ...gone, endedOn: '2026-02-01' })).status).toBe(422)
	expect((await scene.post('coordinator', `/resources/${one?.id}`, gone)).status).toBe(303)
	expect(await listed()).toEqual([])
})

test('hosts and what is at hand are narrowed by the address, and taken as files as they are narrowed', async () => {
	const all = await html('/hosts')
	expect(all).toContain('U/7/2026')
	expect(all).toMatch(/href="[^"]*\/hosts\/file\?[^"]*format=xlsx"/)
	expect(await html('/hosts?q=zmyslona')).toContain('U/7/2026')
	expect(await html('/hosts?q=nikogo-takiego')).toContain('Nic nie pasuje')
	expect(await html('/hosts?q=nikogo-takiego')).not.toContain('U/7/2026')
	expect(await html('/hosts/file?format=csv')).toContain('U/7/2026')
	for (const state of ['now', 'later', 'ended']) {
		const [, ...lines] = (await html(`/hosts/file?format=csv&shelf=${state}`)).trim().split('\n')
		const words = { now: 'przyjmuje', later: 'dopiero zacznie', ended: 'zakończona' }[state] ?? ''
		expect(lines.filter((line) => !line.includes(words))).toEqual([])
	}
	expect((await html('/hosts/file?format=csv&shelf=now')).trim().split('\n').length).toBeGreaterThan(1)
	await scene.post('coordinator', '/resources', {
		organisation: scene.organisation,
		kind: 'room',
		what: 'Sala z lustrem',
		promisedOn: '2026-02-01',
	})
	await scene.post('coordinator', '/resources', {
		organisation: scene.organisation,
		kind: 'equipment',
		what: 'Piec do ceramiki',
		promisedOn: '2026-02-01',
	})
	expect(await html('/resources?kind=room')).toContain('Sala z lustrem')
	expect(await html('/resources?kind=room')).not.toContain('Piec do ceramiki')
	expect(await html('/resources/file?format=csv&q=ceramik')).toMatch(/Piec do ceramiki/)
	expect(await html('/resources/file?format=csv&q=ceramik')).not.toContain('Sala z lustrem')
	const { rows } = await scene.owner.query("select distinct deed from journal.entry where deed like '%s.exported' order by deed")
	expect(rows).toEqual([{ deed: 'hosts.exported' }, { deed: 'resources.exported' }])
})

test('an organisation just added that became a host, or offered something, is not taken back: it says so', async () => {
	const add = (name: string) => scene.post('coordinator', '/organisations', { name, sector: 'public', part: 'partner' })
	for (const [name, path, form] of [
		['Dom Zmyślony', '/hosts', { sinceOn: '2026-01-01' }],
		['Klub Zmyślony', '/resources', { kind: 'room', what: 'Świetlica', promisedOn: '2026-02-01' }],
	] as const) {
		expect((await add(name)).status).toBe(303)
		const { rows } = await scene.owner.query<{ id: string }>('select id from partnership.organisation where name = $1', [name])
		expect((await scene.post('coordinator', path, { organisation: rows[0]?.id ?? '', ...form })).status).toBe(303)
		const answer = await scene.post('coordinator', `/organisations/${rows[0]?.id}/removal`, {})
		expect(answer.status).toBe(303)
		expect((await scene.owner.query('select from partnership.organisation where name = $1', [name])).rowCount).toBe(1)
		expect(await html('/organisations')).toContain(name)
	}
})
