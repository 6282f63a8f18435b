import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One thing wrong, with the place and the rule. */
export type Finding = { file: string; line?: number; rule: string; message: string }

const ROOTS = ['src', 'demo', 'test', 'bench', 'bin']

/** The source folders that exist under a root. */
export function sourceRoots(root: string): string[] {
	return ROOTS.filter((folder) => existsSync(join(root, folder)))
}

/** Every TypeScript file of the source folders, as paths relative to the root, sorted. */
export function sourceFiles(root: string): string[] {
	return filesUnder(root, sourceRoots(root)).filter((file) => /\.tsx?$/.test(file))
}

/** Every file under some folders, as paths relative to the root, sorted. */
export function filesUnder(root: string, folders: string[]): string[] {
	return folders
		.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('/node_modules'))
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.sort()
}

/** A test or its support: code that no user runs. */
export function isTest(file: string): boolean {
	return file.startsWith('test/') || /\.test\.tsx?$/.test(file)
}

/** A file that a command writes, exempt from the laws of writing. */
export function isGenerated(file: string): boolean {
	return file.endsWith('.generated.ts')
}
