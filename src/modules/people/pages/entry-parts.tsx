import type { View } from '#access'
import type { ReferenceList } from '#kernel/reference-list'
import { FormPart, type fields } from '#ui'
import { hints } from '../messages/entry-hints.ts'
import { labelOf } from '../messages/labels.ts'
import { messages as people } from '../messages/participant.ts'
import { messages } from '../messages/stay.ts'
import {
	citizenshipList,
	educationList,
	householdList as householdValues,
	labourStatusList,
	labourSubstatusList,
	offered,
} from '../rules/lists.ts'
import { answers, householdList, labourSubstatusCodes } from '../rules/value-lists.ts'

const SPECIAL = ['foreignBackground', 'thirdCountry', 'minority', 'homeless', 'disability'] as const
const PLACE = ['street', 'building', 'flat', 'postcode', 'place', 'gmina', 'powiat', 'voivodeship', 'country'] as const
const SHORT: readonly string[] = ['building', 'flat', 'postcode']
/** The fields of an entry, in the order of the form. */
export const ENTRY_FIELDS = [
	'sex',
	'labourStatus',
	'labourSubstatus',
	'education',
	'citizenship',
	'household',
	'degurba',
	...PLACE,
	...SPECIAL,
] as const
export type EntryForm = Record<(typeof ENTRY_FIELDS)[number] | 'reason' | 'papersStartOn', string>

type Props = { view: View; f: ReturnType<typeof fields<EntryForm>>; values: Readonly<Record<string, string | undefined>> }

/** What is asked about the day of the first support. */
export function EntryParts({ view, f, values }: Props) {
	const say = messages[view.lang]
	const asked = askedFor(view, values)
	const coded = (codes: readonly string[]) => codes.map((value) => ({ value, label: labelOf(view, value) }))
	return (
		<>
			<Work view={view} f={f} values={values} />
			<FormPart title={say.home}>
				<f.Select name="sex" label={say.sex} options={coded(['woman', 'man'])} width="medium" />
				<f.Select name="citizenship" label={say.citizenship} options={coded(asked(citizenshipList))} />
				<f.Select
					name="household"
					label={say.household}
					hint={hints[view.lang].householdHint(householdList)}
					options={coded(asked(householdValues))}
					optional
				/>
				<f.Select
					name="degurba"
					label={say.degurba}
					options={([1, 2, 3] as const).map((value) => ({ value: String(value), label: say.degurbas[value] }))}
					optional
				/>
			</FormPart>
			<FormPart title={say.special} hint={say.specialWhy}>
				{SPECIAL.map((name) => (
					<f.Radio key={name} name={name} label={say[name]} options={coded(answers)} />
				))}
			</FormPart>
			<Address view={view} f={f} values={values} />
			<FormPart title={hints[view.lang].papers} hint={hints[view.lang].papersHint}>
				<f.Day name="papersStartOn" label={hints[view.lang].papersStartOn} optional />
			</FormPart>
		</>
	)
}

function Address({ view, f }: Props) {
	const say = people[view.lang]
	const text = (name: (typeof PLACE)[number]) => (
		<f.Text key={name} name={name} label={say[name]} width={SHORT.includes(name) ? 'short' : undefined} optional={name !== 'postcode'} />
	)
	return (
		<>
			<FormPart title={messages[view.lang].address} hint={messages[view.lang].addressHint}>
				{PLACE.slice(0, 5).map(text)}
			</FormPart>
			<FormPart title={say.area}>{PLACE.slice(5).map(text)}</FormPart>
		</>
	)
}

function Work({ view, f, values }: Props) {
	const say = messages[view.lang]
	const asked = askedFor(view, values)
	const further = asked(labourSubstatusList)
	const coded = (codes: readonly string[]) => codes.map((value) => ({ value, label: labelOf(view, value) }))
	const substatuses = labourSubstatusCodes
		.filter(({ code }) => further.includes(code))
		.map(({ code, of }) => ({
			value: code,
			label: labelOf(view, code),
			group: labelOf(view, of),
		}))
	return (
		<FormPart title={say.work}>
			<f.Radio name="labourStatus" label={say.labourStatus} options={coded(asked(labourStatusList))} />
			<f.Select name="labourSubstatus" label={say.labourSubstatus} hint={hints[view.lang].substatusHint} options={substatuses} optional />
			<f.Select name="education" label={say.education} options={coded(asked(educationList))} />
		</FormPart>
	)
}

/** What is valid today, and what the form holds already: a value that has ended stays where it was chosen. */
function askedFor(view: View, values: Props['values']) {
	const kept = Object.values(values).filter((value) => value !== undefined)
	return (list: ReferenceList) => offered(list, { on: view.today, amendments: view.amendments, kept })
}
