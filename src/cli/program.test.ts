import { expect, test } from 'vitest'
import { spoiwo } from '#test/commands'

const ALL = [
	['serve'],
	['partnership'],
	['partnership', 'create'],
	['programme'],
	['programme', 'create'],
	['user'],
	['user', 'invite'],
	['import'],
	['import', 'smefs'],
	['export'],
	['export', 'smefs'],
	['report'],
	['report', 'indicators'],
	['backup'],
	['restore'],
	['verify'],
	['doctor'],
]

test.each([[[]], ...ALL.map((command) => [command])])('%j has help on the standard output, and ends well', async (command: string[]) => {
	const { code, out, err } = await spoiwo([...command, '--help'])
	expect({ code, err }).toEqual({ code: 0, err: '' })
	expect(out).toContain('Użycie / Usage: spoiwo')
})

test.each(
	ALL.filter(([, verb, ...rest]) => verb !== undefined && rest.length === 0)
		.concat([['serve'], ['backup'], ['restore'], ['verify'], ['doctor']])
		.map((command) => [command]),
)('%j takes --data DIR', async (command: string[]) => {
	expect((await spoiwo([...command, '--help'])).out).toContain('--data <DIR>')
})

test.each([
	[[]],
	[['nonsense']],
	[['partnership']],
	[['partnership', 'create']],
	[['partnership', 'create', 'testowo']],
	[['partnership', 'create', 'Wielkie Litery', '--name', 'X']],
	[['partnership', 'create', 'testowo', '--name', ' ']],
	[['partnership', 'create', 'testowo', 'jeszcze', '--name', 'X']],
	[['programme', 'create', 'T1', '--partnership', 'testowo', '--name', 'X', '--from', '2026-02-30', '--to', '2027-01-01']],
	[['programme', 'create', 'T 1', '--partnership', 'testowo', '--name', 'X', '--from', '2026-01-01', '--to', '2027-01-01']],
	[['user', 'invite', 'nobody', '--partnership', 'testowo', '--role', 'coach']],
	[['user', 'invite', 'a@b.example', '--partnership', 'testowo', '--role', 'king']],
	[['import', 'smefs', '--partnership', 'testowo', '--programme', 'T1']],
	[['import', 'smefs', 'x.csv', '--partnership', 'testowo']],
	[['export', 'smefs', '--partnership', 'testowo', '--programme', 'T1']],
	[['report', 'indicators', '--partnership', 'testowo', '--programme', 'T1', '--format', 'doc']],
	[['report', 'indicators', '--partnership', 'testowo', '--programme', 'T1', '--format', 'json', '--to', 'tomorrow']],
	[['backup']],
	[['restore']],
	[['verify', '--nonsense']],
	[['serve', '--port', '99999']],
])('%j is a wrong use: exit 2, told on stderr, nothing given out', async (args: string[]) => {
	const { code, out, err } = await spoiwo(args)
	expect({ code, out }).toEqual({ code: 2, out: '' })
	expect(err).not.toBe('')
})
