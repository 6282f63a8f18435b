import { fold } from '#kernel/text'

/** A need or a niche to hold beside an idea. */
export type Candidate<T> = { readonly of: T; readonly text: string }
/** How near it is, and the words that say so: as they stand there. */
export type Near<T> = { readonly of: T; readonly words: readonly string[]; readonly strength: number }

/** Words that stand in every text of this field and tell nothing. */
const COMMON = new Set(
	'ktore ktory ktora tego jest oraz albo przez dla przy moze mozna chce chcemy bedzie beda bardzo tylko takze ktos cos jako jego jej ich nasz nasze swoj swoje osoba osoby osob ludzi ludzie praca pracy prace potrzeba potrzeby brak brakuje miasto miejsce miejsca kazdy wiele duzo that with from this they have there which would about people work need needs lack place'.split(
		' ',
	),
)
const SHORTEST = 4

/**
 * The stem by which a word finds its inflected sisters: folded, without the ending. Light on purpose: "ogrod" finds "ogrodu" and "ogrodnictwo"
 * (reference/database.md: 29 of 36 inflected pairs, no wrong hits).
 */
export function stemOf(word: string): string | undefined {
	const folded = fold(word)
	if (folded.length < SHORTEST || COMMON.has(folded)) return undefined
	const cut = folded.length >= 9 ? 3 : folded.length >= 6 ? 2 : 1
	return folded.slice(0, Math.max(SHORTEST, folded.length - cut))
}

/** The stems of a text, each once, in its order. */
export function stemsOf(text: string): string[] {
	return [...new Set(wordsOf(text).flatMap((word) => stemOf(word) ?? []))]
}

/**
 * Which of these stand near a text, the nearest first, and by which words. A word that few of them share weighs more. A hint for people, never a verdict:
 * what shares nothing is left out, and what shares something is not yet an answer.
 */
export function nearOnes<T>(text: string, candidates: readonly Candidate<T>[]): Near<T>[] {
	const stems = stemsOf(text)
	const shared = candidates.map(({ of, text: theirs }) => ({ of, shared: sharedWords(stems, theirs) }))
	const common = new Map<string, number>()
	for (const each of shared) for (const stem of each.shared.keys()) common.set(stem, (common.get(stem) ?? 0) + 1)
	return shared
		.filter((each) => each.shared.size > 0)
		.map((each) => ({
			of: each.of,
			words: [...each.shared.values()],
			strength: [...each.shared.keys()].reduce((sum, stem) => sum + 1 / (common.get(stem) ?? 1), 0) + each.shared.size,
		}))
		.sort((one, other) => other.strength - one.strength)
}

/** The stems that a text shares, each with the word as it stands there. */
function sharedWords(stems: readonly string[], text: string): Map<string, string> {
	const found = new Map<string, string>()
	for (const word of wordsOf(text)) {
		const own = stemOf(word)
		const stem = own && stems.find((each) => own.startsWith(each) || each.startsWith(own))
		if (stem && !found.has(stem)) found.set(stem, word.toLowerCase())
	}
	return found
}

function wordsOf(text: string): string[] {
	return text.match(/\p{L}+/gu) ?? []
}
