import type { VNode } from 'preact'
import type { View } from '#access'
import type { Manufactory } from '../../store/manufactory.ts'

/**
 * A part of a manufactory's page. `order`: founding 100, people 200, clock 300, money 400, assets 450, market 500, learning 600, reviews 700, barometer 750,
 * decision on form 800 (module enterprises).
 */
export type ManufactorySection = {
	readonly name: string
	readonly order: number
	/** The section for the one who looks; nothing when it is not for her. A query or two, whatever the size. */
	readonly show: (view: View, manufactory: Manufactory) => Promise<VNode | undefined>
}
