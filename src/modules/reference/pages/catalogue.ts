import type { VNode } from 'preact'
import type { Uses, View } from '#access'
import { type PlainDate, parsePlainDate } from '#kernel/plain-date'
import type { ReferenceList } from '#kernel/reference-list'
import { present } from '#platform/absent'
import { type Slot, slotsOf } from '../rules/slots.ts'

/** Every list of the program, who counts their uses, and the links of the place where the pages stand. */
export type Catalogue = {
	readonly lists: readonly ReferenceList[]
	/** How many records use a value, 1001 for more than 1000; `undefined` when nobody counts. */
	readonly countUses: (view: View, list: string, code: string) => Promise<Uses>
	readonly Head: (props: { view: View }) => VNode
}

/** A list with its places, as the address names it; `Absent` when there is none. */
export function listAsked({ lists }: Catalogue, view: View): { readonly list: ReferenceList; readonly slots: readonly Slot[] } {
	const name = inWords(view.param('list'))
	const list = present(
		lists.find((each) => each.name === name),
		'list',
	)
	return { list, slots: slotsOf(list, view.amendments) }
}

/** The place of a list that the address names; `Absent` when there is none. */
export function slotAsked(slots: readonly Slot[], view: View): Slot {
	const [code, since] = [inWords(view.param('value')), parsePlainDate(view.param('since'))]
	return present(
		slots.find((slot) => slot.code === code && slot.since === since),
		'value',
	)
}

/** The address of a list; below it `/values`, `/file`. A slash inside a name is written `~`. */
export function listPath(list: Pick<ReferenceList, 'name'>): string {
	return `/lists/${inAddress(list.name)}`
}

/** The address of one value of a list. */
export function valuePath(list: Pick<ReferenceList, 'name'>, { code, since }: { code: string; since: PlainDate }): string {
	return `${listPath(list)}/values/${inAddress(code)}/${since}`
}

function inAddress(name: string): string {
	return name.replaceAll('/', '~')
}

function inWords(address: string): string {
	return address.replaceAll('~', '/')
}
