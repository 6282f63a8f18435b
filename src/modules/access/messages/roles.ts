import type { Role } from '../rules/roles.ts'

const pl: Record<Role, string> = {
	coordinator: 'koordynacja',
	supervisor: 'kierowanie zespołem',
	intake: 'zespół przyjęć',
	placement: 'pośrednictwo pracy',
	'self-employment': 'samozatrudnienie',
	'fund-officer': 'fundusz samopomocowy',
	coach: 'trening zatrudnienia wspieranego (TZW)',
	adviser: 'doradztwo',
	trainer: 'szkolenia',
	animator: 'animacja klubu',
	'host-manager': 'instytucja macierzysta',
	'partner-representative': 'partner',
	'municipality-representative': 'gmina',
	evaluator: 'ewaluacja',
	administrator: 'administracja systemu',
}

const en: typeof pl = {
	coordinator: 'coordinator',
	supervisor: 'supervisor',
	intake: 'intake team',
	placement: 'job placement',
	'self-employment': 'self-employment',
	'fund-officer': 'self-help fund',
	coach: 'supported-employment trainer (TZW)',
	adviser: 'adviser',
	trainer: 'trainer',
	animator: 'club animator',
	'host-manager': 'host institution',
	'partner-representative': 'partner',
	'municipality-representative': 'municipality',
	evaluator: 'evaluator',
	administrator: 'administrator',
}

/** What each role is called on the screen. */
export const roleNames = { pl, en }
