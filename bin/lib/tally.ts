import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** How many tests passed and failed; what fell outside a test (a file that does not load, a stray rejection) counts as failed. */
export type Tally = { passed: number; failed: number }

/** A reporter that writes the tally as JSON to the file named by SPOIWO_TALLY, for `bin/test.mjs`; without it, it does nothing. */
export function tallyReporter(): Reporter {
	return {
		onTestRunEnd(files, strays) {
			const file = process.env.SPOIWO_TALLY
			if (file === undefined) return
			const tests = files.flatMap((each) => [...each.children.allTests()])
			const count = (state: string) => tests.filter((each) => each.result().state === state).length
			const broken = files.filter((each) => each.errors().length > 0).length
			writeFileSync(file, JSON.stringify({ passed: count('passed'), failed: count('failed') + broken + strays.length } satisfies Tally))
		},
	}
}
