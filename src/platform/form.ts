import type { z } from 'zod'

export type FormValues = Readonly<Record<string, string>>

/** A form read once at the edge: a value that cannot be wrong, or what was typed with a sentence beside each field at fault. */
export type FormRead<T> = { ok: true; value: T } | { ok: false; values: FormValues; errors: Record<string, string> }

/** Reads a form by its schema. The sentences come from the schema, which is made in the reader's language; the first one of a field is shown. */
export function readForm<T>(schema: z.ZodType<T>, values: FormValues): FormRead<T> {
	const read = schema.safeParse(values)
	if (read.success) return { ok: true, value: read.data }
	const errors: Record<string, string> = {}
	for (const issue of read.error.issues) {
		const field = String(issue.path[0] ?? '_form')
		errors[field] ??= issue.message
	}
	return { ok: false, values, errors }
}

/** A form that the domain refused: what was typed, with the sentence at the field it belongs to (`_form` when to none). */
export function refusedAt(values: FormValues, field: string, sentence: string): { values: FormValues; errors: Record<string, string> } {
	return { values, errors: { [field]: sentence } }
}
