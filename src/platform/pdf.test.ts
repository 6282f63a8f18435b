import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writePdf } from './pdf.ts'

const rows = Array.from({ length: 120 }, (_, index) => [`Osoby długotrwale bezrobotne ${index}`, String(index)])
const paper = {
	title: 'Zażółć gęślą jaźń',
	lang: 'pl' as const,
	madeAt: new Date('2026-03-02T09:00:00Z'),
	parts: [
		{ kind: 'text' as const, text: 'Stan na 2 marca 2026.' },
		{
			kind: 'table' as const,
			columns: [
				{ header: 'Wskaźnik', width: 3 },
				{ header: 'Razem', width: 1, align: 'right' as const },
			],
			rows,
		},
	],
}

test('a paper is a tagged PDF in Polish whose tables have rows and heads', async () => {
	const text = unpacked(await writePdf(paper))
	expect(text).toContain('/Lang (pl-PL)')
	expect(text).toContain('/Marked true')
	for (const tag of ['Document', 'H1', 'P', 'Table', 'TR', 'TH', 'TD']) expect(text).toContain(`/S /${tag}`)
	expect(text.match(/\/S \/TR\b/g)).toHaveLength(121)
	expect(text.match(/\/Scope \/Row/g)).toHaveLength(120)
	expect(text).toMatch(/Lato/)
	expect(text).not.toMatch(/Helvetica/)
})

test('what is marked on a page is closed on it', async () => {
	const streams = unpacked(await writePdf(paper))
		.split('endstream')
		.filter((part) => part.includes('BDC'))
	expect(streams.length).toBeGreaterThan(2)
	for (const stream of streams) expect(stream.match(/\bEMC\b/g)?.length).toBe(stream.match(/\bBDC\b/g)?.length)
})

/** The text of a PDF with its streams unpacked. */
function unpacked(pdf: Uint8Array): string {
	const raw = Buffer.from(pdf).toString('latin1')
	return raw.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
		const bytes = Buffer.from(body, 'latin1')
		return bytes[0] === 0x78 ? `stream\n${inflateSync(bytes).toString('latin1')}\nendstream` : whole
	})
}
