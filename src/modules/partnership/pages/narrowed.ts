import type { View } from '#access'
import { fold } from '#kernel/text'
import type { Host } from '../store/host.ts'
import type { Resource } from '../store/resource.ts'

export const hostShelves = ['all', 'now', 'later', 'ended'] as const
export type HostShelf = (typeof hostShelves)[number]

/** Whether a host takes manufactories in today. */
export function shelfOf(host: Pick<Host, 'sinceOn' | 'untilOn'>, today: string): Exclude<HostShelf, 'all'> {
	if (host.sinceOn > today) return 'later'
	return host.untilOn !== null && host.untilOn < today ? 'ended' : 'now'
}

/** The hosts that the address asks for: by shelf, and by a part of a name, place, number or contact. */
export function narrowedHosts({ query, today }: View, hosts: readonly Host[]): readonly Host[] {
	const shelf = hostShelves.find((one) => one === query.shelf) ?? 'all'
	const isAsked = (host: Host) => has(query.q, [host.name, host.place, host.agreementNumber, host.contactName])
	return hosts.filter((host) => (shelf === 'all' || shelfOf(host, today) === shelf) && isAsked(host))
}

/** What is at hand of the kind that the address asks for, by a part of what it is, whose, or the remarks. */
export function narrowedResources({ query }: View, resources: readonly Resource[]): readonly Resource[] {
	const isAsked = (one: Resource) => has(query.q, [one.what, one.organisation, one.remarks])
	return resources.filter((one) => (!query.kind || one.kind === query.kind) && isAsked(one))
}

/** Rows after the last of those sent: a list that is read at once, for a file that is sent in pages. */
export function rowsAfter<Row extends { readonly id: string }>(rows: readonly Row[], last: Row | undefined): readonly Row[] {
	return last === undefined ? rows : rows.slice(rows.findIndex(({ id }) => id === last.id) + 1)
}

function has(asked: string | undefined, texts: readonly string[]): boolean {
	const words = fold(asked ?? '')
		.split(' ')
		.filter(Boolean)
	const all = fold(texts.join(' '))
	return words.every((word) => all.includes(word))
}
