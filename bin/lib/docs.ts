import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Finding, filesUnder } from './source-files.ts'

const LENGTHS = [
	{ at: /^src\/modules\/[^/]+\/README\.md$/, lines: 40 },
	{ at: /^docs\/decisions\//, lines: 60 },
]

/** Documents whose links lead nowhere or that grew too long, and modules without a README. */
export function findDocBreaches(root: string): Finding[] {
	const documents = [
		...readdirSync(root).filter((name) => name.endsWith('.md')),
		...filesUnder(
			root,
			['docs', 'src', 'db', 'test', 'bench', 'demo'].filter((folder) => existsSync(join(root, folder))),
		),
	].filter((file) => file.endsWith('.md'))
	return [...documents.flatMap((file) => [...deadLinks(root, file), ...tooLong(root, file)]), ...unread(root)]
}

function deadLinks(root: string, file: string): Finding[] {
	return readFileSync(join(root, file), 'utf8')
		.split('\n')
		.flatMap((text, index) =>
			[...text.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g)]
				.map(([, target = '']) => target)
				.filter((target) => isDead(root, file, target))
				.map((target) => ({ file, line: index + 1, rule: 'link', message: `${target} does not exist` })),
		)
}

function isDead(root: string, file: string, target: string): boolean {
	const path = decodeURI(target.replace(/#.*$/, ''))
	if (path === '' || /^[a-z]+:/.test(path)) return false
	return !existsSync(path.startsWith('/') ? join(root, path) : join(root, dirname(file), path))
}

function tooLong(root: string, file: string): Finding[] {
	const limit = LENGTHS.find(({ at }) => at.test(file))?.lines
	const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length
	return limit === undefined || lines <= limit ? [] : [{ file, rule: 'length', message: `${lines} lines, at most ${limit}` }]
}

function unread(root: string): Finding[] {
	return readdirSync(join(root, 'src/modules'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !existsSync(join(root, 'src/modules', entry.name, 'README.md')))
		.map(({ name }) => ({ file: `src/modules/${name}`, rule: 'readme', message: 'has no README.md' }))
}
