import ts from 'typescript'
import { calledName, type Look } from './syntax.ts'

const RULES = /^src\/modules\/[^/]+\/rules\//

const processEnv: Look = (node, { file }) => {
	if (file === 'src/config.ts' || !ts.isPropertyAccessExpression(node)) return undefined
	return node.getText() === 'process.env' ? { rule: 'process-env', message: 'only src/config.ts reads process.env' } : undefined
}

const tryStatement: Look = (node, { file }) => {
	if (!ts.isTryStatement(node) || /^src\/(platform|cli)\/|^src\/modules\/[^/]+\/(store|jobs)\//.test(file)) return undefined
	return { rule: 'try', message: 'try stands only in platform, store, jobs and cli: a refusal is a value, a fault flies' }
}

const classes: Look = (node, { file }) => {
	if (!ts.isClassLike(node) || /^src\/(kernel|platform)\//.test(file)) return undefined
	const isFault = file.startsWith('src/app/') && node.heritageClauses?.some((clause) => clause.types[0]?.getText() === 'Error')
	return isFault ? undefined : { rule: 'class', message: 'functions, not classes (a kind of Error may stand in platform and app)' }
}

const trustedBrand: Look = (node, { file }) => {
	if (!ts.isImportSpecifier(node) || /^src\/(kernel|platform)\//.test(file)) return undefined
	const name = (node.propertyName ?? node.name).text
	return name === 'trust'
		? { rule: 'trust', message: '`trust` is a cast for the parsers of kernel and platform: use day(), grosze(), trustId()' }
		: undefined
}

const calmRules: Look = (node, { file }) => {
	if (!RULES.test(file)) return undefined
	if (ts.isThrowStatement(node)) return { rule: 'rules-throw', message: 'rules never throw: answer with a refusal' }
	const isAsync = ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword
	return isAsync ? { rule: 'rules-async', message: 'rules are synchronous' } : undefined
}

const clock: Look = (node, { file }) => {
	if (!/^src\/(kernel|ui|modules)\//.test(file) || /^src\/modules\/[^/]+\/jobs\//.test(file)) return undefined
	const isNow = ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length
	const isCall = calledName(node) !== undefined && /^(Date\.now|Math\.random)$/.test(node.getChildAt(0).getText())
	return isNow || isCall ? { rule: 'clock', message: 'the time is told (act.today, act.now), not read here' } : undefined
}

const folder: Look = (node, { file }) => {
	const place = /^src\/modules\/[^/]+\/(.+)$/.exec(file)?.[1]
	if (
		!ts.isSourceFile(node) ||
		place === undefined ||
		/^(rules|store|actions|pages|jobs|messages)\/|^(messages|index|mount)\.tsx?$/.test(place)
	)
		return undefined
	return { rule: 'folder', message: 'a module has rules/, store/, actions/, pages/, jobs/, messages, index and mount; nothing else' }
}

/** Things that have one place. */
export const placeLaws: Look[] = [folder, processEnv, tryStatement, classes, trustedBrand, calmRules]
/** The clock is platform's; everybody else is told the date. */
export const clockLaws: Look[] = [clock]
