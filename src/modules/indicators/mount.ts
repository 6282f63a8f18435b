import { deed, type Module, page } from '#access'
import { definitionsPage } from './pages/definitions-page.tsx'
import { exportPage } from './pages/export-page.ts'
import { figurePage } from './pages/figure-page.tsx'
import { figuresPage } from './pages/figures-page.tsx'
import { recordsExport } from './pages/records-export.ts'
import { recordsPage } from './pages/records-page.tsx'
import { newReport } from './pages/report-form.tsx'
import { reportList } from './pages/report-list.tsx'
import { differencePage, reportPage } from './pages/report-page.tsx'
import { reportPreview, saveReport } from './pages/report-preview.tsx'
import { figuresBlock } from './pages/today-block.tsx'

/** What `indicators` gives to the app: figures, the records behind them, reports (whole numbers: for those who may see persons). */
export const indicatorsModule: Module = {
	name: 'indicators',
	routes: [
		page('/figures', 'figures.read', figuresPage),
		page('/figures/:programme/export/:format', 'figures.read', exportPage),
		page('/figures/:programme/definitions', 'figures.read', definitionsPage),
		page('/figures/:programme/:indicator', 'figures.read', figurePage),
		page('/figures/:programme/:indicator/records', 'person.read', recordsPage),
		page('/figures/:programme/:indicator/records/:format', 'person.read', recordsExport),
		page('/reports', 'person.read', reportList),
		page('/reports/new', 'report.submit', newReport),
		page('/reports/preview', 'report.submit', reportPreview),
		deed('/reports', 'report.submit', saveReport),
		page('/reports/:report', 'person.read', reportPage),
		page('/reports/:report/:indicator', 'person.read', differencePage),
	],
	nav: [{ group: 'figures', path: '/figures', may: 'figures.read', label: { pl: 'Wskaźniki', en: 'Figures' }, icon: 'chart', order: 300 }],
	todayBlock: figuresBlock,
}
