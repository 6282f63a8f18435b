import { addDays, day, type PlainDate } from '#kernel/plain-date'
import type { Plan } from '../found.ts'
import { TRAINERS } from './abc-counts.ts'

const LEADER = 'Wojewódzki Urząd Pracy w Krakowie'
const KLUCZ = 'Stowarzyszenie na Rzecz Zrównoważonego Rozwoju Społeczno-Gospodarczego „KLUCZ” w Kluczach'
const STOPIL = 'Stowarzyszenie na Rzecz Wspierania Przedsiębiorczości i Inicjatyw Lokalnych „STOPIL” w Nowym Sączu'
const NOWY_SACZ = 'Inkubator Ekonomii Społecznej w Nowym Sączu'

/** ABC Gospodarki Społecznej (seed 003). The institutions are real and public, every person is invented. */
export function malopolskaPlan(today: PlainDate): Plan {
	return {
		slug: 'malopolska',
		name: 'ABC Gospodarki Społecznej – Małopolska',
		foundedOn: addDays(today, -390),
		organisations: [
			{ name: LEADER, sector: 'public', part: 'leader', place: 'Kraków' },
			{ name: KLUCZ, sector: 'social', part: 'partner', place: 'Klucze' },
			{ name: STOPIL, sector: 'social', part: 'partner', place: 'Nowy Sącz' },
			{ name: 'Ośrodek Pomocy Społecznej w Kluczach', sector: 'public', part: 'outside', place: 'Klucze' },
			{ name: 'Miejski Ośrodek Pomocy Społecznej w Nowym Sączu', sector: 'public', part: 'outside', place: 'Nowy Sącz' },
		],
		centres: [
			{ ...incubator('Inkubator Ekonomii Społecznej w Kluczach', KLUCZ, 'Klucze'), address: 'ul. Zmyślona 1' },
			{ ...incubator(NOWY_SACZ, STOPIL, 'Nowy Sącz'), address: 'ul. Zmyślona 2' },
			{ ...incubator('Filia w Piwnicznej-Zdroju', STOPIL, 'Piwniczna-Zdrój'), branchOf: NOWY_SACZ, address: 'Rynek (zmyślony) 3' },
		],
		programmes: [
			{
				code: 'ABC',
				name: 'ABC Gospodarki Społecznej',
				funder: 'PO KL, Poddziałanie 7.2.1',
				fromOn: day('2008-05-01'),
				toOn: day('2011-06-30'),
			},
			{
				code: 'MAL-TERAZ',
				name: 'Małopolski inkubator dziś (program zmyślony)',
				funder: 'EFS+ (zmyślony)',
				targets: { EECO01: 40, EECR04: 12 },
				fromOn: addDays(today, -300),
				toOn: addDays(today, 500),
				eligibility: { labourStatuses: ['unemployed', 'inactive'], minAgeYears: 18 },
			},
		],
		staff: { ...staff, ...trainers() },
	}
}

function incubator(name: string, organisation: string, place: string) {
	const teams = [
		{ name: 'Trenerzy zatrudnienia wspieranego', kind: 'coaching' },
		{ name: 'Doradztwo', kind: 'counselling' },
		{ name: 'Szkolenia', kind: 'training' },
	] as const
	return { name, kind: 'ies', organisation, place, teams } as const
}

const staff = {
	koordynacja: 'Bogumiła Źródlana-Kos',
	nadzor: 'Ireneusz Sroka',
	przyjecia: 'Honorata Ptak',
	posrednictwo: 'Leszek Szpak',
	samozatrudnienie: 'Kinga Świerk',
	fundusz: 'Zenon Cebula',
	doradztwo: 'Otylia Walczyńska',
	szkolenia: 'Szczepan Marzec',
	animacja: 'Żaneta Gołąb',
	gospodarz: 'Waldemar Tokarz',
	partner: 'Celina Kania',
	gmina: 'Hubert Rataj',
	ewaluacja: 'Izabela Czyż',
	administracja: 'Roman Trzaska',
}

const TRAINER_NAMES = [
	'Jolanta Drozd',
	'Arkadiusz Rogala',
	'Wioletta Kmiecik',
	'Mieczysław Żak',
	'Róża Grabiec',
	'Przemysław Łach',
	'Edyta Bednarz',
	'Sławomir Wąs',
	'Kamila Szczygieł',
	'Bartłomiej Chmiel',
	'Lidia Stępień',
	'Witold Mucha',
	'Marlena Zięba',
]

/** The thirteen trainers of supported employment: `trener`, `trener2` ... `trener13`. */
export const trainerPosts: readonly string[] = Array.from({ length: TRAINERS }, (_, at) => (at === 0 ? 'trener' : `trener${at + 1}`))

function trainers(): Record<string, string> {
	return Object.fromEntries(trainerPosts.map((post, at) => [post, TRAINER_NAMES[at] ?? post]))
}
