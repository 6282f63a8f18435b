import { may, type View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { type FormValues, readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, FormPart, fields, PageHead } from '#ui'
import { changeProgramme, type ProgrammeChangeRefusal } from '../actions/change-programme.ts'
import { openProgramme } from '../actions/open-programme.ts'
import { messages } from '../messages.ts'
import { getProgramme, listTargets, type Programme } from '../store/programme.ts'
import { type ProgrammeFields, programmeSchema, programmeTyped } from './programme-schema.ts'
import { Targets, typedTarget } from './targets.tsx'
import { undoAdding } from './undoing.ts'

type Shown = {
	values: FormValues
	labourStatuses: readonly string[]
	errors?: Record<string, string>
	action: string
	version?: string | undefined
	also?: string[]
}

const NEW = { action: '/programmes' }

/** The form of a programme that is not here yet. */
export async function newProgramme(view: View): Promise<Reply> {
	const state = { ...NEW, ...(await typedOr(view, NEW.action, { values: { firstContactDays: '3' }, labourStatuses: [] })) }
	return shown(messages[view.lang].openProgramme, <ProgrammeForm view={view} state={state} />)
}

/** A programme with its form and its targets. */
export async function showProgramme(view: View): Promise<Reply> {
	const programme = await getProgramme(view.db, view.partnership, view.id('programme'))
	const targets = await listTargets(view.db, view.partnership, programme.id)
	const typed = await typedTarget(view, programme.id)
	return shown(
		programme.code,
		<>
			<ProgrammeForm view={view} state={await stateOf(view, programme)} />
			<Targets view={view} programme={programme.id} targets={targets} typed={typed} />
		</>,
	)
}

/** Opens a programme. */
export async function postProgramme(view: View): Promise<Reply> {
	const read = readForm(programmeSchema(view, 'esf-plus'), view.form)
	if (!read.ok) return again(view, { ...NEW, ...read, ...typedAgain(view) })
	const result = await view.act((act) => openProgramme(act, read.value))
	if (result.ok) return saved(view, read.value.code, undoAdding(view, 'programme', result.value))
	return again(view, { ...NEW, ...mistakes(view, result.refusal), ...typedAgain(view) })
}

/** Saves what was changed. */
export async function postProgrammeChange(view: View): Promise<Reply> {
	const before = await getProgramme(view.db, view.partnership, view.id('programme'))
	const read = readForm(programmeSchema(view, before.indicatorSet), view.form)
	const state = { action: `/programmes/${before.id}`, version: view.form._version, ...typedAgain(view) }
	if (!read.ok) return again(view, { ...state, errors: read.errors })
	const result = await view.act((act) => changeProgramme(act, { id: before.id, version: Number(state.version), values: read.value }))
	if (result.ok) return saved(view, read.value.code)
	const changed =
		result.refusal.code === 'changed-meanwhile'
			? { version: String(result.refusal.now.version), also: [messages[view.lang].changedWhat] }
			: {}
	return again(view, { ...state, ...mistakes(view, result.refusal), ...changed })
}

async function stateOf(view: View, programme: Programme): Promise<Shown> {
	const action = `/programmes/${programme.id}`
	const typed = await typedOr(view, action, programmeTyped(view, programme))
	return { action, version: typed.values._version ?? String(programme.version), ...typed }
}

type Typed = Pick<Shown, 'values' | 'labourStatuses'>

async function typedOr(view: View, action: string, usual: Typed): Promise<Typed> {
	const { labourStatuses } = usual
	const { values, many } = await filledIn(view, draftName(action), { values: usual.values, many: { labourStatuses } })
	return { values, labourStatuses: many('labourStatuses') }
}

function typedAgain(view: View): Typed {
	return { values: view.form, labourStatuses: view.many('labourStatuses') }
}

function draftName(action: string): string {
	return `programme-${action.split('/')[2] ?? 'new'}`
}

function saved(view: View, code: string, undo: ReturnType<typeof undoAdding> = {}): Reply {
	return moved(view.url('/programmes'), { kind: 'done', text: messages[view.lang].programmeSaved(code), ...undo })
}

function again(view: View, state: Shown): Reply {
	return refusedForm(messages[view.lang].changeProgramme, <ProgrammeForm view={view} state={state} />)
}

function mistakes({ lang, form }: View, { code }: ProgrammeChangeRefusal): { errors: Record<string, string> } {
	const say = messages[lang]
	if (code === 'same-code') return refusedAt(form, 'code', say.sameCode)
	return code === 'ends-before-start' ? refusedAt(form, 'toOn', say.endsBeforeStart) : { errors: {} }
}

function ProgrammeForm({ view, state }: { view: View; state: Shown }) {
	const say = messages[view.lang]
	const f = fields<ProgrammeFields>(state)
	const draft = may(view.actor, 'partnership.write') ? draftAt(view, draftName(state.action), state.values) : undefined
	return (
		<>
			<PageHead title={state.version ? say.changeProgramme : say.openProgramme} />
			<f.Errors also={state.also} />
			<Form action={view.url(state.action)} idempotencyKey={view.key} version={state.version} draft={draft}>
				<f.Text name="code" label={say.code} hint={say.codeHint} width="short" />
				<f.Text name="name" label={say.name} />
				<f.Text name="funder" label={say.funder} optional />
				<f.Day name="fromOn" label={say.fromOn} />
				<f.Day name="toOn" label={say.toOn} />
				<f.Number name="firstContactDays" label={say.firstContactDays} hint={say.firstContactHint} width="short" />
				<Rules view={view} state={state} />
				{may(view.actor, 'partnership.write') && (
					<Actions deed={say.saveProgramme} otherwise={{ href: view.url('/programmes'), label: say.programmes }} />
				)}
			</Form>
		</>
	)
}

function Rules({ view, state }: { view: View; state: Shown }) {
	const say = messages[view.lang]
	const f = fields<ProgrammeFields>({
		...state,
		values: { labourStatuses: state.labourStatuses, minAge: state.values.minAge, maxAge: state.values.maxAge },
	})
	const options = Object.entries(say.statuses).map(([value, label]) => ({ value, label }))
	return (
		<FormPart title={say.rulesTitle} hint={say.rulesHint}>
			<f.Checks name="labourStatuses" label={say.labourStatuses} options={options} optional />
			<f.Number name="minAge" label={say.minAge} width="short" optional />
			<f.Number name="maxAge" label={say.maxAge} width="short" optional />
		</FormPart>
	)
}
