import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** A chromium that runs: CHROMIUM_PATH, else the usual places. Ubuntu's stub that only asks for snap does not count. */
export function findChromium(): string | undefined {
	const given = process.env.CHROMIUM_PATH
	return (given ? [given] : PLACES).find((path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0)
}

/** Installs Debian's chromium when we may (root, apt); answers whether a chromium runs afterwards. */
export function installChromium(): boolean {
	if (process.getuid?.() !== 0 || !isDebian()) return false
	const apt = (args: string[]) =>
		spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		})
	const install = () => apt(['install', '-y', '--no-install-recommends', 'chromium']).status === 0
	if (!install()) {
		apt(['update'])
		install()
	}
	return findChromium() !== undefined
}

function isDebian(): boolean {
	try {
		return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
	} catch {
		return false
	}
}
