import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))

/** A tree beside the real one with the given files (path: text) and the real package.json, tsconfig and map. Under the repository, so that packages resolve. */
export function plantTree(files: Record<string, string>): string {
	const output = join(REPOSITORY, 'test-output')
	mkdirSync(output, { recursive: true })
	const root = mkdtempSync(join(output, 'planted-'))
	for (const shared of ['package.json', 'tsconfig.json', 'src/modules/map.ts']) cpSync(join(REPOSITORY, shared), join(root, shared))
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true })
		writeFileSync(join(root, path), text)
	}
	return root
}

/** Takes a planted tree away. */
export function uproot(root: string): void {
	rmSync(root, { recursive: true, force: true })
}
