import { type Branded, trust } from './id.ts'

/** Money in grosze (1/100 zł), a safe integer. */
export type Grosze = Branded<number, 'Grosze'>

/** An amount in grosze; a fraction or an unsafe number is a fault. */
export function grosze(amount: number): Grosze {
	if (!Number.isSafeInteger(amount)) throw new Error(`not an amount in grosze: ${amount}`)
	return trust<Grosze>(amount)
}
