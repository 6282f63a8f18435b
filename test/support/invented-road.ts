import type { Act } from '#access'
import { type AccountId, type Id, newId } from '../../src/kernel/id.ts'
import { addMonths, type PlainDate } from '../../src/kernel/plain-date.ts'
import { type Invented, invent } from './invented-participations.ts'
import type { Scene } from './scene.ts'

/** A manufactory as a test invents it: where it stands and since when. */
type InventedManufactory = {
	foundedOn: PlainDate
	outcome?: { state: 'independent' | 'stays-in-host' | 'closed'; on: PlainDate } | undefined
}
/** A job: of a participant with this entry, or of somebody else of whom the enterprise told something. */
export type InventedJob = {
	who: { person: Invented } | { told: boolean | null }
	fromOn: PlainDate
	untilOn: PlainDate | null
}
/** An enterprise with its jobs and the answers of its checks. */
type InventedEnterprise = {
	form: string
	foundedOn: PlainDate
	closedOn: PlainDate | null
	jobs: InventedJob[]
	checks: { months: number; answer: 'alive' | 'closed' | 'lost-contact'; doneOn: PlainDate }[]
}
export type InventedRoad = { manufactories: InventedManufactory[]; enterprises: InventedEnterprise[] }

type Where = { act: Act; scene: Pick<Scene, 'programme'> }
type Placed = Where & { by: AccountId }

/** Writes an invented road straight into the tables, past every rule, so that figures can be tried on anything. */
export async function inventRoad(where: Where, { manufactories, enterprises }: InventedRoad): Promise<void> {
	const { account } = where.act
	if (account === undefined) throw new TypeError('Somebody writes down what is invented')
	const placed = { ...where, by: account }
	for (const manufactory of manufactories) await insertManufactory(placed, manufactory)
	for (const enterprise of enterprises) await insertEnterprise(placed, enterprise)
}

async function insertManufactory({ act, scene, by }: Placed, { foundedOn, outcome }: InventedManufactory): Promise<void> {
	const id = newId<'manufactory'>()
	const at = { partnership_id: act.partnership }
	const made = { line: 'culture', folded: 'manufaktura', made_by: by, made_at: act.now }
	await act.db
		.insertInto('manufactories.manufactory')
		.values({ ...at, ...made, id, name: `Manufaktura ${id}`, programme_id: scene.programme })
		.execute()
	const steps = [
		{ from: 'concept' as const, to: 'founded' as const, on: foundedOn },
		...(outcome ? [{ from: 'decision-due' as const, to: outcome.state, on: outcome.on }] : []),
	]
	for (const { from, to, on } of steps)
		await act.db
			.insertInto('manufactories.transition')
			.values({
				...at,
				id: newId(),
				manufactory_id: id,
				from_state: from,
				to_state: to,
				on_day: on,
				reason: 'other',
				by_id: by,
				at: act.now,
			})
			.execute()
}

async function insertEnterprise(
	{ act, scene, by }: Placed,
	{ form, foundedOn, closedOn, jobs, checks }: InventedEnterprise,
): Promise<void> {
	const id = newId<'enterprise'>()
	const at = { partnership_id: act.partnership, enterprise_id: id }
	const own = { ...at, by_id: by, at: act.now }
	const made = { folded: 'podmiot', keeper_id: by, made_by: by, made_at: act.now, programme_id: scene.programme }
	await act.db
		.insertInto('enterprises.enterprise')
		.values({ partnership_id: act.partnership, id, name: `Podmiot ${id}`, form, founded_on: foundedOn, ...made })
		.execute()
	if (closedOn !== null)
		await act.db
			.insertInto('enterprises.closing')
			.values({ ...own, id: newId(), closed_on: closedOn, reason: 'other' })
			.execute()
	for (const job of jobs) await insertJob({ act, scene }, { ...job, own })
	for (const { months, answer, doneOn } of checks) {
		await act.db
			.insertInto('enterprises.survival_task')
			.values({ ...at, months, due_on: addMonths(foundedOn, months) })
			.execute()
		await act.db
			.insertInto('enterprises.survival_check')
			.values({ ...own, id: newId(), months, answer, done_on: doneOn, jobs: answer === 'alive' ? 1 : null })
			.execute()
	}
}

type Keeper = { partnership_id: Act['partnership']; enterprise_id: Id<'enterprise'>; by_id: AccountId; at: Date }

async function insertJob({ act, scene }: Where, { who, fromOn, untilOn, own }: InventedJob & { own: Keeper }): Promise<void> {
	const post = { contract: 'employment-fixed', employment: true, position: 'Stanowisko', weekly_minutes: 2400, fte: '1' }
	const held = await holderOf({ act, scene }, who)
	await act.db
		.insertInto('enterprises.job')
		.values({ ...own, ...post, ...held, id: newId(), from_on: fromOn, until_on: untilOn })
		.execute()
}

async function holderOf({ act, scene }: Where, who: InventedJob['who']) {
	if ('told' in who) return { name: 'Osoba Zmyślona', told_at_risk: who.told }
	const [participation] = await invent(act, scene, [who.person])
	if (participation === undefined) throw new TypeError('Nobody was invented')
	const { participant_id } = await act.db
		.selectFrom('people.participation')
		.select('participant_id')
		.where('partnership_id', '=', act.partnership)
		.where('id', '=', participation)
		.executeTakeFirstOrThrow()
	return { participant_id }
}
