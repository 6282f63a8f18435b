import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#kernel/text'
import { participantFolding } from './participant-folding.ts'

test('a person is found by any part of her name, in either order, without diacritics', () => {
	const { folded, foldedName } = participantFolding({
		firstName: 'Żaneta',
		lastName: 'Łoś-Kościelna',
		phone: '+48 600 700 800',
		pesel: '90010112345',
	})
	for (const typed of ['zaneta los', 'los-koscielna zan', '48600700800', '9001011']) expect(folded).toContain(typed)
	expect(foldedName).toBe('los-koscielna zaneta')
})

test('what is folded once stays as it is', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (firstName, lastName) => {
			const { folded, foldedName } = participantFolding({ firstName, lastName })
			expect(fold(folded)).toBe(folded)
			expect(fold(foldedName)).toBe(foldedName)
		}),
	)
})
