import type { VNode } from 'preact'
import type { View } from '#access'
import type { OwnPerson } from '../../actions/keep-own-key.ts'

/** What a module above people tells a participant on her own page: large words, at most one question. She has no account: `view.actor` is nobody. */
export type OwnSection = {
	readonly name: string
	/** Her next meeting stands first (100), her ideas at 300. */
	readonly order: number
	readonly show: (view: View, person: OwnPerson) => Promise<VNode | undefined>
}
