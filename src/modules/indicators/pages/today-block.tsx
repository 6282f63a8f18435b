import type { VNode } from 'preact'
import { may, type View } from '#access'
import { formatInstant, formatNumber } from '#kernel/lang'
import { Multiples, Progress, Section } from '#ui'
import { todayMessages } from '../messages/today-block.ts'
import type { FigureLine, Reading } from '../rules/reading.ts'
import { listProgrammes, type Programme } from '../store/programmes.ts'
import { readFigures } from '../store/reading.ts'
import { listReportHeads, type ReportHead } from '../store/reports.ts'
import { figureAddress } from './addresses.ts'
import { ShownNumber } from './shown-words.tsx'

const CARDS = 6
const REPORTS = 3

/** Today of those who read figures and no persons: how far the newest programme is, as published, and which reports were handed in. */
export async function figuresBlock(view: View): Promise<VNode | undefined> {
	if (!may(view.actor, 'figures.read') || may(view.actor, 'person.read')) return undefined
	const programmes = await listProgrammes(view.db, view.partnership)
	const programme = programmes.find(({ fromOn, toOn }) => fromOn <= view.today && toOn >= view.today) ?? programmes[0]
	if (programme === undefined) return <p class="soft">{todayMessages[view.lang].noProgrammes}</p>
	const reading = await readFigures(view.db, view, { programme, period: { to: view.today } })
	const reports = await listReportHeads(view.db, view.partnership, REPORTS)
	return (
		<>
			<Towards view={view} programme={programme} reading={reading} />
			<OtherProgrammes view={view} programmes={programmes.filter(({ id }) => id !== programme.id)} />
			<Reports view={view} reports={reports} />
		</>
	)
}

function Towards({ view, programme, reading }: { view: View; programme: Programme; reading: Reading }) {
	const say = todayMessages[view.lang]
	const aimed = reading.lines.filter(({ target = 0 }) => target > 0).slice(0, CARDS)
	return (
		<section id="figures">
			<div class="card-head">
				<h2>{say.title(programme.code)}</h2>
				<a href={view.url('/figures', { programme: programme.code })}>{say.all}</a>
			</div>
			<p class="soft">{aimed.length === 0 ? say.noTargets : programme.name}</p>
			<Multiples>
				{aimed.map((line) => (
					<Card key={line.definition.code} view={view} programme={programme} line={line} />
				))}
			</Multiples>
		</section>
	)
}

function Card({ view, programme, line }: { view: View; programme: Programme; line: FigureLine }) {
	const { definition, target = 0, shown } = line
	return (
		<div class="card">
			<p>
				<a href={figureAddress(view, { programme: programme.code, code: definition.code })}>{definition.name[view.lang]}</a>
			</p>
			{'number' in shown.total ? (
				<Progress label={definition.code} value={shown.total.number} of={target} />
			) : (
				<p>
					<ShownNumber lang={view.lang} shown={shown.total} /> / {formatNumber(view.lang, target)}
				</p>
			)}
		</div>
	)
}

function OtherProgrammes({ view, programmes }: { view: View; programmes: readonly Programme[] }) {
	if (programmes.length === 0) return null
	return (
		<Section title={todayMessages[view.lang].others} id="other-programmes">
			<ul class="lines">
				{programmes.slice(0, CARDS).map(({ code, name }) => (
					<li key={code}>
						<p>
							<a href={view.url('/figures', { programme: code })}>{code}</a>
							<span class="line-what">{name}</span>
						</p>
					</li>
				))}
			</ul>
		</Section>
	)
}

/** Only that they exist: their whole numbers are for those who may see persons. */
function Reports({ view, reports }: { view: View; reports: readonly ReportHead[] }) {
	const say = todayMessages[view.lang]
	return (
		<Section title={say.reports} id="reports">
			{reports.length === 0 && <p class="soft">{say.noReports}</p>}
			<ul class="lines">
				{reports.map(({ id, code, toOn, submittedAt }) => (
					<li key={id}>
						<p>
							{say.report(code, toOn)}
							<span class="line-what">{say.submitted(formatInstant(view.lang, submittedAt))}</span>
						</p>
					</li>
				))}
			</ul>
		</Section>
	)
}
