import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

/** Keeps the address under which the server of this data folder answers, for links that commands print. */
export function keepServedUrl(dataDir: string, url: string): void {
	const draft = `${fileIn(dataDir)}.${process.pid}`
	writeFileSync(draft, `${url}\n`)
	renameSync(draft, fileIn(dataDir))
}

/** The address for links: the setting, else where the server answers or last answered, else where it would by default. */
export function servedUrl(config: Config): string {
	if (config.isPublicUrlSet || !existsSync(fileIn(config.dataDir))) return config.publicUrl
	return readFileSync(fileIn(config.dataDir), 'utf8').trim()
}

function fileIn(dataDir: string): string {
	return join(dataDir, 'address')
}
