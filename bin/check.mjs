import { ensureInstalled, ensureRuntime, root } from './lib/runtime.mjs'

// Everything a machine can check; `--write` refreshes db/schema.sql and the table types first.
await ensureRuntime(import.meta.url)
ensureInstalled()
const { check } = await import('./lib/check.ts')
const { failed } = await check(root.replace(/\/$/, ''), { write: process.argv.includes('--write') })
process.exitCode = failed === 0 ? 0 : 1
