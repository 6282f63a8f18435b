import { deed, listStaff, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { listProgrammes } from '#partnership'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, FormPart, fields, LinkButton, type Mistakes, PageHead } from '#ui'
import { changeEnterprise } from '../../actions/enterprise/change-enterprise.ts'
import { foundEnterprise } from '../../actions/enterprise/found-enterprise.ts'
import { messages } from '../../messages/enterprise/words.ts'
import { offered } from '../../rules/enterprise/lists.ts'
import { legalForms } from '../../rules/form/legal-forms.ts'
import { findBeginning, listGroupsToFound, listManufactoriesToLeave } from '../../store/enterprise/choices.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'
import { type EnterpriseForm, enterpriseSchema, mistakesOf, valuesOf } from './enterprise-schema.ts'

export const enterpriseFormRoutes: readonly Route[] = [
	page('/enterprises/new', 'enterprise.write', newPage),
	deed('/enterprises', 'enterprise.write', found),
	page('/enterprises/:enterprise/edit', 'enterprise.write', editPage),
	deed('/enterprises/:enterprise/edit', 'enterprise.write', change),
]

type State = { values: FormValues; errors?: Mistakes<EnterpriseForm>; held?: Enterprise | undefined; current?: Enterprise | undefined }

/** A manufactory's page leads here with `?manufactory=`, a group's with `?group=`. */
async function newPage(view: View): Promise<Reply> {
	const manufactory = parseId<'manufactory'>(view.query.manufactory)
	const beginning = manufactory && (await findBeginning(view.db, view, manufactory))
	const usual: FormValues = {
		keeper: view.actor.account ?? '',
		foundedOn: view.today,
		...(view.query.group === undefined ? {} : { groupId: view.query.group }),
		...(manufactory && beginning
			? {
					manufactoryId: manufactory,
					name: beginning.name,
					offer: beginning.offer,
					programmeId: beginning.programme ?? '',
					form: beginning.form ?? '',
				}
			: {}),
	}
	const { values } = await filledIn(view, 'enterprise-new', { values: usual })
	return shown(messages[view.lang].newTitle, await formPage(view, { values }))
}

async function found(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const again = async (errors: Mistakes<EnterpriseForm>) => refusedForm(say.newTitle, await formPage(view, { values: view.form, errors }))
	const f = formFields(view.lang)
	const origin = { manufactoryId: f.optionalId<'manufactory'>(), groupId: f.optionalId<'initiative-group'>() }
	const read = readForm(enterpriseSchema(view).extend(origin), view.form)
	if (!read.ok) return again(read.errors)
	const { manufactoryId = null, groupId = null, ...written } = read.value
	const made = await view.act((act) =>
		foundEnterprise(act, { ...written, manufactoryId, groupId: manufactoryId === null ? groupId : null }),
	)
	if (!made.ok) return again(mistakesOf(view, made.refusal))
	return moved(view.url(`/enterprises/${made.value.enterprise}`), { kind: 'done', text: say.founded })
}

async function editPage(view: View): Promise<Reply> {
	const held = await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	const { values } = await filledIn(view, `enterprise-${held.id}`, { values: valuesOf(held) })
	return shown(messages[view.lang].editTitle(held.name), await formPage(view, { values, held }))
}

async function change(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	const again = async (errors: Mistakes<EnterpriseForm>, current?: Enterprise) =>
		refusedForm(say.editTitle(held.name), await formPage(view, { values: view.form, errors, held: current ?? held, current }))
	const version = formFields(view.lang).whole({ min: 0, max: 1_000_000_000 })
	const read = readForm(enterpriseSchema(view).extend({ _version: version }), view.form)
	if (!read.ok) return again(read.errors)
	const { _version, ...to } = read.value
	const changed = await view.act((act) => changeEnterprise(act, { enterprise: held.id, version: _version, to }))
	if (changed.ok) return moved(view.url(`/enterprises/${held.id}`), { kind: 'done', text: say.saved })
	if (changed.refusal.code === 'changed-meanwhile') return again({}, changed.refusal.current)
	return again(mistakesOf(view, changed.refusal))
}

