import { expect, test } from 'vitest'
import { LineToTarget } from './chart.tsx'
import { renderPart } from './document.tsx'
import { Figure } from './figure.tsx'

const pl = { lang: 'pl', path: '/abc' } as const
const computedAt = new Date('2026-11-21T13:05:00Z')

test('a figure says its number, target, definition, moment and the way to its records', () => {
	const html = renderPart(
		pl,
		<Figure label="Osoby" value={1346} target={1400} definition="Każda raz." computedAt={computedAt} recordsHref="/abc/r" />,
	)
	for (const part of ['1\u00a0346', '1\u00a0346 z 1\u00a0400', 'Każda raz.', '21.11.2026, 14:05', 'href="/abc/r"'])
		expect(html).toContain(part)
	expect(html).toContain('width="96.1%"')
})

test('a count too small is never in the page', () => {
	const html = renderPart(pl, <Figure label="Osoby" value={{ below: 5 }} target={10} definition="Każda raz." computedAt={computedAt} />)
	expect(html).toContain('&lt;5')
	expect(html).toContain('Mniej niż 5 osób')
	expect(html).not.toContain('<svg width="100%"')
})

test('a chart carries its numbers in a table, and one point or none is no fault', () => {
	const points = [{ day: '2026-01-31', value: 140 }]
	const html = renderPart(pl, <LineToTarget title="Osoby" points={points} target={{ day: '2026-12-31', value: 1400 }} />)
	expect(html).toContain('aria-label="Wykres: Osoby"')
	expect(html).toContain('<th scope="row">31.01.2026</th><td class="end">140</td>')
	expect(html).not.toContain('NaN')
	expect(renderPart(pl, <LineToTarget title="Osoby" points={points} />)).not.toContain('NaN')
	expect(renderPart(pl, <LineToTarget title="Osoby" points={[]} />)).toContain('Nie ma jeszcze')
})
