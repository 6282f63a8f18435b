import { spawnSync } from 'node:child_process'
import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { cannotStart } from '../cannot-start.ts'

/** The system user the database server runs as. */
export type ServerUser = { uid: number; gid: number }

/** A program ready for `spawn`. */
export type Command = { file: string; args: string[]; ids: { uid?: number; gid?: number } }

/** All that the server's programs get to see of our environment: nothing (a PG... variable would change what they do). */
export const serverEnvironment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }

/**
 * PostgreSQL refuses to run as root. Undefined: we are not root and it runs as we do. Otherwise the owner of the existing cluster, else the
 * user that the setting names, else `postgres`, else `nobody` (initdb insists on an entry in passwd).
 */
export function chooseServerUser(clusterDir: string, wanted?: string): ServerUser | undefined {
	if (process.getuid?.() !== 0) return undefined
	const owner = statSync(clusterDir, { throwIfNoEntry: false })
	if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
	const found = (wanted ? [wanted] : ['postgres', 'nobody']).map(lookUp).find((user) => user !== undefined && user.uid !== 0)
	if (found) return found
	throw cannotStart(
		`Jako root potrzebuję zwykłego użytkownika systemu dla bazy danych; nie ma użytkownika „${wanted ?? 'postgres'}” (ustawienie SPOIWO_DB_USER).`,
		`As root the database needs an ordinary system user; there is no "${wanted ?? 'postgres'}" (setting SPOIWO_DB_USER).`,
	)
}

/**
 * A command run as the server's user. `folders` it must reach that lie below a closed folder (/root, a 0700 home) are reached by one
 * capability, reading and searching only, because opening somebody's home to everybody is not ours to do.
 */
export function asServerUser(user: ServerUser | undefined, program: [string, ...string[]], folders: string[]): Command {
	const [file, ...args] = program
	if (user === undefined) return { file, args, ids: {} }
	if (folders.every((folder) => mayReach(folder, user))) return { file, args, ids: user }
	const capability = searchingCapability()
	if (capability === undefined) {
		throw cannotStart(
			`Użytkownik bazy danych (uid ${user.uid}) nie ma dostępu do folderu ${folders[0]}. Wskaż inny folder: --data DIR.`,
			`The database user (uid ${user.uid}) cannot reach the folder ${folders[0]}. Choose another one: --data DIR.`,
		)
	}
	const caps = `-all,+${capability}`
	const ids = ['--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups', '--inh-caps', caps, '--ambient-caps', caps]
	return { file: 'setpriv', args: [...ids, '--', file, ...args], ids: {} }
}

/** True when that user may enter every folder on the way and read what lies at the end (lists of access rights are not looked at). */
export function mayReach(path: string, user: ServerUser): boolean {
	const stats = statSync(path, { throwIfNoEntry: false })
	if (stats === undefined) return mayReach(dirname(path), user)
	const needed = stats.isDirectory() ? 0o1 : 0o4
	const allowed = (rightsFor(stats, user) & needed) === needed
	return allowed && (dirname(path) === path || mayReach(dirname(path), user))
}

/** True when util-linux `setpriv` is here (not busybox's, which knows no --pdeathsig). */
export function hasSetpriv(): boolean {
	return spawnSync('setpriv', ['--help'], { encoding: 'utf8' }).stdout?.includes('--pdeathsig') ?? false
}

function rightsFor(stats: Stats, user: ServerUser): number {
	if (stats.uid === user.uid) return stats.mode >> 6
	return stats.gid === user.gid ? stats.mode >> 3 : stats.mode
}

function searchingCapability(): string | undefined {
	if (!hasSetpriv()) return undefined
	const effective = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'
	const held = (bit: bigint) => (BigInt(`0x${effective}`) >> bit) & 1n
	if (held(2n)) return 'dac_read_search'
	return held(1n) ? 'dac_override' : undefined // a container's root often has only this one
}

function lookUp(name: string): ServerUser | undefined {
	const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim())
	return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}
