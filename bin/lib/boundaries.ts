import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import ts from 'typescript'
import { boundaryRules } from './boundary-rules.ts'
import { type Finding, sourceFiles, sourceRoots } from './source-files.ts'

/** The imports that break the map, in the tree under `root`; a file on disk that was not read is a finding too, so that nothing passes unread. */
export async function findBoundaryBreaches(root: string): Promise<{ read: number; findings: Finding[] }> {
	const result = await readImports(root)
	const read = new Set(result.modules.map(({ source }) => source))
	const unread = sourceFiles(root).filter((file) => !read.has(file))
	return {
		read: sourceFiles(root).length - unread.length,
		findings: [
			...result.summary.violations.map(({ from, to, rule }) => ({
				file: from,
				rule: rule.name,
				message: `imports ${to}: ${comment(rule.name)}`,
			})),
			...unread.map((file) => ({ file, rule: 'read', message: 'was not read by dependency-cruiser' })),
		],
	}
}

async function readImports(root: string): Promise<ICruiseResult> {
	const tsConfig = join(root, 'tsconfig.json')
	const { output } = await cruise(
		sourceRoots(root),
		{
			baseDir: root,
			validate: true,
			ruleSet: { forbidden: boundaryRules },
			tsPreCompilationDeps: true,
			doNotFollow: { path: 'node_modules' },
			tsConfig: { fileName: tsConfig },
			enhancedResolveOptions: {
				exportsFields: ['exports'],
				conditionNames: ['import', 'types', 'node', 'default'],
				extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
			},
		},
		{},
		{ tsConfig: ts.parseConfigFileTextToJson(tsConfig, readFileSync(tsConfig, 'utf8')).config },
	)
	if (typeof output === 'string') throw new Error('dependency-cruiser answered with text, not with a result')
	return output
}

function comment(name: string): string {
	return boundaryRules.find((rule) => rule.name === name)?.comment ?? ''
}
