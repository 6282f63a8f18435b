/** Where an invented person lives: a real town, an invented house. DEGURBA: 1 city, 2 town, 3 country. */
export type Town = {
	readonly voivodeship: string
	readonly powiat: string
	readonly gmina: string
	readonly place: string
	readonly postcode: string
	readonly degurba: 1 | 2 | 3
}

const lesserPoland = (powiat: string, gmina: string, rest: Pick<Town, 'place' | 'postcode' | 'degurba'>): Town => ({
	voivodeship: 'małopolskie',
	powiat,
	gmina,
	...rest,
})

/** Where the trainers and the incubators of ABC worked (seed 003). */
export const lesserPolishTowns: readonly Town[] = [
	lesserPoland('Kraków', 'Kraków', { place: 'Kraków', postcode: '30-063', degurba: 1 }),
	lesserPoland('olkuski', 'Klucze', { place: 'Klucze', postcode: '32-310', degurba: 2 }),
	lesserPoland('olkuski', 'Olkusz', { place: 'Olkusz', postcode: '32-300', degurba: 2 }),
	lesserPoland('Tarnów', 'Tarnów', { place: 'Tarnów', postcode: '33-100', degurba: 1 }),
	lesserPoland('tarnowski', 'Tuchów', { place: 'Tuchów', postcode: '33-170', degurba: 3 }),
	lesserPoland('Nowy Sącz', 'Nowy Sącz', { place: 'Nowy Sącz', postcode: '33-300', degurba: 1 }),
	lesserPoland('nowosądecki', 'Piwniczna-Zdrój', { place: 'Piwniczna-Zdrój', postcode: '33-350', degurba: 3 }),
	lesserPoland('nowosądecki', 'Stary Sącz', { place: 'Stary Sącz', postcode: '33-340', degurba: 2 }),
	lesserPoland('brzeski', 'Brzesko', { place: 'Brzesko', postcode: '32-800', degurba: 2 }),
	lesserPoland('bocheński', 'Bochnia', { place: 'Bochnia', postcode: '32-700', degurba: 2 }),
	lesserPoland('proszowicki', 'Pałecznica', { place: 'Pałecznica', postcode: '32-109', degurba: 3 }),
	lesserPoland('krakowski', 'Skawina', { place: 'Skawina', postcode: '32-050', degurba: 2 }),
]

const district = (place: string, postcode: string) => lesserPoland('Kraków', 'Kraków', { place, postcode, degurba: 1 })

/** The five districts of Nowa Huta (seed 000). */
export const nowaHutaTowns: readonly Town[] = [
	district('Kraków', '31-959'),
	district('Kraków', '31-913'),
	district('Kraków', '31-831'),
	district('Kraków', '31-610'),
	district('Kraków', '31-988'),
]

/** The three communities of D0104: a great city, a town and a rural commune (seed 004). */
export const barkaTowns: readonly Town[] = [
	{ voivodeship: 'wielkopolskie', powiat: 'Poznań', gmina: 'Poznań', place: 'Poznań', postcode: '61-003', degurba: 1 },
	{ voivodeship: 'wielkopolskie', powiat: 'międzychodzki', gmina: 'Kwilcz', place: 'Kwilcz', postcode: '64-420', degurba: 3 },
	{ voivodeship: 'lubuskie', powiat: 'strzelecko-drezdenecki', gmina: 'Drezdenko', place: 'Drezdenko', postcode: '66-530', degurba: 2 },
]

export const streets: readonly string[] = [
	'Akacjowa',
	'Brzozowa',
	'Cicha',
	'Dobrego Pasterza',
	'Fabryczna',
	'Graniczna',
	'Jesionowa',
	'Kolejowa',
	'Kwiatowa',
	'Leśna',
	'Lipowa',
	'Łąkowa',
	'Młyńska',
	'Ogrodowa',
	'os. Centrum A',
	'os. Górali',
	'os. Szkolne',
	'Polna',
	'Rzemieślnicza',
	'Słoneczna',
	'Spółdzielcza',
	'Szkolna',
	'Źródlana',
	'Żeglarska',
]
