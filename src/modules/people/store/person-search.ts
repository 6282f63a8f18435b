import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Asker } from '#access'
import { digits, fold } from '#kernel/text'

/** More hits than this are not sorted: the reader types another letter. */
const SEARCHED_AT_MOST = 500

/** The condition that a person `p` is among those found by the patterns. */
// A CTE of its own, or the planner walks the index of names and never opens the one of trigrams (reference/database.md: 120 ms against 2-10 ms).
export function foundBy(asker: Asker, patterns: readonly (readonly string[])[]): RawBuilder<SqlBool> {
	const words = patterns.map(
		(ways) =>
			sql`(${sql.join(
				ways.map((way) => sql`f.folded like ${way}`),
				sql` or `,
			)})`,
	)
	return sql<SqlBool>`p.id in (with found as materialized (select f.id from people.participant f
		where f.partnership_id = ${asker.partnership} and f.merged_into is null and ${sql.join(words, sql` and `)} limit ${SEARCHED_AT_MOST}) select id from found)`
}

/** Each word of a search as patterns of which one must fit. Digits with spaces are one number; a word too short for trigrams starts a word. */
export function searchPatterns(search: string): string[][] {
	const folded = fold(search).slice(0, 100)
	const words = /^[\d\s+()-]+$/.test(folded) ? [digits(folded)] : folded.split(' ')
	return words
		.filter((word) => word !== '')
		.slice(0, 6)
		.map((word) => word.replace(/[\\%_]/g, '\\$&'))
		.map((word) => (word.length < 3 ? [`${word}%`, `% ${word}%`] : [`%${word}%`]))
}
