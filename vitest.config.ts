import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { tallyReporter } from './bin/lib/tally.ts'

export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	test: {
		include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'demo/**/*.test.ts'],
		globalSetup: ['test/support/postgres-setup.ts'],
		// Two processes that keep their modules between files: our code holds no state, and loading it again costs more than the tests.
		pool: 'forks',
		maxWorkers: 2,
		isolate: false,
		testTimeout: 30_000,
		hookTimeout: 60_000,
		reporters: ['default', tallyReporter()],
	},
})
