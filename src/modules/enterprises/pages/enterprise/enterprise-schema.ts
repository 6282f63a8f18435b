import { z } from 'zod'
import type { View } from '#access'
import { formFields } from '#platform/fields'
import type { FormValues } from '#platform/form'
import type { ChangeRefusal } from '../../actions/enterprise/change-enterprise.ts'
import type { FoundRefusal } from '../../actions/enterprise/found-enterprise.ts'
import { refusals } from '../../messages/enterprise/refusals.ts'
import { messages } from '../../messages/enterprise/words.ts'
import { pkd } from '../../rules/enterprise/lists.ts'
import { tidyNumber } from '../../rules/enterprise/registers.ts'
import type { Enterprise } from '../../store/enterprise/enterprise.ts'

export type EnterpriseForm = Record<
	| 'name'
	| 'programmeId'
	| 'form'
	| 'foundedOn'
	| 'registeredOn'
	| 'krs'
	| 'regon'
	| 'nip'
	| 'address'
	| 'phone'
	| 'email'
	| 'website'
	| 'offer'
	| 'mainLine'
	| 'otherLines'
	| 'keeper'
	| 'manufactoryId'
	| 'groupId',
	string
>

/** What is typed of an enterprise; codes of PKD are looked up, numbers are freed of dashes. */
export function enterpriseSchema(view: View) {
	const f = formFields(view.lang)
	const say = messages[view.lang]
	const codes = new Set(pkd.in(view.amendments).map(({ code }) => code))
	const lines = f.text(200).transform((typed, context) => {
		const given = typed
			.toUpperCase()
			.split(/[\s,;]+/)
			.filter(Boolean)
		const wrong = given.find((code) => !codes.has(code))
		if (wrong !== undefined) context.addIssue(say.lineWrong(wrong))
		return given
	})
	return z.object({
		name: f.required(say.missingName),
		programmeId: f.optionalId<'programme'>().transform((id) => id ?? null),
		form: f.required(undefined, 80).pipe(z.string().regex(/^[a-z0-9-]+$/)),
		foundedOn: f.day(),
		registeredOn: f.optionalDay().transform((day) => day ?? null),
		krs: f.text(40).transform(tidyNumber),
		regon: f.text(40).transform(tidyNumber),
		nip: f.text(40).transform(tidyNumber),
		address: f.text(300),
		phone: f.text(40),
		email: f.text(200),
		website: f.text(200),
		offer: f.text(500),
		mainLine: lines.transform((given) => given[0] ?? ''),
		otherLines: lines.transform((given) => given.slice(0, 9)),
		keeper: f.id<'account'>(),
	})
}

/** The sentence at its field. */
export function mistakesOf(
	view: View,
	refusal: FoundRefusal | Exclude<ChangeRefusal, { code: 'changed-meanwhile' }>,
): Partial<EnterpriseForm> {
	switch (refusal.code) {
		case 'taken':
			return { [refusal.what === 'origin' ? 'manufactoryId' : refusal.what]: refusals[view.lang].taken[refusal.what] }
		case 'number-wrong':
			return { [refusal.register]: refusals[view.lang].faults[refusal.register][refusal.fault] }
		case 'founded-in-the-future':
			return { foundedOn: refusals[view.lang].refusals[refusal.code] }
		case 'registered-before-founded':
			return { registeredOn: refusals[view.lang].refusals[refusal.code] }
		case 'group-ended':
			return { groupId: refusals[view.lang].refusals[refusal.code] }
		default:
			return { manufactoryId: refusals[view.lang].refusals[refusal.code] }
	}
}

/** A kept enterprise as it is typed again. */
export function valuesOf(held: Enterprise): FormValues {
	const { name, form, foundedOn, krs, regon, nip, address, phone, email, website, offer, mainLine, keeper } = held
	return {
		...{ name, form, foundedOn, krs, regon, nip, address, phone, email, website, offer, mainLine, keeper },
		programmeId: held.programmeId ?? '',
		registeredOn: held.registeredOn ?? '',
		otherLines: held.otherLines.join(', '),
	}
}
