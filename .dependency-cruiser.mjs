// For `npx depcruise src` and editors; `npm run check` runs the same rules through bin/lib/boundaries.ts.
import { boundaryRules } from './bin/lib/boundary-rules.ts'

export default {
	forbidden: boundaryRules,
	options: {
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
	},
}
