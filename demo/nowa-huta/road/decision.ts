import type { Act } from '#access'
import { decideForm, giveOwnVoice, nothingKnown, openDeciding, recordVoice, sayFacts, signDecision } from '#enterprises'
import { listWorkers, type ManufactoryId } from '#manufactories'
import { present } from '#platform/absent'
import { must } from '../../stage.ts'
import type { Deed } from '../../today/play.ts'
import { managers } from './hosts.ts'
import type { Made } from './manufactory-road.ts'
import type { ManufactoryTold } from './manufactory-told.ts'

type Deciding = { readonly told: ManufactoryTold; readonly made: Made; readonly on: NonNullable<ManufactoryTold['deciding']> }
type Stance = 'for' | 'against' | 'abstains'

/** The deciding on form: facts for the adviser, three voices and an expert, and, where it has come so far, the decision with its signatures. */
export function decisionDeeds(told: ManufactoryTold, made: Made): Deed[] {
	if (told.deciding === undefined) return []
	const deciding: Deciding = { told, made, on: told.deciding }
	const { opened, decided } = told.deciding
	const host = managers[told.host]
	const voices: Deed[] = [
		{ ago: opened - 2, by: told.tutor, act: (act) => sayWhatTheyKnow(act, idOf(deciding)) },
		{ ago: opened - 3, by: told.tutor, act: (act) => speak(act, deciding, 'centre') },
		{ ago: opened - 4, by: told.tutor, act: (act) => hearWorkers(act, deciding) },
	]
	const later: Deed[] = [
		...(host === undefined ? [] : [{ ago: opened - 5, by: host, act: (act: Act) => speak(act, deciding, 'host') }]),
		{ ago: opened - 6, by: 'koordynacja', act: (act) => hearExpert(act, deciding) },
	]
	const end: Deed[] =
		decided === undefined
			? []
			: [
					{ ago: decided, by: 'koordynacja', act: (act) => decide(act, deciding) },
					{ ago: decided - 1, by: 'koordynacja', act: (act) => sign(act, deciding) },
				]
	const open = async (act: Act) => must(await openDeciding(act, { manufactory: idOf(deciding), reason: '' }))
	return [{ ago: opened, by: 'koordynacja', act: open }, ...voices, ...(decided === undefined ? [] : later), ...end]
}

async function sayWhatTheyKnow(act: Act, manufactory: ManufactoryId): Promise<void> {
	const facts = {
		...nothingKnown,
		capital: 500_000,
		outsideMoney: 'grants',
		equalSay: true,
		business: true,
		rural: false,
		hostAgrees: true,
	} as const
	must(await sayFacts(act, { manufactory, facts, weights: { 'own-say': 3, 'public-support': 2, 'little-capital': 2 }, version: 0 }))
}

async function speak(act: Act, deciding: Deciding, voice: 'centre' | 'host'): Promise<void> {
	const reasons = voice === 'centre' ? 'Pracują razem od roku i chcą decydować razem.' : 'Pomożemy, zostaje im sala na rok.'
	const stances = [stance(deciding, 'for', reasons)]
	must(await giveOwnVoice(act, { manufactory: idOf(deciding), voice, stances, dissent: '' }))
}

/** Each worker counts; one is against and says why, one of a deciding that lasts has not spoken yet. */
async function hearWorkers(act: Act, deciding: Deciding): Promise<void> {
	const { on, told } = deciding
	const workers = (await listWorkers(act.db, act, idOf(deciding))).filter(({ leftOn }) => leftOn === null)
	const heard = on.decided === undefined ? workers.slice(1) : workers
	for (const [nth, { participantId }] of heard.entries()) {
		const isAgainst = nth === 1
		const stances = [isAgainst ? stance(deciding, 'against', 'Boję się odpowiedzialności za długi.') : stance(deciding, 'for', '')]
		const dissent = isAgainst ? 'Wolałabym jeszcze rok w instytucji.' : ''
		const who = { participant: participantId, name: '', helper: `opiekun: ${told.tutor}`, saidOn: act.today, scan: undefined }
		must(await recordVoice(act, { manufactory: idOf(deciding), voice: 'worker', stances, dissent, ...who }))
	}
}

async function hearExpert(act: Act, deciding: Deciding): Promise<void> {
	const who = { participant: null, name: 'Ekspertka ekonomii społecznej (zmyślona)', helper: '', saidOn: act.today, scan: undefined }
	const stances = [stance(deciding, 'for', 'Liczby z ostatniego kwartału to uzasadniają.')]
	must(await recordVoice(act, { manufactory: idOf(deciding), voice: 'expert', stances, dissent: '', ...who }))
}

async function decide(act: Act, deciding: Deciding): Promise<void> {
	const { form, reasons } = deciding.on
	must(await decideForm(act, { manufactory: idOf(deciding), form, on: act.today, reasons, without: '' }))
}

async function sign(act: Act, deciding: Deciding): Promise<void> {
	const signers = [
		{ name: 'Wanda Olszewska-Lis', role: 'centre' },
		{ name: 'Elżbieta Popiołek', role: 'host' },
	] as const
	for (const signer of signers)
		must(await signDecision(act, { manufactory: idOf(deciding), ...signer, signedOn: act.today, scan: undefined }))
}

function stance({ on: { form } }: Deciding, taken: Stance, reasons: string) {
	return { form, stance: taken, reasons }
}

function idOf({ told, made }: Deciding): ManufactoryId {
	return present(made.id, told.name)
}
