import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { faultOf, type RegisterName } from '../../rules/enterprise/registers.ts'
import type { EnterpriseWritten } from '../../store/enterprise/enterprise.ts'

export type WrittenRefusal =
	| { readonly code: 'number-wrong'; readonly register: RegisterName; readonly fault: 'length' | 'checksum' }
	| { readonly code: 'founded-in-the-future' }
	| { readonly code: 'registered-before-founded' }

/** Whether what is written of an enterprise can be right. */
export function written(of: EnterpriseWritten, today: PlainDate): Result<void, WrittenRefusal> {
	if (of.foundedOn > today) return refused({ code: 'founded-in-the-future' })
	if (of.registeredOn !== null && of.registeredOn < of.foundedOn) return refused({ code: 'registered-before-founded' })
	const wrong = (['krs', 'regon', 'nip'] as const).flatMap((register) => {
		const fault = of[register] === '' ? undefined : faultOf(register, of[register])
		return fault === undefined ? [] : [{ code: 'number-wrong', register, fault } as const]
	})
	return wrong[0] === undefined ? done() : refused(wrong[0])
}
