/** What is asked for is not there, or not for the one who asks: the two look alike from outside. Ends as 404. */
export class Absent extends Error {
	constructor(what: string) {
		super(`absent: ${what}`)
		this.name = 'Absent'
	}
}

/** The row that must be there, else `Absent`. */
export function present<T>(value: T | undefined | null, what: string): T {
	if (value === undefined || value === null) throw new Absent(what)
	return value
}
