import { z } from 'zod'
import type { View } from '#access'
import { certainties, type ReferenceList, type ReferenceValue, rawOf } from '#kernel/reference-list'
import { formFields } from '#platform/fields'
import { type FormRead, readForm } from '#platform/form'
import { messages } from '../messages.ts'
import type { AmendRefusal } from '../rules/amending.ts'
import { factsSent, factsTyped } from './fact-inputs.tsx'

/** What a form of a value sends, read: the whole value as a file would write it, and what goes with it. */
export type Sent = { readonly raw: Readonly<Record<string, unknown>>; readonly reason: string; readonly endsFormer: boolean }

/** Reads the form of a value; `before` is what it changes, or what a new period starts from. */
export function readSent(view: View, list: ReferenceList, before: ReferenceValue | undefined): FormRead<Sent> {
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return read
	const { code, labelPl, labelEn, reason, endsFormer, note, validTo, ...rest } = read.value
	const raw = {
		...(list.amend === 'words' ? factsAsWritten(before) : factsSent(list, view, before && rawOf(before))),
		...rest,
		code,
		label: { pl: labelPl, en: labelEn },
		validTo: validTo ?? null,
		...(note === '' ? {} : { note }),
	}
	return { ok: true, value: { raw, reason, endsFormer } }
}

/** A value as it stands in the fields of its form. */
export function typedOf(list: ReferenceList, value: ReferenceValue): Readonly<Record<string, string | readonly string[]>> {
	return {
		code: value.code,
		labelPl: value.label.pl,
		labelEn: value.label.en,
		source: value.source,
		verified: value.verified,
		validFrom: value.validFrom,
		validTo: value.validTo ?? '',
		note: value.note ?? '',
		...factsTyped(list, rawOf(value)),
	}
}

/** The sentence of a refusal and the field where it stands. */
export function refusedWhere({ lang }: Pick<View, 'lang'>, refusal: AmendRefusal): { readonly field: string; readonly sentence: string } {
	const say = messages[lang].refusals
	if (refusal.code === 'unreadable')
		return { field: fieldOf(refusal.field), sentence: refusal.field === 'code' ? say.codeWrong : say.unreadable }
	if (!('fault' in refusal)) return { field: refusal.code === 'code-fixed' ? 'code' : '_form', sentence: say[refusal.code] }
	return { field: refusal.code === 'backwards' ? 'validTo' : 'validFrom', sentence: faultWords({ lang }, refusal) }
}

/** What is wrong with the days of a value, in a sentence. */
export function faultWords({ lang }: Pick<View, 'lang'>, { fault }: Extract<AmendRefusal, { fault: unknown }>): string {
	const say = messages[lang].refusals
	return fault.code === 'overlap' ? say.overlap(fault.from, fault.to) : say[fault.code](fault.from, fault.to)
}

function schemaOf({ lang }: View) {
	const field = formFields(lang)
	return z.object({
		code: field.required(undefined, 80).pipe(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, messages[lang].refusals.codeWrong)),
		labelPl: field.required(undefined, 500),
		labelEn: field.required(undefined, 500),
		source: field.required(undefined, 500),
		verified: field.oneOf(certainties),
		validFrom: field.day(),
		validTo: field.optionalDay(),
		note: field.text(1000),
		reason: field.required(undefined, 1000),
		endsFormer: field.ticked(),
	})
}

const COMMON = ['code', 'label', 'source', 'verified', 'validFrom', 'validTo', 'note']

function factsAsWritten(before: ReferenceValue | undefined): Readonly<Record<string, unknown>> {
	const raw = before === undefined ? undefined : rawOf(before)
	return typeof raw === 'object' && raw !== null ? Object.fromEntries(Object.entries(raw).filter(([name]) => !COMMON.includes(name))) : {}
}

function fieldOf(path: string): string {
	const [first = '', second = ''] = path.split('.')
	if (first === 'label') return second === 'en' ? 'labelEn' : 'labelPl'
	return COMMON.includes(first) ? first : `fact-${first}`
}
