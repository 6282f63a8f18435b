import type { View } from '#access'
import { formatDay, type Lang } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, type Column, DataTable, ExportLinks, Figure, LineToTarget, Section } from '#ui'
import { ruleInWords } from '../messages/definition.ts'
import { figureMessages } from '../messages/figures.ts'
import type { Definition } from '../rules/definition.ts'
import { type Split, splits } from '../rules/over-time.ts'
import { others, type Point } from '../rules/reading.ts'
import { numberOf } from '../rules/rounding.ts'
import { countsThings, roadOf } from '../rules/rule.ts'
import { fullName, type Subject, shortName } from '../rules/subject.ts'
import { listTeamNames } from '../store/arrivals.ts'
import { getSubject } from '../store/programmes.ts'
import { type FigureReading, readFigure } from '../store/reading.ts'
import { figureAddress, figuresAddress, fileLinks, recordsAddress } from './addresses.ts'
import { periodOf } from './period.ts'
import { PeriodWords } from './period-words.tsx'
import { ShownNumber } from './shown-words.tsx'

type Props = { view: View; programme: Subject; reading: FigureReading }

/** One figure with all that is needed to believe it: number, target, change, plot, definition, splits, the records behind it. */
export async function figurePage(view: View): Promise<Reply> {
	const programme = await getSubject(view.db, { partnership: view.partnership, lang: view.lang, code: view.param('programme') })
	const split = splits.find((each) => each === view.query.split)
	const reading = await readFigure(view.db, view, { programme, period: periodOf(view), code: view.param('indicator'), split })
	const teams = split === 'team' ? await listTeamNames(view.db, view.partnership) : new Map<string, string>()
	const { definition } = reading.line
	return shown(
		`${definition.name[view.lang]} (${shortName(programme)})`,
		<>
			<h1>{definition.name[view.lang]}</h1>
			<p class="lead">
				<a href={figuresAddress(view, programme.code)}>{fullName(programme)}</a>
			</p>
			<PeriodWords lang={view.lang} reading={reading} />
			<FigureCard {...{ view, programme, reading }} />
			{!countsThings(definition.rule) && <SexSection {...{ view, programme, reading }} />}
			{roadOf(definition.rule) === undefined && <SplitSection {...{ view, programme, reading, split, teams }} />}
			<ExportLinks links={fileLinks(view, `/figures/${encodeURIComponent(programme.code)}/export`)} />
		</>,
	)
}

function FigureCard({ view, programme, reading }: Props) {
	const { definition, target, shown: number } = reading.line
	if ('untold' in number.total) return <UntoldFigure {...{ view, programme, reading }} />
	return (
		<Figure
			label={figureMessages[view.lang].total}
			code={definition.code}
			value={'number' in number.total ? number.total.number : number.total}
			target={target}
			change={changeOf(view.lang, reading.history)}
			definition={ruleInWords(view.lang, definition.rule)}
			source={definition.source}
			computedAt={view.now}
			recordsHref={reading.seen === 'exact' ? recordsAddress(view, { programme: programme.code, code: definition.code }) : undefined}
		>
			<Marks lang={view.lang} definition={definition} />
			<Plot {...{ view, programme, reading }} />
		</Figure>
	)
}

/** A figure of which nothing has been published yet: what will be counted. */
function UntoldFigure({ view, reading }: Props) {
	const { definition } = reading.line
	return (
		<Section title={`${figureMessages[view.lang].total} ${definition.code}`}>
			<Marks lang={view.lang} definition={definition} />
			<p>{ruleInWords(view.lang, definition.rule)}</p>
			<p class="soft">{definition.source}</p>
		</Section>
	)
}

/** The target stands at the programme's end, or where the drawing ends when that is later. */
function Plot({ view, programme, reading: { line, history } }: Props) {
	const { definition, target = 0 } = line
	const aim = target === 0 ? undefined : { day: later(programme.toOn, history.at(-1)?.day ?? programme.toOn), value: target }
	return <LineToTarget title={definition.name[view.lang]} points={history} target={aim} />
}

function later<Day extends string>(one: Day, other: Day): Day {
	return one > other ? one : other
}

/** The change over the last three months that are told. */
function changeOf(lang: Lang, history: readonly Point[]): { by: number; since: string } | undefined {
	const [last, before] = [history.at(-1), history.at(-4)]
	return last === undefined || before === undefined ? undefined : { by: last.value - before.value, since: formatDay(lang, before.day) }
}

function Marks({ lang, definition: { verified, data } }: { lang: Lang; definition: Definition }) {
	const say = figureMessages[lang]
	return (
		<p class="cluster">
			{verified?.name === 'recalled' && <Chip tone="due">{say.recalledName}</Chip>}
			{verified?.code === 'recalled' && <Chip tone="due">{say.recalledCode}</Chip>}
			{data === 'special' && <Chip tone="info">{say.special}</Chip>}
		</p>
	)
}

type GroupRow = { key: string; name: string; shown: FigureReading['line']['shown'] }

function SexSection({ view, reading: { line } }: Props) {
	const say = figureMessages[view.lang]
	return (
		<Section title={say.bySex}>
			<GroupTable id="by-sex" lang={view.lang} caption={say.bySex} rows={[{ key: 'all', name: say.total, shown: line.shown }]} />
		</Section>
	)
}

function SplitSection({
	view,
	programme,
	reading,
	split,
	teams,
}: Props & { split: Split | undefined; teams: ReadonlyMap<string, string> }) {
	const say = figureMessages[view.lang]
	const at = { programme: programme.code, code: reading.line.definition.code }
	const rows = reading.groups.map((group) => ({ key: group.split, name: groupName(view.lang, group.split, teams), shown: group.shown }))
	return (
		<Section title={say.splitBy} id="split">
			<p class="cluster">
				{splits.map((each) => (
					<a key={each} class="word" href={`${figureAddress(view, at, each)}#split`} aria-current={each === split ? 'true' : undefined}>
						{say.splits[each]}
					</a>
				))}
			</p>
			{split && <GroupTable id="groups" lang={view.lang} caption={say.splits[split]} rows={rows} />}
		</Section>
	)
}

function groupName(lang: Lang, split: string, teams: ReadonlyMap<string, string>): string {
	const say = figureMessages[lang]
	if (split === '') return say.notKnown
	if (split === others) return say.otherGroups
	const names: Readonly<Record<string, string>> = { ...say.ages, ...say.educations }
	return teams.get(split) ?? names[split] ?? split
}

function GroupTable({ id, lang, caption, rows }: { id: string; lang: Lang; caption: string; rows: readonly GroupRow[] }) {
	const say = figureMessages[lang]
	const number = (key: 'women' | 'men' | 'unknown' | 'total'): Column<GroupRow> => ({
		key,
		header: say[key],
		align: 'end',
		cell: ({ shown }) => (key === 'unknown' && numberOf(shown.unknown) === 0 ? null : <ShownNumber lang={lang} shown={shown[key]} />),
		hidden: key === 'unknown' && rows.every(({ shown: { unknown } }) => numberOf(unknown) === 0),
	})
	const columns = [
		{ key: 'name', header: say.group, cell: (row: GroupRow) => row.name },
		number('women'),
		number('men'),
		number('unknown'),
		number('total'),
	]
	return (
		<DataTable
			id={id}
			caption={caption}
			numbers
			columns={columns}
			rows={rows}
			rowKey={({ key }) => key}
			empty={<p class="soft">{say.nobodyBehind}</p>}
		/>
	)
}
