import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The server's key at work: seals for links and codes, locks for secrets kept in the database. */
export type Secrets = {
	/** A keyed hash (HMAC-SHA-256, base64url): the same text gives the same seal, nobody else can make it. */
	seal(text: string): string
	/** Encrypts (AES-256-GCM) what only this server may read again. */
	lock(text: string): string
	/** Opens what `lock` made; a changed one is a fault. */
	unlock(locked: string): string
}

/** Secrets from the server's key (any text of 32 characters or more); each purpose gets a key of its own by HKDF. */
export function secretsFrom(key: string): Secrets {
	const sealKey = derive(key, 'seal')
	const lockKey = derive(key, 'lock')
	return {
		seal: (text) => createHmac('sha256', sealKey).update(text).digest('base64url'),
		lock: (text) => {
			const nonce = randomBytes(12)
			const cipher = createCipheriv('aes-256-gcm', lockKey, nonce)
			return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
		},
		unlock: (locked) => {
			const bytes = Buffer.from(locked, 'base64url')
			const decipher = createDecipheriv('aes-256-gcm', lockKey, bytes.subarray(0, 12))
			decipher.setAuthTag(bytes.subarray(-16))
			return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
		},
	}
}

/** A token nobody can guess (256 bits) for a cookie or a link; only its hash is kept. */
export function newToken(): string {
	return randomBytes(32).toString('base64url')
}

/** What is kept of a token. */
export function tokenHash(token: string): Buffer {
	return createHash('sha256').update(token).digest()
}

function derive(key: string, purpose: string): Buffer {
	return Buffer.from(hkdfSync('sha256', key, 'spoiwo', purpose, 32))
}
