/** How often one address may ask. In the memory of one process: enough against guessing, and it forgets. */
export type Rate = {
	/** Counts one more from this address; false when it has asked too often in the last minute. */
	allow(address: string, perMinute: number): boolean
}

const MOST_ADDRESSES = 50_000

/** A window of a minute for each address; the oldest are forgotten when there are too many. */
export function newRate(now: () => number = Date.now): Rate {
	const windows = new Map<string, { since: number; count: number }>()
	return {
		allow(address, perMinute) {
			const at = now()
			const window = windows.get(address)
			if (window === undefined || at - window.since >= 60_000) {
				windows.delete(address)
				windows.set(address, { since: at, count: 1 })
				if (windows.size > MOST_ADDRESSES) windows.delete(windows.keys().next().value ?? '')
				return true
			}
			window.count += 1
			return window.count <= perMinute
		},
	}
}
