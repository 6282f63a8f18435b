/** Whether an error says that a disk has no room left: of the database (53100), of our own files, or of a user's quota. */
export function isDiskFull(error: unknown): boolean {
	if (!(error instanceof Error)) return false
	if ('code' in error && ['53100', 'ENOSPC', 'EDQUOT'].includes(String(error.code))) return true
	return error.cause !== undefined && isDiskFull(error.cause)
}
