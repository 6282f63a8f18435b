import { runProgram } from '../../src/cli/program.ts'
import type { FreshDatabase } from './database.ts'

/** How one command went: its exit code, what it gave out, and what it said beside it. */
export type Ran = { readonly code: number; readonly out: string; readonly bytes: Buffer; readonly err: string }

/** Runs `spoiwo ARGS` in this process, with these settings and no others. */
export async function spoiwo(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
	const chunks: Buffer[] = []
	let err = ''
	const code = await runProgram(args, {
		out: async (chunk) => void chunks.push(Buffer.from(chunk)),
		say: ({ pl, en }) => {
			err += `${pl} / ${en}\n`
		},
		err: (text) => {
			err += text
		},
		environment,
	})
	const bytes = Buffer.concat(chunks)
	return { code, out: bytes.toString('utf8'), bytes, err }
}

/** The settings that point a command to this database. */
export function settings({ connection }: FreshDatabase): Record<string, string> {
	const { host = '', port = 5432, user = '', password, database: name = '' } = connection
	const query = new URLSearchParams({ host, port: `${port}`, user, ...(typeof password === 'string' ? { password } : {}) })
	return { DATABASE_URL: `postgres:///${name}?${query}` }
}
