import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { LAST_BACKUP } from './backup.ts'
import type { Sentence } from './terminal.ts'

/** How one matter stands, and what to do about it. */
export type Finding = { readonly state: 'ok' | 'warn' | 'fail'; readonly matter: string; readonly words: Sentence }

/** What can be seen without a database. */
export async function machineFindings(config: Config): Promise<Finding[]> {
	return [node(), folder(config.dataDir), disk(config.dataDir), secret(config), mail(config), await port(config), backup(config.dataDir)]
}

function node(): Finding {
	const isNew = Number(process.versions.node.split('.')[0]) >= 24
	const words = { pl: process.versions.node, en: process.versions.node }
	if (isNew) return { state: 'ok', matter: 'node', words }
	return { state: 'fail', matter: 'node', words: { pl: `${words.pl}: potrzebny 24 lub nowszy`, en: '24 or newer is needed' } }
}

function folder(dataDir: string): Finding {
	const matter = 'data'
	if (!existsSync(dataDir)) return { state: 'ok', matter, words: { pl: `${dataDir}: zostanie założony`, en: 'will be made' } }
	if (!isWritable(dataDir))
		return {
			state: 'fail',
			matter,
			words: { pl: `${dataDir}: brak prawa zapisu; popraw uprawnienia`, en: 'not writable: change its permissions' },
		}
	const isOpen = (statSync(dataDir).mode & 0o006) !== 0
	if (isOpen)
		return {
			state: 'warn',
			matter,
			words: { pl: `${dataDir}: inni mogą go oglądać; zrób chmod o-rw`, en: 'others can look inside: chmod o-rw' },
		}
	return { state: 'ok', matter, words: { pl: dataDir, en: 'writable, closed to others' } }
}

function isWritable(path: string): boolean {
	try {
		accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
		return true
	} catch {
		return false
	}
}

function disk(dataDir: string): Finding {
	const { bavail, bsize } = statfsSync(nearest(dataDir))
	const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000)
	const state = freeMegabytes < 200 ? 'fail' : freeMegabytes < 2_000 ? 'warn' : 'ok'
	const advice = state === 'ok' ? { pl: '', en: '' } : { pl: '; zwolnij miejsce', en: '; make room' }
	return { state, matter: 'disk', words: { pl: `wolne ${freeMegabytes} MB${advice.pl}`, en: `${freeMegabytes} MB free${advice.en}` } }
}

function nearest(path: string): string {
	return existsSync(path) ? path : nearest(dirname(path))
}

function secret({ secretKey, dataDir }: Config): Finding {
	const file = join(dataDir, 'secret.key')
	const matter = 'key'
	if (secretKey !== undefined) return { state: 'ok', matter, words: { pl: 'z ustawienia SECRET_KEY', en: 'from SECRET_KEY' } }
	if (!existsSync(file)) return { state: 'ok', matter, words: { pl: 'powstanie przy pierwszym starcie', en: 'made on the first start' } }
	const isClosed = (statSync(file).mode & 0o077) === 0
	if (isClosed)
		return { state: 'ok', matter, words: { pl: `${file}: trzymaj jego kopię osobno`, en: 'keep a copy of it in another place' } }
	return { state: 'fail', matter, words: { pl: `${file} mogą czytać inni; zrób chmod 600`, en: 'others can read it: chmod 600' } }
}

function mail({ smtpUrl }: Config): Finding {
	if (smtpUrl !== undefined) return { state: 'ok', matter: 'mail', words: { pl: 'SMTP_URL jest ustawiony', en: 'SMTP_URL is set' } }
	return {
		state: 'warn',
		matter: 'mail',
		words: { pl: 'listy nie wychodzą, tylko się odkładają; ustaw SMTP_URL', en: 'mails are kept, not sent: set SMTP_URL' },
	}
}

/** Busy may mean that Spoiwo runs already: a warning, no failure. */
async function port({ port: wanted, host }: Config): Promise<Finding> {
	const isFree = await new Promise<boolean>((resolve) => {
		const server = createServer()
		server.once('error', () => resolve(false))
		server.listen(wanted, host, () => server.close(() => resolve(true)))
	})
	if (isFree) return { state: 'ok', matter: 'port', words: { pl: `${wanted} wolny`, en: 'free' } }
	return {
		state: 'warn',
		matter: 'port',
		words: {
			pl: `${wanted} zajęty: działa już Spoiwo albo inny program; inny port: --port N`,
			en: 'busy: Spoiwo runs already, or another program; choose --port N',
		},
	}
}

function backup(dataDir: string): Finding {
	const file = join(dataDir, LAST_BACKUP)
	const matter = 'backup'
	if (!existsSync(file))
		return { state: 'warn', matter, words: { pl: 'jeszcze żadnej; zrób: spoiwo backup FILE', en: 'none yet: spoiwo backup FILE' } }
	const madeAt = new Date(readFileSync(file, 'utf8').trim())
	const days = Math.floor((Date.now() - madeAt.getTime()) / 86_400_000)
	if (days <= 7) return { state: 'ok', matter, words: { pl: `${days} dni temu`, en: `${days} days ago` } }
	return {
		state: 'warn',
		matter,
		words: { pl: `ostatnia ${days} dni temu; zrób nową: spoiwo backup FILE`, en: `the last one ${days} days ago: make a new one` },
	}
}
