import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#access'
import { modules } from '../../src/app/modules.ts'
import { launchBrowser } from '../support/browser.ts'
import { filled, type House } from '../support/route-fill.ts'
import { openServedScene, type Served } from '../support/served.ts'
import { addHouse, addPerson, type Person } from '../support/world.ts'

const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>@x`
const hostile = (what: string) => `${HOSTILE}${what}`
/** What of it must never stand in a page: the opening of an element, or a quote that ends an attribute. */
const RAW = /<script>alert|<img src=x|"'>/
const ESCAPED = '&lt;script'

let scene: Served
let person: Person
let house: House
let columns: { table: string; column: string; taken: boolean }[]

beforeAll(async () => {
	scene = await openServedScene()
	person = await addPerson(scene, hostile('Obca'), hostile)
	const { organisation, centre } = scene
	house = {
		organisation,
		centre,
		account: scene.accounts.coach,
		invited: scene.accounts.coach,
		code: 'ABCDEFGH',
		...(await addHouse(scene, hostile)),
	}
	columns = await typeIntoEveryColumn()
})
afterAll(() => scene.close())

test('whatever stands in the database is shown as text on every page', async () => {
	const pages = await everyPage()
	expect(pages.filter(({ text }) => RAW.test(text)).map(({ path }) => path)).toEqual([])
	const withText = pages.filter(({ text }) => text.includes(ESCAPED))
	expect(withText.length, 'most pages show something that people typed').toBeGreaterThan(30)
})

test('every text that people type is among those tried', () => {
	const typed = [
		'people.participant.last_name',
		'people.referral.note',
		'people.restricted_note.content',
		'support.session.topic',
		'support.session.note',
	]
	const more = [
		'support.confirmation.comment',
		'partnership.organisation.name',
		'partnership.centre.address',
		'access.account.name',
		'smefs.import.file_name',
	]
	const road = [
		'community.need.lacking',
		'community.need_step.words',
		'community.niche_statement.words',
		'community.reporter.contact',
		'ideas.idea_version.title',
		'ideas.verdict.answer',
		'manufactories.manufactory.concept',
		'manufactories.review.went_well',
		'manufactories.asset.name',
		'enterprises.form_voice.dissent',
		'enterprises.enterprise.name',
		'partnership.resource.what',
		'partnership.host.contact_name',
	]
	const taken = columns.filter((each) => each.taken).map(({ table, column }) => `${table}.${column}`)
	expect(taken).toEqual(expect.arrayContaining([...typed, ...more, ...road]))
	expect(taken.length).toBeGreaterThan(60)
})

test('what is typed into any field of any form comes back as text', async () => {
	const forms = new Map<string, Record<string, string>>()
	for (const { text } of await everyPage())
		for (const [action, fields] of formsIn(text)) forms.set(action, { ...forms.get(action), ...fields })
	expect(forms.size).toBeGreaterThan(25)
	const raw: string[] = []
	for (const [action, fields] of forms) {
		const answer = await scene.post('coordinator', action, fields)
		const text = await answer.text()
		if (RAW.test(text) || answer.status >= 500) raw.push(`${action}: ${answer.status}`)
	}
	expect(raw).toEqual([])
})

const NAMES = 'q find shelf programme after state record split from to return kind participant sort'.split(' ')
const PLACES =
	'/participants /referrals /sessions /sessions/new /sessions/people /journal /figures /reports /exports /needs /needs/new /needs/public /needs/map /niches /hosts /resources /ideas /manufactories /manufactories/comparison /loans /legal-forms /lists /mine'.split(
		' ',
	)

test('what stands in an address comes back as text', async () => {
	const asked = encodeURIComponent(HOSTILE)
	const query = NAMES.map((name) => `${name}=${asked}`).join('&')
	const pages = await Promise.all(
		['', ...PLACES].map(async (path) => {
			const answer = await scene.get('coordinator', `${path}?${query}`)
			return { path, status: answer.status, raw: RAW.test(await answer.text()) }
		}),
	)
	expect(pages.filter(({ status, raw }) => raw || status >= 500)).toEqual([])
	const signIn = await scene.app.request(`/sign-in?return=${asked}`)
	expect(await signIn.text()).not.toMatch(RAW)
})

test('in a browser nothing of it runs', async () => {
	const browser = await launchBrowser()
	const context = await browser.newContext()
	await context.addCookies(scene.cookies('coordinator'))
	const page = await context.newPage()
	const ran: string[] = []
	page.on('dialog', (dialog) => {
		ran.push(`${page.url()}: ${dialog.message()}`)
		return dialog.dismiss()
	})
	for (const path of [
		'',
		`/participants/${person.participant}`,
		`/sessions/${person.session}`,
		'/participants',
		'/organisations',
		'/figures',
	])
		await page.goto(`${scene.at}${path}`)
	await page.goto(`${scene.at}/participants`)
	await page.locator('main input[type=search]').first().pressSequentially('alert(1)')
	await page.waitForResponse(/participants\?/)
	expect(await page.locator('img[src="x"], main script').count()).toBe(0)
	expect(ran).toEqual([])
	await browser.close()
})

async function everyPage(): Promise<{ path: string; text: string }[]> {
	const routes = modules.flatMap((module) => module.routes).filter(({ method }) => method === 'GET')
	const paths = ['', ...routes.map((route) => filled(scene, route, { person, house }).path)]
	const asked = (['coordinator', 'administrator'] satisfies Role[]).flatMap((role) => paths.map((path) => ({ role, path })))
	const seen: { path: string; text: string }[] = []
	for (const { role, path } of asked) {
		const answer = await scene.get(role, path)
		const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
		const text = await answer.text()
		if (isPage) seen.push({ path, text })
	}
	return seen
}

/** The forms of a page that are sent inside the partnership, with every field filled in with the hostile text. */
function formsIn(text: string): [string, Record<string, string>][] {
	const inside = `/${scene.slug}/`
	return [...text.matchAll(/<form[^>]*action="([^"?]*)[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([whole, action = '', content = '']) => {
		if (!/method="post"/i.test(whole.slice(0, whole.indexOf('>'))) || !action.startsWith(inside)) return []
		const names = [...content.matchAll(/name="([^"]+)"/g)].map(([, name = '']) => name).filter((name) => !name.startsWith('_'))
		return [[action.slice(inside.length - 1), Object.fromEntries(names.map((name) => [name, HOSTILE]))]]
	})
}

/** Puts the hostile text into every text column that takes it, as the owner; the checks of the others refuse it. */
async function typeIntoEveryColumn(): Promise<{ table: string; column: string; taken: boolean }[]> {
	const { rows } = await scene.owner.query<{ table: string; column: string }>(`select c.oid::regclass::text as table, a.attname as column
		from pg_class c join pg_attribute a on a.attrelid = c.oid
		where c.relkind = 'r' and a.atttypid = 'text'::regtype and a.attnum > 0 and not a.attisdropped
			and split_part(c.oid::regclass::text, '.', 1) in ('access', 'partnership', 'reference', 'people', 'support', 'smefs', 'community', 'ideas', 'manufactories', 'enterprises', 'indicators', 'platform')
			and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) order by 1, 2`)
	await scene.owner.query(
		'alter table people.entry_snapshot disable trigger keep_snapshot; alter table indicators.report disable trigger keep_report',
	)
	const tried = []
	for (const { table, column } of rows) {
		if (SECRET.includes(column) || CODES.includes(`${table}.${column}`)) continue
		const set = `update ${table} set ${column} = $1 || left(md5(ctid::text), 6)`
		const taken = await scene.owner.query(set, [HOSTILE]).then(
			() => true,
			() => false,
		)
		tried.push({ table, column, taken })
	}
	return tried
}

/** Words of the program itself, which nobody types. */
const CODES = ['partnership.partnership.slug', 'smefs.import_remark.kind']
const SECRET = ['password_hash', 'totp_secret', 'device']
