import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { readGrosze } from '#kernel/money'
import { done as fine, type Result } from '#kernel/result'
import { listOrganisations } from '#partnership'
import { present } from '#platform/absent'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { ACCEPTED, MOST_KEPT_BYTES } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, type Choice, Form, FormPart, fields, type Mistakes, PageHead } from '#ui'
import { lendAsset, registerAsset } from '../../actions/lend-asset.ts'
import { messages } from '../../messages/assets.ts'
import { type AssetId, listAssetsToLend } from '../../store/assets.ts'
import type { LoanId } from '../../store/loans.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { type LoanRefusal, loanWords } from './loan-words.tsx'

export const lendRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/loans/new', 'manufactory.write', ask),
	{ ...deed('/manufactories/:manufactory/loans', 'manufactory.write', lend), upload: { maxBytes: MOST_KEPT_BYTES } },
]

const NAMES = ['asset', 'name', 'inventoryNumber', 'owner', 'value', 'remarks', 'from', 'due', 'paper', 'signedOn', 'scan'] as const
type LendForm = Record<(typeof NAMES)[number], string>
type FormProps = { view: View; held: Manufactory; values: FormValues; errors?: Mistakes<LendForm> }

async function ask(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const values = { from: view.today, owner: held.hostId ?? '' }
	return shown(messages[view.lang].lendTitle(held.name), await lendPage({ view, held, values }))
}

async function lend(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const again = async (errors: Mistakes<LendForm>) =>
		refusedForm(say.lendTitle(held.name), await lendPage({ view, held, values: view.form, errors }))
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const { asset: chosen, owner, value: valueGrosze, name, inventoryNumber, remarks, ...loan } = read.value
	const missing = chosen === undefined ? missingIn(view, { name, owner }) : undefined
	if (missing !== undefined) return again(missing)
	const done = await view.act<{ loan: LoanId }, LoanRefusal>(async (act) => {
		const described = owner && { owner, valueGrosze, name, inventoryNumber, remarks }
		const asset = await assetOf(chosen, () => registerAsset(act, present(described, 'organisation')))
		if (!asset.ok) return asset
		return lendAsset(act, { ...loan, asset: asset.value, manufactory: held.id, upload: view.upload })
	})
	if (!done.ok) return again({ [fieldOf(done.refusal)]: loanWords(view.lang, done.refusal) })
	return moved(view.url(`/manufactories/${held.id}/loans/${done.value.loan}`), { kind: 'done', text: say.lent })
}

/** The chosen thing, or the new one. */
async function assetOf<Refusal>(
	chosen: AssetId | undefined,
	register: () => Promise<Result<{ asset: AssetId }, Refusal>>,
): Promise<Result<AssetId, Refusal>> {
	if (chosen !== undefined) return fine(chosen)
	const made = await register()
	return made.ok ? fine(made.value.asset) : made
}

function missingIn({ lang }: View, { name, owner }: { name: string; owner: unknown }): Mistakes<LendForm> | undefined {
	const { missing } = messages[lang]
	if (name !== '' && owner !== undefined) return undefined
	return { ...(name === '' && { name: missing }), ...(owner === undefined && { owner: missing }) }
}

function fieldOf({ code }: LoanRefusal): keyof LendForm {
	switch (code) {
		case 'ends-before-it-begins':
			return 'due'
		case 'lent-then':
			return 'from'
		case 'signed-in-future':
			return 'signedOn'
		case 'inventory-number-taken':
			return 'inventoryNumber'
		case 'new-owner':
			return 'asset'
		default:
			return 'scan'
	}
}

function schemaOf(view: View) {
	const f = formFields(view.lang)
	return z.object({
		asset: f.optionalId<'asset'>(),
		name: f.text(),
		inventoryNumber: f.text(100),
		owner: f.optionalId<'organisation'>(),
		value: f.text(20).transform((text, context) => {
			const grosze = text === '' ? 0 : readGrosze(text)
			if (grosze === undefined || grosze > 2_000_000_000) context.addIssue(messages[view.lang].valueWrong)
			return grosze ?? 0
		}),
		remarks: f.text(2000),
		from: f.day(),
		due: f.day(),
		paper: f.text(100),
		signedOn: f.optionalDay().transform((on) => on ?? null),
	})
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

async function lendPage(props: FormProps) {
	const { db, partnership } = props.view
	const things = (await listAssetsToLend(db, partnership)).map(({ id, name, inventoryNumber, ownerName }) => {
		return { value: id, label: [name, inventoryNumber].filter(Boolean).join(', '), group: ownerName }
	})
	const owners = (await listOrganisations(db, partnership)).map(({ id, name }) => ({ value: id, label: name }))
	return <LendFormPage {...props} things={things} owners={owners} />
}

function LendFormPage({
	view,
	held,
	values,
	errors,
	things,
	owners,
}: FormProps & { things: readonly Choice[]; owners: readonly Choice[] }) {
	const say = messages[view.lang]
	const f = fields<LendForm>({ values, errors })
	const at = view.url(`/manufactories/${held.id}`)
	return (
		<>
			<PageHead title={say.lendTitle(held.name)} />
			<Form action={`${at}/loans`} idempotencyKey={view.key} files>
				<f.Errors />
				{things.length > 0 && (
					<f.Select name="asset" label={say.thing} hint={say.thingHint} options={things} blank={say.newThing} optional />
				)}
				<FormPart title={say.newTitle} hint={things.length > 0 ? say.thingHint : undefined}>
					<f.Text name="name" label={say.name} />
					<f.Text name="inventoryNumber" label={say.inventoryNumber} optional />
					<f.Select name="owner" label={say.owner} options={owners} />
					<f.Number name="value" label={say.value} optional />
					<f.Text name="remarks" label={say.remarks} optional />
				</FormPart>
				<FormPart title={say.loanTitle}>
					<f.Day name="from" label={say.from} />
					<f.Day name="due" label={say.due} />
					<f.Text name="paper" label={say.paper} optional />
					<f.Day name="signedOn" label={say.signedOn} optional />
					<f.File name="scan" label={say.scan} accept={ACCEPTED.paper} optional />
				</FormPart>
				<Actions deed={say.save} otherwise={{ href: `${at}#assets`, label: say.back }} />
			</Form>
		</>
	)
}
