import { addMonths, day, type PlainDate, parts } from '#kernel/plain-date'
import type { Character } from './character.ts'

/** Birthdays of the cast were written down in this year. */
const WRITTEN_IN = 2026

/** The same person, as old as when the cast was written: a story told years later must not have grown too old for its programmes. */
export function ofThisYear(character: Character, today: PlainDate): Character {
	return { ...character, bornOn: addMonths(day(character.bornOn), 12 * (parts(today).year - WRITTEN_IN)) }
}
