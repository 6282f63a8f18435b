import ts from 'typescript'
import type { Look } from './syntax.ts'

// “manager” is a person here: the one who leads a manufactory inside its host (DOMAIN 3).
const EMPTY = /(^|-)(services?|helpers?|utils?|handlers?|impl|dto|data|info|base)$/

const fileName: Look = (node, { file }) => {
	if (!ts.isSourceFile(node)) return undefined
	const parts = file.split('/').map((part) => part.replace(/\..*$/, ''))
	const empty = parts.find((part) => EMPTY.test(part))
	return empty === undefined ? undefined : { rule: 'empty-word', message: `“${empty}” says nothing: name what it is` }
}

const exportedName: Look = (node) => {
	const name = exportedNames(node).find((each) => EMPTY.test(kebab(each)))
	return name === undefined ? undefined : { rule: 'empty-word', message: `“${name}” ends in a word that says nothing` }
}

const docComment: Look = (node, { file }) => {
	if (!/^src\/(kernel|platform|ui)\//.test(file) || !ts.isFunctionDeclaration(node) || !isExported(node)) return undefined
	const name = node.name?.text ?? ''
	const told = isOverloadOf(node, name) || ts.getJSDocCommentsAndTags(node).length > 0
	return told ? undefined : { rule: 'doc-comment', message: `${name} is for everybody: say its promise, units, errors` }
}

/** Words that say nothing stay out; what others rely on is told. */
export const wordLaws: Look[] = [fileName, exportedName, docComment]

function exportedNames(node: ts.Node): string[] {
	if (ts.isVariableStatement(node) && isExported(node)) return node.declarationList.declarations.map(({ name }) => name.getText())
	const isNamed =
		ts.isFunctionDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)
	return isNamed && isExported(node) && node.name ? [node.name.text] : []
}

function isExported(
	node: ts.FunctionDeclaration | ts.VariableStatement | ts.TypeAliasDeclaration | ts.InterfaceDeclaration | ts.ClassDeclaration,
): boolean {
	return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

/** The first signature carries the comment for the rest. */
function isOverloadOf(node: ts.FunctionDeclaration, name: string): boolean {
	return node
		.getSourceFile()
		.statements.some((other) => other !== node && other.pos < node.pos && ts.isFunctionDeclaration(other) && other.name?.text === name)
}

function kebab(name: string): string {
	return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}
