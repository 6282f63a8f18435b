import { z } from 'zod'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { type Amendments, defineList, onDay, type ReferenceValue } from '#kernel/reference-list'
import fileKinds from '../../../../db/reference/smefs/support-kind.json' with { type: 'json' }
import fileSubkinds from '../../../../db/reference/smefs/support-subkind.json' with { type: 'json' }
import file from '../../../../db/reference/support-kinds.json' with { type: 'json' }

export type SessionMode = 'individual' | 'group'

/** A form of support as it is kept: a kind with or without a sub-kind. */
export type Form = { readonly kind: string; readonly subkind: string | null }

/** What is needed to say a form: the reader's language, and what the partnership changed in the list. Every `View` is one. */
export type Reader = { readonly lang: Lang; readonly amendments: Amendments }

const subkindCodes = fileSubkinds.values.map(({ code }) => code)
const fileWords = fileKinds.values.flatMap(({ code }) => [code, ...subkindCodes.map((subkind) => `${code}/${subkind}`)])

const kindFacts = z.strictObject({
	/** How it may be given; a sub-kind is given as its kind. */
	mode: z.enum(['individual', 'group', 'both']).optional(),
	/** What the SM EFS file calls it, where our word is finer: `kind`, `kind/subkind`, for a sub-kind the sub-kind. */
	smefs: z.enum([...new Set([...fileWords, ...subkindCodes])]).optional(),
	/** Read from files, not offered in forms. */
	fileOnly: z.boolean().optional(),
})
type Value = ReferenceValue<{ mode?: string | undefined; smefs?: string | undefined; fileOnly?: boolean | undefined }>

/** Kinds of support with their sub-kinds, as `kind` and `kind/subkind`. */
export const supportKinds = defineList({
	name: 'support-kinds',
	title: { pl: 'Rodzaje wsparcia', en: 'Kinds of support' },
	file: {
		values: file.values.flatMap(({ subkinds, ...kind }) => [
			kind,
			...subkinds.map((each) => ({ ...each, code: `${kind.code}/${each.code}` })),
		]),
	},
	facts: kindFacts,
	continuous: false,
	amend: 'open',
	codes: /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
	words: {
		mode: { pl: 'jak się go udziela', en: 'how it is given' },
		smefs: { pl: 'nazwa w pliku SM EFS', en: 'its word in the SM EFS file' },
		fileOnly: { pl: 'tylko z plików, nie w formularzach', en: 'from files only, not in forms' },
	},
})

/** Whether the reference data knows this kind, and this sub-kind under it. */
export function isForm(form: Form, amendments: Amendments): boolean {
	return find(amendments, form.kind) !== undefined && find(amendments, formValue(form)) !== undefined
}

/** The day that a form is about, and what the partnership changed. */
export type Occasion = { readonly on: PlainDate; readonly amendments: Amendments }

/** Whether a form is valid on the day that it is about. */
export function isValidOn(form: Form, occasion: Occasion): boolean {
	const valid = validOn(occasion)
	return [form.kind, formValue(form)].every((code) => valid.some((value) => value.code === code))
}

/** Whether a form may be given in this way: a support group is no meeting of two. */
export function fitsMode(kind: string, mode: SessionMode, amendments: Amendments): boolean {
	const fits = find(amendments, kind)?.facts.mode ?? 'both'
	return find(amendments, kind) !== undefined && (fits === 'both' || fits === mode)
}

/** A form in the reader's words, the finest first: "pomoc psychologiczna". A code from elsewhere is shown as it is. */
export function formLabel({ lang, amendments }: Reader, { kind, subkind }: Form): string {
	const whole = find(amendments, kind)
	const fine = subkind === null ? undefined : find(amendments, formValue({ kind, subkind }))
	if (fine === undefined) return [whole?.label[lang] ?? kind, subkind].filter((part) => part !== null).join(': ')
	return /^(other|social|vocational|educational|health)$/.test(subkind ?? '')
		? `${whole?.label[lang]}: ${fine.label[lang]}`
		: fine.label[lang]
}

/** A kind in the reader's words. */
export function kindLabel({ lang, amendments }: Reader, kind: string): string {
	return find(amendments, kind)?.label[lang] ?? kind
}

/** How sure we are of a form: not `verified` is marked on the screen. */
export function certainty(form: Form, amendments: Amendments): 'verified' | 'recalled' | 'unverified' {
	return (find(amendments, formValue(form)) ?? find(amendments, form.kind))?.verified ?? 'unverified'
}

/** What the SM EFS file calls a form: our finer words in its coarser ones. What a partnership added is "other" there, unless it says its word. */
export function smefsForm(form: Form, amendments: Amendments): Form {
	const { kind, subkind } = form
	const whole = find(amendments, kind)
	if (whole === undefined) return form
	const word = whole.facts.smefs ?? (isShipped(kind) ? undefined : 'other')
	const [fileKind = kind, fileSubkind] = (word ?? kind).split('/')
	if (word !== undefined) return { kind: fileKind, subkind: fileSubkind ?? null }
	if (subkind === null) return form
	const fine = find(amendments, formValue(form))
	return { kind, subkind: fine?.facts.smefs ?? (fine === undefined || isShipped(fine.code) ? subkind : 'other') }
}

/** The forms offered on a day for a way of meeting, each kind with its sub-kinds. */
export function offeredForms(mode: SessionMode, occasion: Occasion): readonly { readonly kind: string; readonly forms: readonly Form[] }[] {
	const offered = validOn(occasion).filter((value) => value.facts.fileOnly !== true)
	return offered
		.filter(({ code }) => !code.includes('/') && fitsMode(code, mode, occasion.amendments))
		.map(({ code: kind }) => ({
			kind,
			forms: [kind, ...offered.filter(({ code }) => code.startsWith(`${kind}/`)).map(({ code }) => code)].map(formOf),
		}))
}

/** Every code of a kind, for filters. */
export function kindCodes(amendments: Amendments): readonly string[] {
	return [...new Set(supportKinds.in(amendments).map(({ code }) => code))].filter((code) => !code.includes('/'))
}

/** A form as one word of a form field: `counselling/legal-help`. */
export function formValue({ kind, subkind }: Form): string {
	return subkind === null ? kind : `${kind}/${subkind}`
}

/** Reads `formValue`; `undefined` when there is no such form. */
export function readForm(text: string, amendments: Amendments): Form | undefined {
	const form = formOf(text)
	return text.split('/').length <= 2 && isForm(form, amendments) ? form : undefined
}

function formOf(text: string): Form {
	const [kind = '', subkind] = text.split('/')
	return { kind, subkind: subkind ?? null }
}

/** The list begins on a day; what was done before it is written down by its first state. */
function validOn({ on, amendments }: Occasion): readonly Value[] {
	const values = supportKinds.in(amendments)
	const first = values.map(({ validFrom }) => validFrom).sort()[0] ?? on
	return onDay(values, on < first ? first : on)
}

function isShipped(code: string): boolean {
	return supportKinds.values.some((value) => value.code === code)
}

/** The newest period of a code: what was recorded in an older one keeps its name. */
function find(amendments: Amendments, code: string): Value | undefined {
	const values = supportKinds.in(amendments)
	const known = byCode.get(values) ?? new Map(values.map((value) => [value.code, value]))
	byCode.set(values, known)
	return known.get(code)
}

const byCode = new WeakMap<readonly Value[], ReadonlyMap<string, Value>>()
