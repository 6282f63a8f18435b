import { assetsSection } from '../assets/section.tsx'
import { clockSection } from '../clock/section.tsx'
import { foundingSection } from '../founding/section.tsx'
import { growthSections } from '../growth.ts'
import { marketSection } from '../market/section.tsx'
import { moneySection } from '../money/section.tsx'
import { peopleSection } from '../people/section.tsx'
import { historySection } from './history.tsx'
import type { ManufactorySection } from './section.ts'

/** The parts of a manufactory's page. Each part of the module adds its own; their order is said by each. */
export const sections: readonly ManufactorySection[] = [
	foundingSection,
	peopleSection,
	clockSection,
	moneySection,
	assetsSection,
	marketSection,
	...growthSections,
	historySection,
]
