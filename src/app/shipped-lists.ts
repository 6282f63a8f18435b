import type { Module } from '#access'
import { faultSentence } from '#kernel/reference-fault'
import { cannotStart } from '#platform/cannot-start'

type WithLists = Pick<Module, 'references'>

/** What is wrong with the lists that ship, a sentence each, Polish and English: a value that cannot be read, periods that overlap, a gap. */
export function listFaults(modules: readonly WithLists[]): readonly { readonly pl: string; readonly en: string }[] {
	return modules
		.flatMap((module) => module.references ?? [])
		.flatMap((list) => list.faults())
		.map((fault) => ({ pl: faultSentence('pl', fault), en: faultSentence('en', fault) }))
}

/** Refuses to start on a broken list: a figure or a form made from it would be wrong in silence. */
export function refuseBrokenLists(modules: readonly WithLists[]): void {
	const [first] = listFaults(modules)
	if (first !== undefined) throw cannotStart(first.pl, first.en)
}
