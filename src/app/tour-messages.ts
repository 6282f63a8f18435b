const pl = {
	title: 'Pięć minut ze Spoiwem',
	lead: 'Krótka droga po pokazie. Wszystkie osoby są zmyślone, więc wolno klikać we wszystko.',
	back: 'Konta pokazowe',
	steps: [
		{
			who: 'trener@nowa-huta.example',
			what: 'Strona Dziś mówi, z kim się spotykasz, co jest spóźnione i co na Ciebie czeka. Otwórz Halinę Szczygieł-Wierzbicką: jedna strona, dziesięć sekund.',
		},
		{
			who: 'trener@nowa-huta.example',
			what: 'Zapisz z nią spotkanie. Zrób kod do potwierdzenia, otwórz /nowa-huta/c na telefonie, wpisz kod i potwierdź. Spotkanie robi się zielone.',
		},
		{
			who: 'nadzor@nowa-huta.example',
			what: 'Sprzeciw Mieczysława Drozda czeka na odpowiedź. Osobom bez trenera możesz kogoś przydzielić.',
		},
		{
			who: 'koordynacja@nowa-huta.example',
			what: 'W plikach SM EFS wybierz program NH-TERAZ i plik demo/files/uczestnicy-z-bledami.csv: każdy kłopot ma swój wiersz i kolumnę. Potem uczestnicy-przyklad.csv: przychodzi trzydzieści osób. Wskaźniki się zmieniły, a za każdym stoją zapisy.',
		},
		{
			who: 'koordynacja@malopolska.example',
			what: 'Wskaźniki programu ABC to ogłoszona tabela. Jako ewaluacja@malopolska.example małych liczb nie widać.',
		},
	],
}

const en: typeof pl = {
	title: 'Five minutes with Spoiwo',
	lead: 'A short way through the demo. All people are invented, so everything may be clicked.',
	back: 'Demo accounts',
	steps: [
		{
			who: 'trener@nowa-huta.example',
			what: 'Today says whom you meet, what is late and what waits for you. Open Halina Szczygieł-Wierzbicka: one page, ten seconds.',
		},
		{
			who: 'trener@nowa-huta.example',
			what: 'Record a meeting with her. Make a code, open /nowa-huta/c on a phone, type the code and confirm. The meeting turns green.',
		},
		{
			who: 'nadzor@nowa-huta.example',
			what: "Mieczysław Drozd's dispute waits for an answer. People without a coach can be given one.",
		},
		{
			who: 'koordynacja@nowa-huta.example',
			what: 'In the SM EFS files choose the programme NH-TERAZ and demo/files/uczestnicy-z-bledami.csv: each problem stands at its row and column. Then uczestnicy-przyklad.csv: thirty people come in. The figures moved, and records stand behind each.',
		},
		{
			who: 'koordynacja@malopolska.example',
			what: 'The figures of the programme ABC are the published table. As ewaluacja@malopolska.example small counts are hidden.',
		},
	],
}

export const tourMessages = { pl, en }
