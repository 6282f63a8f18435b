import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatGrosze, readGrosze, typedGrosze } from './money.ts'

test('money is read as people type it', () => {
	for (const [typed, grosze] of [
		['1250', 125_000],
		['1 250,50', 125_050],
		['1250.5 zł', 125_050],
		['1.250,00', 125_000],
		['0,07', 7],
	] as const)
		expect(readGrosze(typed), typed).toBe(grosze)
	for (const wrong of ['', 'dużo', '-5', '1,234', '12,', '1 2x']) expect(readGrosze(wrong), wrong).toBeUndefined()
})

test('what is shown in a form is read as the same money', () => {
	fc.assert(fc.property(fc.nat(1_000_000_000), (grosze) => readGrosze(typedGrosze(grosze)) === grosze))
	expect(formatGrosze('pl', 125_050).replace(/\s/g, ' ')).toBe('1 250,50 zł')
})
