import type { Route, TodayLine, View } from '#access'
import { barometerRoutes } from './barometer/answer-form.tsx'
import { ownBarometer, ownBarometerRoutes } from './barometer/own-barometer.tsx'
import { barometerSection } from './barometer/section.tsx'
import { barometerToday } from './barometer/today-lines.ts'
import { lessonFormRoutes } from './learning/lesson-form.tsx'
import { lessonPageRoutes } from './learning/lesson-page.tsx'
import { learningSection } from './learning/section.tsx'
import type { ComparedColumn } from './list/compared.ts'
import type { ManufactorySection } from './record/section.ts'
import { agreementRoutes } from './review/agreements.tsx'
import { comparedReadiness } from './review/compared-readiness.tsx'
import { reviewFormRoutes } from './review/review-form.tsx'
import { reviewsPageRoutes } from './review/reviews-page.tsx'
import { reviewSection } from './review/section.tsx'
import { reviewToday } from './review/today-lines.ts'

/** How a manufactory grows: learning, monthly reviews, the barometer of integration. */
export const growthRoutes: readonly Route[] = [
	...lessonFormRoutes,
	...lessonPageRoutes,
	...reviewFormRoutes,
	...reviewsPageRoutes,
	...agreementRoutes,
	...barometerRoutes,
	...ownBarometerRoutes,
]
export const growthSections: readonly ManufactorySection[] = [learningSection, reviewSection, barometerSection]
export const growthColumns: readonly ComparedColumn[] = [comparedReadiness]
/** What a worker reads on her own page. */
export const ownManufactorySections = [ownBarometer] as const

export async function growthToday(view: View): Promise<readonly TodayLine[]> {
	return [...(await reviewToday(view)), ...(await barometerToday(view))]
}
