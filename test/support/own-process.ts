import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A script of `test/` in a process of its own; `lines` are what it prints. */
export type OwnProcess = { child: ChildProcess; nextLine(): Promise<string | undefined>; exit: Promise<number | null> }

/** Starts `test/<script>` under this Node. */
export function ownProcess(script: string, args: string[]): OwnProcess {
	const child = spawn(process.execPath, [fileURLToPath(new URL(`../${script}`, import.meta.url)), ...args], {
		stdio: ['pipe', 'pipe', 'inherit'],
	})
	const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
	return {
		child,
		nextLine: async () => (await lines.next()).value,
		exit: once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null)),
	}
}
