const store = (module: string) => `src/modules/${module}/store/it.ts`
const body = (code: string) => `export const it = (db: any, x: any) => ${code}\n`
const copy = "'copy people.person (id) from stdin'"

/** Text that looks like a breach and is none. */
export const lawfulText: Record<string, string> = {
	[store('people')]: [
		`export const a = (db: any) => db.insertInto('people.person').onConflict((c: any) => c.doUpdateSet({}))`,
		`export const b = (db: any) => db.selectFrom('people.person as p').innerJoin('partnership.centre as c', 'c.id', 'p.centre')`,
		'export const c = (sql: any) => sql`insert into people.person (id) values (1) on conflict do update set id = 1`',
		'export const d = (sql: any) => sql`select extract(year from p.born_on) from people.person p for no key update of p`',
		`export const e = ${copy}`,
		`export const f = () => {\n\ttry {\n\t\treturn 1\n\t} catch {\n\t\treturn 2\n\t}\n}\n`,
	].join('\n'),
	[store('indicators')]: body(`db.selectFrom('people.public_participation as p').innerJoin('indicators.target as t', 't.id', 'p.id')`),
	'src/app/too-large.ts': 'export class TooLarge extends Error {}\n',
	'src/config.ts': `export const port = process.env['PORT'] ?? process.env.PORT\n`,
	'src/modules/people/messages.ts': `export const messages = { choose: 'Select a person from the list, update it and delete it from people. Insert into both.' }\n`,
	'src/modules/people/rules/choice.ts': `export const choices = ['a'] as const satisfies string[]\nexport const born = (at: string) => new Date(at)\n`,
}

/** One breach a row: where it stands and the rule that must catch it. */
export const lawlessText = [
	{ rule: 'sql-own-schema', file: store('support'), text: body(`db.insertInto('people.person')`) },
	{ rule: 'sql-own-schema', file: store('support'), text: body(`db.updateTable('people.person as p')`) },
	{ rule: 'sql-own-schema', file: store('support'), text: body('db.deleteFrom(x)') },
	{ rule: 'sql-own-schema', file: store('support'), text: body('x`update people.person set name = 1`') },
	{ rule: 'sql-own-schema', file: store('support'), text: `export const it = ${copy}\n` },
	{ rule: 'sql-reads-down', file: store('people'), text: body(`db.selectFrom('support.session')`) },
	{ rule: 'sql-reads-down', file: store('people'), text: body('x`select 1 from support.session`') },
	{ rule: 'sql-published-only', file: store('indicators'), text: body(`db.selectFrom('people.person as p')`) },
	{ rule: 'sql-published-only', file: store('indicators'), text: body('x`select 1 from people.public_a join support.session on true`') },
	{ rule: 'sql-in-store', file: 'src/modules/people/pages/it.tsx', text: body(`db.selectFrom('people.person')`) },
	{ rule: 'sql-in-store', file: 'src/modules/people/actions/it.ts', text: 'export const it = (sql: any) => sql`select 1`\n' },
	{ rule: 'sql-in-store', file: 'src/app/it.ts', text: body(`db.query('select 1 from people.person')`) },
	{ rule: 'sql-in-store', file: 'demo/it.ts', text: body(`db.insertInto('people.person')`) },
	{ rule: 'folder', file: 'src/modules/people/policy.ts', text: 'export const it = 1\n' },
	{ rule: 'process-env', file: 'src/platform/it.ts', text: 'export const it = process.env.PORT\n' },
	{
		rule: 'try',
		file: 'src/modules/people/actions/it.ts',
		text: 'export const it = () => {\n\ttry {\n\t\treturn 1\n\t} finally {\n\t}\n}\n',
	},
	{ rule: 'class', file: 'src/modules/people/actions/it.ts', text: 'export class It {}\n' },
	{ rule: 'class', file: 'src/app/it.ts', text: 'export class It {}\n' },
	{ rule: 'trust', file: 'src/modules/people/rules/it.ts', text: `import { trust } from '#kernel/id'\nexport const it = trust\n` },
	{ rule: 'rules-throw', file: 'src/modules/people/rules/it.ts', text: `export const it = () => {\n\tthrow 'no'\n}\n` },
	{ rule: 'rules-async', file: 'src/modules/people/rules/it.ts', text: 'export const it = async () => 1\n' },
	{ rule: 'clock', file: 'src/modules/people/actions/it.ts', text: 'export const it = () => new Date()\n' },
	{ rule: 'clock', file: 'src/modules/people/store/it.ts', text: 'export const it = () => Date.now()\n' },
	{ rule: 'empty-word', file: 'src/modules/people/rules/person-utils.ts', text: 'export const it = 1\n' },
	{ rule: 'empty-word', file: 'src/modules/people/rules/it.ts', text: 'export type PersonDto = 1\n' },
	{ rule: 'doc-comment', file: 'src/ui/it.ts', text: 'export function it(): number {\n\treturn 1\n}\n' },
	{
		rule: 'depth',
		file: 'src/app/it.ts',
		text: `export const it = (a: any) => {\n${'\tif (a) for (const b of a) [b].map(() => { while (a) { if (b) return } })'}\n}\n`,
	},
	{ rule: 'cast', file: 'src/app/it.ts', text: 'export const it = 1 as number\n' },
	{ rule: 'assertion', file: 'src/app/it.ts', text: 'export let it!: number\n' },
	{ rule: 'silence', file: 'src/app/it.ts', text: `// ${'@ts'}-ignore\nexport const it = 1\n` },
]
