import { expect, test } from 'vitest'
import { renderDocument } from './document.tsx'
import { CHAPTERS, type Chapter, StyleBook } from './stylebook.tsx'
import { parseTypedDay } from './typed-day.ts'

const assets = { css: '/assets/app.1.css', scripts: ['/assets/htmx.1.js'] }

function book(chapter: Chapter, lang: 'pl' | 'en' = 'pl'): string {
	return renderDocument(
		{ place: { lang, path: `/stylebook/${chapter}` }, assets, title: 'Księga <wyglądu>' },
		<StyleBook chapter={chapter} />,
	)
}

const chapters: Chapter[] = ['today', 'list', 'record', 'form', 'figure', 'parts', 'public']

test('a page names its language, its title, and the way past the navigation', () => {
	const html = book('today', 'en')
	expect(html).toMatch(/^<!doctype html><html lang="en">/)
	expect(html).toContain('<title>Księga &lt;wyglądu> · Spoiwo</title>')
	expect(html).toContain('<a class="skip" href="#main">Skip to content</a>')
	expect(html).toContain('id="live" class="unseen" aria-live="polite"')
})

test.each(chapters)('no page of the style book has an inline style, script or handler: %s', (chapter) => {
	const html = book(chapter)
	expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|javascript:/)
	expect(html.match(/<script(?! src=)/g)).toBeNull()
	expect(html.match(/<h1/g)).toHaveLength(1)
})

test.each(chapters)('no id stands twice and every inner link has its place: %s', (chapter) => {
	const html = book(chapter)
	const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
	expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
	for (const [, list = ''] of html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g))
		for (const id of list.split(' ')) expect(ids).toContain(id)
})

test('the current place is marked in the navigation', () => {
	expect(book('list')).toContain('<a href="/stylebook/list" aria-current="page">')
})

test('a day is read as people write it', () => {
	expect(['21.11.2026', '1/2/2026', '2026-11-21', ' 21-11-2026 '].map(parseTypedDay)).toEqual([
		'2026-11-21',
		'2026-02-01',
		'2026-11-21',
		'2026-11-21',
	])
	expect(['31.02.2026', '21.11.26', 'jutro', ''].map(parseTypedDay)).toEqual([undefined, undefined, undefined, undefined])
})

test('the style book has a chapter for each archetype', () => {
	expect(Object.keys(CHAPTERS)).toEqual(chapters)
})
