import type { IdeaTold } from './idea-road.ts'

/** An idea of somebody of today's cast, on its way. */
export type IdeaOfNow = Omit<IdeaTold, 'authors'> & { readonly by: readonly string[] }

/** Ideas that are no manufactory (yet): each waits for something else, two got another answer. */
export const ideasOfNow: readonly IdeaOfNow[] = [
	{
		by: ['Halina Szczygieł-Wierzbicka'],
		passion: 'Piekę od dwudziestu lat. Chcę z tego żyć.',
		title: 'Pracownia wypieków',
		what: 'Wypieki na zamówienie dla domów kultury i szkół.',
		forWhom: 'Instytucje na osiedlach',
		lacks: 'Kuchnia dopuszczona przez sanepid.',
		needs: ['ciasta'],
		niche: 'Wypieki na zamówienie dla instytucji',
		conceived: 24,
		until: 'one-sheet',
	},
]
