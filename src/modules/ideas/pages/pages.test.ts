import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, type Role, stand } from '#access'
import type { Id } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { insertParticipant } from '#people'
import { allModules } from '#test/all-modules'
import { openScene, type Scene } from '#test/scene'
import { criteriaList, criteriaOf } from '../rules/criteria.ts'
import { ideaState } from '../rules/idea-state.ts'
import { listIdeas } from '../store/idea-list.ts'

let scene: Scene
let zofia: Id<'participant'>
let adam: Id<'participant'>
beforeAll(async () => {
	scene = await openScene({ modules: allModules, today: day('2026-03-02') })
	await scene.inside('coordinator', async (act) => {
		zofia = await person(act, 'Łącka')
		adam = await person(act, 'Ćwik')
		await stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: zofia, kind: 'coach' })
	})
})
afterAll(() => scene.close())

async function person(act: Act, lastName: string): Promise<Id<'participant'>> {
	const made = await insertParticipant(act.db, act.partnership, { firstName: 'Zmyślona', lastName, phone: '' })
	if (!made.ok) throw new Error('no person')
	return made.value
}
const text = async (role: Role | undefined, path: string, lang: 'pl' | 'en' = 'pl') => (await scene.get(role, path, lang)).text()
const place = (response: Response) => (response.headers.get('location') ?? '').replace('/testowo', '')
const key = () => crypto.randomUUID()
const WORDS = { title: 'Ogród doświadczeń', what: 'Warsztaty w ogrodzie', forWhom: 'Dzieci z osiedla', needs: 'Ziemia' }

async function newIdea(participant = zofia, title = WORDS.title): Promise<string> {
	const made = await scene.post('coordinator', '/ideas', { ...WORDS, title, participant, _key: key() })
	expect(made.status).toBe(303)
	return place(made)
}
function sheet(score: number): Record<string, string> {
	const codes = criteriaOf(criteriaList.values).map(({ code }) => code)
	return Object.fromEntries(
		codes.flatMap((code) => [
			[`score-${code}`, String(score)],
			[`evidence-${code}`, `dowód ${score}`],
		]),
	)
}

test('a passion stands on the page of the person and leads to an idea', async () => {
	const wrong = await scene.post('coach', `/participants/${zofia}/aspirations`, { words: 'Chcę uczyć', maturity: '', _key: key() })
	expect(wrong.status).toBe(422)
	expect(await wrong.text()).toContain('Chcę uczyć')
	const form = { words: 'Chcę uczyć dzieci przez ogród', maturity: '2', strengths: 'rośliny', needs: '', _key: key() }
	expect((await scene.post('coach', `/participants/${zofia}/aspirations`, form)).status).toBe(303)
	const page = await text('coach', `/participants/${zofia}`)
	expect(page).toContain('Chcę uczyć dzieci przez ogród')
	const grow = /href="\/testowo(\/ideas\/new\?aspiration=[^"]+)"/.exec(page)?.[1] ?? ''
	expect(await text('coach', grow)).toContain('Wyrasta z pasji')
	const aspiration = grow.split('=')[1] ?? ''
	const idea = place(await scene.post('coach', '/ideas', { ...WORDS, aspiration, participant: zofia, _key: key() }))
	expect(await text('coach', `/participants/${zofia}`)).toContain(idea)
	const revised = { ...form, maturity: '4', _version: '1', _key: key() }
	expect((await scene.post('coach', `/aspirations/${aspiration}`, revised)).status).toBe(303)
	expect(await text('coach', `/participants/${zofia}`)).toContain('2 → 4')
	const late = await scene.post('coach', `/aspirations/${aspiration}`, { ...revised, _key: key(), words: 'Moje słowa' })
	expect(late.status).toBe(422)
	expect(await late.text()).toContain('Moje słowa')
	await scene.post('coach', `/aspirations/${aspiration}/rest`, { _key: key() })
	expect(await text('coach', `/participants/${zofia}`)).toContain('odłożona')
})

