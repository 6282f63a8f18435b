/** Lock-out: after this many wrong passwords or codes in a row the account rests, longer each time (NIST SP 800-63B 5.2.2 asks for a limit). */
const TRIES = 5
const FIRST_REST_MINUTES = 5
const LONGEST_REST_MINUTES = 240

/** Whether the account rests now. */
export function isResting(account: { locked_until: Date | null }, now: Date): boolean {
	return account.locked_until !== null && account.locked_until > now
}

/** What a wrong try leaves: every fifth one locks the account for 5, 10, 20 ... minutes, 4 hours at most. */
export function afterWrongTry(account: { failed_signs: number }, now: Date): { failed: number; lockedUntil: Date | null } {
	const failed = account.failed_signs + 1
	if (failed % TRIES !== 0) return { failed, lockedUntil: null }
	const minutes = Math.min(FIRST_REST_MINUTES * 2 ** (failed / TRIES - 1), LONGEST_REST_MINUTES)
	return { failed, lockedUntil: new Date(now.getTime() + minutes * 60_000) }
}
