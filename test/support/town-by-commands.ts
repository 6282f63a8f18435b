import { fileURLToPath } from 'node:url'
import { spoiwo } from './commands.ts'
import { formOn } from './page-form.ts'
import { type Answering, visitor } from './visitor.ts'

const people = fileURLToPath(new URL('../../demo/files/uczestnicy-przyklad.csv', import.meta.url))

/** Sets a data folder up by commands, without the demo: a partnership with people. Answers with a link of invitation for each coordinator. */
export async function foundTown(dataDir: string, coordinators: number): Promise<string[]> {
	const at = ['--data', dataDir]
	await done(['partnership', 'create', 'testowo', '--name', 'Partnerstwo zmyślone', ...at])
	await done(['programme', 'create', 'T1', '--partnership', 'testowo', '--name', 'T1', '--from', '2025-01-01', '--to', '2030-12-31', ...at])
	await done(['import', 'smefs', people, '--partnership', 'testowo', '--programme', 'T1', ...at])
	const links: string[] = []
	for (let each = 0; each < coordinators; each++) {
		const email = `osoba${each}@testowo.example`
		const told = await done(['user', 'invite', email, '--partnership', 'testowo', '--role', 'coordinator', ...at])
		links.push(new URL(told.trim()).pathname)
	}
	return links
}

async function done(args: string[]): Promise<string> {
	const ran = await spoiwo(args)
	if (ran.code !== 0) throw new Error(`spoiwo ${args.join(' ')}: ${ran.err}`)
	return ran.out
}

/** Answers an invitation in a browser of its own, which is then signed in. */
export async function openAccount(program: Answering, link: string): Promise<ReturnType<typeof visitor>> {
	const browser = visitor(program)
	const opening = formOn((await browser.get(link)).text, link)
	await browser.post(link, { ...opening, name: 'Osoba zmyślona', password: 'żółw rower łąka deszcz' })
	return browser
}
