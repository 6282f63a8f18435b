import { execFile, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cannotStart } from '../cannot-start.ts'
import type { Binaries } from './binaries.ts'
import { asServerUser, type ServerUser, serverEnvironment } from './server-user.ts'

/** The role that owns everything in the embedded server. */
export const OWNER_ROLE = 'spoiwo'

/** Makes the cluster (the server's own data folder) on the first start and checks it on the later ones; sets who may sign in. */
export async function prepareCluster(clusterDir: string, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
	if (existsSync(clusterDir)) checkCluster(clusterDir, binaries, user)
	else await createCluster(clusterDir, binaries, user)
	writeAccessRules(clusterDir, binaries, user)
}

function checkCluster(clusterDir: string, binaries: Binaries, user: ServerUser | undefined): void {
	const versionFile = join(clusterDir, 'PG_VERSION')
	const major = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : '?'
	if (major !== String(binaries.major)) {
		throw cannotStart(
			`Dane w ${clusterDir} należą do PostgreSQL ${major}, a ten serwer to PostgreSQL ${binaries.major}: wczytaj je z kopii zapasowej (spoiwo backup, spoiwo restore).`,
			`The data in ${clusterDir} belong to PostgreSQL ${major} and this server is PostgreSQL ${binaries.major}: bring them over by a backup (spoiwo backup, spoiwo restore).`,
		)
	}
	// A folder copied by root belongs to root, and the server could not open it.
	if (user && statSync(clusterDir).uid === 0) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, clusterDir])
}

/** In a sibling folder, then renamed: a first start that was killed leaves nothing half made. */
async function createCluster(clusterDir: string, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
	removeLeftovers(clusterDir)
	const partial = `${clusterDir}.new-${process.pid}`
	mkdirSync(partial, { mode: 0o700 })
	if (user) chownSync(partial, user.uid, user.gid)
	const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
	const options = ['-D', partial, '-U', OWNER_ROLE, '--encoding=UTF8', ...locale, '--data-checksums', '--auth=peer', '--no-instructions']
	const { file, args, ids } = asServerUser(user, [join(binaries.bin, 'initdb'), ...options], [partial])
	try {
		await promisify(execFile)(file, args, { ...ids, cwd: '/', env: serverEnvironment })
		renameSync(partial, clusterDir)
	} catch (cause) {
		rmSync(partial, { recursive: true, force: true })
		const reason = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : String(cause)
		throw cannotStart(`Nie udało się założyć bazy danych w ${clusterDir}: ${reason}`, 'The database could not be created.', cause)
	}
}

function removeLeftovers(clusterDir: string): void {
	const begun = readdirSync(dirname(clusterDir)).filter((name) => name.startsWith(`${basename(clusterDir)}.new-`))
	for (const name of begun) rmSync(join(dirname(clusterDir), name), { recursive: true, force: true })
}

/**
 * Only the system user that runs Spoiwo, and root, may sign in, as any role; the socket is the only way in. So another program that happens to
 * run as `postgres` or `nobody` gets nothing. Before PostgreSQL 16 a map cannot say "any role": there the closed folder of the socket is the wall.
 */
function writeAccessRules(clusterDir: string, binaries: Binaries, user: ServerUser | undefined): void {
	const mapped = binaries.major >= 16
	const persons = [...new Set([userInfo().username, 'root'])]
	writeOwned(join(clusterDir, 'pg_hba.conf'), `local all all ${mapped ? 'peer map=spoiwo' : 'trust'}\n`, user)
	if (mapped) writeOwned(join(clusterDir, 'pg_ident.conf'), persons.map((name) => `spoiwo "${name}" all\n`).join(''), user)
}

function writeOwned(file: string, text: string, user: ServerUser | undefined): void {
	writeFileSync(file, text, { mode: 0o600 })
	if (user) chownSync(file, user.uid, user.gid)
}
