import type { Role } from '#access'

/** A place at work in a demo partnership: the first part of the e-mail, what the page of logins calls it, and its roles. */
export type Post = keyof typeof posts

export const posts = {
	koordynacja: { role: 'coordinator', called: 'koordynacja' },
	nadzor: { role: 'supervisor', called: 'nadzór nad zespołem' },
	przyjecia: { role: 'intake', called: 'zespół przyjęć' },
	posrednictwo: { role: 'placement', called: 'pośrednictwo pracy' },
	samozatrudnienie: { role: 'self-employment', called: 'zespół samozatrudnienia' },
	fundusz: { role: 'fund-officer', called: 'fundusz samopomocowy' },
	trener: { role: 'coach', called: 'trener zatrudnienia wspieranego' },
	doradztwo: { role: 'adviser', called: 'doradztwo' },
	szkolenia: { role: 'trainer', called: 'szkolenia' },
	animacja: { role: 'animator', called: 'animacja' },
	gospodarz: { role: 'host-manager', called: 'instytucja macierzysta' },
	partner: { role: 'partner-representative', called: 'partner' },
	gmina: { role: 'municipality-representative', called: 'gmina' },
	ewaluacja: { role: 'evaluator', called: 'ewaluacja' },
	administracja: { role: 'administrator', called: 'administracja' },
} as const satisfies Record<string, { role: Role; called: string }>

export function isPost(word: string): word is Post {
	return Object.hasOwn(posts, word)
}
