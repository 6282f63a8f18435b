import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endingRoles, keptRoles } from './kept-roles.ts'

const held = fc.array(
	fc.record({ account: fc.constantFrom('anna', 'bartek', 'celina'), role: fc.constantFrom(...keptRoles, 'coach', 'adviser') }),
	{ maxLength: 8 },
)
const ending = fc.record({ account: fc.constantFrom('anna', 'bartek', 'celina'), roles: fc.subarray([...keptRoles, 'coach', 'adviser']) })

test('whatever ends, a partnership that had an administrator and a coordinator still has them', () => {
	fc.assert(
		fc.property(held, ending, (before, end) => {
			if (!endingRoles(before, end).ok) return
			const after = before.filter((one) => one.account !== end.account || !end.roles.includes(one.role))
			for (const role of keptRoles) expect(after.some((one) => one.role === role)).toBe(before.some((one) => one.role === role))
		}),
	)
})

test('a role that somebody else holds too may end, and so may any other', () => {
	const both = [
		{ account: 'anna', role: 'administrator' },
		{ account: 'bartek', role: 'administrator' },
		{ account: 'anna', role: 'coach' },
	]
	expect(endingRoles(both, { account: 'anna', roles: ['administrator', 'coach'] }).ok).toBe(true)
	expect(endingRoles(both.slice(0, 1), { account: 'anna', roles: ['administrator'] })).toEqual({
		ok: false,
		refusal: { code: 'last-of-role', role: 'administrator' },
	})
})
