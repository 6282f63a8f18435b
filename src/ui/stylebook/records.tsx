import { Chip, Progress } from '../chip.tsx'
import { Compare } from '../compare.tsx'
import { LinkButton, PostButton } from '../page.tsx'
import { Facts, People, RecordBody, RecordHead, Section, Timeline } from '../record.tsx'

/** A record with everything, and two versions of one. */
export function Records() {
	return (
		<>
			<RecordHead
				title="Zofia Wiśniewska-Brzęczyszczykiewicz"
				facts="39 lat, w projekcie ABC od 3 marca 2026"
				state={[
					<Chip key="1" tone="done">
						udział trwa
					</Chip>,
					<Chip key="2" tone="due">
						2 spotkania do potwierdzenia
					</Chip>,
					<Chip key="3" tone="danger">
						podważone: 1
					</Chip>,
					<Chip key="4" tone="info">
						coaching
					</Chip>,
				]}
				next="Spotkanie z Janem Kotem we wtorek 24 listopada o 10:00"
				action={
					<LinkButton href="#new" main icon="add">
						Zapisz spotkanie
					</LinkButton>
				}
			>
				<LinkButton href="#edit" icon="edit">
					Popraw dane
				</LinkButton>
			</RecordHead>
			<RecordBody aside={<Aside />}>
				<Section title="Wsparcie" action={<a href="#all">Wszystkie spotkania</a>}>
					<Progress label="Godziny coachingu" value={9} of={24} />
				</Section>
				<Section title="Dane">
					<Facts
						items={[
							['Data urodzenia', '14.05.1987'],
							['Telefon', ''],
							[
								'Sytuacja na rynku pracy w chwili przystąpienia do projektu',
								'osoba bezrobotna zarejestrowana w Powiatowym Urzędzie Pracy, w tym długotrwale bezrobotna',
							],
						]}
					/>
				</Section>
			</RecordBody>
			<Compare
				title="Ktoś zapisał te dane przed Tobą"
				what="Maria Wójcik zapisała zmiany dziś o 14:05. Twoje nie przepadły: wybierz, które mają zostać."
				fields={[
					{ label: 'Telefon', yours: '600 700 800', theirs: '600 700 801' },
					{ label: 'Miejscowość', yours: 'Kraków', theirs: 'Kraków' },
				]}
			>
				<PostButton action="/stylebook" idempotencyKey="k" main>
					Zapisz moją wersję
				</PostButton>
				<LinkButton href="#theirs">Zostaw zapisaną</LinkButton>
			</Compare>
		</>
	)
}

function Aside() {
	return (
		<>
			<Section title="Ludzie wokół">
				<People
					items={[
						{ name: 'Jan Kot', role: 'trener zatrudnienia wspieranego', href: '#jan', phone: '600 100 200' },
						{ name: 'Maria Wójcik', role: 'doradczyni zawodowa', email: 'maria@example.org' },
					]}
				/>
			</Section>
			<Section title="Historia">
				<Timeline
					items={[
						{ key: '1', when: '20.11.2026', what: 'Potwierdziła spotkanie', who: 'Zofia W.', icon: 'check' },
						{ key: '2', when: '18.11.2026', what: 'Spotkanie, 60 minut', who: 'Jan Kot', icon: 'calendar' },
						{ key: '3', when: '03.03.2026', what: 'Pierwsze wsparcie: początek udziału', icon: 'flag' },
					]}
				/>
			</Section>
			<Section title="Pliki">
				<Timeline items={[]} />
			</Section>
		</>
	)
}
