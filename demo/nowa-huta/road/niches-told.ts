type Said = {
	readonly topic: 'demand' | 'competition' | 'resources' | 'barriers' | 'evidence'
	readonly words: string
	readonly source: string
}
type Paid = { readonly payer?: string; readonly howOften?: string; readonly priceGrosze?: number; readonly priceFor?: string }
/** A chance that somebody noticed, and what is known of it. */
export type NicheTold = {
	readonly ago: number
	readonly title: string
	readonly summary: string
	readonly needs: readonly string[]
	readonly said: readonly (Said & Paid & { readonly ago: number })[]
	readonly closed?: { readonly ago: number; readonly words: string }
}

/** Niches: what was noticed, and what is known of each. One has gone stale, one is closed. */
export const nichesTold: readonly NicheTold[] = [
	{
		ago: 500,
		title: 'Popołudnia z nauką na dworze',
		summary: 'Szkoły i rodzice chcą zajęć, w których dzieci same sprawdzają, jak coś działa.',
		needs: ['ogrod', 'dzieci'],
		said: [
			{
				ago: 498,
				topic: 'demand',
				words: 'Cztery szkoły wzięłyby po dwie grupy w miesiącu.',
				source: 'rozmowy z dyrekcjami',
				payer: 'szkoły i rady rodziców',
				howOften: 'monthly',
				priceGrosze: 45_000,
				priceFor: 'zajęcia dla jednej klasy',
			},
			{
				ago: 490,
				topic: 'competition',
				words: 'Centrum nauki po drugiej stronie miasta, bilet dwa razy droższy.',
				source: 'cenniki w internecie',
			},
			{ ago: 200, topic: 'resources', words: 'Teren przy ośrodku kultury i magazyn na sprzęt.', source: 'porozumienie z gospodarzem' },
			{ ago: 60, topic: 'evidence', words: 'W sezonie przyszło 38 klas, 31 wróciłoby za rok.', source: 'ankiety po zajęciach' },
		],
	},
	{
		ago: 470,
		title: 'Oprowadzanie po Nowej Hucie w weekend',
		summary: 'Biura podróży odsyłają turystów, bo w sobotę nikt nie oprowadza.',
		needs: ['szlak'],
		said: [
			{
				ago: 468,
				topic: 'demand',
				words: 'Dwa hostele wysyłałyby co tydzień grupę.',
				source: 'rozmowy z recepcjami',
				payer: 'turyści',
				howOften: 'weekly',
				priceGrosze: 6_000,
				priceFor: 'jedna osoba, dwie godziny',
			},
			{ ago: 460, topic: 'barriers', words: 'Zimą grup prawie nie ma.', source: 'dane ośrodka kultury' },
			{ ago: 120, topic: 'competition', words: 'Trzy firmy, tylko po angielsku, od 120 zł.', source: 'oferty w internecie' },
		],
	},
	{
		ago: 515,
		title: 'Seanse na osiedlach',
		summary: 'Rady dzielnic zapłacą za kilka seansów w lecie.',
		needs: ['kino'],
		said: [
			{
				ago: 510,
				topic: 'demand',
				words: 'Dwie dzielnice mają na to pieniądze w budżecie.',
				source: 'rozmowa z radnym',
				payer: 'rady dzielnic',
				howOften: 'seasonal',
				priceGrosze: 250_000,
				priceFor: 'jeden seans',
			},
		],
	},
	{
		ago: 60,
		title: 'Wypieki na zamówienie dla instytucji',
		summary: 'Domy kultury i szkoły zamawiają poczęstunek kilkadziesiąt razy w roku.',
		needs: ['ciasta'],
		said: [
			{
				ago: 58,
				topic: 'demand',
				words: 'Ośrodek kultury zamawia poczęstunek około 30 razy w roku.',
				source: 'zestawienie ośrodka',
				payer: 'domy kultury, szkoły',
				howOften: 'monthly',
				priceGrosze: 28_000,
				priceFor: 'poczęstunek na 20 osób',
			},
			{ ago: 57, topic: 'barriers', words: 'Potrzebna kuchnia dopuszczona przez sanepid.', source: 'telefon do stacji sanitarnej' },
		],
	},
	{
		ago: 905,
		title: 'Rowery nad zalewem',
		summary: 'Wypożyczalnia latem.',
		needs: ['rowery'],
		said: [{ ago: 900, topic: 'competition', words: 'Miasto zapowiada rowery na minuty.', source: 'gazeta' }],
		closed: { ago: 555, words: 'Miasto uruchomiło własne rowery. Nie ma tu już miejsca.' },
	},
]
