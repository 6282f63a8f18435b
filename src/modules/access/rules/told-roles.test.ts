import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRole, type Role, roles } from './roles.ts'
import { isTold, readersOf } from './told-roles.ts'

const every = Object.keys(roles).filter(isRole)
const told = (role: Role, to: string, by: string | undefined) => isTold({ role, to, by })

test('every role that somebody gives to herself or himself is told', () => {
	for (const role of every) expect([role, told(role, 'anna', 'anna')]).toEqual([role, true])
})

test('of roles given to others those are told that open every record or the accounts', () => {
	expect(every.filter((role) => told(role, 'jan', 'anna'))).toEqual(['coordinator', 'supervisor', 'intake', 'administrator'])
	expect(told('coordinator', 'jan', undefined)).toBe(true)
})

test('coordinators are told; where nobody else coordinates, whoever else administers', () => {
	const held = [
		{ account: 'anna', role: 'administrator' },
		{ account: 'jan', role: 'administrator' },
		{ account: 'ewa', role: 'coordinator' },
		{ account: 'ewa', role: 'administrator' },
		{ account: 'iza', role: 'coach' },
	]
	expect(readersOf(held, { role: 'coordinator', to: 'anna', by: 'anna' })).toEqual(['ewa'])
	expect(readersOf(held, { role: 'intake', to: 'iza', by: 'ewa' })).toEqual(['anna', 'jan'])
	expect(readersOf(held.slice(0, 1), { role: 'coach', to: 'anna', by: 'anna' })).toEqual([])
})

test('neither the giver nor the one who gets the role is ever told, and nobody twice', () => {
	const account = fc.constantFrom('a', 'b', 'c', 'd')
	const held = fc.array(fc.record({ account, role: fc.constantFrom(...every) }))
	fc.assert(
		fc.property(held, account, account, (all, to, by) => {
			const readers = readersOf(all, { role: 'coordinator', to, by })
			expect(readers).not.toContain(to)
			expect(readers).not.toContain(by)
			expect(new Set(readers).size).toBe(readers.length)
		}),
	)
})
