type Files = Record<string, string>

const uses = (name: string) => `import { it } from '${name}'\nexport const here = it\n`
const it = 'export const it = 1\n'
const at = (module: string, place: string) => `src/modules/${module}/${place}`

/** A small tree that keeps every rule; the breaches are planted beside it. */
export const innocent: Files = {
	'src/kernel/it.ts': it,
	'src/platform/it.ts': `import { it as kernel } from '#kernel/it'\nimport { Kysely } from 'kysely'\nexport const it = [kernel, Kysely]\n`,
	'src/ui/index.ts': it,
	'src/app/routes.ts': `import { it } from '#people'\nimport { it as mounted } from '../modules/people/mount.ts'\nexport const here = [it, mounted]\n`,
	'demo/story.ts': uses('#people'),
	'test/support/it.ts': it,
	'src/modules/people/rules/it.ts': `import { it as kernel } from '#kernel/it'\nexport const it = kernel\n`,
	'src/modules/people/rules/it.test.ts': `import { test } from 'vitest'\nimport { it } from './it.ts'\nimport { it as support } from '#test/it'\ntest('it', () => [it, support])\n`,
	'src/modules/people/store/it.ts': `import { it as p } from '#platform/it'\nimport type { it as r } from '../rules/it.ts'\nimport { it as door } from '#access'\nexport const it = [p, door] satisfies unknown[]\nexport type R = typeof r\n`,
	'src/modules/people/actions/it.ts': `import { it as s } from '../store/it.ts'\nimport { it as r } from '../rules/it.ts'\nexport const it = [s, r]\n`,
	'src/modules/people/pages/it.tsx': `import { it as a } from '../actions/it.ts'\nimport { it as s } from '../store/it.ts'\nimport { it as m } from '../messages.ts'\nimport { it as u } from '#ui'\nimport { Hono } from 'hono'\nexport const it = [a, s, m, u, Hono]\n`,
	'src/modules/people/jobs/it.ts': `import { it as a } from '../actions/it.ts'\nexport const it = a\n`,
	'src/modules/people/messages.ts': `import type { it as r } from './rules/it.ts'\nexport const it = 1\nexport type R = typeof r\n`,
	'src/modules/people/index.ts': `export { it } from './actions/it.ts'\n`,
	'src/modules/people/mount.ts': `import { it as p } from './pages/it.tsx'\nimport { it as j } from './jobs/it.ts'\nexport const it = [p, j]\n`,
	'src/modules/access/index.ts': it,
	'src/modules/partnership/index.ts': it,
	'src/modules/support/index.ts': it,
	'src/modules/smefs/index.ts': it,
	'src/modules/reference/index.ts': it,
	'src/modules/community/index.ts': it,
	'src/modules/ideas/index.ts': it,
	'src/modules/manufactories/index.ts': it,
	'src/modules/enterprises/index.ts': it,
	'src/modules/indicators/index.ts': it,
}

