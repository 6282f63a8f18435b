import type { View } from '#access'
import type { FormValues } from '#platform/form'
import { FormPart, fields } from '#ui'
import { formMessages } from '../../messages/referral-form.ts'
import { referralMessages } from '../../messages/referrals.ts'
import type { KnownPerson } from '../../rules/referral.ts'

type KnownProps = { view: View; people: readonly KnownPerson[]; values: FormValues; error?: string | undefined }

/** People already on record who may be the one referred: use her record, or say that this is another person. */
export function KnownPeople({ view, people, values, error }: KnownProps) {
	const say = formMessages[view.lang]
	const f = fields<{ known: string }>({ values, errors: { known: error } })
	if (people.length === 0) return values.known ? <f.Hidden name="known" /> : null
	const options = people.map((person) => ({
		value: person.participant,
		label: say.usesRecord(nameOf(view, person)),
		hint: sameness(view, person),
	}))
	const another = people.every(({ same }) => same !== 'pesel') ? [{ value: 'another', label: say.another }] : []
	return (
		<FormPart title={say.known}>
			<f.Radio name="known" label={referralMessages[view.lang].refusals['person-known']} options={[...options, ...another]} />
		</FormPart>
	)
}

function nameOf(view: View, { firstName, lastName, bornOn }: KnownPerson): string {
	const name = `${firstName} ${lastName}`
	return bornOn === null ? name : `${name}, ${formMessages[view.lang].born(bornOn)}`
}

function sameness(view: View, { same }: KnownPerson): string {
	const say = formMessages[view.lang]
	return same === 'pesel' ? say.samePesel : say.sameName
}
