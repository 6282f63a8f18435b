import { runCommand } from './lib/run-command.mjs'

await runCommand(import.meta.url, ['serve', ...process.argv.slice(2)])
