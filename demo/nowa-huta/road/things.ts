import type { Act } from '#access'
import { handOver, type LoanId, lendAsset, registerAsset, returnAsset, transferAsset } from '#manufactories'
import { present } from '#platform/absent'
import type { Founded } from '../../found.ts'
import { known, must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'
import { growthTold } from './growth-told.ts'
import { GIVER, hosts } from './hosts.ts'
import type { Made } from './manufactory-road.ts'
import type { ManufactoryTold } from './manufactory-told.ts'

type Lending = { readonly place: Founded; readonly told: ManufactoryTold; readonly made: Made; readonly loans: LoanId[] }

/** What the host and a partner lend: handed over at the beginning, and at the end of the road given, bought or brought back, but for one thing. */
export function thingDeeds(place: Founded, told: ManufactoryTold, made: Made): Deed[] {
	const { sheltered, end } = told
	if (sheltered === undefined) return []
	const lending: Lending = { place, told, made, loans: [] }
	const lent: Deed = { ago: sheltered, by: 'koordynacja', act: (act) => lendAll(act, lending) }
	if (end === undefined) return [lent]
	return [lent, { ago: end.ago, by: 'koordynacja', act: (act) => settle(act, lending) }]
}

async function lendAll(act: Act, { place, told, made, loans }: Lending): Promise<void> {
	const from = act.today
	for (const [nth, { name, zloty, isGift = false }] of (growthTold[told.name]?.things ?? []).entries()) {
		const owner = known(place.organisations, isGift ? GIVER : hosts[told.host])
		const inventoryNumber = `${told.line.slice(0, 3).toUpperCase()}/${told.sheltered}/${nth + 1}`
		const { asset } = must(await registerAsset(act, { owner, name, inventoryNumber, valueGrosze: zloty * 100, remarks: '' }))
		const due = dayAgo(place, (told.sheltered ?? 0) - 460)
		const paper = `UŻ/${inventoryNumber}`
		const { loan } = must(await lendAsset(act, { asset, manufactory: present(made.id, told.name), from, due, paper, signedOn: from }))
		must(await handOver(act, { loan, onDay: from, condition: 'good', remarks: '' }))
		loans.push(loan)
	}
}

async function settle(act: Act, { told, loans }: Lending): Promise<void> {
	const onDay = act.today
	const to = told.end?.to
	if (to === 'stays-in-host') return
	for (const [nth, loan] of loans.entries()) {
		if (to === 'closed' && nth === 0) must(await returnAsset(act, { loan, onDay, condition: 'used', remarks: 'Dwa rowery do naprawy.' }))
		if (to === 'closed') continue
		const paper = { toId: null, toName: 'Spółdzielnia Socjalna Teatr na Podwórku (zmyślona)', paper: `PRZEK/${nth + 1}` }
		const manner = nth === 0 ? { manner: 'given' as const } : { manner: 'bought' as const, priceGrosze: 300_000 }
		must(await transferAsset(act, { loan, onDay, ...paper, ...manner }))
	}
}
