import type { Act } from '#access'
import type { AccountId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { listLoansTo, listMarketTests, listWorkers, lockManufactory, type Manufactory, type ManufactoryId } from '#manufactories'
import { journal } from '#platform/journal'
import { valuesOn } from '#reference'
import { checklist } from '../../rules/enterprise/lists.ts'
import { itemsFor, type LeavingThings } from '../../rules/spinoff/checklist.ts'
import { findEnterpriseOf } from '../../store/enterprise/enterprise.ts'
import {
	findDecidedForm,
	findSpinoff,
	type ItemId,
	type ItemRow,
	insertItems,
	insertOwnItem,
	insertSpinoff,
	lockItem,
	type SpinoffId,
	saveItem,
} from '../../store/spinoff/spinoff.ts'
import { staffOf } from '../form/staff.ts'

export type BeginRefusal = { readonly code: 'manufactory-not-independent' } | { readonly code: 'form-not-decided' }

/**
 * The list of the way out begins, for the form that was decided: what is asked once, and what is asked of each worker, lent thing and market test there is.
 * Begun again, it adds what came meanwhile.
 */
export async function beginSpinoff(act: Act, manufactory: ManufactoryId): Promise<Result<{ spinoff: SpinoffId }, BeginRefusal>> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.read' })
	if (held.kept !== 'independent') return refused({ code: 'manufactory-not-independent' })
	const before = await findSpinoff(act.db, act.partnership, held.id)
	const enterprise = await findEnterpriseOf(act.db, act.partnership, held.id)
	const form = before?.form ?? (await findDecidedForm(act.db, act.partnership, held.id)) ?? enterprise?.form
	if (form === undefined) return refused({ code: 'form-not-decided' })
	const begunOn = before?.begunOn ?? act.today
	const made = { manufactory: held.id, enterprise: enterprise?.id ?? null, form, on: begunOn, by: staffOf(act), at: act.now }
	const id = before?.id ?? (await insertSpinoff(act.db, act.partnership, made))
	if (id === undefined) return refused({ code: 'form-not-decided' })
	const items = itemsFor(form, { kinds: await valuesOn(act, checklist, act.today), things: await thingsOf(act, held), begunOn })
	await insertItems(act.db, act.partnership, { spinoff: id, items, from: before === undefined ? 0 : 1000 })
	await journal(act, {
		deed: before === undefined ? 'spinoff.begun' : 'spinoff.renewed',
		subject: held.id,
		facts: { form, items: items.length },
	})
	return done({ spinoff: id })
}

async function thingsOf(act: Act, { id }: Manufactory): Promise<LeavingThings> {
	const workers = await listWorkers(act.db, act, id)
	const loans = await listLoansTo(act.db, act.partnership, id)
	const tests = await listMarketTests(act.db, act.partnership, id)
	return {
		worker: workers.filter(({ leftOn }) => leftOn === null).map((worker) => worker.id),
		asset: loans.filter(({ backOn, manner }) => backOn === null && manner === null).map((loan) => loan.id),
		test: tests.map((test) => test.id),
	}
}

/** Something of one's own on the list. */
export async function addOwnItem(
	act: Act,
	own: { manufactory: ManufactoryId; title: string; owner: AccountId | null; dueOn: PlainDate | null },
): Promise<Result<{ item: ItemId }, { readonly code: 'not-begun' }>> {
	const held = await lockManufactory(act.db, act, { id: own.manufactory, permission: 'manufactory.read' })
	const spinoff = await findSpinoff(act.db, act.partnership, held.id)
	if (spinoff === undefined) return refused({ code: 'not-begun' })
	const item = await insertOwnItem(act.db, act.partnership, { ...own, spinoff: spinoff.id })
	await journal(act, { deed: 'spinoff.item-added', subject: held.id, facts: { item } })
	return done({ item })
}

/** Who sees to an item, and until when; who changed it meanwhile is shown. */
export async function assignItem(
	act: Act,
	to: { item: ItemId; version: number; owner: AccountId | null; dueOn: PlainDate | null; remarks: string },
): Promise<Result<void, { readonly code: 'changed-meanwhile'; readonly current: ItemRow }>> {
	const held = await lockItem(act.db, act.partnership, to.item)
	if (held.version !== to.version) return refused({ code: 'changed-meanwhile', current: held })
	await lockManufactory(act.db, act, { id: held.manufactoryId, permission: 'manufactory.read' })
	await saveItem(act.db, act.partnership, to)
	const facts = { item: held.id, code: held.code, owner: to.owner, dueOn: to.dueOn }
	await journal(act, { deed: 'spinoff.item-assigned', subject: held.manufactoryId, facts })
	return done()
}
