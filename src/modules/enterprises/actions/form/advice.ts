import type { Asker } from '#access'
import { may } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import type { Amendments } from '#kernel/reference-list'
import type { ManufactoryId } from '#manufactories'
import type { Db } from '#platform/db'
import { amendmentsOf } from '#reference'
import { advise, type Reading } from '../../rules/form/adviser.ts'
import { atRiskGroups, isAtRisk } from '../../rules/form/at-risk.ts'
import { type FactName, type FormFacts, factsFrom, nothingKnown, type Origin } from '../../rules/form/form-facts.ts'
import { type KnownForm, knownForms } from '../../rules/form/legal-forms.ts'
import { findSaid, type SaidFacts } from '../../store/form/facts.ts'
import { listEntriesOfWorkers } from '../../store/form/known.ts'

/** What the adviser reads and says of a manufactory today. */
export type Advice = {
	readonly forms: readonly KnownForm[]
	readonly said: SaidFacts | undefined
	readonly facts: FormFacts
	readonly origin: Readonly<Record<FactName, Origin>>
	readonly readings: readonly Reading[]
	/** Of how many workers nobody knows whether they are at risk. */
	readonly untold: number
}

type Asking = Asker & { readonly db: Db; readonly today: PlainDate; readonly amendments?: Amendments | undefined }

/** Reads records and what was said, and explains. Who is at risk is read only for those who may read persons; others are asked. Its openness is asked before. */
export async function adviceFor(asking: Asking, manufactory: ManufactoryId): Promise<Advice> {
	const amendments = await amendmentsOf(asking)
	const forms = knownForms({ today: asking.today, amendments })
	const said = await findSaid(asking.db, asking.partnership, manufactory)
	const entries = await listEntriesOfWorkers(asking.db, asking.partnership, { manufactory, today: asking.today })
	const told = entries.map((entry) => isAtRisk(atRiskGroups.in(amendments), entry))
	const mayKnow = may(asking.actor, 'person.read')
	const atRisk = told.filter((is) => is === true).length
	const records = { persons: entries.length, ...(mayKnow ? { atRisk } : {}) }
	const spoken = said?.facts ?? nothingKnown
	const { facts, origin } = factsFrom(mayKnow ? spoken : { ...spoken, atRisk: null }, records)
	return {
		forms,
		said,
		facts,
		origin,
		readings: advise(forms, facts),
		untold: mayKnow ? told.filter((is) => is === undefined).length : 0,
	}
}
