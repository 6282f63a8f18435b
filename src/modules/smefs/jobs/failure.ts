import { isDiskFull } from '#platform/disk-full'
import type { failImport } from '../actions/run-import.ts'

type Failure = Parameters<typeof failImport>[2]

const CODES: Record<string, Failure> = {
	// Somebody wrote down the same person at the same moment.
	'23505': 'collision',
	'40001': 'collision',
	'40P01': 'collision',
	'55P03': 'collision',
}

/** What a fault is to the one who waits for the file. */
export function failureOf(fault: unknown): Failure {
	if (isDiskFull(fault)) return 'disk-full'
	const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
	return CODES[code] ?? 'fault'
}
