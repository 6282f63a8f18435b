import { nowaHutaTowns } from '../places.ts'
import { present } from '#platform/absent'
import type { Character } from '../today/character.ts'

const home = (at: number, street: string, building: string, flat = '') => ({ town: present(nowaHutaTowns[at], 'a district'), street, building, flat })
const MOPS = 'Miejski Ośrodek Pomocy Społecznej w Krakowie'
const GUP = 'Grodzki Urząd Pracy w Krakowie'

/** People in the middle of their path: coached, advised, confirming and disputing. */
export const castMain: readonly Character[] = [
	{
		firstName: 'Halina', lastName: 'Szczygieł-Wierzbicka', sex: 'woman', bornOn: '1979-03-14', phone: '512 400 118', email: 'halina.sz@poczta.example',
		home: home(0, 'os. Szkolne', '14', '23'), byFirstName: true,
		came: { ago: 64, source: 'ops', sender: MOPS, owner: 'przyjecia', team: 'Kraków: Przyjęcia', note: 'Trzynaście lat w domu z dziećmi, piecze na osiedlowe święta. Chce z tego żyć.' },
		calls: [{ ago: 62, channel: 'phone', reached: true, note: 'Umówiona na rozmowę.', next: 58 }],
		judged: { ago: 58, eligible: true, reason: '' },
		joined: { ago: 57, coach: 'trener', adviser: 'doradztwo', entry: { labourStatus: 'inactive', labourSubstatus: 'not-in-education', household: 'no-one-works-children' } },
		meetings: [
			{ ago: 55, at: '09:30', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Kontrakt, mocne strony', answer: { by: 'paper', witness: 'Mariola Czarnecka' } },
			{ ago: 41, at: '10:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Cel: pracownia wypieków', answer: { by: 'code' } },
			{ ago: 27, at: '09:00', kind: 'counselling', subkind: 'business', minutes: 90, by: 'doradztwo', topic: 'Koszt jednego ciasta i cena', answer: { by: 'code' } },
			{ ago: 13, at: '10:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Rozmowa z kierowniczką domu kultury', answer: { by: 'code' } },
			{ ago: 0, at: '15:30', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Plan na kwartał' },
		],
	},
	{
		firstName: 'Mieczysław', lastName: 'Drozd', sex: 'man', bornOn: '1966-11-02', phone: '0-12 644-18-20', home: home(1, 'os. Górali', '7', '4'),
		came: { ago: 80, source: 'pup', sender: GUP, owner: 'przyjecia', team: 'Kraków: Przyjęcia', note: 'Ślusarz, dwadzieścia lat w kombinacie.' },
		calls: [
			{ ago: 79, channel: 'phone', reached: false, note: 'Nikt nie odbiera.' },
			{ ago: 77, channel: 'visit', reached: true, note: 'Zastany w domu, przyjdzie w poniedziałek.', next: 73 },
		],
		judged: { ago: 73, eligible: true, reason: '' },
		joined: { ago: 72, coach: 'trener', entry: { education: 'isced-3-4', disability: 'refused' } },
		meetings: [
			{ ago: 70, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Pierwsze spotkanie', answer: { by: 'paper', witness: 'Justyna Wrona' } },
			{ ago: 48, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Narzędzia i warsztat', presence: 'did-not-come' },
			{ ago: 20, at: '09:00', kind: 'coaching', minutes: 120, by: 'trener', topic: 'Oglądanie warsztatu', answer: { by: 'dispute', comment: 'Byłem godzinę, nie dwie.' } },
			{ ago: -2, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Spis narzędzi' },
		],
		notes: [{ ago: 69, by: 'trener', category: 'health', content: 'Po urazie ręki: nie dźwiga. Prosi, żeby nie mówić o tym w grupie.', readers: ['nadzor'] }],
	},
	{
		firstName: 'Oksana', lastName: 'Bondarczuk', sex: 'woman', bornOn: '1988-07-21', identifier: { other: 'UA-DEMO-001188' }, phone: '+380 50 100 20 30',
		home: home(3, 'os. Centrum A', '3', '11'),
		came: { ago: 46, source: 'self', owner: 'przyjecia', team: 'Kraków: Przyjęcia', note: 'Krawcowa. Nie ma jeszcze numeru PESEL.' },
		calls: [{ ago: 46, channel: 'meeting', reached: true, note: 'Przyszła sama, mówi po polsku.', next: 42 }],
		judged: { ago: 43, eligible: true, reason: '' },
		joined: {
			ago: 43, coach: 'trener2', adviser: 'doradztwo',
			entry: { citizenship: 'non-eu', foreignBackground: 'yes', thirdCountry: 'yes', education: 'isced-5-8', labourSubstatus: 'other-unemployed' },
		},
		meetings: [
			{ ago: 40, at: '09:15', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Co umiem, co lubię szyć', answer: { by: 'code' } },
			{ ago: 19, at: '10:00', kind: 'counselling', subkind: 'legal-help', minutes: 45, by: 'doradztwo', topic: 'Praca i pobyt', answer: { by: 'code' } },
			{ ago: 5, at: '09:15', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Pierwsza próba: poprawki krawieckie' },
			{ ago: 0, at: '16:15', kind: 'counselling', subkind: 'business', minutes: 60, by: 'doradztwo', topic: 'Cennik poprawek' },
		],
	},
	{
		firstName: 'Zdzisława', lastName: 'Chmiel', sex: 'woman', bornOn: '1971-01-30', phone: '600 118 404', home: home(2, 'os. Dobrego Pasterza', '121', '8'),
		came: { ago: 120, source: 'parish', sender: 'Parafia na osiedlu (zmyślona)', owner: 'przyjecia', note: 'Opiekowała się matką. Ksiądz prosi o rozmowę.' },
		calls: [{ ago: 118, channel: 'phone', reached: true, note: '', next: 114 }],
		judged: { ago: 114, eligible: true, reason: '' },
		joined: { ago: 113, coach: 'trener2', entry: { homeless: 'refused', disability: 'refused', minority: 'refused', foreignBackground: 'refused', thirdCountry: 'refused' } },
		meetings: [
			{ ago: 110, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Kontrakt', answer: { by: 'paper', witness: 'Mariola Czarnecka' } },
			{ ago: 82, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Ogród sąsiedzki', answer: { by: 'code' } },
			{ ago: 33, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Rozmowa o stażu', cancelled: { reason: 'illness', remarks: 'Prowadzący chory, nowy termin za tydzień.' } },
			{ ago: 26, at: '09:00', kind: 'job-matching', subkind: 'placement', minutes: 60, by: 'trener2', topic: 'Wizyta w ogrodzie doświadczeń', answer: { by: 'code' } },
			{ ago: -4, at: '11:00', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Umowa stażu' },
		],
		notes: [{ ago: 80, by: 'trener2', category: 'violence', content: 'Mówi o kłopotach w domu. Ma numer do poradni. Kontakt tylko przez jej telefon.', readers: ['nadzor', 'doradztwo'] }],
	},
	{
		firstName: 'Kazimierz', lastName: 'Żurek', sex: 'man', bornOn: '1959-09-09', phone: '', home: home(4, 'Łąkowa', '40a'),
		came: { ago: 150, source: 'ops', sender: MOPS, owner: 'przyjecia', note: 'Bez telefonu. List albo wizyta.' },
		calls: [{ ago: 148, channel: 'letter', reached: true, note: 'Odpisał.', next: 140 }],
		judged: { ago: 140, eligible: true, reason: '' },
		joined: { ago: 139, coach: 'trener', entry: { education: 'isced-0-2', disability: 'yes' } },
		meetings: [
			{ ago: 136, at: '09:00', kind: 'coaching', minutes: 45, by: 'trener', topic: 'Początek', answer: { by: 'paper', witness: 'Krystyna Wilk, sąsiadka' } },
			{ ago: 60, at: '09:00', kind: 'coaching', minutes: 45, by: 'trener', topic: 'Drobne naprawy na osiedlu', answer: { by: 'paper', witness: 'Krystyna Wilk, sąsiadka' } },
		],
		left: { ago: 96, by: 'trener', pathCompleted: false, reason: 'illness', situations: ['seeking-work'] },
		back: { ago: 66, by: 'trener', note: 'Zdrowy, chce wrócić.' },
	},
]
