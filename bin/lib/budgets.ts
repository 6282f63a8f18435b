import ts from 'typescript'
import { type Finding, isGenerated, isTest, sourceFiles } from './source-files.ts'
import { findings, type Look, parse } from './syntax.ts'

const MAX_DEPTH = 3
const MAY_CAST = 'src/kernel/id.ts'

/** What biome has no rule for: nesting deeper than three, casts outside `kernel/id.ts`, `!` of every kind, silenced compilers. Lines, parameters and complexity are in biome.json. */
export function findOverruns(root: string): Finding[] {
	return sourceFiles(root)
		.filter((file) => !isGenerated(file))
		.map((file) => parse(root, file))
		.flatMap((parsed) => findings(parsed, [depth, cast, assertion, silence]))
}

const depth: Look = (node) => {
	if (!isNesting(node) || nesting(node) !== MAX_DEPTH + 1) return undefined
	return { rule: 'depth', message: `nested deeper than ${MAX_DEPTH}: name a part and call it` }
}

const cast: Look = (node, { file }) => {
	if (isTest(file) || file === MAY_CAST) return undefined
	const isCast = (ts.isAsExpression(node) && node.type.getText() !== 'const') || ts.isTypeAssertionExpression(node)
	return isCast
		? { rule: 'cast', message: 'a cast: parse at the edge, or let the type follow (satisfies, a guard, a brand from kernel)' }
		: undefined
}

const assertion: Look = (node) => {
	const definite = (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.exclamationToken
	return definite || ts.isNonNullExpression(node) ? { rule: 'assertion', message: '`!` hides a missing value: handle it' } : undefined
}

/** A test may say that something does not compile: there the expected error is the assertion. */
const silence: Look = (node, { file, tree }) => {
	if (!ts.isSourceFile(node)) return undefined
	const silenced = (
		isTest(file) ? /@ts-(ignore|nocheck)|biome-ignore-(?:all)/ : /@ts-(ignore|nocheck|expect-err[o]r)|biome-ignore-(?:all)/
	).exec(tree.text)
	return silenced ? { rule: 'silence', message: `${silenced[0]} silences the check for more than it says` } : undefined
}

/** Depth within the file: blocks of control, also through the functions inside them; an `else if` is not deeper than its `if`. */
function nesting(node: ts.Node): number {
	const above = node.parent ? nesting(node.parent) : 0
	return isNesting(node) ? above + 1 : above
}

function isNesting(node: ts.Node): boolean {
	if (ts.isIfStatement(node)) return !(ts.isIfStatement(node.parent) && node.parent.elseStatement === node)
	return ts.isIterationStatement(node, false) || ts.isSwitchStatement(node) || ts.isTryStatement(node)
}
