/** What an action answers: done with a value, or refused with facts. A refusal is a value, never thrown. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

/** The domain said yes. Without a value when there is nothing to tell. */
export function done(): Result<void, never>
export function done<T>(value: T): Result<T, never>
export function done<T>(value?: T): Result<T | undefined, never> {
	return { ok: true, value }
}

/** The domain said no: a code in kebab-case, with the facts that its sentence needs. */
export function refused<const R extends { readonly code: string }>(refusal: R): Result<never, R> {
	return { ok: false, refusal }
}
