import { deed, type Module, page } from '#access'
import { dropOldFilesJob } from './jobs/drop-old-files.ts'
import { readFileJob, writeFileJob } from './jobs/run-file.ts'
import { exportFile } from './pages/export-file.ts'
import { exportPage } from './pages/export-page.tsx'
import { importList } from './pages/import-list.tsx'
import { importPage, postRetry, postTaking } from './pages/import-page.tsx'
import { newImport, postImport } from './pages/new-import.tsx'
import { remarksFile } from './pages/remark-list.tsx'
import { smefsLists } from './rules/lists.ts'

const MOST_BYTES = 60_000_000

/** What `smefs` gives to the app. */
export const smefsModule: Module = {
	name: 'smefs',
	routes: [
		page('/imports', 'file.export', importList),
		page('/imports/new', 'file.import', newImport),
		{ ...deed('/imports', 'file.import', postImport), upload: { maxBytes: MOST_BYTES } },
		page('/imports/:import', 'file.import', importPage),
		page('/imports/:import/remarks.csv', 'file.import', remarksFile),
		deed('/imports/:import/taking', 'file.import', postTaking),
		deed('/imports/:import/retry', 'file.import', postRetry),
		page('/exports', 'file.export', exportPage),
		page('/exports/file', 'file.export', exportFile),
	],
	nav: [{ group: 'figures', path: '/imports', may: 'file.export', label: { pl: 'Pliki', en: 'Files' }, icon: 'upload', order: 400 }],
	references: smefsLists,
	jobs: [readFileJob, writeFileJob, dropOldFilesJob],
}
