import { digits, fold } from '#kernel/text'

/** What a person is found by. */
export type Findable = {
	readonly firstName: string
	readonly lastName: string
	readonly pesel?: string | undefined
	readonly otherIdentifier?: string | undefined
	readonly phone?: string | undefined
}

/**
 * The columns that search and the finding of doubles read. `folded` holds the name in both orders, so that "jan kow" and "kowalski ja"
 * are both a part of it; `foldedName` is "last first".
 */
export function participantFolding(person: Findable): { folded: string; foldedName: string } {
	const { firstName: first, lastName: last, pesel = '', otherIdentifier = '', phone = '' } = person
	return {
		folded: fold([`${first} ${last} ${last} ${first}`, pesel, otherIdentifier, digits(phone)].join(' ')),
		foldedName: fold(`${last} ${first}`),
	}
}
