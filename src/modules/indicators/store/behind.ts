import type { View } from '#access'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import type { Period } from '../rules/figure.ts'
import type { Subject } from '../rules/subject.ts'
import { listDefinitions } from './definitions.ts'
import { getSubject } from './programmes.ts'
import type { Behind } from './records.ts'

/** A figure whose records are asked for. */
export type BehindFigure = { readonly programme: Subject; readonly definition: Definition; readonly behind: Behind }

/** The indicator of a programme whose records are asked for; `Absent` when the programme does not report it. */
export async function getBehind(
	db: Db,
	{ partnership, lang }: Pick<View, 'partnership' | 'lang'>,
	asked: { programme: string; code: string; period: Period },
): Promise<BehindFigure> {
	const programme = await getSubject(db, { partnership, lang, code: asked.programme })
	const definitions = await listDefinitions(db, partnership, programme)
	const definition = present(
		definitions.find(({ code }) => code === asked.code),
		`indicator ${asked.code}`,
	)
	return { programme, definition, behind: { whose: { partnership, programme: programme.id }, definition, period: asked.period } }
}
