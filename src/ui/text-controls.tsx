import type { Bound } from './bound-field.ts'
import type { Choice } from './choice-controls.tsx'
import { describedBy } from './field-frame.tsx'
import { useWords } from './lang-context.tsx'

type Kind = {
	type: 'text' | 'tel' | 'email' | 'password' | 'file'
	inputMode?: 'numeric' | 'decimal' | 'tel' | 'email'
	width?: 'short' | 'medium'
	hint?: 'dayHint' | 'timeHint' | 'peselHint'
	/** Off for what no browser should offer to the next person at this desk. */
	auto?: 'off'
}

/** The kinds of one-line fields. Days and numbers are text: people type them as they write, and a wrong one can be shown again. */
const KINDS = {
	text: { type: 'text' },
	day: { type: 'text', inputMode: 'numeric', width: 'short', hint: 'dayHint', auto: 'off' },
	time: { type: 'text', inputMode: 'numeric', width: 'short', hint: 'timeHint', auto: 'off' },
	number: { type: 'text', inputMode: 'decimal', width: 'short', auto: 'off' },
	phone: { type: 'tel', inputMode: 'tel', width: 'medium' },
	pesel: { type: 'text', inputMode: 'numeric', width: 'medium', hint: 'peselHint', auto: 'off' },
	email: { type: 'email', inputMode: 'email' },
	password: { type: 'password' },
	file: { type: 'file' },
} as const satisfies Record<string, Kind>
export type ControlKind = keyof typeof KINDS

/** What a kind of field is made of. */
export function kindOf(kind: ControlKind): Kind {
	return KINDS[kind]
}

/** A one-line control. A password or a file is never given back. */
export function InputControl({ field, kind }: { field: Bound; kind: ControlKind }) {
	const { type, inputMode, width, auto } = kindOf(kind)
	const rest = { ...attributes(field), inputMode, class: widthClass(field.width ?? width), autocomplete: field.auto ?? auto }
	switch (type) {
		case 'text':
			return <input type="text" {...rest} value={field.value} />
		case 'tel':
			return <input type="tel" {...rest} value={field.value} />
		case 'email':
			return <input type="email" {...rest} value={field.value} />
		case 'password':
			return <input type="password" {...rest} />
		case 'file':
			return <input type="file" {...rest} accept={field.accept} />
	}
}

/** A control for several lines. */
export function AreaControl({ field, rows = 4 }: { field: Bound; rows?: number | undefined }) {
	return <textarea {...attributes(field)} rows={rows} value={field.value} />
}

type SelectProps = { field: Bound; options: readonly Choice[]; blank?: string | undefined }

/** A list to choose one from. It starts with nothing chosen, so that nobody answers by accident. */
export function SelectControl({ field, options, blank }: SelectProps) {
	const words = useWords()
	return (
		<select {...attributes(field)} class={widthClass(field.width)}>
			<option value="">{blank ?? `– ${words.choose} –`}</option>
			{groupsOf(options).map(({ group, choices }) =>
				group === undefined ? (
					choices.map((choice) => optionOf(choice, field))
				) : (
					<optgroup key={group} label={group}>
						{choices.map((choice) => optionOf(choice, field))}
					</optgroup>
				),
			)}
		</select>
	)
}

function optionOf({ value, label }: Choice, field: Bound) {
	return (
		<option key={value} value={value} selected={value === field.value}>
			{label}
		</option>
	)
}

function groupsOf(options: readonly Choice[]): { group: string | undefined; choices: readonly Choice[] }[] {
	const groups = [...new Set(options.map(({ group }) => group))]
	return groups.map((group) => ({ group, choices: options.filter((option) => option.group === group) }))
}

function attributes(field: Bound) {
	return {
		id: field.id,
		name: field.name,
		'aria-describedby': describedBy(field),
		'aria-invalid': field.error ? 'true' : undefined,
		'aria-required': field.optional ? undefined : 'true',
	} as const
}

function widthClass(width: 'short' | 'medium' | undefined): string | undefined {
	return width && `width-${width}`
}
