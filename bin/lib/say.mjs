/** One line about what is happening, to stderr, so that the output of a command stays clean. */
export function say(polish, english) {
	process.stderr.write(`Spoiwo: ${polish} / ${english}\n`)
}

/** Ends the process with one sentence in both languages. */
export function giveUp(polish, english) {
	process.stderr.write(`Spoiwo: ${polish}\n        ${english}\n`)
	process.exit(1)
}
