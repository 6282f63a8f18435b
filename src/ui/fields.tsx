import type { Bound, FieldProps } from './bound-field.ts'
import { CheckControl, type Choice, ChoicesControl } from './choice-controls.tsx'
import { Frame, FrameSet } from './field-frame.tsx'
import { ErrorSummary, type FormError } from './form.tsx'
import { useLang, useWords } from './lang-context.tsx'
import { AreaControl, type ControlKind, InputControl, kindOf, SelectControl } from './text-controls.tsx'
import { dayText } from './typed-day.ts'

/** What was typed, as text, just as it came: a wrong value is shown again. Many values for boxes to tick. */
export type Typed<T> = { readonly [K in keyof T]?: string | readonly string[] | undefined }
/** The message at each field that has to be mended. */
export type Mistakes<T> = { readonly [K in keyof T]?: string | undefined }

type State<T> = {
	readonly values?: Typed<T> | undefined
	readonly errors?: Mistakes<T> | undefined
	/** Set apart the ids where two forms on a page have the same names. */
	readonly prefix?: string | undefined
}

type ChoiceProps<T> = FieldProps<T> & { options: readonly Choice[] }

/**
 * The fields of one form, bound to its names: `const f = fields<ReferralForm>({ values, errors })`, then
 * `<f.Text name="firstName" label="Imię" />`. A name that the form does not have does not compile. The id of a control is its name.
 */
export function fields<T>(state: State<T>) {
	const bound = bind(state)
	const input = (kind: ControlKind) => (props: FieldProps<T>) => <InputField field={bound(props)} kind={kind} />
	return {
		Text: input('text'),
		Day: input('day'),
		Time: input('time'),
		Number: input('number'),
		Phone: input('phone'),
		Pesel: input('pesel'),
		Email: input('email'),
		Password: input('password'),
		File: input('file'),
		Area: (props: FieldProps<T> & { rows?: number }) => <AreaField field={bound(props)} rows={props.rows} />,
		Select: (props: ChoiceProps<T> & { blank?: string }) => (
			<SelectField field={bound(props)} options={props.options} blank={props.blank} />
		),
		Radio: (props: ChoiceProps<T>) => <ChoicesField field={bound(props)} type="radio" options={props.options} />,
		Checks: (props: ChoiceProps<T>) => <ChoicesField field={bound(props)} type="checkbox" options={props.options} />,
		Check: (props: FieldProps<T>) => <CheckControl field={bound(props)} />,
		Hidden: ({ name }: { name: keyof T & string }) => <input type="hidden" name={name} value={bound({ name, label: '' }).value} />,
		Errors: ({ also = [] }: { also?: readonly string[] | undefined }) => <ErrorSummary errors={summary(state, also)} />,
	}
}

function bind<T>({ values, errors, prefix = '' }: State<T>) {
	return (props: FieldProps<T>): Bound => {
		const chosen = [values?.[props.name] ?? ''].flat()
		return { ...props, id: prefix + props.name, chosen, value: chosen[0] ?? '', error: errors?.[props.name] }
	}
}

function summary<T>({ errors = {}, prefix = '' }: State<T>, also: readonly string[]): FormError[] {
	const at = Object.entries<string | undefined>(errors).flatMap(([name, message]) => (message ? [{ id: prefix + name, message }] : []))
	return [...also.map((message) => ({ message })), ...at]
}

type Field = { field: Bound }

function InputField({ field, kind }: Field & { kind: ControlKind }) {
	const words = useWords()
	const lang = useLang()
	const usual = kindOf(kind).hint
	const hint = field.hint ?? (usual && words[usual])
	const value = kind === 'day' ? dayText(lang, field.value) : field.value
	return (
		<Frame {...field} hint={hint}>
			<InputControl field={{ ...field, value, hint }} kind={kind} />
		</Frame>
	)
}

function AreaField({ field, rows }: Field & { rows?: number | undefined }) {
	return (
		<Frame {...field}>
			<AreaControl field={field} rows={rows} />
		</Frame>
	)
}

function SelectField({ field, ...rest }: Field & { options: readonly Choice[]; blank?: string | undefined }) {
	return (
		<Frame {...field}>
			<SelectControl field={field} {...rest} />
		</Frame>
	)
}

function ChoicesField({ field, ...rest }: Field & { type: 'radio' | 'checkbox'; options: readonly Choice[] }) {
	return (
		<FrameSet {...field}>
			<ChoicesControl field={field} {...rest} />
		</FrameSet>
	)
}
