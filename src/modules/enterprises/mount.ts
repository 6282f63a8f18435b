import type { Module, Route } from '#access'
import { formRoutes } from './pages/form/form-routes.ts'

const routes: readonly Route[] = [...formRoutes]

/** What `enterprises` gives to the app: each part of the module its routes, its jobs, its lines of Today, its lists. */
export const enterprisesModule: Module = {
	name: 'enterprises',
	routes,
}
