/** A need as it was told. `spot`: the middle of a housing estate, nobody's door. */
export type NeedTold = {
	readonly name: string
	readonly ago: number
	readonly by: string
	readonly title: string
	readonly lacking: string
	readonly forWhom: string
	readonly district: string
	readonly peopleCount: number | undefined
	readonly sourceKind: 'consultation' | 'report' | 'conversation' | 'paper-form'
	readonly sourceAbout: string
	readonly spot?: { readonly latitude: number; readonly longitude: number }
	readonly answer?: { readonly ago: number; readonly words: string }
}
export type Report = Pick<NeedTold, 'ago' | 'title' | 'lacking' | 'forWhom' | 'district' | 'peopleCount'>

/** The five districts of Nowa Huta and a point on the map in each. */
const districts = {
	czyzyny: { district: 'Czyżyny', spot: { latitude: 50.0669, longitude: 20.0127 } },
	mistrzejowice: { district: 'Mistrzejowice', spot: { latitude: 50.0985, longitude: 20.0098 } },
	bienczyce: { district: 'Bieńczyce', spot: { latitude: 50.0854, longitude: 20.0269 } },
	wzgorza: { district: 'Wzgórza Krzesławickie', spot: { latitude: 50.0972, longitude: 20.0653 } },
	huta: { district: 'Nowa Huta', spot: { latitude: 50.0722, longitude: 20.0377 } },
} as const
const consulted = { sourceKind: 'consultation', sourceAbout: 'spotkanie z mieszkańcami w domu kultury', by: 'animacja' } as const
const talked = { sourceKind: 'conversation', sourceAbout: 'rozmowy animatorki na osiedlu', by: 'animacja' } as const
const onPaper = { sourceKind: 'paper-form', sourceAbout: 'ankiety zostawione w bibliotece', by: 'animacja' } as const
const ofMunicipality = { sourceKind: 'report', sourceAbout: 'pismo z rady dzielnicy', by: 'koordynacja' } as const

