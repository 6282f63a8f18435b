/** How a manufactory grows: what it earns a month in złoty and how ready it is (1-5), at first and at last; what it is lent; what it tries out. */
export type GrowthTold = {
	readonly earns: readonly [first: number, last: number]
	readonly ready: readonly [first: number, last: number]
	readonly things: readonly { readonly name: string; readonly zloty: number; readonly isGift?: boolean }[]
	readonly offered: string
	readonly toWhom: string
	/** The price of what is tried out, in złoty. */
	readonly price: number
	/** The last reviews were not held. */
	readonly unheldReviews?: number
}

/** The manufactory that became an enterprise. */
export const THEATRE = 'Teatr na Podwórku (zmyślona)'

export const growthTold: Readonly<Record<string, GrowthTold>> = {
	'Ogród Doświadczeń': {
		earns: [900, 11_500],
		ready: [2, 4],
		things: [
			{ name: 'Namiot plenerowy 6 × 3 m', zloty: 4_200 },
			{ name: 'Zestaw przyrządów optycznych', zloty: 6_800 },
			{ name: 'Laptop do zapisów', zloty: 2_900 },
		],
		offered: 'Zajęcia dla klasy',
		toWhom: 'szkoły podstawowe',
		price: 450,
	},
	[THEATRE]: {
		earns: [600, 14_000],
		ready: [2, 5],
		things: [
			{ name: 'Scena składana', zloty: 9_500 },
			{ name: 'Nagłośnienie', zloty: 5_200 },
		],
		offered: 'Przedstawienie na podwórku',
		toWhom: 'spółdzielnie mieszkaniowe',
		price: 1_800,
	},
	'Pracownia Pamięci (zmyślona)': {
		earns: [150, 2_100],
		ready: [2, 3],
		things: [{ name: 'Rejestrator i mikrofony', zloty: 3_100 }],
		offered: 'Lekcja z nagraniami',
		toWhom: 'szkoły',
		price: 200,
	},
	'Rowerowa Huta (zmyślona)': {
		earns: [1_400, 500],
		ready: [3, 2],
		things: [
			{ name: 'Dwadzieścia rowerów', zloty: 26_000 },
			{ name: 'Stojak serwisowy', zloty: 800 },
		],
		offered: 'Rower na trzy godziny',
		toWhom: 'turyści nad zalewem',
		price: 25,
	},
	'Szlak Nowohucki (zmyślona)': {
		earns: [700, 8_900],
		ready: [2, 4],
		things: [{ name: 'Zestaw słuchawek dla grup', zloty: 4_600 }],
		offered: 'Spacer dwugodzinny',
		toWhom: 'goście hosteli',
		price: 60,
	},
	'Kino pod Chmurką (zmyślona)': {
		earns: [1_000, 4_200],
		ready: [2, 3],
		things: [{ name: 'Rzutnik kinowy', zloty: 18_000 }],
		offered: 'Seans plenerowy',
		toWhom: 'rady dzielnic',
		price: 2_500,
		unheldReviews: 2,
	},
	'Akademia Druku (zmyślona)': {
		earns: [300, 2_600],
		ready: [2, 3],
		things: [
			{ name: 'Prasa drukarska', zloty: 12_000, isGift: true },
			{ name: 'Gilotyna do papieru', zloty: 1_900, isGift: true },
		],
		offered: 'Warsztat druku dla klasy',
		toWhom: 'szkoły podstawowe',
		price: 380,
	},
	'Planszówka (zmyślona)': {
		earns: [500, 5_300],
		ready: [1, 3],
		things: [
			{ name: 'Ekspres do kawy', zloty: 3_700, isGift: true },
			{ name: 'Sto gier planszowych', zloty: 9_000 },
		],
		offered: 'Turniej z wpisowym',
		toWhom: 'gracze z całego miasta',
		price: 20,
	},
	'Dłonie (zmyślona)': {
		earns: [400, 1_300],
		ready: [1, 2],
		things: [{ name: 'Cztery maszyny do szycia', zloty: 5_600 }],
		offered: 'Torba z banera',
		toWhom: 'kupujący na kiermaszu',
		price: 70,
	},
}
