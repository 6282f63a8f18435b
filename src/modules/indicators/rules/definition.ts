import type { Rule } from './rule.ts'

type Checked = 'verified' | 'recalled'

/** An indicator as data: what it is called, who asks for it, how it is counted. `verified` says which parts were checked at the source. */
export type Definition = {
	readonly code: string
	readonly name: { readonly pl: string; readonly en: string }
	readonly source: string
	readonly verified?: { readonly code: Checked; readonly name: Checked } | undefined
	/** How the regulation treats what it tells: personal data, a special category. */
	readonly data?: 'none' | 'personal' | 'special' | undefined
	readonly rule: Rule
	readonly target?: number | undefined
}

/** A file of `db/reference/indicators`. */
export type IndicatorSet = {
	readonly set: string
	readonly programme?: string | undefined
	readonly name?: { readonly pl: string; readonly en: string } | undefined
	readonly source: string
	readonly note: string
	readonly validFrom: string
	readonly validTo: string | null
	readonly indicators: readonly Definition[]
}
