import { reach, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { type Column, cursorOf, DataTable, Empty, ExportLinks, keysOf, ListHead, PAGE_SIZE, pageOf } from '#ui'
import { ruleInWords } from '../messages/definition.ts'
import { figureMessages } from '../messages/figures.ts'
import { roadMessages } from '../messages/road.ts'
import { shortName } from '../rules/subject.ts'
import type { BehindFigure } from '../store/behind.ts'
import { listRoadBehind, type RoadRecord } from '../store/road.ts'
import { figureAddress, fileLinks, recordsAddress } from './addresses.ts'
import { PeriodWords } from './period-words.tsx'

/** The manufactories, enterprises or jobs behind a figure; of a job the person only for those to whom she is open. */
export async function roadRecordsPage(view: View, { programme, definition, behind }: BehindFigure): Promise<Reply> {
	const { rows, more } = pageOf(await readRoadRecords(view, behind, { limit: PAGE_SIZE + 1, after: keysOf(view.query.after, 2) }))
	const last = rows.at(-1)
	const at = { programme: programme.code, code: definition.code }
	const title = figureMessages[view.lang].recordsOf(definition.name[view.lang])
	const say = roadMessages[view.lang]
	return shown(
		title,
		<>
			<ListHead title={title} count={{ shown: rows.length, noun: say.records }} />
			<p class="lead">
				<a href={figureAddress(view, at)}>{`${definition.code}, ${shortName(programme)}`}</a>
			</p>
			<p>{ruleInWords(view.lang, definition.rule)}</p>
			<PeriodWords lang={view.lang} reading={{ seen: 'exact', period: behind.period }} computedAt={view.now} />
			<ExportLinks
				links={fileLinks(view, `/figures/${encodeURIComponent(programme.code)}/${encodeURIComponent(definition.code)}/records`)}
			/>
			<DataTable
				id="road"
				caption={title}
				columns={columns(view, definition.rule.count)}
				rows={rows}
				rowKey={({ id }) => id}
				rowHref={placeHref(view, definition.rule.count)}
				more={more && last !== undefined ? recordsAddress(view, at, cursorOf(last.countedOn, last.id)) : undefined}
				empty={<Empty title={say.nothing}>{say.nothingWhy}</Empty>}
			/>
		</>,
	)
}

/** The records behind a figure of the road, as the reader may see them. */
export function readRoadRecords(
	view: View,
	{ whose, definition, period }: BehindFigure['behind'],
	page: { limit: number; after?: readonly string[] | undefined },
): Promise<RoadRecord[]> {
	return listRoadBehind(view.db, { whose, definitions: [definition], period }, { asker: view, ...page })
}

/** What a record is called. Manufactories are named to those who may see all of them, enterprises to those who may see enterprises. */
export function placeName(view: View, count: string, { name }: RoadRecord): string {
	return reach(view.actor, permissionFor(count)) === 'all' ? name : roadMessages[view.lang].unnamed
}

/** The person of a job in words; nothing where none is counted. */
export function personName({ lang }: View, { firstName, lastName, hidden }: RoadRecord): string {
	const say = roadMessages[lang]
	return hidden ? say.hidden : lastName === null ? say.withoutRecord : `${lastName} ${firstName}`
}

function columns(view: View, count: string): Column<RoadRecord>[] {
	const say = figureMessages[view.lang]
	return [
		{ key: 'place', header: placeHeader(view, count), cell: (row) => placeName(view, count, row) },
		{ key: 'person', header: say.person, cell: (row) => <Person view={view} row={row} />, hidden: count !== 'job' },
		{ key: 'counted', header: say.countedOn, cell: (row) => formatDay(view.lang, row.countedOn) },
	]
}

/** What the first column of records is called. */
export function placeHeader({ lang }: View, count: string): string {
	return roadMessages[lang].place[count === 'manufactory' ? 'manufactory' : 'enterprise']
}

function Person({ view, row }: { view: View; row: RoadRecord }) {
	const name = personName(view, row)
	return row.participant === null ? <span class="soft">{name}</span> : <a href={view.url(`/participants/${row.participant}`)}>{name}</a>
}

function placeHref(view: View, count: string): ((row: RoadRecord) => string) | undefined {
	if (reach(view.actor, permissionFor(count)) !== 'all') return undefined
	return ({ place }) => view.url(count === 'manufactory' ? `/manufactories/${place}` : `/enterprises/${place}`)
}

function permissionFor(count: string): 'manufactory.read' | 'enterprise.read' {
	return count === 'manufactory' ? 'manufactory.read' : 'enterprise.read'
}
