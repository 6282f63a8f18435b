import type { Result } from '#kernel/result'
import { triesToGuess } from '#platform/password-guesses'
import { guessersWords, newPassword, notGuessedSoon, type PasswordRefusal } from '../rules/new-password.ts'

/** Judges a new password of this account: its length, its likeness to the account, and how soon somebody guesses it. */
export async function choosePassword(text: string, account: { email: string; name: string }): Promise<Result<string, PasswordRefusal>> {
	const fit = newPassword(text, account)
	if (!fit.ok) return fit
	return notGuessedSoon(text, await triesToGuess(text, guessersWords(account)))
}
