import { clockLaws, placeLaws } from './place-laws.ts'
import { type Finding, isGenerated, isTest, sourceFiles } from './source-files.ts'
import { sqlLaws } from './sql-laws.ts'
import { findings, type Look, parse } from './syntax.ts'
import { wordLaws } from './word-laws.ts'

const LAWS: Look[] = [...sqlLaws, ...placeLaws, ...clockLaws, ...wordLaws]

/** What stands where it may not, in `src` and `demo`; tests are free. */
export function findLawBreaches(root: string): Finding[] {
	return sourceFiles(root)
		.filter((file) => /^(src|demo)\//.test(file) && !isTest(file) && !isGenerated(file))
		.map((file) => parse(root, file))
		.flatMap((parsed) => findings(parsed, LAWS))
}
