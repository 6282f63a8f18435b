import { type Pesel, parsePesel } from '#kernel/pesel'
import { completedYears, type PlainDate } from '#kernel/plain-date'
import { cellText, note, optionalCode, optionalText, type RowReading, requiredText, warn } from './cell-reader.ts'
import type { SmefsRow } from './smefs-row.ts'
import { type Sex, sex as sexes, yesNo } from './value-lists.ts'

export type Identity = Pick<SmefsRow, 'pesel' | 'born' | 'otherIdentifier' | 'age'>

/** Who the row is about: a PESEL that holds and agrees with the sex, or, where the row says „brak PESEL”, another identifier taken as it is. */
export function readIdentity(row: RowReading, sex: Sex | undefined, startedOn: PlainDate | undefined): Identity {
	const withoutPesel = optionalCode(row, 'withoutPesel', yesNo) === 'yes'
	const identifier = requiredText(row, 'identifier')
	const nobody = { pesel: undefined, born: undefined, otherIdentifier: undefined, age: undefined }
	if (identifier === undefined) return nobody
	if (withoutPesel) return { ...nobody, otherIdentifier: identifier, age: readAge(row) }
	const parsed = parsePesel(identifier.replaceAll(' ', ''))
	if (!parsed.ok) {
		note(row, parsed.problem, { field: 'identifier', value: identifier })
		return nobody
	}
	checkSex(row, sex, parsed.sex)
	return { ...nobody, pesel: parsed.pesel, born: parsed.born, age: computedAge(row, parsed, startedOn) }
}

function checkSex(row: RowReading, declared: Sex | undefined, inPesel: Sex): void {
	if (declared === undefined || declared === inPesel) return
	note(row, 'sex-differs-from-pesel', { field: 'sex', value: cellText(row, 'sex'), hint: { is: 'fact', fact: sexes.labelOf(inPesel) } })
}

/** With a PESEL the age is computed on the start day; another age in the file is only a warning, whatever stands there. */
function computedAge(row: RowReading, { pesel, born }: { pesel: Pesel; born: PlainDate }, startedOn: PlainDate | undefined) {
	if (startedOn === undefined) return undefined
	if (born > startedOn)
		return note(row, 'pesel-date', { field: 'identifier', value: pesel, hint: { is: 'born-after-start', bornOn: born } })
	const age = completedYears(born, startedOn)
	if (age > OLDEST)
		return note(row, 'pesel-date', { field: 'identifier', value: pesel, hint: { is: 'born-long-ago', bornOn: born, years: OLDEST } })
	const told = cellText(row, 'age')
	if (told !== '' && Number(told) !== age) warn(row, 'age-differs', { field: 'age', value: told, hint: { is: 'fact', fact: String(age) } })
	return age
}

/** A month of the nineteenth century is a slip: nobody who takes part is that old. */
const OLDEST = 120

function readAge(row: RowReading): number | undefined {
	const told = optionalText(row, 'age')
	if (told === undefined) return undefined
	const age = /^\d{1,3}$/.test(told) ? Number(told) : undefined
	return age !== undefined && age <= OLDEST
		? age
		: note(row, 'unknown-value', { field: 'age', value: told, hint: { is: 'whole-years', most: OLDEST } })
}
