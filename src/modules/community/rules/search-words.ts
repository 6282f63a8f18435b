import { fold } from '#kernel/text'

/** The folded text that full-text search reads: words only. */
export function searchText(texts: readonly string[]): string {
	return wordsOf(texts.join(' ')).join(' ')
}

/** What somebody searches, as beginnings of words without their endings, all of which must stand there: `ogrodu` finds `ogród`. */
export function everyWord(typed: string): string {
	return beginnings(wordsOf(typed).slice(0, 8).map(cut)).join(' & ')
}

/** Beginnings of words of which one is enough. */
export function anyOf(stems: readonly string[]): string {
	return beginnings(stems.flatMap(wordsOf).slice(0, 60)).join(' | ')
}

function beginnings(stems: readonly string[]): string[] {
	return [...new Set(stems)].map((stem) => `${stem}:*`)
}

function cut(word: string): string {
	if (/\d/.test(word)) return word
	return word.slice(0, Math.max(3, word.length - (word.length >= 7 ? 2 : word.length >= 5 ? 1 : 0)))
}

function wordsOf(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
