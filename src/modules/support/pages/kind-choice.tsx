import type { View } from '#access'
import type { FormValues } from '#platform/form'
import { readDay } from '#platform/typed-day'
import { messages } from '../messages.ts'
import { type Form, fitsMode, formLabel, formValue, isValidOn, type SessionMode } from '../rules/kinds.ts'
import { KindOptions, KindSelect, Mistake } from './controls.tsx'

/** The value of "another kind": then the list beside it says which. */
const ANOTHER = 'another'
const AT_HAND = 3

/** The kind as the form sent it: the one at hand that was chosen, else the one of the list. */
export function kindOf(form: FormValues): string | undefined {
	return form.form === ANOTHER ? form.anotherForm : form.form
}

type KindProps = { view: View; mode: SessionMode; values: FormValues; recent: readonly Form[]; error?: string | undefined }

/** What it was: the kinds used lately are one touch; the whole list opens under "another". Whoever has none yet gets the list at once. */
export function KindChoice({ view, mode, values, recent, error }: KindProps) {
	const say = messages[view.lang].meetings
	const chosen = kindOf(values) ?? ''
	const on = readDay(values.onDay ?? '') ?? view.today
	const { amendments } = view
	const atHand = recent.filter((form) => fitsMode(form.kind, mode, amendments) && isValidOn(form, { on, amendments })).slice(0, AT_HAND)
	if (atHand.length === 0) return <KindSelect view={view} mode={mode} value={chosen} on={on} error={error} />
	const isAtHand = atHand.some((form) => formValue(form) === chosen)
	const isAnother = !isAtHand && (chosen !== '' || values.form === ANOTHER)
	return (
		<fieldset class={error ? 'field field-wrong' : 'field'} id="form">
			<legend>{say.kindAsked}</legend>
			<Mistake id="form" text={error} />
			<div class="at-hand">
				{atHand.map((form) => (
					<Touch key={formValue(form)} value={formValue(form)} label={formLabel(view, form)} checked={formValue(form) === chosen} />
				))}
				<Touch value={ANOTHER} label={say.anotherKind} checked={isAnother} />
				<div class="at-hand-more">
					<label for="anotherForm" class="unseen">
						{say.anotherKind}
					</label>
					<select id="anotherForm" name="anotherForm">
						<KindOptions view={view} mode={mode} value={isAnother ? chosen : ''} on={on} />
					</select>
				</div>
			</div>
		</fieldset>
	)
}

// The box stands before its label, not inside, so that a phone without `:has` opens the list too.
function Touch({ value, label, checked }: { value: string; label: string; checked: boolean }) {
	const id = `form-${value.replace('/', '-')}`
	return (
		<>
			<input type="radio" id={id} name="form" value={value} checked={checked} />
			<label for={id}>{label}</label>
		</>
	)
}
