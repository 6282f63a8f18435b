import type { Act } from '#access'
import { handOver, type LoanId, lendAsset, registerAsset, returnAsset } from '#manufactories'
import { present } from '#platform/absent'
import type { Founded } from '../../found.ts'
import { known, must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'
import { growthTold } from './growth-told.ts'
import { GIVER, hosts } from './hosts.ts'
import type { Made } from './manufactory-road.ts'
import type { ManufactoryTold } from './manufactory-told.ts'

type Lending = { readonly place: Founded; readonly told: ManufactoryTold; readonly made: Made; readonly loans: LoanId[] }

/** What the host and a partner lend: handed over at the beginning, and at the end of the road brought back, but for one thing. */
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

/** Where the road ends in the host, or ends, things go back; one is still missing. What an enterprise gets moves by the list of its spin-off. */
async function settle(act: Act, { told, loans }: Lending): Promise<void> {
	const isClosed = told.end?.to === 'closed'
	if (told.end?.to === 'independent') return
	const remarks = isClosed ? 'Dwa rowery do naprawy.' : ''
	for (const loan of isClosed ? loans.slice(0, 1) : loans)
		must(await returnAsset(act, { loan, onDay: act.today, condition: 'used', remarks }))
}
