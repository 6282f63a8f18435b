import type { View } from '#access'
import { certainties, type ReferenceList, type ReferenceValue, rawOf } from '#kernel/reference-list'
import { draftAt } from '#platform/draft'
import type { FormValues } from '#platform/form'
import { Actions, Compare, Form, FormPart, fields, PageHead } from '#ui'
import { messages } from '../messages.ts'
import type { Slot } from '../rules/slots.ts'
import { FactInputs } from './fact-inputs.tsx'
import { textsOf } from './value-page.tsx'

type Typed = Readonly<Record<string, string | readonly string[]>>

/** The form of a value: `slot` is what it changes; without one it adds. */
export type FormState = {
	readonly list: ReferenceList
	readonly slot: Slot | undefined
	/** What the facts that are not asked for come from. */
	readonly before: ReferenceValue | undefined
	readonly values: Typed
	readonly errors?: Readonly<Record<string, string>> | undefined
	/** What stood there when it was read. */
	readonly version?: string | undefined
	/** What somebody else saved meanwhile. */
	readonly theirs?: Slot | undefined
	readonly action: string
	readonly back: string
}

/** Changes a value or adds one: name, source, mark, days, facts, and why. */
export function AmendForm({ view, state }: { view: View; state: FormState }) {
	const say = messages[view.lang]
	const { list, slot, before, values, errors = {} } = state
	const { _form: whole, ...at } = errors
	const f = fields<Record<string, string>>({ values, errors: at })
	const title = slot === undefined ? (before === undefined ? say.add : say.addPeriod) : say.amend
	return (
		<>
			<PageHead title={title} lead={`${list.title[view.lang]}${before ? `: ${before.label[view.lang]}` : ''}`} />
			{state.theirs && <Versions view={view} list={list} mine={values} theirs={state.theirs} />}
			<f.Errors also={whole === undefined ? [] : [whole]} />
			<Form
				action={view.url(state.action)}
				idempotencyKey={view.key}
				version={state.version}
				draft={draftAt(view, draftName(state), lastOf(values))}
			>
				<Words view={view} f={f} isCodeFixed={before !== undefined} />
				<Days view={view} f={f} endsFormer={slot === undefined && before !== undefined} />
				{list.amend !== 'words' && (
					<FormPart title={say.facts}>
						<FactInputs view={view} list={list} f={f} raw={before && rawOf(before)} />
					</FormPart>
				)}
				<FormPart title={say.reason}>
					<f.Area name="reason" label={say.reason} hint={say.reasonHint} rows={2} />
				</FormPart>
				<Actions
					deed={slot === undefined ? say.saveNew : say.save}
					otherwise={{ href: view.url(state.back), label: slot === undefined ? say.backToList : say.backToValue }}
				/>
			</Form>
		</>
	)
}

/** The name of the draft: one for each period of a value, one for a value to be, one for a new period of one that is there. */
export function draftName({ list, slot, before }: FormState): string {
	const of = slot === undefined ? `new-${before?.code ?? ''}` : `${slot.code}-${slot.since}`
	return `list-${list.name}-${of}`.toLowerCase().replace(/[^a-z0-9-]/g, '-')
}

function lastOf(values: Typed): FormValues {
	return Object.fromEntries(Object.entries(values).map(([name, typed]) => [name, [typed].flat().at(-1) ?? '']))
}

type Fields = ReturnType<typeof fields<Record<string, string>>>

function Words({ view, f, isCodeFixed }: { view: View; f: Fields; isCodeFixed: boolean }) {
	const say = messages[view.lang]
	return (
		<FormPart title={say.words}>
			{isCodeFixed ? <f.Hidden name="code" /> : <f.Text name="code" label={say.code} hint={say.codeHint} width="medium" />}
			<f.Text name="labelPl" label={say.labelPl} />
			<f.Text name="labelEn" label={say.labelEn} />
			<f.Text name="source" label={say.source} hint={say.sourceHint} />
			<f.Area name="note" label={say.note} optional rows={2} />
		</FormPart>
	)
}

function Days({ view, f, endsFormer }: { view: View; f: Fields; endsFormer: boolean }) {
	const say = messages[view.lang]
	return (
		<FormPart title={say.days}>
			<f.Day name="validFrom" label={say.validFrom} />
			<f.Day name="validTo" label={say.validTo} hint={say.validToHint} optional />
			{endsFormer && <f.Check name="endsFormer" label={say.endsFormer} />}
			<f.Radio name="verified" label={say.mark} options={certainties.map((value) => ({ value, label: say.certainty[value] }))} />
		</FormPart>
	)
}

function Versions({ view, list, mine, theirs }: { view: View; list: ReferenceList; mine: Typed; theirs: Slot }) {
	const say = messages[view.lang]
	const own: Record<string, string | readonly string[] | undefined> = {
		[say.labelPl]: mine.labelPl,
		[say.labelEn]: mine.labelEn,
		[say.source]: mine.source,
		[say.note]: mine.note,
	}
	const compared = textsOf({ view, list }, theirs.value)
		.filter(([label]) => label in own)
		.map(([label, text]) => ({ label, theirs: text, yours: String(own[label] ?? '') }))
	return (
		<Compare title={say.changedTitle} what={say.changedWhat} fields={compared}>
			{null}
		</Compare>
	)
}
