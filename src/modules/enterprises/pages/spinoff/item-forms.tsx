import { z } from 'zod'
import { deed, listStaff, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { readGrosze } from '#kernel/money'
import { assetConditions, contractKinds, getManufactory } from '#manufactories'
import { Absent } from '#platform/absent'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { readDay } from '#platform/typed-day'
import { Actions, Compare, Form, fields, LinkButton, type Mistakes, PageHead } from '#ui'
import { type AnswerRefusal, answerItem } from '../../actions/spinoff/answer-item.ts'
import { addOwnItem, assignItem } from '../../actions/spinoff/begin-spinoff.ts'
import { messages } from '../../messages/spinoff.ts'
import { offered } from '../../rules/enterprise/lists.ts'
import type { ItemKind } from '../../rules/spinoff/checklist.ts'
import { getItem, type ItemRow } from '../../store/spinoff/spinoff.ts'
import { weeklyMinutes } from '../enterprise/jobs.tsx'
import { itemText, kindOf, type Subjects, subjectsOf } from './item-words.ts'

const AT = '/manufactories/:manufactory/spin-off/items'
export const itemRoutes: readonly Route[] = [
	page(`${AT}/new`, 'enterprise.write', newPage),
	deed(AT, 'enterprise.write', addOwn),
	page(`${AT}/:item/owner`, 'enterprise.write', ownerPage),
	deed(`${AT}/:item/owner`, 'enterprise.write', assign),
	page(`${AT}/:item/answer`, 'enterprise.write', answerPage),
	deed(`${AT}/:item/answer`, 'enterprise.write', answer),
]

type OwnForm = Record<'title' | 'owner' | 'dueOn' | 'remarks', string>
type AnswerForm = Record<
	'answer' | 'onDay' | 'reason' | 'outcome' | 'price' | 'paper' | 'condition' | 'contract' | 'position' | 'weeklyHours' | 'until',
	string
>
type Known = { item: ItemRow; subjects: Subjects; per: ItemKind['facts']['per']; title: string }

async function newPage(view: View): Promise<Reply> {
	return shown(messages[view.lang].addOwn, await ownForm(view, { values: {} }))
}

async function addOwn(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const f = formFields(view.lang)
	const schema = z.object({ title: f.required(undefined, 300), owner: f.optionalId<'account'>(), dueOn: f.optionalDay() })
	const read = readForm(schema, view.form)
	if (!read.ok) return refusedForm(say.addOwn, await ownForm(view, { values: view.form, errors: read.errors }))
	const { title, owner = null, dueOn = null } = read.value
	const added = await view.act((act) => addOwnItem(act, { manufactory: view.id<'manufactory'>('manufactory'), title, owner, dueOn }))
	return moved(home(view), added.ok ? { kind: 'done', text: say.answered } : { kind: 'refused', text: say.refusals[added.refusal.code] })
}

async function ownerPage(view: View): Promise<Reply> {
	const { item, title } = await known(view)
	const values = { owner: item.owner ?? '', dueOn: item.dueOn ?? '', remarks: item.remarks }
	return shown(title, await ownForm(view, { values, of: title, version: item.version }))
}

async function assign(view: View): Promise<Reply> {
	const { item, title } = await known(view)
	const f = formFields(view.lang)
	const version = f.whole({ min: 0, max: 1_000_000_000 })
	const fieldsOfForm = { owner: f.optionalId<'account'>(), dueOn: f.optionalDay(), remarks: f.text(2000) }
	const again = async (state: Pick<OwnState, 'errors' | 'current'>) =>
		refusedForm(title, await ownForm(view, { ...state, values: view.form, of: title, version: item.version }))
	const read = readForm(z.object({ ...fieldsOfForm, _version: version }), view.form)
	if (!read.ok) return again({ errors: read.errors })
	const { owner = null, dueOn = null, remarks, _version } = read.value
	const assigned = await view.act((act) => assignItem(act, { item: item.id, version: _version, owner, dueOn, remarks }))
	if (!assigned.ok) return again({ current: assigned.refusal.current })
	return moved(home(view), { kind: 'done', text: messages[view.lang].assigned })
}

async function answerPage(view: View): Promise<Reply> {
	const one = await known(view)
	const worker = one.item.subjectId === null ? undefined : one.subjects.workers.get(one.item.subjectId)
	const usual = worker && {
		contract: worker.contract,
		position: worker.position,
		weeklyHours: String(Math.round((worker.weeklyMinutes / 60) * 100) / 100),
	}
	return shown(one.title, <AnswerForm view={view} known={one} values={{ answer: 'done', onDay: view.today, ...usual }} />)
}

async function answer(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const one = await known(view)
	const again = (errors: Mistakes<AnswerForm>) =>
		refusedForm(one.title, <AnswerForm view={view} known={one} values={view.form} errors={errors} />)
	const read = readForm(answerSchema(view), view.form)
	if (!read.ok) return again(read.errors)
	const worker = one.item.subjectId === null ? undefined : one.subjects.workers.get(one.item.subjectId)
	const moves = one.per === 'worker' && read.value.answer === 'done' && worker !== undefined
	const hours = moves ? readForm(z.object({ weeklyHours: weeklyMinutes(view) }), view.form) : undefined
	if (hours && !hours.ok) return again(hours.errors)
	const { contract, position, until = null, outcome = null, price: priceGrosze, ...given } = read.value
	const job = hours && worker && { contract, position, until, weeklyMinutes: hours.value.weeklyHours, participant: worker.participantId }
	const done = await view.act((act) =>
		answerItem(act, { ...given, outcome, priceGrosze, item: one.item.id, ...(job && { contract: job }) }),
	)
	if (!done.ok) return again(mistakeOf(view, done.refusal))
	const undoing = { action: `${home(view)}/items/${one.item.id}/undo`, label: say.takeBack }
	return moved(home(view), { kind: 'done', text: say.answered, undo: undoing })
}

function answerSchema(view: View) {
	const f = formFields(view.lang)
	return z.object({
		answer: f.oneOf(['done', 'not-needed']),
		onDay: f.day(),
		reason: f.text(2000),
		outcome: f.optionalOneOf(['returned', 'bought', 'given']),
		price: f.text(20).transform((text, context) => {
			const grosze = text === '' ? 0 : readGrosze(text)
			if (grosze === undefined) context.addIssue(messages[view.lang].numberWrong)
			return grosze ?? 0
		}),
		paper: f.text(),
		condition: f.text(80),
		contract: f.text(80),
		position: f.text(),
		until: f.optionalDay(),
	})
}

function mistakeOf(view: View, { code }: AnswerRefusal): Mistakes<AnswerForm> {
	const say = messages[view.lang].refusals
	if (code === 'reason-missing') return { reason: say[code] }
	if (code === 'outcome-missing') return { outcome: say[code] }
	if (code === 'day-not-come' || code === 'enterprise-missing' || code === 'answered-already') return { onDay: say[code] }
	return { onDay: say.other }
}

async function known(view: View): Promise<Known> {
	const manufactory = view.id<'manufactory'>('manufactory')
	await getManufactory(view.db, view, { id: manufactory })
	const item = await getItem(view.db, view.partnership, view.id<'spinoff-item'>('item'))
	if (item.manufactoryId !== manufactory) throw new Absent('spinoff-item')
	const subjects = await subjectsOf(view, manufactory)
	return { item, subjects, per: kindOf(view, item)?.facts.per ?? 'once', title: itemText(view, item, subjects) }
}

function home(view: View): string {
	return view.url(`/manufactories/${view.id<'manufactory'>('manufactory')}/spin-off`)
}

type OwnState = { values: FormValues; errors?: Mistakes<OwnForm>; of?: string; version?: number; current?: ItemRow }

async function ownForm(view: View, { values, errors, of, version, current }: OwnState) {
	const say = messages[view.lang]
	const staff = (await listStaff(view.db, view.partnership)).map(({ account, name }) => ({ value: account, label: name }))
	const f = fields<OwnForm>({ values, errors })
	return (
		<>
			<PageHead title={of ?? say.addOwn} />
			{current && <Conflict view={view} values={values} current={current} staff={staff} />}
			<Form
				action={of === undefined ? `${home(view)}/items` : `${home(view)}/items/${view.id('item')}/owner`}
				idempotencyKey={view.key}
				version={current?.version ?? values._version ?? version}
			>
				<f.Errors />
				{of === undefined && <f.Text name="title" label={say.what} />}
				<f.Select name="owner" label={say.owner} options={staff} blank={say.nobody} optional />
				<f.Day name="dueOn" label={say.due} optional />
				{of !== undefined && <f.Area name="remarks" label={say.remarks} optional />}
				<Actions deed={say.save} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}

type ConflictProps = { view: View; values: FormValues; current: ItemRow; staff: readonly { value: string; label: string }[] }

function Conflict({ view, values, current, staff }: ConflictProps) {
	const say = messages[view.lang]
	const named = (owner: string | undefined) => staff.find(({ value }) => value === owner)?.label ?? say.nobody
	const due = readDay(values.dueOn ?? '')
	const compared = [
		{ label: say.owner, yours: named(values.owner), theirs: current.ownerName ?? say.nobody },
		{ label: say.due, yours: due ? formatDay(view.lang, due) : '', theirs: current.dueOn ? formatDay(view.lang, current.dueOn) : '' },
		{ label: say.remarks, yours: values.remarks ?? '', theirs: current.remarks },
	]
	return (
		<Compare title={say.conflictTitle} what={say.conflict} fields={compared}>
			<LinkButton href={home(view)}>{say.keepTheirs}</LinkButton>
		</Compare>
	)
}

type AnswerProps = { view: View; known: Known; values: FormValues; errors?: Mistakes<AnswerForm> }

function AnswerForm({ view, known: { item, per, title }, values, errors }: AnswerProps) {
	const say = messages[view.lang]
	const f = fields<AnswerForm>({ values, errors })
	return (
		<>
			<PageHead title={title} lead={per === 'worker' ? say.workerNote : undefined} />
			<Form action={`${home(view)}/items/${item.id}/answer`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Radio
					name="answer"
					label={say.question}
					options={(['done', 'not-needed'] as const).map((value) => ({ value, label: say.answers[value] }))}
				/>
				<f.Day name="onDay" label={per === 'worker' ? say.onDayWorker : say.onDay} />
				{per === 'worker' && <WorkerFields view={view} f={f} />}
				{per === 'asset' && <AssetFields view={view} f={f} />}
				<f.Area name="reason" label={say.reason} optional />
				<Actions deed={say.save} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}

type Fields = ReturnType<typeof fields<AnswerForm>>

function WorkerFields({ view, f }: { view: View; f: Fields }) {
	const say = messages[view.lang]
	return (
		<>
			<f.Select name="contract" label={say.contract} options={offered(contractKinds, view)} />
			<f.Text name="position" label={say.position} />
			<f.Number name="weeklyHours" label={say.weeklyHours} />
			<f.Day name="until" label={say.until} optional />
		</>
	)
}

function AssetFields({ view, f }: { view: View; f: Fields }) {
	const say = messages[view.lang]
	const outcomes = (['returned', 'bought', 'given'] as const).map((value) => ({ value, label: say.outcomes[value] }))
	return (
		<>
			<f.Radio name="outcome" label={say.outcome} options={outcomes} />
			<f.Number name="price" label={say.price} optional />
			<f.Text name="paper" label={say.paper} optional />
			<f.Select name="condition" label={say.condition} options={offered(assetConditions, view)} blank={say.none} optional />
		</>
	)
}
