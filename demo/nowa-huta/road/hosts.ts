import { type Act, stand } from '#access'
import { agreeWithHost, appointManager, offerResource } from '#partnership'
import type { Founded } from '../../found.ts'
import { known, must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'

/** The hosts of manufactories: a public one that the sources name as leader, and two invented ones of the other sectors. */
export const hosts = {
	norwid: 'Ośrodek Kultury im. C. K. Norwida w Krakowie',
	turystyka: 'Pracownia Turystyki Huta (zmyślona)',
	sasiedzi: 'Stowarzyszenie Sąsiedzi z Alei (zmyślone)',
} as const
export type HostName = keyof typeof hosts

/** The account that runs the manufactories of a host; who has none is written down by name. */
export const managers: Readonly<Record<HostName, string | undefined>> = {
	norwid: 'gospodarz',
	turystyka: 'gospodarz2',
	sasiedzi: undefined,
}

/** The partner whose gifts the account `partner@` follows. */
export const GIVER = 'Drukarnia Kolorowa (zmyślona)'
const ADVISER = 'Instytut Przedsiębiorczości PRYMUS'

/** Organisations that joined for the manufactories. */
export const roadOrganisations = [
	{ name: hosts.turystyka, sector: 'private', part: 'partner', place: 'Kraków' },
	{ name: hosts.sasiedzi, sector: 'social', part: 'partner', place: 'Kraków' },
	{ name: GIVER, sector: 'private', part: 'partner', place: 'Kraków' },
] as const

const agreed: readonly { host: HostName; number: string; contactName: string; contactPhone: string }[] = [
	{ host: 'norwid', number: 'PIN/1', contactName: 'Elżbieta Popiołek', contactPhone: '600 100 201' },
	{ host: 'turystyka', number: 'PIN/2', contactName: 'Wincenty Zaręba', contactPhone: '600 100 202' },
	{ host: 'sasiedzi', number: 'PIN/3', contactName: 'Lucyna Wolańska', contactPhone: '600 100 203' },
]

const resources = [
	{ by: hosts.norwid, kind: 'room', what: 'Sala z zapleczem kuchennym, os. Górali', remarks: 'W dni powszednie do 16:00.' },
	{ by: hosts.norwid, kind: 'equipment', what: 'Rzutnik i ekran plenerowy', remarks: '' },
	{ by: hosts.sasiedzi, kind: 'room', what: 'Dwie sale na parterze, wejście bez stopni', remarks: '' },
	{ by: GIVER, kind: 'equipment', what: 'Prasa drukarska i gilotyna do papieru', remarks: 'Sprawne, po przeglądzie.' },
	{ by: GIVER, kind: 'know-how', what: 'Mistrz drukarski, dwa dni w miesiącu', remarks: '' },
	{ by: ADVISER, kind: 'time', what: 'Godziny doradztwa o cenie i kosztach', remarks: 'Do ośmiu godzin w miesiącu.' },
] as const

/** Hosts sign their agreements, their managers and a partner are named, and what is at hand is written down. */
export function hostDeeds(place: Founded): Deed[] {
	return [
		{ ago: 1_125, by: 'koordynacja', act: (act) => agree(act, place) },
		{ ago: 1_110, by: 'koordynacja', act: (act) => offer(act, place) },
	]
}

async function agree(act: Act, place: Founded): Promise<void> {
	for (const { host, number: agreementNumber, contactName, contactPhone } of agreed) {
		const organisation = known(place.organisations, hosts[host])
		const dates = { sinceOn: dayAgo(place, 1_120), untilOn: undefined, agreedOn: dayAgo(place, 1_130), agreedUntilOn: undefined }
		const contact = { contactName, contactPhone, contactEmail: '' }
		must(await agreeWithHost(act, { values: { organisation, ...dates, agreementNumber, ...contact } }))
	}
	await manage(act, { place, post: 'gospodarz', host: 'norwid' })
	await manage(act, { place, post: 'gospodarz2', host: 'turystyka' })
	const account = place.worker('partner').account
	await stand(act, { account, subject: 'organisation', subjectId: known(place.organisations, GIVER), kind: 'representative' })
}

async function manage(act: Act, { place, post, host }: { place: Founded; post: string; host: HostName }): Promise<void> {
	must(await appointManager(act, { organisation: known(place.organisations, hosts[host]), account: place.worker(post).account }))
}

async function offer(act: Act, place: Founded): Promise<void> {
	const givenOn = dayAgo(place, 1_110)
	for (const { by, ...resource } of resources) {
		const organisation = known(place.organisations, by)
		must(await offerResource(act, { ...resource, organisation, promisedOn: givenOn, givenOn, endedOn: undefined }))
	}
}
