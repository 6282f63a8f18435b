import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the program (where `package.json` lies), whether it runs from source or from `dist/`. */
export function homeDir(): string {
	let folder = dirname(fileURLToPath(import.meta.url))
	while (!existsSync(join(folder, 'package.json'))) {
		const parent = dirname(folder)
		if (parent === folder) throw new Error('the program does not find its own folder (package.json)')
		folder = parent
	}
	return folder
}
