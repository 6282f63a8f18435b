import { done, type Result, refused } from '#kernel/result'

/** Why a deed of the road can no longer be taken back: something was built on it. */
export type TakingBackRefusal = { readonly code: 'built-upon' }

/** An exit recorded by mistake: while it is in force and nobody has talked with her about what came after. */
export function takingBackExit(exit: { inForce: boolean; talks: number }): Result<void, TakingBackRefusal> {
	return exit.inForce && exit.talks === 0 ? done() : refused({ code: 'built-upon' })
}

/** A return recorded by mistake: while the stay has not ended again. */
export function takingBackReturn(made: { endedAgain: boolean }): Result<void, TakingBackRefusal> {
	return made.endedAgain ? refused({ code: 'built-upon' }) : done()
}

export type DeclaredStay = {
	/** The declaration made this stay; else it was there before, from a file or an earlier referral. */
	readonly ownStay: boolean
	readonly started: boolean
	/** Somebody filled in the entry or the papers after the declaration. */
	readonly touched: boolean
}

/** A declaration: while nothing has happened after it. The stay that it made goes with it. */
export function takingBackDeclaration(stay: DeclaredStay): Result<void, TakingBackRefusal> {
	return stay.ownStay && !stay.started && !stay.touched ? done() : refused({ code: 'built-upon' })
}
