import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { settings, spoiwo } from '#test/commands'
import { asOwner, bareDatabase } from '#test/filled-database'
import type { FreshDatabase } from '../../test/support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'spoiwo restore '))
const data = join(folder, 'data')
const opened: FreshDatabase[] = []
afterAll(async () => {
	for (const database of opened) await database.drop()
	rmSync(folder, { recursive: true, force: true })
})

test('after a restore nobody is signed in, no reset link works, and mail that waited is held until somebody decides', async () => {
	const source = await bareDatabase()
	const target = await bareDatabase()
	opened.push(source, target)
	const at = ['--data', data]
	await spoiwo(['partnership', 'create', 'testowo', '--name', 'Partnerstwo zmyślone', ...at], settings(source))
	await spoiwo(['user', 'invite', 'nowa@testowo.example', '--partnership', 'testowo', '--role', 'trainer', ...at], settings(source))
	await asOwner(source.connection, async (client) => {
		await client.query(`insert into access.session (token_hash, id, account_id, ends_at)
			select sha256('a browser'), gen_random_uuid(), id, now() + interval '1 hour' from access.account`)
		await client.query(`insert into access.link (token_hash, purpose, account_id, ends_at)
			select sha256('a reset'), 'reset', id, now() + interval '1 hour' from access.account`)
		await client.query(
			`insert into access.mail (id, kind, recipient, sent_at) values (gen_random_uuid(), 'plain', 'dawno@testowo.example', now())`,
		)
	})
	const file = join(folder, 'signed-in.tar.gz')
	await spoiwo(['backup', file, ...at], settings(source))
	const told = await spoiwo(['restore', file, ...at], settings(target))
	expect(told.err).toContain('zakończono logowania: 1; każdy loguje się od nowa')
	expect(told.err).toContain('wstrzymano niewysłane listy: 1')
	const look = (sql: string) => asOwner(target.connection, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows)
	expect(await look('select from access.session')).toEqual([])
	expect(await look("select from access.link where purpose = 'reset' and used_at is null")).toEqual([])
	const held = 'select kind, held_at is not null, sent_at is not null from access.mail order by kind'
	expect(await look(held)).toEqual([
		['invitation', true, false],
		['plain', false, true],
	])
	const decide = async (...flags: string[]) => (await spoiwo(['held-mail', ...flags, ...at], settings(target))).out
	expect(await decide()).toContain('held mails: 1')
	await decide('--send')
	expect(await look('select recipient from access.mail where sent_at is null and held_at is null')).toEqual([['nowa@testowo.example']])
	expect(
		await look("select payload->>'mail' = (select id::text from access.mail where sent_at is null) from graphile_worker._private_jobs"),
	).toEqual([[true]])
	await asOwner(target.connection, (client) => client.query('update access.mail set held_at = now() where sent_at is null'))
	await decide('--drop')
	expect(await look('select kind from access.mail')).toEqual([['plain']])
})
