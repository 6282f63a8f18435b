import { readFileSync } from 'node:fs'

/** The peak memory of the program in kilobytes: of the largest process of Node among this one and those it started (a launcher, then the program; not the database). */
export function peakKilobytes(pid: number | undefined): number {
	const status = read(`/proc/${pid}/status`)
	const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
	const own = status.includes('Name:\tnode') || status.includes('MainThread') ? Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) : 0
	return Math.max(own, ...children.map(peakKilobytes))
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8')
	} catch {
		return '' // it has just ended
	}
}