async function formPage(view: View, { values, errors, held, current }: State) {
	const say = messages[view.lang]
	const staff = (await listStaff(view.db, view.partnership)).map(({ account, name }) => ({ value: account, label: name }))
	const programmes = (await listProgrammes(view.db, view.partnership)).map(({ id, code, name }) => ({
		value: id,
		label: `${code} ${name}`,
	}))
	const f = fields<EnterpriseForm>({ values, errors })
	const home = held === undefined ? view.url('/enterprises') : view.url(`/enterprises/${held.id}`)
	const draft = draftAt(view, held === undefined ? 'enterprise-new' : `enterprise-${held.id}`, values)
	return (
		<>
			<PageHead title={held === undefined ? say.newTitle : say.editTitle(held.name)} />
			{current && <Conflict view={view} values={values} current={current} />}
			<Form
				action={held === undefined ? home : `${home}/edit`}
				idempotencyKey={view.key}
				version={held && (current?.version ?? values._version ?? held.version)}
				draft={draft}
			>
				<f.Errors />
				<FormPart title={say.what}>
					{held === undefined && <Origin view={view} f={f} options={await originsOf(view)} />}
					<f.Text name="name" label={say.name} />
					<f.Select name="form" label={say.form} options={offered(legalForms, view).filter(({ value }) => value !== 'stays-in-host')} />
					<f.Day name="foundedOn" label={say.foundedOn} />
					<f.Text name="offer" label={say.offer} optional />
					<f.Select name="programmeId" label={say.programme} options={programmes} blank={say.none} optional />
					<f.Select name="keeper" label={say.keeper} options={staff} />
				</FormPart>
				<Registers view={view} f={f} />
				<Contacts view={view} f={f} />
				<Actions deed={say.save} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

type Fields = ReturnType<typeof fields<EnterpriseForm>>
type Options = readonly { readonly value: string; readonly label: string }[]

async function originsOf(view: View): Promise<{ manufactories: Options; groups: Options }> {
	return {
		manufactories: await listManufactoriesToLeave(view.db, view),
		groups: await listGroupsToFound(view.db, view.partnership),
	}
}

function Origin({ view, f, options }: { view: View; f: Fields; options: { manufactories: Options; groups: Options } }) {
	const say = messages[view.lang]
	return (
		<>
			<f.Select name="manufactoryId" label={say.manufactory} options={options.manufactories} blank={say.direct} optional />
			<f.Select name="groupId" label={say.group} options={options.groups} blank={say.none} optional />
		</>
	)
}

function Registers({ view, f }: { view: View; f: Fields }) {
	const say = messages[view.lang]
	return (
		<FormPart title={say.registers} hint={say.numbersHint}>
			<f.Day name="registeredOn" label={say.registeredOn} optional />
			<f.Text name="krs" label="KRS" optional />
			<f.Text name="nip" label="NIP" optional />
			<f.Text name="regon" label="REGON" optional />
			<f.Text name="mainLine" label={say.mainLine} hint={say.lineHint} optional />
			<f.Text name="otherLines" label={say.otherLines} hint={say.otherLinesHint} optional />
			<p>
				<a href={view.url('/enterprises/lines')} target="_blank" rel="noopener">
					{say.findLine}
				</a>
			</p>
		</FormPart>
	)
}

function Contacts({ view, f }: { view: View; f: Fields }) {
	const say = messages[view.lang]
	return (
		<FormPart title={say.contacts}>
			<f.Text name="address" label={say.address} optional />
			<f.Phone name="phone" label={say.phone} optional />
			<f.Email name="email" label={say.email} optional />
			<f.Text name="website" label={say.website} optional />
		</FormPart>
	)
}

function Conflict({ view, values, current }: { view: View; values: FormValues; current: Enterprise }) {
	const say = messages[view.lang]
	const theirs = valuesOf(current)
	const compared = (['name', 'offer', 'mainLine', 'address', 'registeredOn'] as const).map((name) => ({
		label: say[name],
		yours: values[name] ?? '',
		theirs: theirs[name] ?? '',
	}))
	return (
		<Compare title={say.conflictTitle} what={say.conflict} fields={compared}>
			<LinkButton href={view.url(`/enterprises/${current.id}`)}>{say.keepTheirs}</LinkButton>
		</Compare>
	)
}
