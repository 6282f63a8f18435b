import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'
import { useWords } from './lang-context.tsx'

/** What every field says around its control. */
export type FrameProps = {
	id: string
	label: string
	hint?: string | undefined
	optional?: boolean | undefined
	error?: string | undefined
	children?: ComponentChildren
}

/** A field of one control: label above, hint under the label, then the error, then the control. */
export function Frame({ id, label, hint, optional, error, children }: FrameProps) {
	return (
		<div class={error ? 'field field-wrong' : 'field'}>
			<label for={id}>
				{label}
				<OptionalMark show={optional} />
			</label>
			<HintAndError id={id} hint={hint} error={error} />
			{children}
		</div>
	)
}

/** A field of several controls under one question. */
export function FrameSet({ id, label, hint, optional, error, children }: FrameProps) {
	return (
		<fieldset class={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy({ id, hint, error })}>
			<legend>
				{label}
				<OptionalMark show={optional} />
			</legend>
			<HintAndError id={id} hint={hint} error={error} />
			{children}
		</fieldset>
	)
}

/** The value of `aria-describedby` for a field with this hint and error. */
export function describedBy({ id, hint, error }: Pick<FrameProps, 'id' | 'hint' | 'error'>): string | undefined {
	const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
	return ids === '' ? undefined : ids
}

function OptionalMark({ show }: { show: boolean | undefined }) {
	const words = useWords()
	return show ? <span class="optional">{` (${words.optional})`}</span> : null
}

function HintAndError({ id, hint, error }: Pick<FrameProps, 'id' | 'hint' | 'error'>) {
	const words = useWords()
	return (
		<>
			{hint && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{error && (
				<p class="error" id={`${id}-error`}>
					<Icon name="danger" />
					<span class="unseen">{`${words.errorTitle}: `}</span>
					{error}
				</p>
			)}
		</>
	)
}
