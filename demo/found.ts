import { type Act, insertAccount, saveMembership } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { addOrganisation, formTeam, insertPartnership, openCentre, openProgramme, setTarget } from '#partnership'
import { present } from '#platform/absent'
import { inPartnership, outsidePartnerships } from '#platform/db'
import { isPost, posts } from './posts.ts'
import { as, known, must, type Place, type Stage, type Worker } from './stage.ts'

type Team = { readonly name: string; readonly kind: Parameters<typeof formTeam>[1]['kind'] }
type Organisation = {
	readonly name: string
	readonly sector: 'public' | 'private' | 'social'
	readonly part: 'leader' | 'partner' | 'outside'
	readonly place: string
}
type Centre = {
	readonly name: string
	readonly kind: 'cps' | 'ces' | 'ies'
	readonly organisation: string
	readonly branchOf?: string
	readonly place: string
	readonly address: string
	readonly teams: readonly Team[]
}
type Programme = {
	readonly code: string
	readonly name: string
	readonly funder: string
	readonly fromOn: PlainDate
	readonly toOn: PlainDate
	/** What was promised, by indicator. */
	readonly targets?: Readonly<Record<string, number>>
	readonly eligibility?: { labourStatuses?: readonly string[]; minAgeYears?: number; maxAgeYears?: number }
}

/** A partnership as the story founds it. `staff`: who sits at which post, by name; every other post of `posts.ts` stays empty. */
export type Plan = {
	readonly slug: string
	readonly name: string
	readonly foundedOn: PlainDate
	readonly organisations: readonly Organisation[]
	readonly centres: readonly Centre[]
	readonly programmes: readonly Programme[]
	readonly staff: Readonly<Record<string, string>>
}

/** A founded partnership: what was made, by name or code. */
export type Founded = Place & {
	readonly organisations: ReadonlyMap<string, Awaited<ReturnType<typeof organisationMade>>>
	readonly teams: ReadonlyMap<string, Awaited<ReturnType<typeof teamMade>>>
	readonly programmes: ReadonlyMap<string, Awaited<ReturnType<typeof programmeMade>>>
}

/** Founds a partnership: its people at work first, then, by its coordinator, organisations, centres with teams, programmes. */
export async function found(stage: Stage, plan: Plan): Promise<Founded> {
	stage.clock.setTo(plan.foundedOn)
	const made = await outsidePartnerships(stage.ownerPool, (db) => insertPartnership(db, plan))
	const partnership = present(made, 'a new partnership')
	const staff = await hire(stage, partnership, plan)
	const place: Place = { stage, partnership, slug: plan.slug, worker: (post) => known(staff, post) }
	return as(place, 'koordynacja', async (act) => {
		const organisations = new Map<string, Awaited<ReturnType<typeof organisationMade>>>()
		for (const one of plan.organisations) organisations.set(one.name, await organisationMade(act, one, plan.foundedOn))
		const teams = await centresMade(act, plan, organisations)
		const programmes = new Map<string, Awaited<ReturnType<typeof programmeMade>>>()
		for (const one of plan.programmes) programmes.set(one.code, await programmeMade(act, one))
		return { ...place, organisations, teams, programmes }
	})
}

async function hire(stage: Stage, partnership: Place['partnership'], plan: Plan): Promise<Map<string, Worker>> {
	const staff = new Map<string, Worker>()
	for (const [post, name] of Object.entries(plan.staff)) {
		// Trainers of a place are many: trener, trener2, trener3 ...
		const kind = post.replace(/\d+$/, '')
		if (!isPost(kind)) throw new Error(`no such post: ${post}`)
		const { role } = posts[kind]
		const email = emailOf(post, plan.slug)
		const account = await outsidePartnerships(stage.pool, (db) => insertAccount(db, { email, name, passwordHash: stage.passwordHash }))
		await inPartnership(stage.pool, partnership, (db) => saveMembership(db, { partnership, account, role }))
		staff.set(post, { account, name, roles: [role] })
	}
	return staff
}

/** The e-mail of a post; `.example` belongs to nobody (RFC 2606). */
export function emailOf(post: string, slug: string): string {
	return `${post}@${slug}.example`
}

async function organisationMade(act: Act, one: Organisation, joinedOn: PlainDate) {
	return must(await addOrganisation(act, { ...one, email: '', phone: '', joinedOn: one.part === 'outside' ? undefined : joinedOn }))
}

async function centresMade(act: Act, plan: Plan, organisations: Founded['organisations']) {
	const centres = new Map<string, Awaited<ReturnType<typeof centreMade>>>()
	const teams = new Map<string, Awaited<ReturnType<typeof teamMade>>>()
	for (const centre of plan.centres) {
		const branchOf = centre.branchOf === undefined ? undefined : known(centres, centre.branchOf)
		const id = await centreMade(act, { ...centre, organisation: known(organisations, centre.organisation), branchOf })
		centres.set(centre.name, id)
		for (const team of centre.teams) teams.set(`${centre.place}: ${team.name}`, await teamMade(act, { ...team, centre: id }))
	}
	return teams
}

type CentreValues = Parameters<typeof openCentre>[1]

async function centreMade(act: Act, { name, kind, organisation, branchOf, place, address }: Omit<CentreValues, 'phone'>) {
	return must(await openCentre(act, { name, kind, organisation, branchOf, place, address, phone: INVENTED_PHONE }))
}

/** No number in Poland begins so: nobody is called by mistake. */
const INVENTED_PHONE = '12 000 00 00'

async function teamMade(act: Act, team: Parameters<typeof formTeam>[1]) {
	return must(await formTeam(act, team))
}

async function programmeMade(act: Act, one: Programme) {
	const { code, name, funder, fromOn, toOn, eligibility = {}, targets = {} } = one
	const programme = must(
		await openProgramme(act, { code, name, funder, fromOn, toOn, indicatorSet: 'esf-plus', firstContactDays: 3, eligibility }),
	)
	for (const [indicator, value] of Object.entries(targets)) await setTarget(act, { programme, indicator, value })
	return programme
}
