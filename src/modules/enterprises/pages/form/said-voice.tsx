import type { View } from '#access'
import type { FormValues } from '#platform/form'
import { FormPart, fields, type Mistakes } from '#ui'
import type { VoicingRefusal } from '../../actions/form/give-voice.ts'
import { messages } from '../../messages/form/deciding.ts'
import { factsOn } from '../../rules/form/adviser.ts'
import { formName, knownForms } from '../../rules/form/legal-forms.ts'
import { type StanceOn, stances } from '../../rules/form/voices.ts'

/** The fields of a voice by name: `stance-foundation`, `reasons-foundation`. */
export type VoiceForm = Record<string, string>

/** What a form says of each legal form; what was left blank says nothing. */
export function readStances(view: View): readonly StanceOn[] {
	return knownForms(view).flatMap(({ form: { code } }) => {
		const stance = stances.find((one) => one === view.form[`stance-${code}`])
		return stance === undefined ? [] : [{ form: code, stance, reasons: tidy(view.form[`reasons-${code}`], 2000) }]
	})
}

/** A text as it may be kept. */
export function tidy(text: string | undefined, most: number): string {
	return (text ?? '').replace(/\r\n/g, '\n').trim().slice(0, most)
}

/** What was said, as the form shows it again. */
export function typedStances(said: readonly StanceOn[]): Record<string, string> {
	return Object.fromEntries(
		said.flatMap(({ form, stance, reasons }) => [
			[`stance-${form}`, stance],
			[`reasons-${form}`, reasons],
		]),
	)
}

/** One part for each form: where one stands and why, with what the form is for. */
export function StanceFields({ view, values, errors }: { view: View; values: FormValues; errors?: Mistakes<VoiceForm> | undefined }) {
	const say = messages[view.lang]
	const f = fields<VoiceForm>({ values, errors })
	const options = stances.map((value) => ({ value, label: say.stance[value] }))
	return (
		<>
			{knownForms(view).map(({ form, facts }) => {
				const name = form.label[view.lang]
				const fits = factsOn(facts, ['fits']).map(({ label }) => label[view.lang])
				return (
					<FormPart key={form.code} title={name}>
						<f.Select name={`stance-${form.code}`} label={name} hint={fits.join(' ')} options={options} blank={say.silent} optional />
						<f.Area name={`reasons-${form.code}`} label={say.reasons(name)} rows={2} optional />
					</FormPart>
				)
			})}
		</>
	)
}

/** The sentence of a refused voice at the field it belongs to. */
export function voiceMistakes(view: View, refusal: VoicingRefusal): Mistakes<VoiceForm> {
	const say = messages[view.lang].refusals
	const [first] = knownForms(view)
	const at = `stance-${first?.form.code ?? ''}`
	switch (refusal.code) {
		case 'reasons-missing':
			return { [`reasons-${refusal.form}`]: say['reasons-missing'](formName(view, refusal.form)) }
		case 'already-decided':
			return { [at]: say['already-voiced'](refusal.by) }
		case 'helper-missing':
			return { helper: say['helper-missing'] }
		case 'day-not-come':
			return { saidOn: say['day-not-come'] }
		case 'nothing-said':
		case 'no-deciding':
		case 'works-here-no-more':
			return { [at]: say[refusal.code] }
		default:
			return { scan: say.file }
	}
}
