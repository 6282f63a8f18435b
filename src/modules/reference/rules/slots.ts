import { daysBetween, type PlainDate } from '#kernel/plain-date'
import { type Amendments, onDay, type ReferenceList, type ReferenceValue } from '#kernel/reference-list'

/** One place of a list: a code and the day that its period began as it ships or was first added. What ships there, and what stands there now. */
export type Slot = {
	readonly code: string
	readonly since: PlainDate
	readonly shipped: ReferenceValue | undefined
	readonly value: ReferenceValue
	readonly amended: boolean
}

/** Days before its end that a value without a successor is said to end soon. */
const SOON_DAYS = 90

/** The places of a list in its order; an amendment that today's program cannot read leaves what ships. */
export function slotsOf(list: ReferenceList, amendments: Amendments): readonly Slot[] {
	const own = new Map<string, ReferenceValue>()
	for (const { code, since, raw } of amendments.get(list.name) ?? []) {
		const reading = list.read(raw)
		if (reading.ok) own.set(`${code} ${since}`, reading.value)
	}
	const shipped = list.values.map((value): Slot => {
		const mine = own.get(`${value.code} ${value.validFrom}`)
		return { code: value.code, since: value.validFrom, shipped: value, value: mine ?? value, amended: mine !== undefined }
	})
	const here = new Set(shipped.map(({ code, since }) => `${code} ${since}`))
	const added = (amendments.get(list.name) ?? []).flatMap(({ code, since }): Slot[] => {
		const value = own.get(`${code} ${since}`)
		return value === undefined || here.has(`${code} ${since}`) ? [] : [{ code, since, shipped: undefined, value, amended: true }]
	})
	return [...shipped, ...added]
}

/** Nobody has read it in its source. */
export function isDoubted({ value }: Slot): boolean {
	return value.verified !== 'verified'
}

/** Valid today, ending within a quarter, and nothing of the same code comes after it. */
export function endsSoon(slot: Slot, slots: readonly Slot[], today: PlainDate): boolean {
	const { validTo } = slot.value
	if (validTo === null || onDay([slot.value], today).length === 0) return false
	const daysLeft = daysBetween(today, validTo)
	return daysLeft <= SOON_DAYS && !slots.some((other) => other.code === slot.code && other.value.validFrom > validTo)
}

/** Days before and after its end in which a value without a successor stands on Today. */
const TELL_DAYS = 60

export type RunningOut = { readonly slot: Slot; readonly endsOn: PlainDate }

/** Places that end within 60 days, or ended in the last 60, with nothing of the same code after them. What ended long ago is history. */
export function runningOut(slots: readonly Slot[], today: PlainDate): readonly RunningOut[] {
	return slots.flatMap((slot) => {
		const { validTo: endsOn } = slot.value
		if (endsOn === null || Math.abs(daysBetween(today, endsOn)) > TELL_DAYS) return []
		return slots.some((other) => other.code === slot.code && (other.value.validTo ?? LATEST) > endsOn) ? [] : [{ slot, endsOn }]
	})
}

/** Later than any day that a list names. */
const LATEST = '9999-12-31'
