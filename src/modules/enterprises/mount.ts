import type { Module, Route } from '#access'
import { formRoutes } from './pages/form/form-routes.ts'
import { atRiskGroups } from './rules/form/at-risk.ts'
import { formLists } from './rules/form/legal-forms.ts'

const routes: readonly Route[] = [...formRoutes]

/** What `enterprises` gives to the app: each part of the module its routes, its jobs, its lines of Today, its lists. */
export const enterprisesModule: Module = {
	name: 'enterprises',
	routes,
	references: [...formLists, atRiskGroups],
}
