import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import reference from '../../../../db/reference/support-kinds.json' with { type: 'json' }

export type SessionMode = 'individual' | 'group'

type Known = {
	readonly code: string
	readonly label: Record<Lang, string>
	readonly source: string
	readonly verified: string
	readonly validFrom: string
	readonly validTo: string | null
	/** What the SM EFS file calls it, where our word is finer. */
	readonly smefs?: string
	/** Read from files, not offered in forms. */
	readonly fileOnly?: boolean
}
type Kind = Known & { readonly mode: string; readonly subkinds: readonly Known[] }

/** A form of support as it is kept: a kind with or without a sub-kind. */
export type Form = { readonly kind: string; readonly subkind: string | null }

const KINDS: readonly Kind[] = reference.values
const BY_CODE = new Map(KINDS.map((kind) => [kind.code, kind]))

/** Whether the reference data knows this kind, and this sub-kind under it. */
export function isForm({ kind, subkind }: Form): boolean {
	const known = BY_CODE.get(kind)
	return known !== undefined && (subkind === null || subkindOf(known, subkind) !== undefined)
}

/** Whether a form may be given in this way: a support group is no meeting of two. */
export function fitsMode(kind: string, mode: SessionMode): boolean {
	const fits = BY_CODE.get(kind)?.mode
	return fits === 'both' || fits === mode
}

/** A form in the reader's words, the finest first: "pomoc psychologiczna". A code from elsewhere is shown as it is. */
export function formLabel(lang: Lang, { kind, subkind }: Form): string {
	const known = BY_CODE.get(kind)
	const fine = known && subkind !== null ? subkindOf(known, subkind) : undefined
	if (fine === undefined) return [known?.label[lang] ?? kind, subkind].filter((part) => part !== null).join(': ')
	return /^(other|social|vocational|educational|health)$/.test(fine.code) ? `${known?.label[lang]}: ${fine.label[lang]}` : fine.label[lang]
}

/** A kind in the reader's words. */
export function kindLabel(lang: Lang, kind: string): string {
	return BY_CODE.get(kind)?.label[lang] ?? kind
}

/** How sure we are of a form: not `verified` is marked on the screen. */
export function certainty({ kind, subkind }: Form): 'verified' | 'recalled' | 'unverified' {
	const known = BY_CODE.get(kind)
	const fine = known && subkind !== null ? subkindOf(known, subkind) : undefined
	const said = (fine ?? known)?.verified
	return said === 'verified' || said === 'recalled' ? said : 'unverified'
}

/** What the SM EFS file calls a form: our finer words in its coarser ones. */
export function smefsForm({ kind, subkind }: Form): Form {
	const known = BY_CODE.get(kind)
	if (known === undefined) return { kind, subkind }
	const [fileKind = kind, fileSubkind] = (known.smefs ?? kind).split('/')
	if (known.smefs !== undefined) return { kind: fileKind, subkind: fileSubkind ?? null }
	return { kind, subkind: subkind === null ? null : (subkindOf(known, subkind)?.smefs ?? subkind) }
}

/** The forms offered on a day for a way of meeting, each kind with its sub-kinds. */
export function offeredForms(mode: SessionMode, on: PlainDate): readonly { readonly kind: string; readonly forms: readonly Form[] }[] {
	return KINDS.filter((kind) => offered(kind, on) && fitsMode(kind.code, mode)).map(({ code, subkinds }) => ({
		kind: code,
		forms: [
			{ kind: code, subkind: null },
			...subkinds.filter((each) => offered(each, on)).map((each) => ({ kind: code, subkind: each.code })),
		],
	}))
}

/** Every code of a kind, for filters. */
export const kindCodes: readonly string[] = KINDS.map(({ code }) => code)

/** A form as one word of a form field: `counselling/legal-help`. */
export function formValue({ kind, subkind }: Form): string {
	return subkind === null ? kind : `${kind}/${subkind}`
}

/** Reads `formValue`; `undefined` when there is no such form. */
export function readForm(text: string): Form | undefined {
	const [kind = '', subkind, ...rest] = text.split('/')
	const form = { kind, subkind: subkind ?? null }
	return rest.length === 0 && isForm(form) ? form : undefined
}

function subkindOf(kind: Kind, code: string): Known | undefined {
	return kind.subkinds.find((each) => each.code === code)
}

function offered({ fileOnly, validFrom, validTo }: Known, on: PlainDate): boolean {
	return fileOnly !== true && validFrom <= on && (validTo === null || on <= validTo)
}
