/** A one-time code works once: its step must be later than the last one that was taken (RFC 6238, 5.2). */
export function isFreshStep(step: number | undefined, last: number | null): step is number {
	return step !== undefined && (last === null || step > last)
}

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789' // without i, l, o, 0, 1: read off paper
const GROUPS = 4
const SIGNS_A_GROUP = 4

/** A recovery code from random bytes: 16 signs in groups of four (79 bits). */
export function recoveryCode(random: Uint8Array): string {
	const signs = [...random.slice(0, GROUPS * SIGNS_A_GROUP)].map((byte) => SIGNS[byte % SIGNS.length] ?? '')
	return Array.from({ length: GROUPS }, (_, at) => signs.slice(at * SIGNS_A_GROUP, (at + 1) * SIGNS_A_GROUP).join('')).join('-')
}

/** A typed recovery code as it is kept: without hyphens, spaces and capitals; `undefined` when it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
	const signs = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
	return signs.length === GROUPS * SIGNS_A_GROUP ? signs : undefined
}
