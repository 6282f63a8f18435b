import { Bars, Multiples, Sparkline } from '../bars.tsx'
import { LineToTarget } from '../chart.tsx'
import { Figure } from '../figure.tsx'
import { PageHead } from '../page.tsx'

const AT = new Date('2026-11-21T13:05:00Z')
const POINTS = [
	['2026-01-31', 140],
	['2026-02-28', 310],
	['2026-04-30', 690],
	['2026-06-30', 900],
	['2026-08-31', 1180],
	['2026-11-21', 1346],
] as const

/** Figures and charts: with a target, too small to be shown, without points. */
export function Figures() {
	return (
		<>
			<PageHead title="Wskaźniki" />
			<Multiples>
				<Figure
					label="Osoby objęte wsparciem"
					code="EECO01"
					value={1346}
					target={1400}
					change={{ by: 166, since: '31.08.2026' }}
					definition="Każda osoba liczy się raz w programie, od dnia pierwszego wsparcia."
					source="Wspólna lista wskaźników EFS+ 2021–2027"
					computedAt={AT}
					recordsHref="#records"
				/>
				<Figure
					label="Osoby z niepełnosprawnościami, które podjęły pracę"
					value={{ below: 5 }}
					definition="Osoby, które pracują cztery tygodnie po udziale."
					computedAt={AT}
				/>
				<Figure
					label="Nowe miejsca pracy"
					value={104}
					target={100}
					change={{ by: 0, since: '31.08.2026' }}
					definition="Umowy zawarte w programie."
					computedAt={AT}
				/>
			</Multiples>
			<section class="card">
				<h2>Osoby objęte wsparciem w czasie</h2>
				<LineToTarget
					title="Osoby objęte wsparciem"
					points={POINTS.map(([day, value]) => ({ day, value }))}
					target={{ day: '2026-12-31', value: 1400 }}
				/>
				<p>
					Spotkania w ostatnich tygodniach: <Sparkline values={[3, 5, 2, 8, 9, 4, 7]} /> 7 w tym tygodniu
				</p>
			</section>
			<Bars
				caption="Osoby na trenerkę lub trenera"
				heads={['Trenerka lub trener', 'Osoby pod opieką']}
				bars={[
					{ key: 'a', label: 'Jan Kot', href: '#a', value: 31, target: 30 },
					{ key: 'b', label: 'Maria Wójcik', href: '#b', value: 58, target: 30, outlier: 'prawie dwa razy więcej niż inni' },
					{ key: 'c', label: 'Świętosława Gżegżółka', href: '#c', value: 0, target: 30 },
				]}
			/>
			<LineToTarget title="Puste" points={[]} />
		</>
	)
}
