import { type Asker, may } from '#access'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import type { Period } from '../rules/figure.ts'
import { exactReading, publishedReading, type Reading } from '../rules/reading.ts'
import { listArrivals } from './arrivals.ts'
import { listDefinitions } from './definitions.ts'
import { figuresOf } from './figures.ts'
import { listTargets, type Programme } from './programmes.ts'

/** Whether the reader sees every number. Whoever may read no persons sees figures in which nobody can be picked out (DOMAIN 3). */
export function seesNumbers(asker: Asker): boolean {
	return may(asker.actor, 'person.read')
}

/** A programme's figures as this reader may see them. `code` narrows to one indicator; what is hidden is decided over all of them. */
export async function readFigures(db: Db, asker: Asker, asked: { programme: Programme; period: Period; code?: string | undefined }): Promise<Reading> {
	const { programme, period } = asked
	const whose = { partnership: asker.partnership, programme: programme.id }
	const definitions = await listDefinitions(db, asker.partnership, programme)
	const targets = await listTargets(db, whose)
	if (seesNumbers(asker)) {
		const wanted = only(definitions, asked.code)
		return exactReading({ definitions: wanted, targets, period }, await figuresOf(db, { whose, definitions: wanted, period }))
	}
	const until = { to: period.to }
	const published = publishedReading({ definitions, targets, period: until }, await listArrivals(db, { whose, definitions, period: until }))
	return { ...published, lines: published.lines.filter(({ definition }) => asked.code === undefined || definition.code === asked.code) }
}

function only(definitions: readonly Definition[], code: string | undefined): readonly Definition[] {
	return code === undefined ? definitions : definitions.filter((definition) => definition.code === code)
}
