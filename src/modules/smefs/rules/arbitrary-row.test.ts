import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePesel, parsePesel } from '#kernel/pesel'
import { completedYears, type PlainDate, plainDate } from '#kernel/plain-date'
import type { SmefsRow } from './smefs-row.ts'
import { tidy } from './tidy-text.ts'
import * as lists from './value-lists.ts'

const years = (min: number, max: number): fc.Arbitrary<PlainDate> =>
	fc
		.tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
		.map(([year, month, date]) => plainDate(year, month, date))
		.filter((found) => found !== undefined)
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined })
const oneOf = <Code extends string>(list: lists.ValueList<Code>): fc.Arbitrary<Code> => fc.constantFrom(...list.codes)
const text = fc
	.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
		fc.string({ unit: fc.constantFrom(...'="\'+-@;|,ąŁ \t5'), minLength: 1 }),
	)
	.map(tidy)
	.filter((found) => found !== '' && tidy(found) === found)

type Identity = Pick<SmefsRow, 'pesel' | 'born' | 'otherIdentifier' | 'age'>

const support = fc.record({
	kind: oneOf(lists.supportKind),
	subkind: maybe(oneOf(lists.supportSubkind)),
	startedOn: maybe(years(2020, 2029)),
})

const texts = {
	institution: maybe(text),
	givenName: text,
	surname: text,
	technicalId: maybe(text),
	country: maybe(text),
	voivodeship: maybe(text),
	powiat: maybe(text),
	gmina: maybe(text),
	place: maybe(text),
	street: maybe(text),
	building: maybe(text),
	flat: maybe(text),
	phone: maybe(text),
	email: maybe(text),
	supportScope: maybe(text),
	addedBy: maybe(text),
}

const values = {
	citizenship: oneOf(lists.citizenship),
	participantKind: maybe(oneOf(lists.participantKind)),
	sex: oneOf(lists.sex),
	education: oneOf(lists.education),
	degurba: maybe(oneOf(lists.degurba)),
	labourStatus: oneOf(lists.labourStatus),
	situationAtExit: fc.uniqueArray(oneOf(lists.situationAtExit), { maxLength: 3 }),
	pathCompleted: maybe(fc.boolean()),
	foreignBackground: maybe(oneOf(lists.yesNoRefused)),
	thirdCountryNational: maybe(oneOf(lists.yesNoRefused)),
	minority: maybe(oneOf(lists.yesNoRefused)),
	homeless: maybe(oneOf(lists.yesNoRefused)),
	disability: maybe(oneOf(lists.yesNoRefused)),
	postcode: fc.stringMatching(/^[0-9]{2}-[0-9]{3}$/),
	startedOn: years(2020, 2029),
	educationPlannedEndOn: maybe(years(2020, 2035)),
	businessFoundedOn: maybe(years(2020, 2035)),
	supports: fc.array(support, { maxLength: 5 }),
}

type Plain = Omit<SmefsRow, keyof Identity | 'endedOn' | 'labourSubstatus'>

/** Any row that a file can hold. */
// biome-ignore lint/suspicious/noExportsInTest: only tests may use fast-check, and several of them need rows
export const arbitraryRow: fc.Arbitrary<SmefsRow> = fc.record<Plain>({ ...texts, ...values }).chain((row) =>
	fc
		.record({
			identity: identityOf(row),
			endedOn: maybe(years(2029, 2035)),
			labourSubstatus: maybe(oneOf(lists.labourSubstatus[row.labourStatus])),
		})
		.map(({ identity, endedOn, labourSubstatus }) => ({
			...row,
			...identity,
			labourSubstatus,
			endedOn: endedOn !== undefined && endedOn < row.startedOn ? row.startedOn : endedOn,
		})),
)

function identityOf({ sex, startedOn }: Plain): fc.Arbitrary<Identity> {
	const foreigner = fc.record({
		pesel: fc.constant(undefined),
		born: fc.constant(undefined),
		otherIdentifier: text,
		age: maybe(fc.nat(120)),
	})
	const resident = fc.tuple(years(1920, 2019), fc.nat(4999)).map(([born, serial]) => ({
		pesel: makePesel(born, sex, serial),
		born,
		otherIdentifier: undefined,
		age: completedYears(born, startedOn),
	}))
	return fc.oneof(foreigner, resident)
}

test('an invented row has a PESEL that holds or another identifier', () => {
	fc.assert(fc.property(arbitraryRow, (row) => (row.pesel === undefined ? row.otherIdentifier !== undefined : parsePesel(row.pesel).ok)))
	expect(arbitraryRow).toBeDefined()
})
