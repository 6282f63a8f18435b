import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Db, outsidePartnerships } from '#platform/db'
import { type MailBox, openMailBox } from '#platform/mail'
import { openScene, type Scene } from '#test/scene'
import { postMail } from '../actions/post-mail.ts'
import { sendMail } from './send-mail.ts'

type Letter = { from: string; to: string[]; raw: string }

let scene: Scene
let letters: Letter[]
let server: SMTPServer | undefined
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
	letters = []
	await scene.owner.query('delete from access.mail')
})
afterEach(() => stopServer())

/** A real mail server on the loopback; `busy` answers "try later" to everybody. */
async function startServer(port = 0, busy = false): Promise<number> {
	const started = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_address, _session, callback) => callback(busy ? Object.assign(new Error('busy'), { responseCode: 451 }) : null),
		onData(stream, session, callback) {
			const chunks: Buffer[] = []
			stream.on('data', (chunk: Buffer) => chunks.push(chunk))
			stream.on('end', () => {
				const { mailFrom, rcptTo } = session.envelope
				letters.push({
					from: mailFrom ? mailFrom.address : '',
					to: rcptTo.map((to) => to.address),
					raw: Buffer.concat(chunks).toString('utf8'),
				})
				callback()
			})
		},
	})
	server = started
	return new Promise((resolve) => {
		const listening = started.listen(port, '127.0.0.1', () => {
			const address = listening.address()
			resolve(typeof address === 'object' && address !== null ? address.port : 0)
		})
	})
}

async function stopServer(): Promise<void> {
	const stopping = server
	server = undefined
	if (stopping !== undefined) await new Promise<void>((resolve) => stopping.close(() => resolve()))
}

function bySmtp(port: number): MailBox {
	return openMailBox({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Spoiwo <spoiwo@testowo.example>', outboxDir: tmpdir() })
}

async function post(subject = 'Dzień dobry, Łucjo', text = 'Zażółć gęślą jaźń.\n'): Promise<string> {
	await scene.inside('coach', (act) => postMail(act.db, { to: 'lucja@przyklad.example', subject, text }))
	return (await scene.owner.query<{ id: string }>('select id from access.mail order by made_at desc limit 1')).rows[0]?.id ?? ''
}

function run(mail: MailBox, id: string): Promise<void> {
	const owner = <T>(work: (db: Db) => Promise<T>) => outsidePartnerships(scene.owner, work)
	return sendMail({ owner, mail, publicUrl: 'https://spoiwo.example' }, { mail: id })
}

const sentAt = async (id: string) => (await scene.owner.query('select sent_at, body from access.mail where id = $1', [id])).rows[0]

test('a mail asked for goes out once, as plain text that keeps its letters, and is not kept', async () => {
	const port = await startServer()
	const id = await post()
	await run(bySmtp(port), id)
	await run(bySmtp(port), id)
	expect(letters).toHaveLength(1)
	expect(letters[0]).toMatchObject({ from: 'spoiwo@testowo.example', to: ['lucja@przyklad.example'] })
	expect(letters[0]?.raw).toContain(`Message-ID: <${id}@testowo.example>`)
	expect(letters[0]?.raw).toContain('Content-Type: text/plain; charset=utf-8')
	expect(await sentAt(id)).toMatchObject({ sent_at: expect.any(Date), body: '' })
})

test('while the server is down or busy the mail waits; when it is up again it goes out, once', async () => {
	const port = await startServer()
	await stopServer()
	const id = await post()
	await expect(run(bySmtp(port), id)).rejects.toThrow()
	await startServer(port, true)
	await expect(run(bySmtp(port), id)).rejects.toThrow()
	expect(await sentAt(id)).toMatchObject({ sent_at: null })
	await stopServer()
	await startServer(port)
	await Promise.all([run(bySmtp(port), id), run(bySmtp(port), id)])
	expect(letters).toHaveLength(1)
})

test('a mail that a restore held back does not leave, whoever asks for it', async () => {
	const port = await startServer()
	const id = await post()
	await scene.owner.query('update access.mail set held_at = now() where id = $1', [id])
	await run(bySmtp(port), id)
	expect(letters).toEqual([])
	expect(await sentAt(id)).toMatchObject({ sent_at: null })
})

test('the queue knows the id of a mail and nothing else; a transaction taken back asks for nothing', async () => {
	const queued = 'select payload::text as payload from graphile_worker._private_jobs order by id'
	const before = (await scene.owner.query(queued)).rowCount ?? 0
	const id = await post()
	await expect(
		scene.inside('coach', async (act) => {
			await postMail(act.db, { to: 'nikt@przyklad.example', subject: 'Nie', text: 'Nie' })
			throw new Error('taken back')
		}),
	).rejects.toThrow('taken back')
	const jobs = (await scene.owner.query<{ payload: string }>(queued)).rows.slice(before)
	expect(jobs.map((job) => JSON.parse(job.payload))).toEqual([{ mail: id }])
})

test('a line break in a subject or an address makes no header and no second recipient', async () => {
	const port = await startServer()
	await run(bySmtp(port), await post('Witaj\r\nBcc: ktos@inny.example', 'Tekst'))
	expect(letters[0]?.to).toEqual(['lucja@przyklad.example'])
	expect(letters[0]?.raw).not.toMatch(/^Bcc:/m)
	const bare = bySmtp(port)
	await bare({ to: 'a@przyklad.example, b@przyklad.example', subject: 'x', text: 'x' }).catch(() => undefined)
	expect(letters.flatMap((letter) => letter.to)).not.toContain('b@przyklad.example')
})

test('without a mail server each mail is kept in the outbox as a file', async () => {
	const outboxDir = mkdtempSync(join(tmpdir(), 'spoiwo-outbox-'))
	const id = await post()
	await run(openMailBox({ smtpUrl: undefined, from: 'Spoiwo <spoiwo@localhost>', outboxDir }), id)
	expect(readdirSync(outboxDir)).toEqual([`${id}.eml`])
	expect(readFileSync(join(outboxDir, `${id}.eml`), 'utf8')).toContain('To: lucja@przyklad.example')
	rmSync(outboxDir, { recursive: true })
})

test('an id that is none, or a mail that is not there, is no fault', async () => {
	const never: MailBox = async () => expect.fail('nothing to send')
	await run(never, 'no-id')
	await run(never, '01900000-0000-7000-8000-000000000000')
})