test('an idea of strangers is not there: not in the list, not by its address, not in a search, not on the board', async () => {
	const idea = await newIdea(adam, 'Kawiarnia obcych')
	expect((await scene.get('coach', idea)).status).toBe(404)
	expect((await scene.get('coach', `${idea}/comparison`)).status).toBe(404)
	for (const path of ['/ideas', '/ideas?q=kawiarnia', '/ideas/board', '/ideas/file']) {
		expect(await text('coach', path), path).not.toContain('Kawiarnia obcych')
		if (path !== '/ideas/file') expect(await text('adviser', path), path).toContain('Kawiarnia obcych')
	}
	expect((await scene.get('evaluator', '/ideas')).status).toBe(404)
	expect((await scene.post('coach', `${idea}/verdict`, { verdict: 'go', reasons: 'x', answer: 'y', _key: key() })).status).toBe(404)
})

test('the list is searched, filtered and taken as a file with the same columns', async () => {
	await newIdea(zofia, 'Wypożyczalnia rowerów')
	expect(await text('coordinator', '/ideas?q=rower')).toContain('Wypożyczalnia rowerów')
	expect(await text('coordinator', '/ideas?q=cwik')).toContain('Kawiarnia obcych')
	expect(await text('coordinator', '/ideas?state=go')).toContain('Żaden pomysł nie pasuje')
	expect(await text('coordinator', '/ideas?whose=mine&state=described')).toContain('Wypożyczalnia rowerów')
	const csv = await text('coordinator', '/ideas/file?format=csv&q=rower&columns=state')
	expect(csv.replace('\ufeff', '').split(/\r?\n/).slice(0, 2)).toEqual(['Nazwa pomysłu;Na czym stoi', 'Wypożyczalnia rowerów;Opisany'])
	const { rows } = await scene.owner.query("select facts from journal.entry where deed = 'ideas.exported'")
	expect(JSON.stringify(rows)).not.toContain('rower')
})

test('from asking to the answer: blind sheets, the board, the verdict, the letter, and who told', async () => {
	const idea = await newIdea()
	const asked = { account: [scene.accounts.adviser, scene.accounts.supervisor], dueOn: '', _key: key() }
	expect((await scene.post('coordinator', `${idea}/assessors`, { ...asked, account: [] })).status).toBe(422)
	expect((await scene.post('coordinator', `${idea}/assessors`, asked)).status).toBe(303)
	expect(await text('adviser', '')).toContain('Oceń ten pomysł')
	const { 'score-passion': _passion, ...half } = sheet(2)
	const missing = await scene.post('adviser', `${idea}/sheet`, { ...half, _key: key() })
	expect(missing.status).toBe(422)
	expect(await missing.text()).toContain('dowód 2')
	expect((await scene.post('adviser', `${idea}/sheet`, { ...sheet(2), _key: key() })).status).toBe(303)
	for (const role of ['adviser', 'supervisor', 'coordinator'] as const) {
		expect(await text(role, idea), role).toContain('Oddane karty: 1 z 2')
		expect(await text(role, idea), role).not.toContain('dowód 2')
		expect((await scene.get(role, `${idea}/comparison`)).status, role).toBe(303)
	}
	const last = await scene.post('supervisor', `${idea}/sheet`, { ...sheet(5), _key: key() })
	expect(place(last)).toBe(`${idea}/comparison`)
	const board = await text('adviser', `${idea}/comparison`)
	for (const words of ['Do rozmowy: 12 kryteriów', 'o 3', 'dowód 2', '3,5']) expect(board).toContain(words)
	expect(await text('coordinator', '/ideas?state=waits-for-verdict')).toContain('3,5')
	expect(await text('coordinator', '')).toContain('Oceny są, czeka na rozstrzygnięcie')
	const said = { verdict: 'reshape', reasons: 'Za drogo', answer: 'Pomyślmy o szkołach.', _key: key() }
	expect((await scene.post('coordinator', `${idea}/verdict`, { ...said, answer: '' })).status).toBe(422)
	const given = await scene.post('coordinator', `${idea}/verdict`, said)
	expect(place(given)).toBe(`${idea}/telling`)
	const pdf = await scene.get('coordinator', `${idea}/letters/${zofia}?lang=en`)
	expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
	expect((await scene.get('coordinator', `${idea}/letters/${adam}`)).status).toBe(404)
	const told = { participant: zofia, channel: 'letter', toldOn: '3.03.2026', _key: key() }
	expect((await scene.post('coordinator', `${idea}/tellings`, told)).status).toBe(422)
	expect((await scene.post('coordinator', `${idea}/tellings`, { ...told, toldOn: '2.03.2026', _key: key() })).status).toBe(303)
	expect(await text('coordinator', idea)).toContain('Do przemyślenia')
	expect((await scene.get('coordinator', `${idea}/reopening`)).status).toBe(200)
	const version = { ...WORDS, forWhom: 'Szkoły z osiedla', changed: 'Szkoły zapłacą', _version: '1', _key: key() }
	expect((await scene.post('coordinator', `${idea}/versions`, { ...version, changed: '' })).status).toBe(422)
	expect((await scene.post('coordinator', `${idea}/versions`, version)).status).toBe(303)
	const page = await text('coordinator', idea)
	expect(page).toContain('<del>Dzieci</del>')
	expect(page).toContain('<ins>Szkoły</ins>')
	expect((await scene.post('coordinator', `${idea}/versions`, { ...version, what: 'Inne', _key: key() })).status).toBe(422)
})

