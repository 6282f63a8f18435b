// Connection lost or refused, the server starting up or shutting down (PostgreSQL classes 08 and 57P).
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|08\w{3}|57P0[1-5])$/
const AWAY_WORDS = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|not queryable/i

/** Whether an error says that the database is not there right now, rather than that something is wrong. */
export function isDatabaseAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false
	if ('code' in error && typeof error.code === 'string' && AWAY.test(error.code)) return true
	return AWAY_WORDS.test(error.message) || (error.cause !== undefined && isDatabaseAway(error.cause))
}
