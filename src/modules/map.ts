/**
 * Who may use whom. The one table read by the linter (`.dependency-cruiser.mjs`), the laws (`bin/lib/laws.ts`) and the test of the house.
 * Lower never imports higher; grow it as capabilities come.
 */
export const modules = {
	access: [],
	reference: ['access'],
	partnership: ['access', 'reference'],
	people: ['access', 'reference', 'partnership'],
	support: ['access', 'reference', 'partnership', 'people'],
	smefs: ['access', 'reference', 'partnership', 'people', 'support'],
	community: ['access', 'reference', 'partnership', 'people'],
	ideas: ['access', 'reference', 'partnership', 'people', 'community'],
	manufactories: ['access', 'reference', 'partnership', 'people', 'support', 'ideas'],
	enterprises: ['access', 'reference', 'partnership', 'people', 'support', 'ideas', 'manufactories'],
	indicators: ['access', 'partnership'],
} as const

/** Modules that read what others publish (`people.public_...`) and nothing else of them; no module imports them. Privacy as an import rule. */
export const readers = {
	indicators: ['people', 'support', 'ideas', 'manufactories', 'enterprises'],
} as const

/** Inside a module: what each folder or file may import of its own module, and of the ground below. `#name` stands for the doors of `modules`. */
export const folders = {
	rules: { own: ['rules'], ground: ['kernel'], doors: false },
	store: { own: ['rules', 'store'], ground: ['kernel', 'platform'], doors: true },
	actions: { own: ['rules', 'store', 'actions'], ground: ['kernel', 'platform'], doors: true },
	pages: { own: ['rules', 'store', 'actions', 'pages', 'messages'], ground: ['kernel', 'platform', 'ui'], doors: true },
	jobs: { own: ['actions', 'jobs', 'messages'], ground: ['kernel', 'platform'], doors: true },
	messages: { own: ['rules', 'messages'], ground: ['kernel'], doors: false },
	index: { own: ['rules', 'store', 'actions', 'pages', 'jobs', 'messages'], ground: ['kernel', 'platform', 'ui'], doors: false },
	mount: { own: ['rules', 'store', 'actions', 'pages', 'jobs', 'messages'], ground: ['kernel', 'platform', 'ui'], doors: true },
} as const

/** The ground: what each part that knows no module may import. */
export const ground = {
	kernel: ['kernel'],
	platform: ['kernel', 'platform'],
	ui: ['kernel', 'ui'],
} as const

/** Packages by trade, and the only folders that may import them. */
export const trades = {
	sql: { packages: ['kysely', 'pg', 'pg-copy-streams', 'graphile-worker'], folders: ['store', 'platform'] },
	web: {
		packages: ['hono', '@hono', 'preact', 'preact-render-to-string'],
		folders: ['pages', 'mount', 'index', 'platform', 'ui', 'app', 'main'],
	},
} as const
