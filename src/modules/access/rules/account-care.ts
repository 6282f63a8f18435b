const DAY = 24 * 60 * 60_000

/** A member who has not signed in since this moment may have left without a word: 90 days. */
export function quietSince(now: Date): Date {
	return new Date(now.getTime() - 90 * DAY)
}

/** Entries are sealed every minute; older ones without a seal mean that the work behind the program stands still. */
export function isSealingLate(waitingSince: Date | null, now: Date): boolean {
	return waitingSince !== null && now.getTime() - waitingSince.getTime() > 10 * 60_000
}