/** Needs of the five districts; every one is invented. */
export const needsTold: readonly NeedTold[] = [
	{
		name: 'teatr',
		ago: 1_095,
		...consulted,
		...districts.huta,
		title: 'Przedstawienia na podwórkach',
		lacking: 'Latem na osiedlach nic się nie dzieje, do teatru jest daleko i drogo.',
		forWhom: 'Rodziny z dziećmi i starsi mieszkańcy',
		peopleCount: 900,
		answer: { ago: 560, words: 'Gra tu spółdzielnia, która wyrosła z manufaktury. Latem dwa razy w tygodniu.' },
	},
	{
		name: 'pamiec',
		ago: 1_090,
		...talked,
		...districts.huta,
		title: 'Nikt nie zapisuje wspomnień budowniczych',
		lacking: 'Starsi mieszkańcy odchodzą, a z nimi historia osiedli.',
		forWhom: 'Starsi mieszkańcy, szkoły',
		peopleCount: 300,
		answer: { ago: 580, words: 'Ośrodek prowadzi pracownię wspomnień na stałe.' },
	},
	{
		name: 'rowery',
		ago: 930,
		...ofMunicipality,
		...districts.czyzyny,
		title: 'Nie ma gdzie wypożyczyć roweru',
		lacking: 'Przy łąkach i zalewie nie ma wypożyczalni.',
		forWhom: 'Mieszkańcy i turyści',
		peopleCount: undefined,
	},
	{
		name: 'dzieci',
		ago: 700,
		...onPaper,
		...districts.bienczyce,
		title: 'Zajęcia dla dzieci po szkole',
		lacking: 'Dzieci w wieku 7-12 lat są same do wieczora.',
		forWhom: 'Dzieci i pracujący rodzice',
		peopleCount: 240,
	},
	{
		name: 'dzieci-2',
		ago: 480,
		...talked,
		...districts.bienczyce,
		title: 'Popołudnia dla uczniów',
		lacking: 'Po lekcjach nie mają dokąd pójść.',
		forWhom: 'Uczniowie szkół podstawowych',
		peopleCount: 60,
	},
	{
		name: 'ogrod',
		ago: 560,
		...consulted,
		...districts.czyzyny,
		title: 'Miejsce, w którym dzieci same sprawdzają, jak działa świat',
		lacking: 'Nie ma nauki na dworze, przez zabawę.',
		forWhom: 'Szkoły, przedszkola, rodziny w weekendy',
		peopleCount: 1_500,
	},
	{
		name: 'szlak',
		ago: 540,
		...ofMunicipality,
		...districts.huta,
		title: 'Turyści błądzą po Nowej Hucie',
		lacking: 'Mało oprowadzań po polsku i po angielsku, żadnych w weekend.',
		forWhom: 'Turyści, klasy szkolne',
		peopleCount: 4_000,
	},
	{
		name: 'kino',
		ago: 530,
		...onPaper,
		...districts.mistrzejowice,
		title: 'Kino na osiedlu',
		lacking: 'Najbliższe kino jest godzinę drogi.',
		forWhom: 'Młodzież i rodziny',
		peopleCount: 700,
	},
	{
		name: 'druk',
		ago: 430,
		...talked,
		...districts.bienczyce,
		title: 'Szkoły szukają warsztatów rękodzieła i druku',
		lacking: 'Nauczyciele nie mają kogo zaprosić.',
		forWhom: 'Szkoły podstawowe',
		peopleCount: 420,
	},
	{
		name: 'gry',
		ago: 520,
		...consulted,
		...districts.wzgorza,
		title: 'Klub gier dla wszystkich pokoleń',
		lacking: 'Nie ma miejsca, gdzie wieczorem można usiąść i zagrać.',
		forWhom: 'Młodzież i seniorzy',
		peopleCount: 120,
	},
	{
		name: 'rekodzielo',
		ago: 250,
		...onPaper,
		...districts.wzgorza,
		title: 'Wspólne rękodzieło',
		lacking: 'Seniorki szyją i dziergają same w domach.',
		forWhom: 'Seniorki i młode mamy',
		peopleCount: 90,
	},
	{
		name: 'naprawy',
		ago: 160,
		...talked,
		...districts.mistrzejowice,
		title: 'Nie ma kto naprawić drobnych rzeczy',
		lacking: 'Sprzęty lądują na śmietniku, bo naprawa jest za droga albo jej nie ma.',
		forWhom: 'Mieszkańcy osiedla',
		peopleCount: 350,
	},
	{
		name: 'noclegi',
		ago: 90,
		...ofMunicipality,
		...districts.wzgorza,
		title: 'Tani nocleg dla grup szkolnych',
		lacking: 'Grupy przyjeżdżają na jeden dzień, bo nie ma gdzie spać.',
		forWhom: 'Szkoły z całej Polski',
		peopleCount: 800,
	},
	{
		name: 'ciasta',
		ago: 75,
		...talked,
		...districts.huta,
		title: 'Domowe wypieki na osiedlowe święta',
		lacking: 'Na festynach są tylko słodycze z hurtowni.',
		forWhom: 'Domy kultury, szkoły, parafie',
		peopleCount: 200,
	},
]

/** What residents reported on the public page; it waits for moderation. */
export const reportsTold: readonly Report[] = [
	{
		ago: 2,
		title: 'Ławki przy przychodni',
		lacking: 'Nie ma gdzie usiąść, a kolejka jest długa.',
		forWhom: 'Starsi ludzie',
		district: 'Bieńczyce',
		peopleCount: 40,
	},
	{
		ago: 1,
		title: 'Nauka obsługi telefonu',
		lacking: 'Seniorzy nie umieją zapisać się do lekarza przez telefon.',
		forWhom: 'Seniorzy',
		district: 'Mistrzejowice',
		peopleCount: undefined,
	},
]
