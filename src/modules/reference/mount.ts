import type { VNode } from 'preact'
import { deed, type Module, page, type View } from '#access'
import { newAmendment, newValue, postAmendment, postRevocation, postValue } from './pages/amend-pages.tsx'
import type { Catalogue } from './pages/catalogue.ts'
import { sendList } from './pages/list-file.ts'
import { showList } from './pages/list-page.tsx'
import { showLists } from './pages/lists-page.tsx'
import { todayLines } from './pages/today-lines.ts'
import { showValue } from './pages/value-page.tsx'

/** What `reference` gives to the app: the pages of every list that the modules hand over, under `Head`, the links of their place. */
export function referenceModule(modules: readonly Module[], Head: (props: { view: View }) => VNode): Module {
	const catalogue = catalogueOf(modules, Head)
	return {
		name: 'reference',
		today: todayLines(catalogue),
		routes: [
			page('/lists', 'signed-in', showLists(catalogue)),
			page('/lists/:list', 'signed-in', showList(catalogue)),
			page('/lists/:list/file', 'signed-in', sendList(catalogue)),
			page('/lists/:list/values/new', 'reference.write', newValue(catalogue)),
			deed('/lists/:list/values', 'reference.write', postValue(catalogue)),
			page('/lists/:list/values/:value/:since', 'signed-in', showValue(catalogue)),
			page('/lists/:list/values/:value/:since/amendments/new', 'reference.write', newAmendment(catalogue)),
			deed('/lists/:list/values/:value/:since/amendments', 'reference.write', postAmendment(catalogue)),
			deed('/lists/:list/values/:value/:since/amendments/:amendment/revocation', 'reference.write', postRevocation(catalogue)),
		],
	}
}

function catalogueOf(modules: readonly Module[], Head: Catalogue['Head']): Catalogue {
	return {
		lists: modules.flatMap((module) => module.references ?? []),
		async countUses(view, list, code) {
			for (const module of modules) {
				const counted = await module.countUses?.(view, list, code)
				if (counted !== undefined) return counted
			}
			return undefined
		},
		Head,
	}
}
