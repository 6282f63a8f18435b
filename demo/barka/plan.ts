import { addDays, day, type PlainDate } from '#kernel/plain-date'
import type { Plan } from '../found.ts'

const LEADER = 'Fundacja Pomocy Wzajemnej „Barka”'

/** Ekonomia społeczna w praktyce (seeds 001 and 004): three centres, each with the four teams. Every person is invented. */
export function barkaPlan(today: PlainDate): Plan {
	return {
		slug: 'barka',
		name: 'Ekonomia społeczna w praktyce',
		foundedOn: addDays(today, -390),
		organisations: [
			{ name: LEADER, sector: 'social', part: 'leader', place: 'Poznań' },
			{ name: 'Gmina Kwilcz', sector: 'public', part: 'partner', place: 'Kwilcz' },
			{ name: 'Gmina Drezdenko', sector: 'public', part: 'partner', place: 'Drezdenko' },
			{ name: 'Ośrodek Pomocy Społecznej w Drezdenku', sector: 'public', part: 'outside', place: 'Drezdenko' },
		],
		centres: ['Poznań', 'Kwilcz', 'Drezdenko'].map((place) => ({
			name: `Centrum Ekonomii Społecznej ${place}`,
			kind: 'ces',
			organisation: LEADER,
			place,
			address: 'ul. Zmyślona 7',
			teams: [
				{ name: 'Zespół przyjęć', kind: 'intake' },
				{ name: 'Zespół pośrednictwa pracy', kind: 'placement' },
				{ name: 'Zespół samozatrudnienia', kind: 'self-employment' },
				{ name: 'Zespół funduszy samopomocowych', kind: 'fund' },
			],
		})),
		programmes: [
			{
				code: 'D0104',
				name: 'Ekonomia społeczna w praktyce',
				funder: 'PIW EQUAL, temat D',
				fromOn: day('2005-07-01'),
				toOn: day('2008-03-31'),
			},
			{
				code: 'CES-TERAZ',
				name: 'Centra Ekonomii Społecznej dziś (program zmyślony)',
				funder: 'EFS+ (zmyślony)',
				targets: { EECO01: 60, EECR04: 20 },
				fromOn: addDays(today, -350),
				toOn: addDays(today, 380),
				eligibility: { labourStatuses: ['unemployed'], minAgeYears: 18 },
			},
		],
		staff,
	}
}

const staff = {
	koordynacja: 'Krystyna Zielińska-Baran',
	nadzor: 'Marek Dziedzic',
	przyjecia: 'Barbara Jarosz',
	posrednictwo: 'Edward Krajewski',
	samozatrudnienie: 'Paulina Kuc',
	fundusz: 'Genowefa Pająk',
	trener: 'Łukasz Sowa',
	doradztwo: 'Urszula Nowicka',
	szkolenia: 'Antoni Ścibor',
	animacja: 'Weronika Mróz',
	gospodarz: 'Stefan Grzyb',
	partner: 'Aneta Laskowska',
	gmina: 'Bolesław Zając',
	ewaluacja: 'Natalia Żurek',
	administracja: 'Janusz Wilk',
}
