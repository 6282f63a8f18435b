import file from '../../../../db/reference/enterprises/legal-forms.json' with { type: 'json' }

const labels: ReadonlyMap<string, Readonly<Record<'pl' | 'en', string>>> = new Map(file.values.map(({ code, label }) => [code, label]))

/** What a legal form is called; its code when nobody knows it. */
export function formLabel(lang: 'pl' | 'en', form: string): string {
	return labels.get(form)?.[lang] ?? form
}
