import { page, type Route, type View } from '#access'
import { fold } from '#kernel/text'
import { type Reply, shown } from '#platform/reply'
import { Doubt } from '#reference'
import { DataTable, Empty, ListSearch, PageHead } from '#ui'
import { messages } from '../../messages/enterprise/words.ts'
import { pkd } from '../../rules/enterprise/lists.ts'

export const lineRoutes: readonly Route[] = [page('/enterprises/lines', 'enterprise.read', linesPage)]

const MOST = 50

/** Codes of PKD 2025 by a word of their names or by how they begin. */
async function linesPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const words = fold(view.query.q ?? '')
		.split(' ')
		.filter(Boolean)
	const found = pkd
		.in(view.amendments)
		.filter(({ code, label }) => words.every((word) => fold(code).startsWith(word) || fold(label[view.lang]).includes(word)))
	const shownLines = found.slice(0, MOST)
	const first = found[0]
	return shown(
		say.linesTitle,
		<>
			<PageHead title={say.linesTitle} lead={say.linesLead} />
			<ListSearch action={view.url('/enterprises/lines')} label={say.linesSearch} value={view.query.q} target="lines" />
			{first && (
				<p>
					<Doubt of={first} />
				</p>
			)}
			{found.length > MOST && <p>{say.linesCut(MOST, found.length)}</p>}
			<DataTable
				id="lines"
				caption={say.linesTitle}
				columns={[
					{ key: 'code', header: say.code, cell: ({ code }) => code, tight: true },
					{ key: 'name', header: say.name, cell: ({ label }) => label[view.lang], long: true },
				]}
				rows={shownLines}
				rowKey={({ code }) => code}
				empty={
					<Empty icon="search" title={say.notFoundTitle}>
						{say.nothingFound}
					</Empty>
				}
			/>
		</>,
	)
}
