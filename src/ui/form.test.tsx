import { expect, test } from 'vitest'
import { renderPart } from './document.tsx'
import { fields } from './fields.tsx'
import { Actions, Form } from './form.tsx'

type Session = { heldOn: string; minutes: string; place: string; areas: string[]; note: string; secret: string }

const pl = { lang: 'pl', path: '/abc' } as const
const PLACES = [
	{ value: 'centre', label: 'W Centrum' },
	{ value: 'phone', label: 'Przez telefon' },
]

test('each mistake stands in the summary, leads to its control, and the control names its message', () => {
	const f = fields<Session>({ values: { minutes: 'dużo' }, errors: { minutes: 'Zapisz cyframi.', place: 'Wybierz miejsce.' } })
	const html = renderPart(pl, [
		<f.Errors />,
		<f.Number name="minutes" label="Ile minut" hint="Liczba" />,
		<f.Radio name="place" label="Gdzie" options={PLACES} />,
	])
	expect(html).toContain('Popraw 2 miejsca')
	expect(html).toContain('<a href="#minutes">Zapisz cyframi.</a>')
	expect(html).toMatch(/<input type="text" id="minutes"[^>]*aria-describedby="minutes-hint minutes-error" aria-invalid="true"/)
	expect(html).toContain('value="dużo"')
	expect(html).toContain('<a href="#place">')
	expect(html).toMatch(/<input type="radio" id="place"/)
})

test('a field without mistakes says nothing about them', () => {
	const f = fields<Session>({})
	const html = renderPart(pl, [<f.Errors />, <f.Text name="note" label="Uwagi" optional />])
	expect(html).not.toContain('alert')
	expect(html).not.toContain('aria-invalid')
	expect(html).toContain('Uwagi<span class="optional"> (nieobowiązkowe)</span>')
})

test('what was typed comes back as it was, escaped', () => {
	const evil = '"><script>alert(1)</script>'
	const f = fields<Session>({ values: { note: evil, minutes: evil } })
	const html = renderPart(pl, [<f.Area name="note" label={evil} />, <f.Number name="minutes" label="Minuty" />])
	expect(html).not.toContain('<script')
	expect(html).toContain('value="&quot;>&lt;script>')
})

test('a day is shown in the writing of the reader, a wrong one as it was typed', () => {
	const day = (typed: string, lang: 'pl' | 'en') => {
		const f = fields<Session>({ values: { heldOn: typed } })
		return renderPart({ lang, path: '/' }, <f.Day name="heldOn" label="Dzień" />)
	}
	expect(day('2026-11-21', 'pl')).toContain('value="21.11.2026"')
	expect(day('2026-11-21', 'en')).toContain('value="21/11/2026"')
	expect(day('31.02.2026', 'pl')).toContain('value="31.02.2026"')
})

test('a password is never given back', () => {
	const f = fields<Session>({ values: { secret: 'kot' } })
	expect(renderPart(pl, <f.Password name="secret" label="Hasło" />)).not.toContain('kot')
})

test('several boxes can be ticked, and two forms on a page keep their ids apart', () => {
	const f = fields<Session>({ values: { areas: ['phone', 'centre'] }, prefix: 'new-' })
	const html = renderPart(pl, <f.Checks name="areas" label="O czym" options={PLACES} />)
	expect(html.match(/checked/g)).toHaveLength(2)
	expect(html).toContain('id="new-areas" name="areas"')
})

test('a form carries its key and the version that was read', () => {
	const html = renderPart(
		pl,
		<Form action="/abc/sessions" idempotencyKey="k1" version={7} draft={{ form: '1', address: '/abc/drafts/1', at: '/abc/new' }}>
			<Actions deed="Zapisz spotkanie" otherwise={{ href: '/abc', label: 'Wróć' }} />
		</Form>,
	)
	expect(html).toContain('<input type="hidden" name="_key" value="k1"/>')
	expect(html).toContain('<input type="hidden" name="_version" value="7"/>')
	expect(html).toContain('data-draft="/abc/drafts/1"')
	expect(html).toContain('Zapisz spotkanie</button>')
	expect(html).not.toContain('Wyrzuć szkic')
})

test('a draft that was found is said with its time, and can be thrown away by a form of its own', () => {
	const html = renderPart(
		pl,
		<Form
			action="/abc/sessions"
			idempotencyKey="k1"
			draft={{ form: '1', address: '/abc/drafts/1', at: '/abc', savedAt: new Date('2026-11-21T13:05:00Z') }}
		>
			<p />
		</Form>,
	)
	expect(html).toContain('szkic z 21.11.2026, 14:05')
	expect(html.indexOf('/abc/drafts/1/disposal')).toBeLessThan(html.indexOf('action="/abc/sessions"'))
})

test('a mistyped name does not compile', () => {
	const f = fields<Session>({})
	// @ts-expect-error the form has no such field
	expect(renderPart(pl, <f.Text name="minuts" label="Minuty" />)).toContain('minuts')
})