/** One breach of each rule; the first file is where it must be caught. */
export const breaches: Record<string, Files> = {
	'map-access': { [at('access', 'actions/up.ts')]: uses('#people') },
	'map-reference': { [at('reference', 'actions/up.ts')]: uses('#partnership') },
	'map-partnership': { [at('partnership', 'actions/up.ts')]: uses('#support') },
	'map-people': { [at('people', 'actions/up.ts')]: uses('#support') },
	'map-support': { [at('support', 'actions/up.ts')]: uses('#smefs') },
	'map-smefs': { [at('smefs', 'actions/up.ts')]: uses('#indicators') },
	'map-community': { [at('community', 'actions/up.ts')]: uses('#ideas') },
	'map-ideas': { [at('ideas', 'actions/up.ts')]: uses('#manufactories') },
	'map-manufactories': { [at('manufactories', 'actions/up.ts')]: uses('#enterprises') },
	'map-enterprises': { [at('enterprises', 'actions/up.ts')]: uses('#smefs') },
	'map-indicators': { [at('indicators', 'store/persons.ts')]: uses('#people') },
	'door-only': { [at('support', 'actions/inside.ts')]: uses('../../people/store/it.ts') },
	'door-by-name': { [at('support', 'actions/by-path.ts')]: uses('../../people/index.ts') },
	'outside-doors': { 'src/app/inside.ts': uses('../modules/people/actions/it.ts') },
	'readers-alone': { [at('smefs', 'actions/reader.ts')]: uses('#indicators') },
	...folderBreaches(),
	'ground-kernel': { 'src/kernel/up.ts': uses('#platform/it') },
	'ground-platform': { 'src/platform/up.ts': uses('#people') },
	'ground-ui': { 'src/ui/up.ts': uses('#platform/it') },
	'trade-sql': { [at('people', 'actions/query.ts')]: `import { sql } from 'kysely'\nexport const here = sql\n` },
	'trade-web': { [at('people', 'actions/web.ts')]: `import { Hono } from 'hono'\nexport const here = Hono\n` },
	'rules-pure-core': { [at('people', 'rules/read.ts')]: `import { readFileSync } from 'node:fs'\nexport const here = readFileSync\n` },
	'rules-pure-npm': { [at('people', 'rules/parse.ts')]: `import { pino } from 'pino'\nexport const here = pino\n` },
	'kernel-pure-core': { 'src/kernel/read.ts': `import { readFileSync } from 'node:fs'\nexport const here = readFileSync\n` },
	'kernel-pure-npm': { 'src/kernel/web.ts': `import { pino } from 'pino'\nexport const here = pino\n` },
	'no-cycle': {
		'src/kernel/round.ts': uses('./trip.ts'),
		'src/kernel/trip.ts': `import { here } from './round.ts'\nexport const it = here\n`,
	},
	resolves: { 'src/app/nowhere.ts': uses('#nowhere') },
	'no-test-in-source': { 'src/app/tested.ts': uses('#test/it') },
}

function folderBreaches(): Record<string, Files> {
	return {
		'folder-rules-own': { [at('people', 'rules/down.ts')]: uses('../store/it.ts') },
		'folder-rules-ground': { [at('people', 'rules/ground.ts')]: uses('#platform/it') },
		'folder-rules-doors': { [at('people', 'rules/door.ts')]: uses('#access') },
		'folder-store-own': { [at('people', 'store/up.ts')]: uses('../pages/it.tsx') },
		'folder-store-ground': { [at('people', 'store/look.ts')]: uses('#ui') },
		'folder-actions-own': { [at('people', 'actions/page.ts')]: uses('../pages/it.tsx') },
		'folder-actions-ground': { [at('people', 'actions/look.ts')]: uses('#ui') },
		'folder-pages-own': { [at('people', 'pages/job.tsx')]: uses('../jobs/it.ts') },
		'folder-pages-ground': { [at('people', 'pages/app.tsx')]: uses('../../../app/routes.ts') },
		'folder-jobs-own': { [at('people', 'jobs/deep.ts')]: uses('../store/it.ts') },
		'folder-jobs-ground': { [at('people', 'jobs/look.ts')]: uses('#ui') },
		'folder-messages-own': { [at('support', 'messages.ts')]: uses('./store/it.ts'), [at('support', 'store/it.ts')]: it },
		'folder-messages-ground': { [at('smefs', 'messages.ts')]: uses('#platform/it') },
		'folder-messages-doors': { [at('partnership', 'messages.ts')]: uses('#access') },
		'folder-index-own': { [at('access', 'index.ts')]: `${uses('./mount.ts')}export { it }\n`, [at('access', 'mount.ts')]: it },
		'folder-index-ground': { [at('smefs', 'index.ts')]: `${uses('../../app/routes.ts')}export { it }\n` },
		'folder-index-doors': { [at('partnership', 'index.ts')]: `${uses('#access')}export { it }\n` },
		'folder-mount-own': { [at('partnership', 'mount.ts')]: uses('./index.ts') },
		'folder-mount-ground': { [at('smefs', 'mount.ts')]: uses('../../app/routes.ts') },
	}
}
