import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { readGrosze } from '#kernel/money'
import type { Result } from '#kernel/result'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { ACCEPTED, MOST_KEPT_BYTES } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { addPhoto, handOver, returnAsset, takeBackHanding } from '../../actions/hand-asset.ts'
import { prolongLoan, withdrawLoan } from '../../actions/lend-asset.ts'
import { takeBackTransfer, transferAsset } from '../../actions/transfer-asset.ts'
import { messages } from '../../messages/assets.ts'
import { offered } from '../../rules/lists.ts'
import { assetConditions } from '../../rules/money-lists.ts'
import { getLoan, type LoanRow } from '../../store/loans.ts'
import { type LoanRefusal, loanWords } from './loan-words.tsx'

const AT = '/manufactories/:manufactory/loans/:loan'
const upload = { maxBytes: MOST_KEPT_BYTES }
export const loanDeedRoutes: readonly Route[] = [
	page(`${AT}/handover`, 'manufactory.write', (view) => ask(view, 'handover')),
	{ ...deed(`${AT}/handover`, 'manufactory.write', (view) => hand(view, 'handover')), upload },
	page(`${AT}/return`, 'manufactory.write', (view) => ask(view, 'return')),
	{ ...deed(`${AT}/return`, 'manufactory.write', (view) => hand(view, 'return')), upload },
	deed(`${AT}/handing/undo`, 'manufactory.write', (view) => oneClick(view, (act) => takeBackHanding(act, view.id('loan')))),
	{ ...deed(`${AT}/photos`, 'manufactory.write', photo), upload },
	deed(`${AT}/term`, 'manufactory.write', prolong),
	deed(`${AT}/withdrawal`, 'manufactory.write', withdraw),
	page(`${AT}/transfer`, 'manufactory.write', askTransfer),
	deed(`${AT}/transfer`, 'manufactory.write', transfer),
	deed(`${AT}/transfer/undo`, 'manufactory.write', (view) => oneClick(view, (act) => takeBackTransfer(act, view.id('loan')))),
]

type Way = 'handover' | 'return'
type HandingForm = Record<'onDay' | 'condition' | 'remarks' | 'photo', string>
type HandingProps = { view: View; loan: LoanRow; way: Way; values: FormValues; errors?: Mistakes<HandingForm> }

function theLoan(view: View): Promise<LoanRow> {
	return getLoan(view.db, view, { id: view.id('loan'), permission: 'manufactory.write' })
}

function addressOf(view: View): string {
	return view.url(`/manufactories/${view.id('manufactory')}/loans/${view.id('loan')}`)
}

function titleOf({ lang }: View, way: Way): string {
	return way === 'handover' ? messages[lang].handOverTitle : messages[lang].takeBackTitle
}

async function ask(view: View, way: Way): Promise<Reply> {
	const loan = await theLoan(view)
	return shown(titleOf(view, way), <HandingPage view={view} loan={loan} way={way} values={{ onDay: view.today }} />)
}

