import { hash, verify } from '@node-rs/argon2'

// argon2id with the parameters that OWASP's cheat sheet gives for 19 MiB (2 passes, 1 lane).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password. */
export async function hashPassword(password: string): Promise<string> {
	return hash(password, COST)
}

/** Whether the password fits; takes as long when there is no hash to compare, so that it tells nothing. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
	const fits = await verify(passwordHash ?? (await NOBODYS), password, COST)
	return fits && passwordHash !== null
}

const NOBODYS = hashPassword('nobody has this password')
