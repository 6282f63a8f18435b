import { present } from '#platform/absent'
import { nowaHutaTowns } from '../places.ts'
import type { Character } from '../today/character.ts'

const home = (at: number, street: string, building: string, flat = '') => ({ town: present(nowaHutaTowns[at], 'a district'), street, building, flat })
const MOPS = 'Miejski Ośrodek Pomocy Społecznej w Krakowie'
const GUP = 'Grodzki Urząd Pracy w Krakowie'
const team = 'Kraków: Przyjęcia'

/** People on the road from a referral to a declaration: waiting, overdue, talked with, refused, joined yesterday. */
export const castRoad: readonly Character[] = [
	{
		firstName: 'Bogdan', lastName: 'Popiołek', sex: 'man', bornOn: '1974-05-19', phone: '505 220 771', home: home(0, 'os. Szkolne', '2', '40'), identifier: 'unknown',
		came: { ago: 9, source: 'ops', sender: MOPS, owner: 'przyjecia', team, note: 'Pilne: koniec zasiłku okresowego w tym miesiącu.' },
	},
	{
		firstName: 'Wiesława', lastName: 'Sadło', sex: 'woman', bornOn: '1983-12-04', phone: '604 881 220', home: home(1, 'os. Centrum A', '6', '2'), identifier: 'unknown',
		came: { ago: 6, source: 'pup', sender: GUP, owner: 'przyjecia', team, note: '' },
		calls: [{ ago: 5, channel: 'phone', reached: false, note: 'Poczta głosowa.' }],
	},
	{
		firstName: 'Hubert', lastName: 'Rogala', sex: 'man', bornOn: '2004-02-11', phone: '799 100 355', home: home(2, 'Kolejowa', '17'),
		came: { ago: 2, source: 'partner', sender: 'Stowarzyszenie „U Siemachy”', owner: 'animacja', note: 'Naprawia rowery kolegom z podwórka.' },
	},
	{
		firstName: 'Genowefa', lastName: 'Łach', sex: 'woman', bornOn: '1962-08-08', phone: '12 644 90 01', home: home(3, 'Ogrodowa', '5'),
		came: { ago: 3, source: 'parish', sender: 'Parafia na osiedlu (zmyślona)', owner: 'przyjecia', team, note: 'Haftuje, chce uczyć innych.' },
	},
	{
		firstName: 'Sebastian', lastName: 'Kos', sex: 'man', bornOn: '1991-10-30', phone: '511 733 902', home: home(0, 'os. Górali', '12', '31'),
		came: { ago: 12, source: 'self', owner: 'przyjecia', team, note: 'Stolarz amator.' },
		calls: [{ ago: 10, channel: 'phone', reached: true, note: 'Przyjdzie z dokumentami.', next: 0 }],
	},
	{
		firstName: 'Mirosława', lastName: 'Bednarz', sex: 'woman', bornOn: '1969-04-25', phone: '603 551 120', home: home(4, 'Polna', '8'),
		came: { ago: 16, source: 'pup', sender: GUP, owner: 'przyjecia', team, note: 'Trzydzieści lat w sklepie.' },
		calls: [{ ago: 14, channel: 'meeting', reached: true, note: 'Chce spróbować ze sklepikiem z używaną odzieżą.', next: 4 }],
		judged: { ago: 8, eligible: true, reason: '' },
	},
	{
		firstName: 'Włodzimierz', lastName: 'Mucha', sex: 'man', bornOn: '1950-03-03', phone: '660 200 118', home: home(2, 'Lipowa', '3'),
		came: { ago: 30, source: 'self', owner: 'przyjecia', team, note: '' },
		calls: [{ ago: 28, channel: 'phone', reached: true, note: 'Na emeryturze, chciał dorobić.', next: 24 }],
		judged: { ago: 25, eligible: false, reason: 'Wiek ponad próg programu.' },
		closed: { ago: 24, reason: 'not-eligible', remarks: '', message: 'Zaprosiliśmy do klubu przy domu kultury.', toldBy: 'phone' },
	},
	{
		firstName: 'Żaneta', lastName: 'Trzaska', sex: 'woman', bornOn: '1995-06-17', phone: '788 400 611', home: home(1, 'Rzemieślnicza', '22', '9'),
		came: { ago: 40, source: 'ops', sender: MOPS, owner: 'przyjecia', team, note: '' },
		calls: [{ ago: 39, channel: 'phone', reached: false, note: '' }, { ago: 36, channel: 'message', reached: false, note: '' }, { ago: 33, channel: 'letter', reached: false, note: 'List wrócił.' }],
		closed: { ago: 20, reason: 'not-reached', remarks: '', message: '', toldBy: 'not-told' },
	},
	{
		firstName: 'Stanisław', lastName: 'Ścibor', sex: 'man', bornOn: '1977-01-15', phone: '500 119 340', home: home(3, 'Fabryczna', '61'),
		came: { ago: 11, source: 'ops', sender: MOPS, owner: 'przyjecia', team, note: 'Kucharz bez papierów.' },
		calls: [{ ago: 9, channel: 'phone', reached: true, note: '', next: 5 }],
		judged: { ago: 6, eligible: true, reason: '' },
		joined: { ago: 5 },
	},
	{
		firstName: 'Celina', lastName: 'Jarosz-Ostrowska', sex: 'woman', bornOn: '1986-09-01', phone: '502 660 714', home: home(0, 'os. Szkolne', '30', '5'),
		came: { ago: 28, source: 'self', owner: 'przyjecia', team, note: 'Ceramika.' },
		calls: [{ ago: 27, channel: 'phone', reached: true, note: '', next: 23 }],
		judged: { ago: 23, eligible: true, reason: '' },
		joined: { ago: 22, coach: 'trener2', entry: 'not-yet' },
	},
]

