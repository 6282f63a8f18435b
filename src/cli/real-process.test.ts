import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

// The program as it is built, in processes of its own, on data folders with a space in their path.
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const olderServer = '/usr/lib/postgresql/15/bin' // Debian's, where it is installed
const folder = mkdtempSync(join(tmpdir(), 'spoiwo process '))
const data = join(folder, 'data')
const file = join(folder, 'backup.tar.gz')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('two commands at once on an empty folder both do their work, and the server then starts without the demo', {
	timeout: 180_000,
}, async () => {
	const both = await Promise.all(
		['jeden', 'dwa'].map((slug) => run(['partnership', 'create', slug, '--name', 'Partnerstwo zmyślone', '--data', data])),
	)
	expect(both.map(({ code }) => code)).toEqual([0, 0])
	const port = await freePort()
	const server = start(['serve', '--port', `${port}`, '--data', data])
	await server.says(`http://localhost:${port}`)
	// While it serves, commands join its database; links lead to where it answers.
	const invited = await run(['user', 'invite', 'zmyslona@testowo.example', '--partnership', 'dwa', '--role', 'coordinator', '--data', data])
	expect(invited).toMatchObject({ code: 0, err: '' })
	expect(invited.out).toMatch(new RegExp(`^http://localhost:${port}/invitations/`))
	expect(await run(['backup', file, '--data', data])).toMatchObject({ code: 0, out: '' })
	server.child.kill('SIGTERM')
	expect((await server.ended).code).toBe(0)
	const verified = await run(['verify', '--data', data])
	expect(verified.out).toContain('partnerships 2,')
})

test.skipIf(!existsSync(olderServer))('a backup goes into PostgreSQL 15 and back', { timeout: 180_000 }, async () => {
	const [older, newer] = [join(folder, 'older'), join(folder, 'newer')]
	const back = join(folder, 'back.tar.gz')
	expect(await run(['restore', file, '--data', older], { EMBEDDED_PG_BIN: olderServer })).toMatchObject({ code: 0 })
	expect(await run(['backup', back, '--data', older], { EMBEDDED_PG_BIN: olderServer })).toMatchObject({ code: 0 })
	expect(await run(['restore', back, '--data', newer])).toMatchObject({ code: 0 })
	expect((await run(['verify', '--data', newer])).out).toContain('partnerships 2,')
})

type Ended = { code: number | null; out: string; err: string }

function run(args: readonly string[], settings: Record<string, string> = {}): Promise<Ended> {
	return start(args, settings).ended
}

function start(args: readonly string[], settings: Record<string, string> = {}) {
	const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings } })
	let [out, err] = ['', '']
	child.stdout.on('data', (chunk) => {
		out += chunk
	})
	child.stderr.on('data', (chunk) => {
		err += chunk
	})
	const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })))
	const says = (text: string) =>
		new Promise<void>((resolve, reject) => {
			child.stdout.on('data', () => (out.includes(text) ? resolve() : undefined))
			child.on('close', () => reject(new Error(`ended without saying ${text}: ${err}`)))
		})
	return { child, ended, says }
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
		})
	})
}
