import { generateSecret, generateURI, verifySync } from 'otplib'

const STEP_SECONDS = 30

/** A new secret for one-time codes (RFC 6238), in base32 as people type it. */
export function newCodeSecret(): string {
	return generateSecret()
}

/** What an authenticator app reads from the picture. */
export function codeAddress(secret: string, account: string): string {
	return generateURI({ issuer: 'Spoiwo', label: account, secret })
}

/** The time step whose code this is: the present one or the one before (a slow typist, a clock behind). `undefined` when it is neither. */
export function codeStep(secret: string, code: string, now: Date): number | undefined {
	const digits = code.replace(/\s/g, '')
	if (!/^\d{6}$/.test(digits)) return undefined
	const epoch = Math.floor(now.getTime() / 1000)
	const answer = verifySync({ secret, token: digits, epoch, epochTolerance: [STEP_SECONDS, 0] })
	return answer.valid && 'timeStep' in answer ? answer.timeStep : undefined
}