/** People after an exit: a situation to ask about, talks due, overdue and done. */
export const castAfter: readonly Character[] = [
	{
		firstName: 'Ryszard', lastName: 'Gołąb', sex: 'man', bornOn: '1980-02-02', phone: '609 300 415', home: home(1, 'Graniczna', '4'),
		came: { ago: 250, source: 'pup', sender: GUP, owner: 'przyjecia', team, note: 'Magazynier.' },
		calls: [{ ago: 248, channel: 'phone', reached: true, note: '', next: 244 }],
		judged: { ago: 244, eligible: true, reason: '' },
		joined: { ago: 243, coach: 'trener' },
		meetings: [{ ago: 240, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Kontrakt', answer: { by: 'code' } }],
		left: { ago: 88, by: 'trener', pathCompleted: true, reason: undefined, situations: ['took-up-work'] },
	},
	{
		firstName: 'Urszula', lastName: 'Stępień', sex: 'woman', bornOn: '1973-07-07', phone: '606 515 001', home: home(2, 'Jesionowa', '19'),
		came: { ago: 330, source: 'ops', sender: MOPS, owner: 'przyjecia', team, note: 'Sprząta, chce szyć zasłony.' },
		calls: [{ ago: 328, channel: 'meeting', reached: true, note: '', next: 322 }],
		judged: { ago: 322, eligible: true, reason: '' },
		joined: { ago: 320, coach: 'trener2' },
		meetings: [{ ago: 316, at: '10:00', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Kontrakt', answer: { by: 'code' } }],
		left: { ago: 189, by: 'trener2', pathCompleted: true, reason: undefined, situations: ['took-up-work', 'gained-qualification'] },
		talks: [{ ago: 97, months: 3, by: 'trener2', employed: true, remarks: 'Pół etatu w szwalni.' }],
	},
	{
		firstName: 'Damian', lastName: 'Szpak', sex: 'man', bornOn: '1998-12-12', phone: '783 004 512', home: home(3, 'Kwiatowa', '11'),
		came: { ago: 150, source: 'partner', sender: 'Stowarzyszenie „U Siemachy”', owner: 'przyjecia', team, note: '' },
		calls: [{ ago: 149, channel: 'message', reached: true, note: '', next: 143 }],
		judged: { ago: 143, eligible: true, reason: '' },
		joined: { ago: 142, coach: 'trener' },
		meetings: [{ ago: 138, at: '10:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Kontrakt', answer: { by: 'code' } }],
		left: { ago: 10, by: 'trener', pathCompleted: false, reason: 'moved-away', situations: [] },
	},
	{
		firstName: 'Krystyna', lastName: 'Zięba', sex: 'woman', bornOn: '1968-05-28', phone: '12 680 15 15', home: home(4, 'Cicha', '2'),
		came: { ago: 210, source: 'self', owner: 'przyjecia', team, note: 'Ogrodniczka.' },
		calls: [{ ago: 209, channel: 'phone', reached: true, note: '', next: 203 }],
		judged: { ago: 203, eligible: true, reason: '' },
		joined: { ago: 202, coach: 'trener2' },
		meetings: [{ ago: 198, at: '10:00', kind: 'coaching', minutes: 60, by: 'trener2', topic: 'Kontrakt', answer: { by: 'code' } }],
		left: { ago: 99, by: 'trener2', pathCompleted: true, reason: undefined, situations: ['gained-competences', 'seeking-work'] },
	},
]

/** Halina sent a second time, by somebody who had neither her number nor the spelling of her second surname: a double to join. */
export const castDouble: readonly Character[] = [
	{
		firstName: 'Halina', lastName: 'Szczygieł-Wierzbicka', sex: 'woman', bornOn: '1979-03-14', phone: '512 400 118', identifier: 'unknown', home: home(0, 'os. Szkolne', '14', '23'),
		came: { ago: 4, source: 'parish', sender: 'Parafia na osiedlu (zmyślona)', owner: 'przyjecia', team, note: 'Piecze dla całej parafii.', takenForAnother: true },
		calls: [{ ago: 3, channel: 'phone', reached: true, note: 'Mówi, że już do nas chodzi!', next: -1 }],
	},
]
