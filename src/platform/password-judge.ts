import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as passwords } from '@zxcvbn-ts/language-common'
import polish from '@zxcvbn-ts/language-pl'
import { fold } from '#kernel/text'

/**
 * Loads the lists of leaked passwords, Polish words, names and surnames, and gives what counts the tries of a guesser who knows them and `words`: as a power
 * of ten. Letters without diacritics count as those with them, and spaces are worth nothing: everybody puts them between words. Weighs tens of megabytes: ask `triesToGuess`, which does it in a thread.
 */
export function passwordJudge(): (password: string, words: readonly string[]) => number {
	const lists = Object.entries({ ...passwords, ...polish.dictionary })
	const dictionary = Object.fromEntries(lists.map(([name, list]) => [name, [...new Set([...list].map((word) => fold(String(word))))]]))
	const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
	return (password, words) => judge.check(fold(password).replaceAll(' ', ''), words.map(fold)).guessesLog10
}
