import type { Route } from '#access'
import { lendRoutes } from '../assets/lend-form.tsx'
import { loanDeedRoutes } from '../assets/loan-deeds.tsx'
import { loanListRoutes } from '../assets/loan-list.tsx'
import { loanRoutes } from '../assets/loan-page.tsx'
import { giftRoutes } from '../gifts/gifts-page.tsx'
import { marketRoutes } from '../market/market-form.tsx'
import { budgetRoutes } from './budget-page.tsx'
import { correctionRoutes } from './correction.tsx'
import { entryRoutes } from './entry-form.tsx'
import { planRoutes } from './plan-form.tsx'

/** Budget, lent things, market tests, gifts. `/new` stands before what has an id. */
export const moneyRoutes: readonly Route[] = [
	...entryRoutes,
	...planRoutes,
	...correctionRoutes,
	...budgetRoutes,
	...lendRoutes,
	...loanDeedRoutes,
	...loanRoutes,
	...loanListRoutes,
	...marketRoutes,
	...giftRoutes,
]
