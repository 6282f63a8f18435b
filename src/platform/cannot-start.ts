const NAME = 'CannotStart'

/** A reason why the program cannot start that a person can act on: one clear sentence, Polish first, English after it. */
export function cannotStart(polish: string, english: string, cause?: unknown): Error {
	const error = new Error(`${polish} / ${english}`, { cause })
	error.name = NAME
	return error
}

/** True for what `cannotStart` made: print its message alone (no stack) and end with exit code 1. */
export function isCannotStart(error: unknown): error is Error {
	return error instanceof Error && error.name === NAME
}
