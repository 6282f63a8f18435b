import { expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { numberCell } from './number-cell.ts'

test('a PESEL of somebody born after 1999 gets back the zeros that the spreadsheet dropped', () => {
	const pesel = makePesel(day('2000-05-14'), 'woman', 3)
	expect(numberCell('pesel/inny identyfikator', String(Number(pesel)))).toBe(pesel)
})

test('a number that is no PESEL with zeros either stays as it is, so that the mistake is seen', () => {
	expect(numberCell('PESEL/Inny identyfikator', '8503120012')).toBe('8503120012')
	expect(numberCell('Telefon kontaktowy', '600100200')).toBe('600100200')
})

test('a postcode typed as a number gets its hyphen', () => {
	expect(numberCell('Kod pocztowy', '31001')).toBe('31-001')
	expect(numberCell('Kod pocztowy', '2137')).toBe('02-137')
})
