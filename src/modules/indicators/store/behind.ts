import type { Asker } from '#access'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import type { Period } from '../rules/figure.ts'
import { listDefinitions } from './definitions.ts'
import { getProgramme, type Programme } from './programmes.ts'
import type { Behind } from './records.ts'

/** The indicator of a programme whose records are asked for; `Absent` when the programme does not report it. */
export async function getBehind(
	db: Db,
	{ partnership }: Asker,
	asked: { programme: string; code: string; period: Period },
): Promise<{ programme: Programme; definition: Definition; behind: Behind }> {
	const programme = await getProgramme(db, { partnership, code: asked.programme })
	const definitions = await listDefinitions(db, partnership, programme)
	const definition = present(
		definitions.find(({ code }) => code === asked.code),
		`indicator ${asked.code}`,
	)
	return { programme, definition, behind: { whose: { partnership, programme: programme.id }, definition, period: asked.period } }
}
