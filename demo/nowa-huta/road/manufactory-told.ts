import type { HostName } from './hosts.ts'

/** A manufactory of the story; every number is days before today. */
export type ManufactoryTold = {
	readonly name: string
	readonly line: 'culture' | 'leisure' | 'education' | 'tourism'
	/** What one of them said she wants to do, and the idea that grew out of it. */
	readonly passion: string
	readonly title: string
	readonly what: string
	readonly forWhom: string
	readonly lacks: string
	readonly needs: readonly string[]
	readonly niche?: string
	readonly offer: string
	readonly place: string
	readonly host: HostName
	readonly tutor: string
	/** From which to which worker of the cast, the last not included. */
	readonly crew: readonly [from: number, to: number]
	readonly positions: readonly string[]
	readonly conceived: number
	readonly founded?: number
	readonly sheltered?: number
	readonly pause?: { readonly ago: number; readonly reason: string; readonly remarks: string }
	readonly extension?: { readonly ago: number; readonly months: number; readonly reason: string; readonly remarks: string }
	readonly leaving?: { readonly ago: number; readonly reason: string }
	/** The deciding on form; without `decided` it lasts today. */
	readonly deciding?: { readonly opened: number; readonly decided?: number; readonly form: string; readonly reasons: string }
	readonly end?: {
		readonly ago: number
		readonly to: 'independent' | 'stays-in-host' | 'closed'
		readonly reason: string
		readonly remarks: string
	}
}
