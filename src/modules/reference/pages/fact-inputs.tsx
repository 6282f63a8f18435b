import type { View } from '#access'
import { type FactField, factFields } from '#kernel/reference-fields'
import type { ReferenceList } from '#kernel/reference-list'
import type { FormValues } from '#platform/form'
import { Facts, type fields } from '#ui'
import { messages } from '../messages.ts'
import { objectOf } from '../rules/amending.ts'
import { factText } from './fact-text.ts'

type Fields = ReturnType<typeof fields<Record<string, string>>>
type InputsProps = { view: View; list: ReferenceList; f: Fields; raw: unknown }

/** The facts of a value as fields; what a form cannot ask for is shown as it is. */
export function FactInputs({ view, list, f, raw }: InputsProps) {
	const written = objectOf(raw)
	return <>{factFields(list).map((field) => inputOf({ view, f, field, fact: written[field.name] }))}</>
}

type InputProps = { view: View; f: Fields; field: FactField; fact: unknown }

function inputOf({ view, f, field, fact }: InputProps) {
	const say = messages[view.lang]
	const props = { key: field.name, name: factName(field), label: field.label[view.lang], optional: field.optional }
	const options = field.options.map((value) => ({ value, label: value }))
	switch (field.kind) {
		case 'number':
			return <f.Text {...props} width="short" />
		case 'text':
			return <f.Area {...props} rows={2} />
		case 'yes-no':
			return <f.Check {...props} />
		case 'choice':
			return <f.Select {...props} options={options} />
		case 'choices':
			return <f.Checks {...props} options={options} />
		case 'lines':
			return <f.Area {...props} hint={say.linesHint} />
		case 'words':
			return (
				<div key={field.name}>
					<f.Area {...props} name={`${props.name}-pl`} label={`${props.label} (pl)`} rows={2} />
					<f.Area {...props} name={`${props.name}-en`} label={`${props.label} (en)`} rows={2} />
				</div>
			)
		case 'fixed':
			return fact === undefined ? null : <Facts key={field.name} items={[[`${props.label}. ${say.fixed}`, factText(view, fact)]]} />
	}
}

/** The name of a fact's field in a form. */
function factName({ name }: Pick<FactField, 'name'>): string {
	return `fact-${name}`
}

/** A value's facts as they stand in the fields of a form. */
export function factsTyped(list: ReferenceList, raw: unknown): Readonly<Record<string, string | readonly string[]>> {
	const written = objectOf(raw)
	return Object.fromEntries(factFields(list).flatMap((field) => typedOf(field, written[field.name])))
}

function typedOf(field: FactField, fact: unknown): [string, string | readonly string[]][] {
	const name = factName(field)
	if (field.kind === 'words') return ['pl', 'en'].map((lang) => [`${name}-${lang}`, text(objectOf(fact)[lang])])
	if (field.kind === 'yes-no') return [[name, fact === true ? 'yes' : '']]
	if (Array.isArray(fact)) return [[name, field.kind === 'choices' ? fact.map(text) : fact.map(text).join('\n')]]
	return [[name, text(fact)]]
}

/** The facts that a form sends, as a file would write them; what is not asked for stays as it was. */
export function factsSent(list: ReferenceList, view: Pick<View, 'form' | 'many'>, raw: unknown): Readonly<Record<string, unknown>> {
	const before = objectOf(raw)
	const sent = factFields(list).map((field): [string, unknown] => [field.name, sentOf(field, view, before[field.name])])
	return Object.fromEntries(sent.filter(([, fact]) => fact !== undefined))
}

function sentOf(field: FactField, { form, many }: Pick<View, 'form' | 'many'>, before: unknown): unknown {
	const name = factName(field)
	const typed = (form[name] ?? '').replaceAll('\r\n', '\n').trim()
	switch (field.kind) {
		case 'fixed':
			return before
		case 'yes-no':
			return typed === 'yes' ? true : before === undefined ? undefined : false
		case 'choices':
			return many(name)
		case 'words':
			return wordsSent(field, form)
		default:
			return typed === '' ? emptySent(field) : textSent(field, typed)
	}
}

function textSent({ kind }: FactField, typed: string): unknown {
	if (kind === 'number') return numberOf(typed)
	return kind === 'lines' ? typed.split('\n').map((line) => line.trim()) : typed
}

/** An empty field: `null` where the list takes it, left out where it may be; a fact that must be given is refused by the parser. */
function emptySent({ kind, nullable, optional }: FactField): unknown {
	if (nullable) return null
	return kind === 'lines' && !optional ? [] : undefined
}

function wordsSent(field: FactField, form: FormValues): unknown {
	const [pl = '', en = ''] = ['pl', 'en'].map((lang) => (form[`${factName(field)}-${lang}`] ?? '').trim())
	return pl === '' && en === '' && field.optional ? (field.nullable ? null : undefined) : { pl, en }
}

/** A number as people write it: spaces between thousands, a comma or a dot; else the text, which the list's parser refuses. */
function numberOf(typed: string): number | string {
	const plain = typed.replace(/\s/g, '').replace(',', '.')
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed
}

function text(fact: unknown): string {
	return fact === undefined || fact === null ? '' : String(fact)
}
