import type { Route } from '#access'

/** The decision on legal form: options, adviser, voices, decision, minutes. */
export const formRoutes: readonly Route[] = []
