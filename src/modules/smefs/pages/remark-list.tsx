import type { View } from '#access'
import { formatNumber } from '#kernel/lang'
import { writeCsv } from '#platform/csv'
import { type Reply, stream } from '#platform/reply'
import { Chip, type Column, cursorOf, DataTable, Empty, keysOf, LinkButton, ListSearch, type Page, pageOf, Section } from '#ui'
import { messages } from '../messages.ts'
import { MOST_REMARKS } from '../rules/import-outcome.ts'
import { remarkMessage } from '../rules/problem-messages.ts'
import { getImport, type Import } from '../store/import.ts'
import { countRemarks, type KindCount, listRemarks, type Remark, type RemarkFilter } from '../store/remark.ts'

/** Each is a card on a phone; nobody mends more in one go, and all of them come as a file. */
const ON_A_PAGE = 20

export type ShownRemarks = { readonly page: Page<Remark>; readonly kinds: readonly KindCount[] }

/** The remarks that the address asks for, and how many there are of each kind. */
export async function readRemarks(view: View, { id, problems, warnings }: Import): Promise<ShownRemarks> {
	if (problems + warnings === 0) return { page: { rows: [], more: false }, kinds: [] }
	const filter = filterOf(view)
	const page = pageOf(await listRemarks(view.db, view.partnership, { id, filter, limit: ON_A_PAGE + 1 }), ON_A_PAGE)
	return { page, kinds: await countRemarks(view.db, view.partnership, id) }
}

/** All remarks of an import as a file, to mend the rows by. */
export async function remarksFile(view: View): Promise<Reply> {
	const { id } = await getImport(view.db, view.partnership, view.id('import'))
	const { partnership, lang } = view
	const say = messages[lang]
	const head = [say.line, say.column, say.value, say.wrong, say.mend]
	return stream('uwagi.csv', 'text/csv; charset=utf-8', async function* (db) {
		const all = await listRemarks(db, partnership, { id, filter: {}, limit: 2 * MOST_REMARKS })
		yield* writeCsv([
			head,
			...all.map((remark) => [
				String(remark.line),
				remark.column,
				quoted(remark.value),
				say.kinds[remark.kind],
				remarkMessage(lang, remark),
			]),
		])
	})
}

/** A value as it stood in the file, but never run as a formula. */
function quoted(value: string): string {
	return /^[=+\-@]/.test(value) ? `'${value}` : value
}

function filterOf({ query }: View): RemarkFilter {
	const after = Number(keysOf(query.after, 1)?.[0] ?? 0)
	return { kind: query.kind || undefined, text: query.q?.trim() || undefined, after: Number.isSafeInteger(after) ? after : 0 }
}

/** Each problem at its row and column, by kind, to be searched and taken away. */
export function RemarkList({ view, found, remarks }: { view: View; found: Import; remarks: ShownRemarks }) {
	const say = messages[view.lang]
	const address = `/imports/${found.id}`
	if (remarks.kinds.length === 0) return null
	const last = remarks.page.rows.at(-1)
	const kept = { q: view.query.q, kind: view.query.kind }
	return (
		<Section
			title={say.remarks}
			action={
				<LinkButton href={view.url(`${address}/remarks.csv`)} icon="download" small>
					{say.download}
				</LinkButton>
			}
		>
			{found.problems + found.warnings > keptOf(remarks) && <p class="hint">{say.firstRemarks(keptOf(remarks))}</p>}
			<Kinds view={view} address={address} kinds={remarks.kinds} />
			<ListSearch action={view.url(address)} label={say.search} value={view.query.q} target="remarks" keep={{ kind: view.query.kind }} />
			<DataTable
				id="remarks"
				caption={say.remarks}
				columns={columns(view)}
				rows={remarks.page.rows}
				rowKey={(row) => String(row.number)}
				more={remarks.page.more && last ? view.url(address, { ...kept, after: cursorOf(String(last.number)) }) : undefined}
				empty={<Empty title={say.noRemarks} />}
			/>
		</Section>
	)
}

function keptOf({ kinds }: ShownRemarks): number {
	return kinds.reduce((sum, { count }) => sum + count, 0)
}

function Kinds({ view, address, kinds }: { view: View; address: string; kinds: readonly KindCount[] }) {
	const say = messages[view.lang]
	const chosen = view.query.kind || undefined
	const all = [
		{ kind: undefined, label: say.everyKind },
		...kinds.map(({ kind, count }) => ({ kind, label: `${say.kinds[kind]}: ${formatNumber(view.lang, count)}` })),
	]
	return (
		<nav class="tabs" aria-label={say.remarks}>
			<ul class="cluster">
				{all.map(({ kind, label }) => (
					<li key={label}>
						<a href={view.url(address, { kind, q: view.query.q })} aria-current={kind === chosen ? 'true' : undefined}>
							{label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

function columns({ lang }: View): Column<Remark>[] {
	const say = messages[lang]
	return [
		{ key: 'line', header: say.line, cell: ({ line }) => formatNumber(lang, line), tight: true },
		{ key: 'column', header: say.column, cell: ({ column }) => column },
		{ key: 'value', header: say.value, cell: ({ value }) => value },
		{
			key: 'kind',
			header: say.wrong,
			cell: ({ kind, severity }) => <Chip tone={severity === 'problem' ? 'danger' : 'due'}>{say.kinds[kind]}</Chip>,
		},
		{ key: 'mend', header: say.mend, long: true, cell: (remark) => remarkMessage(lang, remark) },
	]
}
