import { may, type View } from '#access'
import { formatNumber, type Lang } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { type Column, DataTable, Empty, ExportLinks, FilterBar, fields, LinkButton, ListHead, Multiples, Progress, Section } from '#ui'
import { definitionListMessages } from '../messages/definition-list.ts'
import { figureMessages } from '../messages/figures.ts'
import { roadMessages } from '../messages/road.ts'
import type { FigureLine, Reading } from '../rules/reading.ts'
import { numberOf } from '../rules/rounding.ts'
import { countsThings, roadOf } from '../rules/rule.ts'
import { fullName, ROAD, type Subject, shortName } from '../rules/subject.ts'
import { listProgrammes, theRoad } from '../store/programmes.ts'
import { readFigures } from '../store/reading.ts'
import { esfPlus } from '../store/sets.ts'
import { figureAddress, fileLinks } from './addresses.ts'
import { periodOf, periodQuery } from './period.ts'
import { PeriodWords } from './period-words.tsx'
import { ShownNumber } from './shown-words.tsx'

/** All figures of a programme: those with a target first, then every number by sex. */
export async function figuresPage(view: View): Promise<Reply> {
	const say = figureMessages[view.lang]
	const programmes = await listProgrammes(view.db, view.partnership)
	const all = [...programmes, theRoad(view.lang)]
	const programme = all.find(({ code }) => code === view.query.programme) ?? programmes[0]
	if (programme === undefined) return shown(say.title, <NoProgrammes view={view} />)
	const reading = await readFigures(view.db, view, { programme, period: periodOf(view) })
	return shown(say.titleOf(shortName(programme)), <Figures {...{ view, programmes: all, programme, reading }} />)
}

type FiguresProps = { view: View; programmes: readonly Subject[]; programme: Subject; reading: Reading }

function Figures({ view, programmes, programme, reading }: FiguresProps) {
	const say = figureMessages[view.lang]
	const aimed = reading.lines.filter(({ target }) => target !== undefined && target > 0)
	const common = new Set(esfPlus.indicators.map(({ code }) => code))
	const onRoad = reading.lines.filter(({ definition }) => roadOf(definition.rule) !== undefined)
	const own = reading.lines.filter((line) => !common.has(line.definition.code) && !onRoad.includes(line))
	const shared = reading.lines.filter(({ definition }) => common.has(definition.code))
	return (
		<>
			<ListHead title={say.titleOf(shortName(programme))}>
				<LinkButton href={view.url(`/figures/${encodeURIComponent(programme.code)}/definitions`)} icon="list">
					{definitionListMessages[view.lang].link}
				</LinkButton>
				{programme.id !== undefined && (
					<LinkButton href={view.url('/figures', { programme: ROAD, ...periodQuery(view) })} icon="chart">
						{roadMessages[view.lang].title}
					</LinkButton>
				)}
				{reading.seen === 'exact' && programme.id !== undefined && (
					<LinkButton href={view.url('/reports', { programme: programme.code })} icon="file">
						{say.reports}
					</LinkButton>
				)}
			</ListHead>
			<p class="lead">{programme.id === undefined ? roadMessages[view.lang].ofPartnership : programme.name}</p>
			<PeriodForm view={view} programmes={programmes} programme={programme} />
			<PeriodWords lang={view.lang} reading={reading} />
			<ExportLinks links={fileLinks(view, `/figures/${encodeURIComponent(programme.code)}/export`)} />
			{reading.lines.length === 0 && <Empty title={say.noIndicators} />}
			{aimed.length > 0 && <Towards view={view} programme={programme} lines={aimed} />}
			{own.length > 0 && <FigureTable id="own" title={say.own} {...{ view, programme, lines: own }} />}
			{onRoad.length > 0 && <FigureTable id="road" title={roadMessages[view.lang].title} {...{ view, programme, lines: onRoad }} />}
			{shared.length > 0 && <FigureTable id="common" title={say.common} {...{ view, programme, lines: shared }} />}
		</>
	)
}

