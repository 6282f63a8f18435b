import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { Definition, IndicatorSet } from '../rules/definition.ts'
import type { Subject } from '../rules/subject.ts'
import { definitionSchema } from './definition-schema.ts'
import { commonDefinitions } from './sets.ts'

type Own = { readonly partnership: PartnershipId; readonly programme: Id<'programme'> }

/** Everything that is told of a programme: the common set first, then its own, in their order; of the road its set. */
export async function listDefinitions(db: Db, partnership: PartnershipId, { id, indicatorSet }: Subject): Promise<Definition[]> {
	const own = id === undefined ? [] : await listOwnDefinitions(db, { partnership, programme: id })
	return [...commonDefinitions(indicatorSet), ...own]
}

/** A programme's own indicators. A rule that this program does not understand is a fault, never a silent nought. */
export async function listOwnDefinitions(db: Db, { partnership, programme }: Own): Promise<Definition[]> {
	const rows = await db
		.selectFrom('indicators.programme_indicator')
		.select(['code', 'name_pl', 'name_en', 'source', 'rule'])
		.where('partnership_id', '=', partnership)
		.where('programme_id', '=', programme)
		.orderBy('position')
		.orderBy('code')
		.execute()
	return rows.map(({ code, name_pl, name_en, source, rule }) =>
		definitionSchema.parse({ code, name: { pl: name_pl, en: name_en }, source, rule }),
	)
}

/** Puts a set in place: new ones are added, known codes are renewed, others stay. */
export async function saveOwnDefinitions(db: Db, own: Own, { indicators }: IndicatorSet): Promise<void> {
	const at = { partnership_id: own.partnership, programme_id: own.programme }
	await db
		.insertInto('indicators.programme_indicator')
		.values(
			indicators.map(({ code, name, source, rule }, position) => ({
				...at,
				code,
				position,
				name_pl: name.pl,
				name_en: name.en,
				source,
				rule: JSON.stringify(rule),
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(['partnership_id', 'programme_id', 'code']).doUpdateSet({
				position: sql`excluded.position`,
				name_pl: sql`excluded.name_pl`,
				name_en: sql`excluded.name_en`,
				source: sql`excluded.source`,
				rule: sql`excluded.rule`,
			}),
		)
		.execute()
}
