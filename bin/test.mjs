import { ensureInstalled, ensureRuntime, root } from './lib/runtime.mjs'
import { giveUp, say } from './lib/say.mjs'

// Everything, with its own set-up. Arguments go to vitest: `npm test -- src/kernel`.
await ensureRuntime(import.meta.url)
ensureInstalled()
const { findChromium, installChromium } = await import('./lib/chromium.ts')
if (findChromium() === undefined) {
	say('instaluję przeglądarkę (apt-get install chromium)…', 'installing a browser for the tests')
	if (!installChromium()) {
		giveUp(
			'brakuje przeglądarki: zainstaluj pakiet chromium albo podaj jej ścieżkę w CHROMIUM_PATH.',
			'No browser: install the package chromium, or name one in CHROMIUM_PATH.',
		)
	}
}
const { runEverything } = await import('./lib/run-everything.ts')
const { passed, failed } = await runEverything(root.replace(/\/$/, ''), process.argv.slice(2))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
