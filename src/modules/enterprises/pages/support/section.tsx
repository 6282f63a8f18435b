import { may, type View } from '#access'
import { formatDay, formatNumber } from '#kernel/lang'
import { formatGrosze } from '#kernel/money'
import { Bars, DataTable, LinkButton, PostButton, Section } from '#ui'
import { messages } from '../../messages/support.ts'
import { labelIn, supportFields } from '../../rules/enterprise/lists.ts'
import { besideActual, daysLeft, minutesOf, type QuarterSoFar } from '../../rules/support/fading.ts'
import type { Enterprise } from '../../store/enterprise/enterprise.ts'
import type { EntryRow, KeptPlan, MeetingGiven } from '../../store/support/fading.ts'
import { givenTo } from './given.ts'

type Props = { view: View; held: Enterprise; plan: KeptPlan | undefined; meetings: readonly MeetingGiven[]; entries: readonly EntryRow[] }

/** The support that fades on the enterprise's page: a picture with its numbers, the plan beside what was given. */
export function FadingSection({ view, held, plan, meetings, entries }: Props) {
	const say = messages[view.lang]
	const at = view.url(`/enterprises/${held.id}/support`)
	const deeds = may(view.actor, 'enterprise.write') && (
		<span class="cluster">
			<LinkButton href={`${at}/plan`} small>
				{plan === undefined ? say.plan : say.replan}
			</LinkButton>
			<LinkButton href={`${at}/new`} icon="add" small>
				{say.enter}
			</LinkButton>
		</span>
	)
	return (
		<Section title={say.section} id="support" action={deeds}>
			{plan === undefined ? <p class="soft">{say.none}</p> : <Curve view={view} plan={plan} given={givenTo(view, { meetings, entries })} />}
			{entries.length > 0 && <Entries view={view} held={held} entries={entries} />}
		</Section>
	)
}

function Curve({ view, plan, given }: { view: View; plan: KeptPlan; given: ReturnType<typeof givenTo> }) {
	const say = messages[view.lang]
	const { quarters, outside } = besideActual(plan, given)
	const stray = outside.reduce((all, { minutes }) => all + minutes, 0)
	const bars = quarters.map((quarter) => {
		const value = hours(givenMinutes(quarter))
		const target = hours(minutesOf(quarter.planned))
		const key = String(quarter.number)
		return { key, label: say.span(quarter.from, quarter.to), value, target, ...(value > target ? { outlier: say.more } : {}) }
	})
	return (
		<>
			<p>{daysLeft(plan, view.today) < 0 ? say.ended(plan.endsOn) : say.ends(plan.endsOn)}</p>
			<Bars caption={say.caption} heads={[say.quarter, say.caption]} bars={bars} />
			<DataTable
				id="fading"
				caption={say.section}
				columns={[
					{ key: 'quarter', header: say.quarter, cell: (row) => say.span(row.from, row.to) },
					{ key: 'hours', header: say.hours, cell: (row) => fieldsText(view, row), long: true },
					{
						key: 'money',
						header: say.money,
						cell: (row) => `${formatGrosze(view.lang, row.grosze)} / ${formatGrosze(view.lang, row.planned.grosze)}`,
						align: 'end',
						tight: true,
					},
					{ key: 'reason', header: say.reasonHead, cell: (row) => row.planned.reason || '–', long: true },
				]}
				rows={quarters}
				rowKey={({ number }) => String(number)}
			/>
			{stray > 0 && <p class="soft">{say.outside(hours(stray))}</p>}
		</>
	)
}

function fieldsText(view: View, { minutes, planned }: QuarterSoFar): string {
	const fields = [...new Set([...Object.keys(planned.minutes), ...Object.keys(minutes)])]
	const text = (field: string) =>
		`${labelIn(supportFields, view, field)}: ${formatNumber(view.lang, hours(minutes[field] ?? 0))} / ${formatNumber(view.lang, hours(planned.minutes[field] ?? 0))}`
	return fields.map(text).join('; ')
}

function Entries({ view, held, entries }: { view: View; held: Enterprise; entries: readonly EntryRow[] }) {
	const say = messages[view.lang]
	return (
		<details class="unfold">
			<summary>{say.entries}</summary>
			<ul class="lines">
				{entries.map((entry) => (
					<li key={entry.id}>
						<p>
							{`${formatDay(view.lang, entry.onDay)}, ${labelIn(supportFields, view, entry.field)}: ${formatNumber(view.lang, hours(entry.minutes))} h, ${formatGrosze(view.lang, entry.grosze)}`}
							<span class="line-what">{entry.correctsId === null ? entry.remarks : say.isCorrection}</span>
						</p>
						{may(view.actor, 'enterprise.write') && entry.correctsId === null && !entry.isCorrected && (
							<PostButton action={view.url(`/enterprises/${held.id}/support/${entry.id}/correction`)} idempotencyKey={view.key} small>
								{say.correct}
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</details>
	)
}

function givenMinutes({ minutes }: QuarterSoFar): number {
	return Object.values(minutes).reduce((all, one) => all + one, 0)
}

function hours(minutes: number): number {
	return Math.round((minutes / 60) * 10) / 10
}
