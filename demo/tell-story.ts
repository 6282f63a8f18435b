import type pg from 'pg'
import { listStaff, type Role } from '#access'
import { dayInPoland } from '#kernel/plain-date'
import { findPartnership, listPartnerships } from '#partnership'
import { standingClock } from '#platform/clock'
import { inPartnership, outsidePartnerships } from '#platform/db'
import { hashPassword } from '#platform/password'
import { barkaPlan } from './barka/plan.ts'
import { tellD0104 } from './barka/tell-d0104.ts'
import { emailOf, found } from './found.ts'
import { tellEntities } from './malopolska/entities.ts'
import { malopolskaPlan } from './malopolska/plan.ts'
import { tellAbc } from './malopolska/tell-abc.ts'
import { nowaHutaPlan } from './nowa-huta/plan.ts'
import { tellRoad } from './nowa-huta/road/tell-road.ts'
import { tellD0106 } from './nowa-huta/tell-d0106.ts'
import { tellNowaHutaToday } from './nowa-huta/tell-today.ts'
import { barkaTowns, lesserPolishTowns } from './places.ts'
import { type Post, posts } from './posts.ts'
import type { Stage } from './stage.ts'
import { tellSmallTown } from './today/small-town.ts'

type Telling = {
	readonly pool: pg.Pool
	/** Founds partnerships, which the app's role cannot. */
	readonly ownerPool: pg.Pool
	readonly say: (polish: string, english: string) => void
	/** Called before the first word, when there is room for the story. */
	readonly onBegin?: () => Promise<void>
	/** The moment of telling; the clock on the wall where left out. */
	readonly now?: Date
}

/** Every demo account opens with it. It stands in the README and on the first page: it protects nothing, and there is nothing to protect. */
const PASSWORD = 'pokaz-spoiwa-2026'
/** The accounts that the first page names; the others stand in the README. */
const SHOWN = [
	'koordynacja',
	'nadzor',
	'przyjecia',
	'trener',
	'doradztwo',
	'szkolenia',
	'ewaluacja',
	'administracja',
] as const satisfies readonly Post[]
const PLACES = { 'nowa-huta': 'Nowa Huta', malopolska: 'Małopolska', barka: 'Barka' } as const

/** Tells the demo story into an empty database: three partnerships of invented people. Answers whether it did; where a partnership is, it tells nothing. */
export async function tellStory({ pool, ownerPool, say, onBegin, now = new Date() }: Telling): Promise<boolean> {
	const there = await outsidePartnerships(ownerPool, listPartnerships)
	if (there.length > 0) return false
	await onBegin?.()
	const today = dayInPoland(now)
	const stage: Stage = { pool, ownerPool, clock: standingClock(today), today, passwordHash: await hashPassword(PASSWORD) }
	say('opowieść pokazowa: Nowa Huta…', 'demo story: Nowa Huta')
	await tellNowaHuta(stage)
	say('opowieść pokazowa: Małopolska…', 'demo story: Małopolska')
	await tellMalopolska(stage)
	say('opowieść pokazowa: Barka…', 'demo story: Barka')
	await tellBarka(stage)
	return true
}

/** An account of the story: where it works, as what, and how it signs in. */
type DemoAccount = { readonly place: string; readonly post: string; readonly role: Role; readonly email: string }

/** Accounts to try the program with; one password opens them all. */
export type DemoLogins = { readonly password: string; readonly accounts: readonly DemoAccount[] }

/** The demo logins that the first page names. None, as soon as any partnership is not of the story: then there are real people behind the door. */
export async function demoLogins(pool: pg.Pool): Promise<DemoLogins | undefined> {
	const there = await outsidePartnerships(pool, listPartnerships)
	if (there.length === 0 || there.some(({ slug }) => !Object.hasOwn(PLACES, slug))) return undefined
	const accounts: DemoAccount[] = []
	for (const [slug, name] of Object.entries(PLACES)) if (await isTold(pool, slug)) accounts.push(...accountsOf(slug, name))
	return accounts.length === 0 ? undefined : { password: PASSWORD, accounts }
}

/** The people at work are those of the story: a partnership of the same name founded by hand has others. */
async function isTold(pool: pg.Pool, slug: string): Promise<boolean> {
	const plan = { 'nowa-huta': nowaHutaPlan, malopolska: malopolskaPlan, barka: barkaPlan }[slug]
	const place = await outsidePartnerships(pool, (db) => findPartnership(db, slug))
	if (plan === undefined || place === undefined) return false
	const staff = await inPartnership(pool, place.id, (db) => listStaff(db, place.id))
	const { staff: told } = plan(dayInPoland(new Date()))
	return staff.some(({ name, roles }) => name === told.koordynacja && roles.includes('coordinator'))
}

function accountsOf(slug: string, place: string): DemoAccount[] {
	const shown = slug === 'nowa-huta' ? SHOWN : (['koordynacja', 'trener', 'ewaluacja'] as const)
	return shown.map((post) => ({ place, post: posts[post].called, role: posts[post].role, email: emailOf(post, slug) }))
}

async function tellNowaHuta(stage: Stage): Promise<void> {
	const place = await found(stage, nowaHutaPlan(stage.today))
	await tellD0106(place)
	await tellRoad(place, await tellNowaHutaToday(place))
}

async function tellMalopolska(stage: Stage): Promise<void> {
	const place = await found(stage, malopolskaPlan(stage.today))
	await tellAbc(place)
	await tellEntities(place)
	const sender = 'Ośrodek Pomocy Społecznej w Kluczach'
	await tellSmallTown(place, {
		programme: 'MAL-TERAZ',
		towns: lesserPolishTowns,
		coaches: ['trener', 'trener2'],
		team: 'Klucze: Trenerzy zatrudnienia wspieranego',
		sender,
	})
}

async function tellBarka(stage: Stage): Promise<void> {
	const place = await found(stage, barkaPlan(stage.today))
	await tellD0104(place)
	const sender = 'Ośrodek Pomocy Społecznej w Drezdenku'
	await tellSmallTown(place, { programme: 'CES-TERAZ', towns: barkaTowns, coaches: ['trener'], team: 'Drezdenko: Zespół przyjęć', sender })
}