function PeriodForm({ view, programmes, programme }: Omit<FiguresProps, 'reading'>) {
	const say = figureMessages[view.lang]
	const { from, to } = periodOf(view)
	const f = fields<{ programme: string; from: string; to: string }>({ values: { programme: programme.code, from: from ?? '', to } })
	return (
		<FilterBar filters={[]} action={view.url('/figures')}>
			<f.Select name="programme" label={say.programme} options={programmes.map((each) => ({ value: each.code, label: fullName(each) }))} />
			<f.Day name="from" label={say.from} optional />
			<f.Day name="to" label={say.until} />
		</FilterBar>
	)
}

type LinesProps = { view: View; programme: Subject; lines: readonly FigureLine[] }

/** Small pictures beside each other: how far each figure with a target is. */
function Towards({ view, programme, lines }: LinesProps) {
	const say = figureMessages[view.lang]
	return (
		<section>
			<h2>{say.towards}</h2>
			<Multiples>
				{lines.map(({ definition, target = 0, shown: { total } }) => (
					<div class="card" key={definition.code}>
						<p>
							<a href={figureAddress(view, { programme: programme.code, code: definition.code })}>{definition.name[view.lang]}</a>
						</p>
						{'number' in total ? (
							<Progress label={definition.code} value={total.number} of={target} />
						) : (
							<p>
								<ShownNumber lang={view.lang} shown={total} /> / {formatNumber(view.lang, target)}
							</p>
						)}
					</div>
				))}
			</Multiples>
		</section>
	)
}

function FigureTable({ view, programme, lines, id, title }: LinesProps & { id: string; title: string }) {
	return (
		<Section title={title} id={`section-${id}`}>
			<DataTable
				id={id}
				caption={title}
				numbers
				columns={tableColumns(view.lang, lines)}
				rows={lines}
				rowKey={({ definition }) => definition.code}
				rowHref={({ definition }) => figureAddress(view, { programme: programme.code, code: definition.code })}
			/>
		</Section>
	)
}

function tableColumns(lang: Lang, lines: readonly FigureLine[]): Column<FigureLine>[] {
	const say = figureMessages[lang]
	const number = (key: 'women' | 'men' | 'unknown' | 'total'): Column<FigureLine> => ({
		key,
		header: say[key],
		align: 'end',
		cell: ({ definition, shown }) => (isBlank(key, { definition, shown }) ? null : <ShownNumber lang={lang} shown={shown[key]} />),
	})
	const noTarget = lines.every(({ target }) => target === undefined)
	const someUnknown = lines.some((line) => !isBlank('unknown', line))
	return [
		{ key: 'name', header: say.indicator, cell: ({ definition }) => <Name lang={lang} definition={definition} /> },
		number('women'),
		number('men'),
		{ ...number('unknown'), hidden: !someUnknown },
		number('total'),
		{
			key: 'target',
			header: say.target,
			align: 'end',
			wide: true,
			cell: ({ target }) => (target === undefined ? null : formatNumber(lang, target)),
			hidden: noTarget,
		},
		{
			key: 'share',
			header: say.share,
			align: 'end',
			wide: true,
			cell: ({ share }) => (share === undefined ? null : say.percent(share)),
			hidden: noTarget,
		},
	]
}

/** Things have no sex, and that nobody is of unknown sex needs no word. */
function isBlank(key: 'women' | 'men' | 'unknown' | 'total', { definition, shown }: Pick<FigureLine, 'definition' | 'shown'>): boolean {
	if (countsThings(definition.rule)) return key !== 'total'
	return key === 'unknown' && numberOf(shown.unknown) === 0
}

function Name({ lang, definition: { name, code } }: { lang: Lang; definition: FigureLine['definition'] }) {
	return (
		<>
			{name[lang]} <span class="soft small-text">{code}</span>
		</>
	)
}

function NoProgrammes({ view }: { view: View }) {
	const say = figureMessages[view.lang]
	const action = may(view.actor, 'partnership.write') ? { href: view.url('/programmes/new'), label: say.addProgramme } : undefined
	return (
		<>
			<ListHead title={say.title} />
			<Empty title={say.noProgrammes} action={action}>
				{say.noProgrammesWhy}
			</Empty>
		</>
	)
}
