import { createHash } from 'node:crypto'
import { newId } from '#kernel/id'
import type { Wording } from './wording.ts'

type Put = (table: string, row: Record<string, unknown>, id?: 'no id') => Promise<string>
type Placed = { readonly put: Put; readonly by: string }

const AT = '2026-02-20T10:00:00Z'

/** A scan that is kept, for whatever carries a file. */
export async function addKeptFile({ put, by }: Placed, words: Wording): Promise<string> {
	const content = Buffer.from(`%PDF-1.4 ${words('Skan')} ${newId()}`)
	const content_hash = createHash('sha256').update(content).digest()
	await put('platform.kept_piece', { content_hash, place: 0, content }, 'no id')
	const described = { kind: 'paper', type: 'application/pdf', name: words('skan.pdf'), byte_count: content.length }
	return put('platform.kept_file', { ...described, content_hash, kept_by: by, kept_at: AT })
}

/** A host with its agreement, and what it has at hand. */
export async function addHosting({ put }: Placed, about: { organisation: string; file: string; words: Wording }) {
	const { organisation, file, words } = about
	const paper = { agreement_number: words('Umowa'), agreed_on: '2026-01-02', scan_id: file, contact_name: words('Kontakt') }
	const host = await put('partnership.host', { organisation_id: organisation, since_on: '2026-01-02', ...paper })
	const given = { promised_on: '2026-01-02', given_on: '2026-01-05', made_at: AT }
	const what = { kind: 'room', what: words('Sala'), remarks: words('Uwagi o sali') }
	return { host, resource: await put('partnership.resource', { organisation_id: organisation, ...what, ...given }) }
}

/** A need that a resident reported, one merged into it, one split in two, and a niche that joins the first with all five kinds of statements. */
export async function addCommunity(placed: Placed, about: { file: string; scan: string; resource: string; words: Wording }) {
	const { put, by } = placed
	const needs = await addNeeds(placed, about)
	const { words, scan } = about
	const about_it = { summary: words('O niszy'), municipality: words('Gmina'), searched: 'nisza' }
	const niche = await put('community.niche', { title: words('Nisza'), ...about_it, made_by: by, made_at: AT })
	await put('community.niche_need', { niche_id: niche, need_id: needs.need, joined_by: by, joined_at: AT }, 'no id')
	const said = { niche_id: niche, words: words('Co wiadomo'), source: words('Skąd'), said_on: '2026-02-01', made_by: by, made_at: AT }
	const demand = { payer: words('Kto zapłaci'), how_often: 'monthly', price_grosze: 1000, price_for: words('za sztukę') }
	const statement = await put('community.niche_statement', { ...said, topic: 'demand', ...demand, file_id: scan })
	await put('community.niche_statement', { ...said, topic: 'resources', resource_id: about.resource })
	for (const topic of ['competition', 'barriers', 'evidence']) await put('community.niche_statement', { ...said, topic })
	const set = await put('community.outline_set', { source: words('Granice'), brought_by: by, brought_at: AT })
	const rings = JSON.stringify([
		[
			[20, 50],
			[20.1, 50],
			[20.1, 50.1],
			[20, 50],
		],
	])
	await put('community.outline', { set_id: set, place: 0, name: words('Gmina'), rings }, 'no id')
	return { ...needs, niche, statement, set }
}

async function addNeeds({ put, by }: Placed, { file, words }: { file: string; words: Wording }) {
	const report = async (number: string) => {
		const what = { title: words('Potrzeba'), lacking: words('Czego brakuje'), for_whom: words('Dla kogo') }
		const where = { municipality: words('Gmina'), district: words('Dzielnica'), source_kind: 'report', source_about: words('Skąd wiadomo') }
		const found = { reported_on: '2026-02-01', same_as: Buffer.alloc(32), searched: 'potrzeba', made_at: AT }
		return put('community.need', { number, ...what, ...where, ...found })
	}
	const [need, merged, whole, part] = [
		await report('ABCDEFGH'),
		await report('BCDEFGHJ'),
		await report('CDEFGHJK'),
		await report('DEFGHJKL'),
	]
	const own = { by_id: by, at: AT }
	await put('community.reporter', { need_id: need, name: words('Kto zgłosił'), contact: words('600 000 000') }, 'no id')
	await put('community.need_file', { need_id: need, file_id: file, added_by: by, added_at: AT }, 'no id')
	const step = await put('community.need_step', { need_id: need, kind: 'accepted', ...own })
	await put('community.need_step', { need_id: merged, kind: 'merged', into_id: need, words: words('Dlaczego'), ...own })
	const split = await put('community.need_step', { need_id: whole, kind: 'split', ...own })
	await put('community.need_part', { part_id: part, step_id: split }, 'no id')
	return { need, step, number: 'ABCDEFGH' }
}
