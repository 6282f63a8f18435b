import type { Bound } from './bound-field.ts'
import { describedBy } from './field-frame.tsx'
import { Icon } from './icons.tsx'
import { useWords } from './lang-context.tsx'

/** One answer to choose. */
export type Choice = {
	readonly value: string
	readonly label: string
	readonly hint?: string | undefined
	/** In a list: the heading under which it stands with its neighbours of the same group. */
	readonly group?: string | undefined
}

type ChoicesProps = { field: Bound; type: 'radio' | 'checkbox'; options: readonly Choice[] }

/** Answers under one question; the first carries the id of the field, so that the error summary leads to it. */
export function ChoicesControl({ field, type, options }: ChoicesProps) {
	return (
		<>
			{options.map((option, at) => {
				const id = at === 0 ? field.id : `${field.id}-${at + 1}`
				return (
					<div class="choice" key={option.value}>
						<input
							type={type}
							id={id}
							name={field.name}
							value={option.value}
							checked={field.chosen.includes(option.value)}
							aria-describedby={option.hint && `${id}-about`}
						/>
						<label for={id}>{option.label}</label>
						{option.hint && (
							<p class="hint" id={`${id}-about`}>
								{option.hint}
							</p>
						)}
					</div>
				)
			})}
		</>
	)
}

/** One box to tick; ticked it sends `yes`. */
export function CheckControl({ field }: { field: Bound }) {
	const words = useWords()
	return (
		<div class={field.error ? 'field field-wrong' : 'field'}>
			{field.error && (
				<p class="error" id={`${field.id}-error`}>
					<Icon name="danger" />
					<span class="unseen">{`${words.errorTitle}: `}</span>
					{field.error}
				</p>
			)}
			<div class="choice">
				<input
					type="checkbox"
					id={field.id}
					name={field.name}
					value="yes"
					checked={field.value === 'yes'}
					aria-describedby={describedBy(field)}
					aria-invalid={field.error ? 'true' : undefined}
				/>
				<label for={field.id}>{field.label}</label>
				{field.hint && (
					<p class="hint" id={`${field.id}-hint`}>
						{field.hint}
					</p>
				)}
			</div>
		</div>
	)
}
