import type { IRegularForbiddenRuleType } from 'dependency-cruiser'
import { folders, ground, modules, readers, trades } from '../../src/modules/map.ts'

const TEST = '\\.test\\.tsx?$'
const MODULE = '^src/modules/([^/]+)/'
const READERS = Object.keys(readers).join('|')

/** Every rule of who may import whom, made from `src/modules/map.ts`. */
export const boundaryRules: IRegularForbiddenRuleType[] = [
	...Object.entries(modules).map(([name, uses]) => moduleMap(name, uses)),
	...moduleDoors(),
	...Object.entries(folders).flatMap(([name, law]) => folderLaw(name, law)),
	...Object.entries(ground).map(([name, uses]) => groundLaw(name, uses)),
	...Object.entries(trades).map(([name, law]) => tradeLaw(name, law)),
	...purity(),
	...everywhere(),
]

function moduleMap(name: string, uses: readonly string[]): IRegularForbiddenRuleType {
	const allowed = [name, ...uses].join('|')
	return forbid(`map-${name}`, `The module ${name} may use only: ${uses.join(', ') || 'no module'} (src/modules/map.ts).`, {
		from: { path: `^src/modules/${name}/` },
		to: { path: `^src/modules/(?!(${allowed})/)[^/]+/` },
	})
}

function moduleDoors(): IRegularForbiddenRuleType[] {
	return [
		forbid('door-only', 'Another module is entered only through its door, index.ts.', {
			from: { path: MODULE },
			to: { path: '^src/modules/(?!$1/)[^/]+/(?!index\\.ts$)' },
		}),
		forbid('door-by-name', 'A door is named #name, not reached by a path.', {
			from: { path: '^(src|demo|bench|test)/' },
			to: { path: '^src/modules/[^/]+/index\\.ts$', dependencyTypesNot: ['aliased-subpath-import'] },
		}),
		forbid('outside-doors', 'Outside the modules only the doors #name and mount.ts are seen.', {
			from: { path: '^(src/(app|cli)/|src/[^/]+$|demo/|bench/|test/)', pathNot: '^test/house/' },
			to: { path: '^src/modules/[^/]+/(?!(index|mount)\\.ts)' },
		}),
		forbid('readers-alone', 'No module uses a reader of published views.', {
			from: { path: MODULE, pathNot: `^src/modules/(${READERS})/` },
			to: { path: `^src/modules/(${READERS})/` },
		}),
	]
}

type FolderLaw = { own: readonly string[]; ground: readonly string[]; doors: boolean }

function folderLaw(name: string, law: FolderLaw): IRegularForbiddenRuleType[] {
	const from = { path: `^src/modules/([^/]+)/${name}(/|\\.tsx?$)`, pathNot: TEST }
	const rules = [
		forbid(`folder-${name}-own`, `${name} imports of its own module only: ${law.own.join(', ')}.`, {
			from,
			to: { path: `^src/modules/$1/(?!(${law.own.join('|')})(/|\\.tsx?$))` },
		}),
		forbid(`folder-${name}-ground`, `${name} imports of the ground only: ${law.ground.join(', ')}.`, {
			from,
			to: { path: `^(src/(?!(${law.ground.join('|')}|modules)/)|demo/|bench/|test/|bin/)` },
		}),
	]
	const doors = forbid(`folder-${name}-doors`, `${name} uses no other module.`, { from, to: { path: '^src/modules/(?!$1/)[^/]+/' } })
	return law.doors ? rules : [...rules, doors]
}

function groundLaw(name: string, uses: readonly string[]): IRegularForbiddenRuleType {
	return forbid(`ground-${name}`, `${name} imports only: ${uses.join(', ')}. It knows no module.`, {
		from: { path: `^src/${name}/`, pathNot: TEST },
		to: { path: `^(src/(?!(${uses.join('|')})/)|demo/|bench/|test/|bin/)` },
	})
}

type TradeLaw = { packages: readonly string[]; folders: readonly string[] }

function tradeLaw(name: string, law: TradeLaw): IRegularForbiddenRuleType {
	const inside = `(${law.folders.join('|')})(/|\\.tsx?$)`
	return forbid(`trade-${name}`, `${law.packages.join(', ')} stand only in: ${law.folders.join(', ')}.`, {
		from: { path: '^src/', pathNot: [`^src/${inside}`, `^src/modules/[^/]+/${inside}`, TEST, '\\.generated\\.ts$'] },
		to: { path: `node_modules/(@types/)?(${law.packages.join('|')})/`, dependencyTypesNot: ['type-only'] },
	})
}

function purity(): IRegularForbiddenRuleType[] {
	const rules = { path: `${MODULE}rules/`, pathNot: TEST }
	const kernel = { path: '^src/kernel/', pathNot: TEST }
	return [
		forbid('rules-pure-core', 'Rules are pure: nothing of node.', { from: rules, to: { dependencyTypes: ['core'] } }),
		forbid('rules-pure-npm', 'Rules are pure: of packages only zod, to say the shape of facts.', {
			from: rules,
			to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
		}),
		forbid('kernel-pure-core', 'The kernel is pure: nothing of node.', { from: kernel, to: { dependencyTypes: ['core'] } }),
		forbid('kernel-pure-npm', 'The kernel is pure: of packages only uuid and zod.', {
			from: kernel,
			to: { path: 'node_modules/', pathNot: 'node_modules/(uuid|zod)/' },
		}),
	]
}

function everywhere(): IRegularForbiddenRuleType[] {
	return [
		forbid('no-cycle', 'No import goes round.', { from: {}, to: { circular: true } }),
		forbid('resolves', 'Every import is found.', { from: {}, to: { couldNotResolve: true } }),
		forbid('no-test-in-source', 'The source knows no test.', {
			from: { path: '^(src|demo)/', pathNot: TEST },
			to: { path: `^test/|${TEST}|node_modules/(vitest|fast-check|playwright-core)/` },
		}),
	]
}

type Ends = Pick<IRegularForbiddenRuleType, 'from' | 'to'>

function forbid(name: string, comment: string, ends: Ends): IRegularForbiddenRuleType {
	return { name, comment, severity: 'error', ...ends }
}
