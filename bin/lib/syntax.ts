import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Finding } from './source-files.ts'

/** A parsed file: `file` is its path relative to the root. */
export type Parsed = { file: string; tree: ts.SourceFile }

/** Looks at one node and says what is wrong with it, if anything. */
export type Look = (node: ts.Node, parsed: Parsed) => { rule: string; message: string } | undefined

/** Reads the syntax of a file; types are not resolved. */
export function parse(root: string, file: string): Parsed {
	const text = readFileSync(join(root, file), 'utf8')
	const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
	return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind) }
}

/** What the looks find in a file, each with its line. */
export function findings(parsed: Parsed, looks: Look[]): Finding[] {
	return nodes(parsed.tree).flatMap((node) =>
		looks.flatMap((look) => {
			const found = look(node, parsed)
			return found ? [{ file: parsed.file, line: lineOf(parsed, node), ...found }] : []
		}),
	)
}

/** A node and everything below it. */
function nodes(node: ts.Node): ts.Node[] {
	const below: ts.Node[] = []
	ts.forEachChild(node, (child) => {
		below.push(...nodes(child))
	})
	return [node, ...below]
}

/** The line of a node, from 1. */
function lineOf(parsed: Parsed, node: ts.Node): number {
	return parsed.tree.getLineAndCharacterOfPosition(node.getStart(parsed.tree)).line + 1
}

/** The name called: `insertInto` of `db.insertInto('...')`, `fetch` of `fetch()`. */
export function calledName(node: ts.Node): string | undefined {
	if (!ts.isCallExpression(node)) return undefined
	if (ts.isPropertyAccessExpression(node.expression)) return node.expression.name.text
	return ts.isIdentifier(node.expression) ? node.expression.text : undefined
}

/** The text of a string or of a template with its holes as `?`. */
export function textOf(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text
	if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `?${literal.text}`).join('')
	return undefined
}
