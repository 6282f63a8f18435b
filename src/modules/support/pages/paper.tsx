import { deed, page, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import { addDays } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Empty, ErrorSummary, Form, type FormError, fields, PageHead } from '#ui'
import { recordPaper, type Slip } from '../actions/record-paper.ts'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { type AskedRow, type ConfirmableRow, findConfirmable, listAsked } from '../store/confirmations.ts'
import { inForceOf } from './chips.tsx'
import { Segments } from './controls.tsx'

export const paperRoutes: readonly Route[] = [
	page('/paper', 'confirmation.record', (view) => ask(view)),
	deed('/paper', 'confirmation.record', save),
]

type Loaded = { person: ConfirmableRow; session: Id<'session'> | null; asked: readonly AskedRow[] }

/** What the slip may hold: meetings without an answer in force, or the one that was asked for. */
async function load(view: View, sent: Readonly<Record<string, string>>): Promise<Loaded> {
	const participation = present(parseId<'participation'>(sent.participation), 'participation')
	const session = parseId<'session'>(sent.session) ?? null
	const person = present(await findConfirmable(view.db, view, { participation, session }), 'participation')
	const all = await listAsked(view.db, view.partnership, { participation, session, since: addDays(view.today, -1100) })
	return { person, session, asked: session === null ? all.filter((row) => !isAnswered(row)) : all }
}

async function ask(view: View): Promise<Reply> {
	const loaded = await load(view, view.query)
	const { values } = await filledIn(view, draftName(loaded), { values: {} })
	return shown(messages[view.lang].confirming.paperTitle, <Paper view={view} {...loaded} values={values} errors={[]} />)
}

async function save(view: View): Promise<Reply> {
	const loaded = await load(view, view.form)
	const { form } = view
	const answers: Slip['answers'] = loaded.asked.flatMap(({ sessionId: session }) => {
		const answer = form[`answer-${session}`]
		if (answer !== 'confirmed' && answer !== 'disputed') return []
		return [{ session, answer, comment: (form[`comment-${session}`] ?? '').trim().slice(0, 2000) }]
	})
	const slip = { participation: loaded.person.participationId, witness: (form.witness ?? '').trim().slice(0, 200), answers }
	const result = await view.act((act) => recordPaper(act, slip))
	const say = messages[view.lang]
	if (result.ok) return moved(backOf(view, loaded), { kind: 'done', text: say.confirming.paperSaved(result.value.answers) })
	const error = { id: fieldOf(result.refusal.code, answers), message: say.refusals[result.refusal.code] }
	return refusedForm(say.confirming.paperTitle, <Paper view={view} {...loaded} values={form} errors={[error]} />)
}

function fieldOf(code: string, answers: Slip['answers']): string | undefined {
	if (code === 'witness-missing') return 'witness'
	const bare = answers.find((each) => each.answer === 'disputed' && each.comment === '')
	return code === 'comment-missing' && bare ? `comment-${bare.session}` : undefined
}

function draftName({ person, session }: Pick<Loaded, 'person' | 'session'>): string {
	return `paper-${session ?? 'all'}-${person.participationId}`
}

function backOf(view: View, { session, person }: Loaded): string {
	return view.url(session === null ? `/participants/${person.participantId}` : `/sessions/${session}`)
}

function isAnswered(row: AskedRow): boolean {
	return inForceOf({ ...row, presence: 'present', channel: null, recordedBy: null, witness: null }) !== undefined
}

type PaperProps = Loaded & { view: View; values: Readonly<Record<string, string>>; errors: readonly FormError[] }

function Paper({ view, person, session, asked, values, errors }: PaperProps) {
	const say = messages[view.lang].confirming
	const back = backOf(view, { person, session, asked })
	const f = fields<{ witness: string }>({ values, errors: { witness: errors.find((each) => each.id === 'witness')?.message } })
	return (
		<>
			<PageHead title={`${say.paperTitle}: ${person.firstName} ${person.lastName}`} lead={say.paperLead} />
			<ErrorSummary errors={errors} />
			{asked.length === 0 ? (
				<Empty title={say.nothingWaits} action={{ href: back, label: say.backToPerson }} />
			) : (
				<Form action={view.url('/paper')} idempotencyKey={view.key} draft={draftAt(view, draftName({ person, session }), values)}>
					<input type="hidden" name="participation" value={person.participationId} />
					{session !== null && <input type="hidden" name="session" value={session} />}
					{asked.map((row) => (
						<SlipLine key={row.sessionId} view={view} row={row} values={values} />
					))}
					<f.Text name="witness" label={say.witness} hint={say.witnessHint} auto="off" />
					<Actions deed={say.paperDeed} otherwise={{ href: back, label: messages[view.lang].meetings.cancelLink }} />
				</Form>
			)}
		</>
	)
}

function SlipLine({ view, row, values }: { view: View; row: AskedRow; values: PaperProps['values'] }) {
	const words = messages[view.lang]
	const say = words.confirming
	const what = `${formatDay(view.lang, row.onDay)}, ${formLabel(view, row)}, ${words.minutes(row.minutes)}, ${row.leader}`
	const f = fields<Record<string, string>>({ values })
	const options = [
		{ value: '', label: say.notOnSlip },
		{ value: 'confirmed', label: say.slipYes },
		{ value: 'disputed', label: say.saidNo },
	]
	return (
		<div class="sheet-row">
			<Segments name={`answer-${row.sessionId}`} label={what} options={options} value={values[`answer-${row.sessionId}`] ?? ''} />
			<details open={(values[`comment-${row.sessionId}`] ?? '') !== '' || values[`answer-${row.sessionId}`] === 'disputed'}>
				<summary>{say.comment}</summary>
				<f.Text name={`comment-${row.sessionId}`} label={say.comment} hint={say.commentOnlyNo} optional />
			</details>
		</div>
	)
}
