import { z } from 'zod'
import file from '../../../../db/reference/map/voivodeships.json' with { type: 'json' }

const shape = z.object({
	areas: z.array(
		z.object({
			code: z.string(),
			name: z.object({ pl: z.string(), en: z.string() }),
			rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
		}),
	),
})
export type Voivodeship = z.output<typeof shape>['areas'][number]

let read: readonly Voivodeship[] | undefined

/** The outlines of the 16 voivodeships that ship with the program (source and licence stand in the file). Read once. */
export function voivodeships(): readonly Voivodeship[] {
	read ??= shape.parse(file).areas
	return read
}
