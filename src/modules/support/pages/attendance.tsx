import { deed, page, type Route, type View } from '#access'
import type { Id } from '#kernel/id'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, ErrorSummary, Form, type FormError, PageHead } from '#ui'
import { markAttendance } from '../actions/mark-attendance.ts'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { type Presence, presences } from '../rules/session-state.ts'
import { type AttendanceRow, listAttendance, type Mark } from '../store/attendance.ts'
import { findSession, type SessionRecord } from '../store/session-list.ts'
import { whenText } from './chips.tsx'
import { Segments } from './controls.tsx'

export const attendanceRoutes: readonly Route[] = [
	page('/sessions/:session/attendance', 'support.write', (view) => sheet(view)),
	deed('/sessions/:session/attendance', 'support.write', save),
]

type Loaded = { found: SessionRecord; people: readonly AttendanceRow[] }

async function load(view: View): Promise<Loaded> {
	const found = present(await findSession(view.db, view, { id: view.id<'session'>('session'), permission: 'support.write' }), 'session')
	return { found, people: await listAttendance(view.db, view, found.id) }
}

async function sheet(view: View): Promise<Reply> {
	const loaded = await load(view)
	const { values } = await filledIn(view, `attendance-${loaded.found.id}`, { values: {} })
	return shown(messages[view.lang].meetings.attendance, <Sheet view={view} {...loaded} errors={[]} values={values} />)
}

async function save(view: View): Promise<Reply> {
	const { found, people } = await load(view)
	const say = messages[view.lang]
	const read = people.map((row) => readMark(view, row.participationId))
	const wrong = people.filter((_, at) => read[at] === undefined)
	if (wrong.length > 0)
		return again(
			view,
			{ found, people },
			wrong.map((row) => ({ id: `minutes-${row.participationId}`, message: `${row.lastName}: 1–1440` })),
		)
	const marks = read.flatMap((mark) => mark ?? [])
	const version = Number(view.form._version)
	const result = await view.act((act) =>
		markAttendance(act, { session: found.id, marks, version: Number.isInteger(version) ? version : undefined }),
	)
	if (!result.ok) return again(view, await load(view), [{ message: say.refusals[result.refusal.code] }])
	return moved(view.url(`/sessions/${found.id}`), { kind: 'done', text: say.meetings.attendanceSaved(result.value.present) })
}

function again(view: View, loaded: Loaded, errors: readonly FormError[]): Reply {
	return refusedForm(messages[view.lang].meetings.attendance, <Sheet view={view} {...loaded} errors={errors} values={view.form} />)
}

/** One line of the sheet; `undefined` when its minutes are none. */
function readMark(view: View, participation: Id<'participation'>): Mark | undefined {
	const presence = presences.find((each) => each === view.form[`presence-${participation}`]) ?? null
	const typed = (view.form[`minutes-${participation}`] ?? '').trim()
	if (typed === '') return { participation, presence, minutes: null }
	const minutes = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
	return minutes >= 1 && minutes <= 1440 ? { participation, presence, minutes } : undefined
}

type SheetProps = Loaded & { view: View; errors: readonly FormError[]; values: Readonly<Record<string, string>> }

function Sheet({ view, found, people, errors, values }: SheetProps) {
	const words = messages[view.lang]
	const say = words.meetings
	return (
		<>
			<PageHead title={say.attendance} lead={`${formLabel(view, found)}, ${whenText(view.lang, found)}, ${words.minutes(found.minutes)}`} />
			<ErrorSummary errors={errors} />
			{found.marked === 0 && <p>{say.attendanceLead}</p>}
			<Form
				action={view.url(`/sessions/${found.id}/attendance`)}
				idempotencyKey={view.key}
				version={errors.length === 0 ? (values._version ?? found.version) : found.version}
				draft={draftAt(view, `attendance-${found.id}`, values)}
			>
				<div>
					{people.map((row) => (
						<Line key={row.participationId} view={view} row={row} untouched={found.marked === 0} values={values} />
					))}
				</div>
				<Actions deed={say.saveAttendance} otherwise={{ href: view.url(`/sessions/${found.id}`), label: say.cancelLink }} />
			</Form>
		</>
	)
}

type LineProps = { view: View; row: AttendanceRow; untouched: boolean; values: SheetProps['values'] }

function Line({ view, row, untouched, values }: LineProps) {
	const words = messages[view.lang]
	const name = `${row.lastName} ${row.firstName}`
	const id = row.participationId
	const typed = presences.find((each) => each === values[`presence-${id}`])
	const value: Presence | '' = typed ?? row.presence ?? (untouched ? 'present' : '')
	const differs = typed !== undefined && row.presence !== null && row.presence !== typed
	return (
		<div class="sheet-row">
			<p>
				<strong>{name}</strong>
				{differs && row.presence !== null && (
					<span class="soft">{` (${words.meetings.savedVersion}: ${words.presences[row.presence]})`}</span>
				)}
			</p>
			<Segments
				name={`presence-${id}`}
				label={name}
				options={presences.map((each) => ({ value: each, label: words.presenceShort[each] }))}
				value={value}
				quiet
			/>
			<details open={row.minutes !== null || (values[`minutes-${id}`] ?? '') !== ''}>
				<summary>{words.meetings.ownMinutes}</summary>
				<label class="field-minutes">
					<span class="unseen">{`${words.meetings.ownMinutes}: ${name}`}</span>
					<input
						type="text"
						inputMode="numeric"
						id={`minutes-${id}`}
						name={`minutes-${id}`}
						value={values[`minutes-${id}`] ?? row.minutes ?? ''}
						autocomplete="off"
					/>
				</label>
			</details>
		</div>
	)
}
