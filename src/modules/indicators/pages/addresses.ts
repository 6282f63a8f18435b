import type { View } from '#access'
import { periodQuery } from './period.ts'

type Where = Pick<View, 'url' | 'query'>

/** The figures of a programme, in the period of this page. */
export function figuresAddress(view: Where, programme: string): string {
	return view.url('/figures', { programme, ...periodQuery(view) })
}

/** One figure. */
export function figureAddress(view: Where, at: { programme: string; code: string }, split?: string): string {
	return view.url(`/figures/${encodeURIComponent(at.programme)}/${encodeURIComponent(at.code)}`, { ...periodQuery(view), split })
}

/** The records behind a figure. */
export function recordsAddress(view: Where, at: { programme: string; code: string }, after?: string): string {
	return view.url(`/figures/${encodeURIComponent(at.programme)}/${encodeURIComponent(at.code)}/records`, { ...periodQuery(view), after })
}

/** The formats that figures and records leave in. */
export const formats = ['xlsx', 'csv', 'pdf'] as const
export type Format = (typeof formats)[number]

/** Links to the same thing as files. */
export function fileLinks(view: Where, path: string): { label: string; href: string }[] {
	return formats.map((format) => ({ label: format.toUpperCase(), href: view.url(`${path}/${format}`, periodQuery(view)) }))
}
