import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './npm.mjs'
import { root } from './root.mjs'
import { giveUp, say } from './say.mjs'

/**
 * Promises that node_modules holds what package-lock.json says; runs `npm ci` when it does not. npm writes its own record of what it
 * installed (`node_modules/.package-lock.json`) last, so a killed install shows as missing.
 */
export function ensureInstalled() {
	if (isInstalled()) return
	say('instaluję biblioteki (npm ci)…', 'installing the libraries')
	const code = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--update-notifier=false'], root)
	if (code === 0 && isInstalled()) return
	giveUp(
		'instalacja bibliotek (npm ci) nie powiodła się; powód podano wyżej.',
		'Installing the libraries (npm ci) failed; the reason stands above.',
	)
}

function isInstalled() {
	const record = join(root, 'node_modules', '.package-lock.json')
	if (!existsSync(record)) return false
	const installed = packagesOf(record)
	return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
		const found = installed[path]
		if (path === '') return true
		return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true
	})
}

function packagesOf(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
	} catch {
		return {}
	}
}
