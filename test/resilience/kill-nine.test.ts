import { expect, test } from 'vitest'
import { killNine } from './kill-nine.ts'

const rounds = Number(process.env.KILL_NINE_ROUNDS ?? 20)

test(`kill -9 of the program and its database while they write, ${rounds} times: no acknowledged row is lost`, {
	timeout: 20_000 + rounds * 10_000,
}, async () => {
	const verdict = await killNine(rounds)
	expect(verdict.lost).toEqual([])
	expect(verdict.acknowledged).toBeGreaterThan(rounds)
})
