import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own, of so many megabytes: what is full there is full, and nowhere else. */
export type SmallDisk = {
	readonly path: string
	/** Takes the room until so many megabytes are left. */
	fillBut(megabytes: number): void
	/** Gives that room back. */
	clear(): void
	remove(): void
}

/** Mounts one in memory. `undefined` where that is not allowed: to an ordinary user, or in a container without the right to mount. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
	const path = mkdtempSync(join(tmpdir(), 'spoiwo small disk '))
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', path]).status === 0
	const remove = () => {
		if (mounted) spawnSync('umount', [path])
		rmSync(path, { recursive: true, force: true })
	}
	if (!mounted) {
		remove()
		return undefined
	}
	chmodSync(path, 0o711)
	const ballast = join(path, 'ballast')
	return {
		path,
		fillBut(left) {
			const { bavail, bsize } = statfsSync(path)
			appendFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left * 1024 * 1024)))
		},
		clear: () => rmSync(ballast),
		remove,
	}
}
