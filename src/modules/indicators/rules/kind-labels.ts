import file from '../../../../db/reference/support-kinds.json' with { type: 'json' }

type Label = Readonly<Record<'pl' | 'en', string>>

const labels: ReadonlyMap<string, Label> = new Map(
	file.values.flatMap(({ code, label, subkinds }) => [
		[code, label] as const,
		...subkinds.map(
			(subkind) => [`${code}/${subkind.code}`, { pl: `${label.pl}: ${subkind.label.pl}`, en: `${label.en}: ${subkind.label.en}` }] as const,
		),
	]),
)

/** What a kind of support is called, as `kind` or `kind/sub-kind`; `undefined` when nobody knows it. */
export function kindLabel(kind: string): Label | undefined {
	return labels.get(kind)
}
