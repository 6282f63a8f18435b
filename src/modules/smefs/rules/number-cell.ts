import { parsePesel } from '#kernel/pesel'
import { fieldOfHeader } from './columns.ts'

/**
 * The text of a number in a workbook: a PESEL gets back the zeros that the spreadsheet dropped, where that makes a PESEL that holds (people
 * born 2000-2009 begin with zeros), and a postcode its hyphen. Other numbers, and a PESEL that holds with no zeros, stay as they are.
 */
export function numberCell(header: string, digits: string): string {
	const field = fieldOfHeader(header)
	if (field === 'postcode' && /^\d{1,5}$/.test(digits)) return digits.padStart(5, '0').replace(/^(..)/, '$1-')
	if (field !== 'identifier' || !/^\d{5,10}$/.test(digits)) return digits
	const pesel = digits.padStart(11, '0')
	return parsePesel(pesel).ok ? pesel : digits
}
