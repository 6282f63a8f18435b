import { expect, test } from 'vitest'
import { cursorOf, keysOf, pageOf } from './pager.ts'
import { isLocal, localOr, url } from './url.ts'

test('a link fills its names and sends the rest as the query', () => {
	expect(url('/:partnership/people/:id', { partnership: 'abc', id: 'a/b', q: 'Łoś & syn', empty: '', none: undefined })).toBe(
		'/abc/people/a%2Fb?q=%C5%81o%C5%9B+%26+syn',
	)
	expect(url('/health')).toBe('/health')
	expect(url('/:partnership', { partnership: 'abc', tag: ['a', 'b'] })).toBe('/abc?tag=a&tag=b')
})

test.each(['//evil.example', '/\\evil.example', '/a\nb'] as const)('a link that leaves this server is a fault: %j', (path) => {
	expect(() => url(path)).toThrow('not a local path')
})

test('a name cannot climb out of its place', () => {
	expect(() => url('/:partnership/people', { partnership: '..' })).toThrow('misses partnership')
	// @ts-expect-error the name is missing
	expect(() => url('/:partnership/people', {})).toThrow('misses partnership')
})

test('an address from outside is followed only when it is local', () => {
	expect(localOr('/abc?x=1', '/')).toBe('/abc?x=1')
	for (const evil of ['https://evil.example', 'javascript:alert(1)', '//evil.example', '', undefined]) expect(localOr(evil, '/')).toBe('/')
	expect(isLocal('/ a')).toBe(true)
})

test('a cursor comes back as its keys, and anything else starts the list at its beginning', () => {
	const keys = ['Łoś "A" \\ B', '0197-x', '']
	expect(keysOf(cursorOf(...keys), 3)).toEqual(keys)
	expect(keysOf(cursorOf('a'), 2)).toBeUndefined()
	for (const broken of ['', 'x', 'e30', undefined]) expect(keysOf(broken, 1)).toBeUndefined()
})

test('one row more than the page means that more follow', () => {
	expect(pageOf([1, 2, 3], 2)).toEqual({ rows: [1, 2], more: true })
	expect(pageOf([1, 2], 2)).toEqual({ rows: [1, 2], more: false })
})
