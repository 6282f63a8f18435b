import { z } from 'zod'
import type { Lang } from './lang.ts'
import type { ReferenceList } from './reference-list.ts'

/** How one fact of a value is asked for in a form. `fixed`: shown, not asked; `lines`: one a line; `words`: a text in each language. */
type FactKind = 'number' | 'text' | 'yes-no' | 'choice' | 'choices' | 'lines' | 'words' | 'fixed'
export type FactField = {
	readonly name: string
	readonly label: Readonly<Record<Lang, string>>
	readonly kind: FactKind
	readonly optional: boolean
	/** An empty field is `null`, not left out. */
	readonly nullable: boolean
	readonly options: readonly string[]
}

/** The fields of a list's facts, made from its own parser: what the parser takes is what the form asks for. */
export function factFields(list: ReferenceList): readonly FactField[] {
	const read = objectShape.safeParse(z.toJSONSchema(list.facts, { io: 'input', unrepresentable: 'any' }))
	if (!read.success) return []
	const { properties, required } = read.data
	return Object.entries(properties).map(([name, raw]) => {
		const { kind, options, nullable } = kindOf(shape.safeParse(raw).data ?? {})
		const label = list.words?.[name] ?? { pl: name, en: name }
		return { name, label, kind, options, nullable, optional: nullable || !required.includes(name) || kind === 'yes-no' }
	})
}

const shape = z.looseObject({
	type: z.union([z.string(), z.array(z.string())]).optional(),
	enum: z.array(z.string()).optional(),
	anyOf: z.array(z.unknown()).optional(),
	items: z.unknown().optional(),
	properties: z.record(z.string(), z.unknown()).optional(),
})
const objectShape = z.looseObject({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()).default([]) })
type Shape = z.output<typeof shape>
type Kind = Pick<FactField, 'kind' | 'options' | 'nullable'>

function kindOf(read: Shape): Kind {
	if (Array.isArray(read.type)) return kindOf({ ...read, anyOf: read.type.map((type) => ({ type })), type: undefined })
	const [first, ...others] = (read.anyOf ?? []).map((each) => shape.safeParse(each).data ?? {}).filter(({ type }) => type !== 'null')
	if (read.anyOf !== undefined) return first && others.length === 0 ? { ...kindOf(first), nullable: true } : plain('fixed')
	if (read.enum !== undefined) return { ...plain('choice'), options: read.enum }
	if (read.type === 'number' || read.type === 'integer') return plain('number')
	if (read.type === 'string') return plain('text')
	if (read.type === 'boolean') return plain('yes-no')
	if (read.type === 'array') return kindOfArray(shape.safeParse(read.items).data ?? {})
	return Object.keys(read.properties ?? {})
		.sort()
		.join() === 'en,pl'
		? plain('words')
		: plain('fixed')
}

function kindOfArray(items: Shape): Kind {
	if (items.enum !== undefined) return { ...plain('choices'), options: items.enum }
	return plain(items.type === 'string' ? 'lines' : 'fixed')
}

function plain(kind: FactKind): Kind {
	return { kind, options: [], nullable: false }
}
