import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cannotStart } from '../cannot-start.ts'
import { codeOf, isRunning, type LiveProcess, thisProcess } from './live-process.ts'

/** Which process of ours runs the server of a data folder, and the folder of its socket. */
export type Claim = LiveProcess & { serving: boolean; host: string }

const PATIENCE_MILLISECONDS = 60_000

/**
 * Claims the data folder for this process, or answers with the claim of the serving process whose server may be used. Beside another *serving*
 * process it refuses to serve. A command that runs the server for itself alone is waited for, up to a minute: its server ends with it.
 */
export async function claimFolder(dataDir: string, wanted: { serving: boolean; host: string }): Promise<{ ours: boolean; claim: Claim }> {
	const claim = { ...thisProcess(), ...wanted }
	const usable = () => {
		if (writeClaim(dataDir, claim)) return { ours: true, claim }
		const other = readClaim(dataDir)
		if (other && !isRunning(other)) removeDead(dataDir, other)
		return other && isRunning(other) && mayShare(other, wanted.serving) ? { ours: false, claim: other } : undefined
	}
	const end = performance.now() + PATIENCE_MILLISECONDS
	for (;;) {
		const found = usable()
		if (found) return found
		const other = readClaim(dataDir)
		if (other && isRunning(other) && ((other.serving && wanted.serving) || performance.now() > end)) throw inUse(dataDir, other)
		await sleep(50)
	}
}

/** Gives the folder back, if it is still ours. */
export function releaseFolder(dataDir: string, claim: Claim): void {
	const current = readClaim(dataDir)
	if (current?.pid === claim.pid && current.host === claim.host) rmSync(claimFile(dataDir), { force: true })
}

function mayShare(other: Claim, serving: boolean): boolean {
	return other.pid === process.pid || (other.serving && !serving)
}

function inUse(dataDir: string, other: Claim): Error {
	return cannotStart(
		`Folderu danych ${dataDir} używa już inny proces Spoiwa (pid ${other.pid}). Zatrzymaj go albo wskaż inny folder: --data DIR.`,
		`The data folder ${dataDir} is in use by another Spoiwo process (pid ${other.pid}). Stop it or choose another folder: --data DIR.`,
	)
}

function claimFile(dataDir: string): string {
	return join(dataDir, 'postgres.owner.json')
}

/** Whole or not at all: a link appears with its content, and only where nothing was. */
function writeClaim(dataDir: string, claim: Claim): boolean {
	const draft = `${claimFile(dataDir)}.${process.pid}`
	writeFileSync(draft, JSON.stringify(claim))
	try {
		linkSync(draft, claimFile(dataDir))
		return true
	} catch (refused) {
		if (codeOf(refused) === 'EEXIST') return false
		throw refused
	} finally {
		rmSync(draft, { force: true })
	}
}

function readClaim(dataDir: string): Claim | undefined {
	try {
		return JSON.parse(readFileSync(claimFile(dataDir), 'utf8'))
	} catch {
		return undefined
	}
}

/** Two processes may find the same dead claim: the second must not remove what the first has put in its place. */
function removeDead(dataDir: string, dead: Claim): void {
	const aside = `${claimFile(dataDir)}.dead-${process.pid}`
	try {
		renameSync(claimFile(dataDir), aside)
		const moved: Claim = JSON.parse(readFileSync(aside, 'utf8'))
		if (moved.pid === dead.pid && moved.started === dead.started) rmSync(dead.host, { recursive: true, force: true })
		else linkSync(aside, claimFile(dataDir))
	} catch (refused) {
		if (codeOf(refused) !== 'ENOENT' && codeOf(refused) !== 'EEXIST') throw refused
	} finally {
		rmSync(aside, { force: true })
	}
}
