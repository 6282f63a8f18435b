import { runProgram } from '../../src/cli/program.ts'

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