test('whoever was asked may step back with a reason; others are released by whoever decides', async () => {
	const idea = await newIdea()
	await scene.post('coordinator', `${idea}/assessors`, {
		account: [scene.accounts.adviser, scene.accounts.supervisor],
		dueOn: '',
		_key: key(),
	})
	const at = `${idea}/sheet/refusal`
	expect((await scene.get('self-employment', at)).status).toBe(303)
	expect((await scene.get('adviser', `${idea}/assessors/${scene.accounts.supervisor}/release`)).status).toBe(404)
	expect((await scene.get('coordinator', `${idea}/assessors/${scene.accounts.supervisor}/release`)).status).toBe(200)
	expect((await scene.post('adviser', at, { reason: '', _key: key() })).status).toBe(422)
	expect((await scene.post('adviser', at, { reason: 'To moja siostra.', _key: key() })).status).toBe(303)
	expect(await text('coordinator', idea)).toContain('nie ocenia: To moja siostra.')
	expect((await scene.get('adviser', `${idea}/sheet`)).status).toBe(303)
})

test('the record of an idea reads in both languages, with who stands behind it', async () => {
	const idea = await newIdea()
	const backer = { organisation: scene.organisation, name: '', offers: 'sala', _key: key() }
	expect((await scene.post('coordinator', `${idea}/backers`, { ...backer, organisation: '' })).status).toBe(422)
	expect((await scene.post('coordinator', `${idea}/backers`, backer)).status).toBe(303)
	expect(await text('coordinator', `${idea}/authors?find=cwik`)).toContain('Ćwik')
	expect((await scene.post('coordinator', `${idea}/authors`, { participant: adam, _key: key() })).status).toBe(303)
	const page = await text('coordinator', idea, 'en')
	for (const words of ['Dom Kultury w Testowie', 'sala', 'Ćwik', 'Described', 'Ask for an assessment']) expect(page).toContain(words)
	expect((await scene.post('coordinator', `${idea}/authors/removal`, { participant: adam, _key: key() })).status).toBe(303)
	expect(
		(await scene.post('coordinator', `${idea}/owner`, { owner: scene.accounts.adviser, dueOn: '1.03.2026', _key: key() })).status,
	).toBe(422)
	expect(
		(await scene.post('coordinator', `${idea}/owner`, { owner: scene.accounts.adviser, dueOn: '5.03.2026', _key: key() })).status,
	).toBe(303)
	const ids = [idea.split('/')[2] ?? '']
	expect(
		place(
			await scene.post('coordinator', '/ideas/owners', { idea: ids, owner: scene.accounts.coach, back: '/testowo/ideas', _key: key() }),
		),
	).toBe('/ideas')
	expect((await scene.post('coordinator', `${idea}/withdrawal`, { reason: '', _key: key() })).status).toBe(422)
	expect((await scene.post('coordinator', `${idea}/withdrawal`, { reason: 'Wyjazd', _key: key() })).status).toBe(303)
	for (const words of ['Wycofany', 'Wyjazd']) expect(await text('coordinator', idea)).toContain(words)
	expect((await scene.post('coordinator', `${idea}/return`, { _key: key() })).status).toBe(303)
})