async function hand(view: View, way: Way): Promise<Reply> {
	const say = messages[view.lang]
	const loan = await theLoan(view)
	const again = (errors: Mistakes<HandingForm>) =>
		refusedForm(titleOf(view, way), <HandingPage view={view} loan={loan} way={way} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const read = readForm(z.object({ onDay: f.day(), condition: f.required(undefined, 80), remarks: f.text(2000) }), view.form)
	if (!read.ok) return again(read.errors)
	const written = { ...read.value, loan: loan.id, photo: view.upload }
	const done = await view.act<unknown, LoanRefusal>((act) => (way === 'handover' ? handOver(act, written) : returnAsset(act, written)))
	if (!done.ok) return again({ [fieldOf(done.refusal)]: loanWords(view.lang, done.refusal) })
	const undo = { action: `${addressOf(view)}/handing/undo`, label: say.undo }
	return moved(addressOf(view), { kind: 'done', text: way === 'handover' ? say.handed : say.returned, undo })
}

function fieldOf({ code }: LoanRefusal): keyof HandingForm {
	if (code === 'unknown-condition') return 'condition'
	return code === 'not-a-photo' || code === 'file-too-large' || code === 'photo-too-many-points' || code === 'not-a-scan'
		? 'photo'
		: 'onDay'
}

async function photo(view: View): Promise<Reply> {
	const done = await view.act((act) => addPhoto(act, { loan: view.id('loan'), photo: view.upload }))
	return back(view, done, messages[view.lang].photoAdded)
}

async function prolong(view: View): Promise<Reply> {
	await theLoan(view)
	const say = messages[view.lang]
	const read = readForm(z.object({ due: formFields(view.lang).day() }), view.form)
	if (!read.ok) return moved(addressOf(view), { kind: 'refused', text: read.errors.due ?? say.missing })
	const done = await view.act((act) => prolongLoan(act, { loan: view.id('loan'), due: read.value.due }))
	return back(view, done, say.prolonged)
}

async function withdraw(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const done = await view.act((act) => withdrawLoan(act, view.id('loan')))
	if (!done.ok) return back(view, done, '')
	return moved(`${view.url(`/manufactories/${view.id('manufactory')}`)}#assets`, { kind: 'done', text: say.withdrawn })
}

type Deed = Parameters<View['act']>[0]

async function oneClick(view: View, work: (act: Parameters<Deed>[0]) => Promise<Result<void, LoanRefusal>>): Promise<Reply> {
	return back(view, await view.act(work), messages[view.lang].undone)
}

function back(view: View, done: Result<void, LoanRefusal>, text: string): Reply {
	return moved(addressOf(view), done.ok ? { kind: 'done', text } : { kind: 'refused', text: loanWords(view.lang, done.refusal) })
}

function HandingPage({ view, loan, way, values, errors }: HandingProps) {
	const say = messages[view.lang]
	const f = fields<HandingForm>({ values, errors })
	return (
		<>
			<PageHead title={titleOf(view, way)} lead={`${loan.name}, ${loan.manufactory}`} />
			<Form action={`${addressOf(view)}/${way}`} idempotencyKey={view.key} files>
				<f.Errors />
				<f.Day name="onDay" label={say.onDay} />
				<f.Radio name="condition" label={say.condition} options={offered(assetConditions, view)} />
				<f.Area name="remarks" label={say.remarks} optional />
				<f.File name="photo" label={say.photo} hint={say.photoHint} accept={ACCEPTED.photo} optional />
				<Actions deed={way === 'handover' ? say.handOver : say.takeBack} otherwise={{ href: addressOf(view), label: say.back }} />
			</Form>
		</>
	)
}

type TransferForm = Record<'manner' | 'onDay' | 'price' | 'toName' | 'paper', string>

async function askTransfer(view: View): Promise<Reply> {
	const loan = await theLoan(view)
	return shown(messages[view.lang].transfer, <TransferPage view={view} loan={loan} values={{ onDay: view.today }} />)
}

async function transfer(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const loan = await theLoan(view)
	const again = (errors: Mistakes<TransferForm>) =>
		refusedForm(say.transfer, <TransferPage view={view} loan={loan} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const price = f.text(20).transform((text, context) => {
		const grosze = text === '' ? 0 : readGrosze(text)
		if (grosze === undefined || grosze > 2_000_000_000) context.addIssue(say.valueWrong)
		return grosze ?? 0
	})
	const schema = z.object({
		manner: f.oneOf(['bought', 'given']),
		onDay: f.day(),
		price,
		toName: f.required(undefined, 300),
		paper: f.text(100),
	})
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const { price: priceGrosze, ...rest } = read.value
	const done = await view.act((act) => transferAsset(act, { ...rest, priceGrosze, toId: null, loan: loan.id }))
	if (!done.ok) return again({ onDay: loanWords(view.lang, done.refusal) })
	const undo = { action: `${addressOf(view)}/transfer/undo`, label: say.undo }
	return moved(addressOf(view), { kind: 'done', text: say.transferred, undo })
}

function TransferPage({ view, loan, values, errors }: { view: View; loan: LoanRow; values: FormValues; errors?: Mistakes<TransferForm> }) {
	const say = messages[view.lang]
	const f = fields<TransferForm>({ values, errors })
	const manners = (['bought', 'given'] as const).map((value) => ({ value, label: say[value] }))
	return (
		<>
			<PageHead title={say.transfer} lead={`${loan.name}, ${loan.manufactory}`} />
			<Form action={`${addressOf(view)}/transfer`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Radio name="manner" label={say.manner} options={manners} />
				<f.Text name="toName" label={say.toName} />
				<f.Number name="price" label={say.price} optional />
				<f.Day name="onDay" label={say.onDay} />
				<f.Text name="paper" label={say.transferPaper} optional />
				<Actions deed={say.transferDeed} otherwise={{ href: addressOf(view), label: say.back }} />
			</Form>
		</>
	)
}
