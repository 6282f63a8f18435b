import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInPoland, daysBetween, type PlainDate } from '#kernel/plain-date'
import { type Clock, wallClock } from './clock.ts'

/** The clock of a demo: so many days ahead of the clock on the wall. The number is kept in the folder of data, so a restart changes nothing. */
export type DemoClock = Clock & {
	/** How many days the demo is ahead; 0 when it shows today. */
	readonly aheadDays: () => number
	/** Moves to a later day; an earlier one than the wall's is the wall's. */
	readonly moveTo: (on: PlainDate) => void
	/** Back to the clock on the wall. */
	readonly backToWall: () => void
}

const FILE = 'demo-day.json'
const DAY_MS = 86_400_000
const MOST_DAYS = 36_500

/** Opens the clock of a demo's folder of data. Only for a database in which the demo story is told (`isStoryTold`). */
export function openDemoClock(dataDir: string, wall: Clock = wallClock): DemoClock {
	const path = join(dataDir, FILE)
	let ahead = keptDays(path)
	const set = (days: number) => {
		ahead = Math.min(Math.max(0, days), MOST_DAYS)
		if (ahead === 0) rmSync(path, { force: true })
		else writeFileSync(path, JSON.stringify({ aheadDays: ahead }), { mode: 0o600 })
	}
	const now = () => new Date(wall.now().getTime() + ahead * DAY_MS)
	return {
		now,
		today: () => dayInPoland(now()),
		aheadDays: () => ahead,
		moveTo: (on) => set(daysBetween(wall.today(), on)),
		backToWall: () => set(0),
	}
}

/** What the file says; a file that is not there or cannot be read is today. */
function keptDays(path: string): number {
	try {
		const days = /^\{"aheadDays":(\d{1,5})\}$/.exec(readFileSync(path, 'utf8').trim())?.[1]
		return Math.min(Number(days ?? 0), MOST_DAYS)
	} catch {
		return 0
	}
}