test('needs near an idea are shown with the words they share, and are joined by a person', async () => {
	const idea = await newIdea()
	const need = crypto.randomUUID()
	await scene.owner.query(
		`insert into community.need (partnership_id, id, number, title, lacking, municipality, source_kind, reported_on, same_as, searched, made_at)
			values ($1, $2, 'ABCDEFGH', 'Ogrody dla dzieci', 'Nie ma gdzie sadzić', 'Kraków', 'resident', '2026-01-01', decode(repeat('00', 32), 'hex'),
				to_tsvector('simple', 'ogrody dla dzieci nie ma gdzie sadzic'), now())`,
		[scene.partnership, need],
	)
	await scene.owner.query(
		"insert into community.need_step (partnership_id, id, need_id, kind, at) values ($1, gen_random_uuid(), $2, 'accepted', now())",
		[scene.partnership, need],
	)
	const near = await text('coordinator', `${idea}/near`)
	expect(near).toContain('wspólne słowa: ogrody, dzieci')
	expect((await scene.post('coordinator', `${idea}/answers`, { kind: 'need', target: need, _key: key() })).status).toBe(303)
	expect(await text('coordinator', idea)).toContain('Ogrody dla dzieci')
	expect((await scene.post('coordinator', `${idea}/answers`, { kind: 'need', target: crypto.randomUUID(), _key: key() })).status).toBe(404)
	expect((await scene.post('coordinator', `${idea}/answers/removal?kind=need&target=${need}`, { _key: key() })).status).toBe(303)
	expect(await text('coordinator', idea)).not.toContain('Ogrody dla dzieci')
})

test('the state of the list is the state of the rule, wherever an idea stands', async () => {
	const rows = await scene.inside('coordinator', (act) => listIdeas(act.db, act, { sort: 'newest', limit: 100 }))
	expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThan(1)
	expect(rows.map((row) => ideaState(row))).toEqual(rows.map(({ state }) => state))
})

test('an author reads her idea and the answer on her own page, without an account and without the scores', async () => {
	const ola = await scene.inside('coordinator', (act) => person(act, 'Zając'))
	const idea = await newIdea(ola, 'Pracownia szycia')
	const slip = await (await scene.post('coordinator', `/participants/${ola}/own-keys`, { _key: key() })).text()
	const code = /class="slip-code">([^<]+)</.exec(slip)?.[1] ?? ''
	const own = `/mine/${code}`
	expect(await text(undefined, own)).toContain('Teraz poprosimy kilka osób')
	await scene.post('coordinator', `${idea}/assessors`, { account: [scene.accounts.adviser], dueOn: '', _key: key() })
	await scene.post('adviser', `${idea}/sheet`, { ...sheet(4), remarks: 'tylko dla zespołu', _key: key() })
	const said = { verdict: 'go', reasons: 'powody zespołu', answer: 'Zaczynamy w maju.', _key: key() }
	await scene.post('coordinator', `${idea}/verdict`, said)
	const page = await scene.get(undefined, own)
	const html = await page.text()
	expect([page.status, html.length < 50_000, html.includes('<script')]).toEqual([200, true, false])
	for (const words of ['Pracownia szycia', 'idziemy dalej', 'Zaczynamy w maju.']) expect(html).toContain(words)
	for (const hidden of ['Zając', 'powody zespołu', 'tylko dla zespołu', 'dowód 4']) expect(html).not.toContain(hidden)
	expect(await text(undefined, own, 'en')).toContain('we go on')
})
