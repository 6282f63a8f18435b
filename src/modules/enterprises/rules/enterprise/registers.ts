import { digits } from '#kernel/text'

/** The numbers under which public registers know an enterprise; `''` for none yet. Only digits. */
export type Registers = { readonly krs: string; readonly regon: string; readonly nip: string }
export type RegisterName = keyof Registers

/** Digits of a number as people write it: `676-01-02-301`, `PL 6760102301`. */
export function tidyNumber(typed: string): string {
	return digits(typed)
}

/** Why a number cannot be right; `undefined` when nothing is wrong with it. Whether it is theirs only the register knows. */
export function faultOf(register: RegisterName, number: string): 'length' | 'checksum' | undefined {
	return FAULTS[register](number)
}

const FAULTS: Record<RegisterName, (number: string) => 'length' | 'checksum' | undefined> = {
	// Ustawa o Krajowym Rejestrze Sądowym: ten digits in order of entry, no check digit.
	krs: (number) => (/^\d{10}$/.test(number) && Number(number) > 0 ? undefined : 'length'),
	regon: (number) => (/^(\d{9}|\d{14})$/.test(number) ? checked(isRegon(number)) : 'length'),
	nip: (number) => (/^\d{10}$/.test(number) ? checked(isNip(number)) : 'length'),
}

// Check digits as published by GUS (REGON) and used by the tax administration (NIP): weighted sum modulo 11.
const NIP = [6, 5, 7, 2, 3, 4, 5, 6, 7]
const REGON_9 = [8, 9, 2, 3, 4, 5, 6, 7]
const REGON_14 = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]

function isNip(number: string): boolean {
	return remainder(number, NIP) === Number(number[9]) // a remainder of 10 is never given
}

/** A local unit has fourteen digits: those of its owner first, which must be right themselves. */
function isRegon(number: string): boolean {
	const own = remainder(number, REGON_9) % 10 === Number(number[8])
	return number.length === 9 ? own : own && remainder(number, REGON_14) % 10 === Number(number[13])
}

function remainder(number: string, weights: readonly number[]): number {
	return weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11
}

function checked(right: boolean): 'checksum' | undefined {
	return right ? undefined : 'checksum'
}
