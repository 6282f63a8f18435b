import { addDays, day, type PlainDate } from '#kernel/plain-date'
import type { Plan } from '../found.ts'
import { roadOrganisations } from './road/hosts.ts'

const LEADER = 'Ośrodek Kultury im. C. K. Norwida w Krakowie'
export const NOW = 'NH-TERAZ'
/** The programme of those who work in manufactories. */
export const ROAD = 'NH-MANUFAKTURY'

/** Partnerstwo Inicjatyw Nowohuckich (seeds 000 and 002). The institutions are real and public, every person is invented. */
export function nowaHutaPlan(today: PlainDate): Plan {
	return {
		slug: 'nowa-huta',
		name: 'Partnerstwo Inicjatyw Nowohuckich',
		foundedOn: addDays(today, -1150),
		organisations: [
			{ name: LEADER, sector: 'public', part: 'leader', place: 'Kraków' },
			{ name: 'Instytut Przedsiębiorczości PRYMUS', sector: 'private', part: 'partner', place: 'Kraków' },
			{ name: 'Stowarzyszenie „U Siemachy”', sector: 'social', part: 'partner', place: 'Kraków' },
			{ name: 'Miejski Ośrodek Pomocy Społecznej w Krakowie', sector: 'public', part: 'partner', place: 'Kraków' },
			{ name: 'Grodzki Urząd Pracy w Krakowie', sector: 'public', part: 'partner', place: 'Kraków' },
			...roadOrganisations,
			{ name: 'Parafia na osiedlu (zmyślona)', sector: 'social', part: 'outside', place: 'Kraków' },
		],
		centres: [
			{
				name: 'Centrum Przedsiębiorczości Społecznej',
				kind: 'cps',
				organisation: LEADER,
				place: 'Kraków',
				address: 'os. Górali 5',
				teams: [
					{ name: 'Przyjęcia', kind: 'intake' },
					{ name: 'Trenerzy', kind: 'coaching' },
					{ name: 'Doradztwo', kind: 'counselling' },
					{ name: 'Szkolenia', kind: 'training' },
				],
			},
		],
		programmes: [
			{
				code: 'D0106',
				name: 'Nowa Huta – Nowa Szansa',
				funder: 'PIW EQUAL, temat D',
				fromOn: day('2005-07-01'),
				toOn: day('2008-03-31'),
			},
			{
				code: NOW,
				name: 'Nowa Huta dziś (program zmyślony)',
				funder: 'EFS+ (zmyślony)',
				targets: { EECO01: 80, EECO12: 15, EECR03: 20, EECR04: 30 },
				fromOn: addDays(today, -400),
				toOn: addDays(today, 420),
				eligibility: { labourStatuses: ['unemployed', 'inactive'], minAgeYears: 18, maxAgeYears: 67 },
			},
			{
				code: ROAD,
				name: 'Manufaktury Nowej Huty (program zmyślony)',
				funder: 'EFS+ (zmyślony)',
				targets: { EECO01: 40 },
				fromOn: addDays(today, -1120),
				toOn: addDays(today, 720),
			},
		],
		staff,
	}
}

const staff = {
	koordynacja: 'Wanda Olszewska-Lis',
	nadzor: 'Grzegorz Pietrzyk',
	przyjecia: 'Mariola Czarnecka',
	posrednictwo: 'Dariusz Kwiecień',
	samozatrudnienie: 'Alicja Słowik',
	fundusz: 'Henryk Skiba',
	trener: 'Dorota Jabłońska',
	trener2: 'Tomasz Wierzbicki',
	trener3: 'Renata Kozieł',
	doradztwo: 'Katarzyna Mazur',
	doradztwo2: 'Sylwia Bober',
	szkolenia: 'Zbigniew Leśniak',
	animacja: 'Justyna Wrona',
	gospodarz: 'Elżbieta Popiołek',
	gospodarz2: 'Wincenty Zaręba',
	partner: 'Rafał Kubiak',
	gmina: 'Regina Sikorska',
	ewaluacja: 'Jakub Żmijewski',
	administracja: 'Teresa Sadło',
}
