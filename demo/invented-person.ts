import { makePesel } from '#kernel/pesel'
import { addDays, addMonths, type PlainDate } from '#kernel/plain-date'
import type { Chance } from './chance.ts'
import { inventName, type Named } from './names.ts'
import { streets, type Town } from './places.ts'

/** Somebody who does not exist, with a PESEL whose checksum holds. */
export type InventedPerson = Named & {
	readonly bornOn: PlainDate
	readonly pesel: string
	readonly phone: string
	readonly email: string
	readonly town: Town
	readonly street: string
	readonly building: string
	readonly flat: string
}

type Wanted = {
	/** Completed years on the day, both included. */
	readonly ageYears: readonly [number, number]
	readonly on: PlainDate
	readonly town: Town
	/** Of a hundred, how many are women; 58 where nothing is said. */
	readonly women?: number
}

/** People who do not exist; no two with the same PESEL. */
export function inventing(chance: Chance): (wanted: Wanted) => InventedPerson {
	const taken = new Set<string>()
	return ({ ageYears: [youngest, oldest], on, town, women = 58 }) => {
		const named = inventName(chance, chance.below(100) < women ? 'woman' : 'man')
		const years = youngest + chance.below(oldest - youngest + 1)
		const bornOn = addDays(addMonths(on, -12 * years), -1 - chance.below(364))
		let pesel = makePesel(bornOn, named.sex, chance.below(4_000))
		while (taken.has(pesel)) pesel = makePesel(bornOn, named.sex, chance.below(4_000))
		taken.add(pesel)
		return { ...named, bornOn, pesel, town, ...contact(chance, named), ...house(chance) }
	}
}

/** Many have no e-mail, some no phone, and some a phone written as in 2008. */
function contact(chance: Chance, { firstName, lastName }: Named) {
	const digits = String(100_000_000 + chance.below(899_999_999))
	const groups = `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
	const phones = ['', `0-12 ${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5, 7)}`, `+48 ${groups}`, digits, groups, groups]
	const address = `${plain(firstName)}.${plain(lastName)}${chance.below(90) + 10}@poczta.example`
	return { phone: chance.pick(phones), email: chance.below(3) === 0 ? address : '' }
}

function house(chance: Chance) {
	const flat = chance.below(2) === 0 ? '' : String(1 + chance.below(60))
	return { street: chance.pick(streets), building: `${1 + chance.below(120)}${chance.pick(['', '', '', 'a', 'B'])}`, flat }
}

function plain(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ł/g, 'l')
		.replace(/Ł/g, 'L')
		.replace(/[^A-Za-z]/g, '')
		.toLowerCase()
}
