import type { View } from '#access'
import { parsePlainDate } from '#kernel/plain-date'
import { filledIn } from '#platform/draft'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { type AmendValueRefusal, amendValue, standing } from '../actions/amend-value.ts'
import { revokeAmendment } from '../actions/revoke-amendment.ts'
import { messages } from '../messages.ts'
import type { AmendmentId } from '../store/amendments.ts'
import { AmendForm, draftName, type FormState } from './amend-form.tsx'
import { faultWords, readSent, refusedWhere, typedOf } from './amend-sent.ts'
import { type Catalogue, listAsked, listPath, slotAsked, valuePath } from './catalogue.ts'

/** The form that changes a value. */
export function newAmendment(catalogue: Catalogue) {
	return async (view: View): Promise<Reply> => {
		const state = await begun(view, changing(catalogue, view))
		return shown(messages[view.lang].amend, <AmendForm view={view} state={state} />)
	}
}

/** The form that adds a value; with `?code=` a new period of one that is there. */
export function newValue(catalogue: Catalogue) {
	return async (view: View): Promise<Reply> => {
		const state = await begun(view, adding(catalogue, view, view.query.code))
		return shown(messages[view.lang].add, <AmendForm view={view} state={state} />)
	}
}

/** Changes a value. */
export function postAmendment(catalogue: Catalogue) {
	return (view: View): Promise<Reply> => post(view, { ...changing(catalogue, view), version: view.form._version })
}

/** Adds a value, or a period. */
export function postValue(catalogue: Catalogue) {
	return (view: View): Promise<Reply> => post(view, adding(catalogue, view, view.form.code))
}

/** Takes a change back. */
export function postRevocation(catalogue: Catalogue) {
	return async (view: View): Promise<Reply> => {
		const { list, slots } = listAsked(catalogue, view)
		const slot = slotAsked(slots, view)
		const amendment: AmendmentId = view.id<'amendment'>('amendment')
		const result = await view.act((act) => revokeAmendment(act, { list, amendment }))
		const say = messages[view.lang]
		const back = view.url(slot.shipped === undefined ? listPath(list) : valuePath(list, slot))
		if (result.ok) return moved(back, { kind: 'done', text: say.revoked })
		const why = 'fault' in result.refusal ? faultWords(view, result.refusal) : say.refusals[result.refusal.code]
		return moved(view.url(valuePath(list, slot)), { kind: 'refused', text: say.refusals.cannotRevoke(why) })
	}
}

function changing(catalogue: Catalogue, view: View): FormState {
	const { list, slots } = listAsked(catalogue, view)
	const slot = slotAsked(slots, view)
	const at = valuePath(list, slot)
	const values = typedOf(list, slot.value)
	return { list, slot, before: slot.value, values, version: standing(slot), action: `${at}/amendments`, back: at }
}

function adding(catalogue: Catalogue, view: View, code: string | undefined): FormState {
	const { list, slots } = listAsked(catalogue, view)
	const before = slots.findLast((slot) => slot.code === code)?.value
	const values =
		before === undefined ? { verified: 'unverified' } : { ...typedOf(list, before), validFrom: '', validTo: '', endsFormer: 'yes' }
	return { list, slot: undefined, before, values, action: `${listPath(list)}/values`, back: listPath(list) }
}

/** The form as it was left by whoever began it and did not send it. */
async function begun(view: View, state: FormState): Promise<FormState> {
	const { values, many } = await filledIn(view, draftName(state), { values: {} })
	if (values._savedAt === undefined) return state
	return { ...state, values: { ...values, ...severalOf(Object.keys(values), many) }, version: values._version ?? state.version }
}

async function post(view: View, state: FormState): Promise<Reply> {
	const { list, slot } = state
	const read = readSent(view, list, state.before)
	const typed = { ...view.form, ...severalOf(Object.keys(view.form), view.many) }
	if (!read.ok) return again(view, { ...state, values: typed, errors: read.errors })
	const { raw, reason, endsFormer } = read.value
	const at = slot && { code: slot.code, since: slot.since }
	const result = await view.act((act) => amendValue(act, { list, change: { at, raw, endsFormer }, reason, read: state.version ?? '' }))
	if (!result.ok) return again(view, refusedState(view, { ...state, values: typed }, result.refusal))
	const where = at ?? { code: String(raw.code), since: parsePlainDate(String(raw.validFrom)) ?? view.today }
	const undo = { action: view.url(`${valuePath(list, where)}/amendments/${result.value}/revocation`), label: messages[view.lang].undo }
	const label = view.form[view.lang === 'pl' ? 'labelPl' : 'labelEn'] ?? ''
	return moved(view.url(valuePath(list, where)), { kind: 'done', text: messages[view.lang].saved(label), undo })
}

/** The form again, with the sentence at its field, or with what somebody else saved meanwhile. */
function refusedState(view: View, state: FormState, refusal: AmendValueRefusal): FormState {
	if (refusal.code === 'changed-meanwhile') return { ...state, version: standing(refusal.now), theirs: refusal.now }
	const { field, sentence } = refusedWhere(view, refusal)
	return { ...state, errors: { [field]: sentence } }
}

/** Boxes to tick come several times under one name. */
function severalOf(names: readonly string[], many: (name: string) => readonly string[]): Readonly<Record<string, readonly string[]>> {
	return Object.fromEntries(names.filter((name) => name.startsWith('fact-') && many(name).length > 1).map((name) => [name, many(name)]))
}

function again(view: View, state: FormState): Reply {
	return refusedForm(messages[view.lang].amend, <AmendForm view={view} state={state} />)
}
