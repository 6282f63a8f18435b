import { deviceOf } from '../../rules/device.ts'

/** A device as people name it: "Firefox, Windows". */
export function deviceWords(userAgent: string, unknown: string): string {
	const { browser, system } = deviceOf(userAgent)
	return [browser, system].filter((word) => word !== undefined).join(', ') || unknown
}
