import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, test } from 'vitest'
import { expectGolden } from '../support/golden.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const codes = codesIn(globSync('src/modules/*/{rules,actions,store}/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts')))
type Sentence = { module: string; code: string; pl: string; en: string }
let sentences: Sentence[] = []

beforeAll(async () => {
	const files = globSync(['src/modules/*/messages.ts', 'src/modules/*/messages/**/*.ts', 'src/modules/*/rules/*messages.ts'], {
		cwd: root,
	}).sort()
	const found = (await Promise.all(files.map(sentencesIn))).flat()
	sentences = found.filter(({ pl }) => /[.?!”]$/.test(pl)) // others are labels of states
})

test('every refusal has its sentence in Polish and in English', () => {
	const said = new Set(sentences.map(({ code }) => code))
	const lines = sentences.map(({ module, code, pl, en }) => `${module} ${code}\n\t${pl}\n\t${en}`)
	const others = [...codes].filter((code) => !said.has(code)).sort()
	expectGolden('refusals.txt', `${[...new Set(lines)].sort().join('\n')}\n\nsaid by the page in words of its own: ${others.join(' ')}\n`)
})

function codesIn(files: readonly string[]): Set<string> {
	const found = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/\bcode: '([a-z]+(?:-[a-z]+)+)'/g)])
	return new Set(found.flatMap(([, code]) => code ?? []))
}

async function sentencesIn(file: string): Promise<Sentence[]> {
	const exports: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
	const module = file.split('/')[2] ?? ''
	return Object.values(exports).flatMap((messages) =>
		isTree(messages) && isTree(messages.pl) && isTree(messages.en)
			? walk(messages.pl, messages.en).map((each) => ({ module, ...each }))
			: [],
	)
}

function walk(pl: Tree, en: Tree): Omit<Sentence, 'module'>[] {
	return Object.entries(pl).flatMap(([code, polish]) => {
		const english = en[code]
		if (isTree(polish) && isTree(english)) return walk(polish, english)
		return codes.has(code) ? [{ code, pl: told(polish), en: told(english) }] : []
	})
}

type Tree = Readonly<Record<string, unknown>>

function isTree(value: unknown): value is Tree {
	return typeof value === 'object' && value !== null
}

/** A sentence with facts is told with invented ones. */
function told(sentence: unknown): string {
	return typeof sentence === 'function' ? String(sentence('2026-03-02', '2026-03-02', '2026-03-02')) : String(sentence)
}
