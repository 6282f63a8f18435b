import type { VNode } from 'preact'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import type { Amendments, ReferenceList } from '#kernel/reference-list'
import type { Result } from '#kernel/result'
import type { Db } from '#platform/db'
import type { Reply } from '#platform/reply'
import type { IconName } from '#ui'
import type { Act } from '../actions/act.ts'
import type { Actor } from '../rules/actor.ts'
import type { Permission } from '../rules/roles.ts'

/** A file that came with a form: kept in a temporary place until the answer is given. */
export type Upload = { readonly path: string; readonly name: string; readonly bytes: number }

/** What a page is given: one transaction, who asks, what was asked, in which language. */
export type View = {
	readonly db: Db
	readonly actor: Actor
	readonly partnership: PartnershipId
	readonly place: { readonly slug: string; readonly name: string }
	readonly lang: Lang
	readonly now: Date
	readonly today: PlainDate
	/** What this partnership has changed in the lists: `list.in(view.amendments)` asks the database nothing. */
	readonly amendments: Amendments
	/** The address asked for, with its query: for links that come back. */
	readonly path: string
	readonly query: Readonly<Record<string, string>>
	/** The values of a query or form field that may come several times (checkboxes). */
	readonly many: (name: string) => readonly string[]
	readonly form: Readonly<Record<string, string>>
	readonly upload: Upload | undefined
	/** A fresh key for the forms of this page: a double click makes one row. */
	readonly key: string
	/** Whether the enhancement asks for a part of a page (htmx). */
	readonly fragment: boolean
	/** A part of the address, as `:code`; `Absent` when it is missing. */
	readonly param: (name: string) => string
	/** A part of the address that is an id; `Absent` when it is none. */
	readonly id: <Name extends string>(name: string) => Id<Name>
	/** An address inside this partnership: `view.url('/participants')` is `/malopolska/participants`. */
	readonly url: (path: string, query?: Readonly<Record<string, string | number | undefined>>) => string
	/** Does a deed: what a refused one wrote is taken back, so that the page can be shown again in the same transaction. */
	readonly act: <T, R>(deed: (act: Act) => Promise<Result<T, R>>) => Promise<Result<T, R>>
	/** A secret of the server for links and codes (HMAC). */
	readonly seal: (text: string) => string
	/** The public address of the program, without a slash at the end. */
	readonly publicUrl: string
	/** The folder of data, for a file that a job works on later. */
	readonly dataDir: string
	/** The address of map tiles (`https://.../{z}/{x}/{y}.png`) when the operator set one; else maps are drawn from what we have. */
	readonly tiles: string | undefined
}

/** One address of the program. `may` is the permission it asks for; `signed-in` and `anyone` say that the page itself decides what is shown. */
export type Route = {
	readonly method: 'GET' | 'POST'
	/** Below `/:partnership`, English, nouns: `/referrals/:referral/closure`. */
	readonly path: string
	readonly may: Permission | 'signed-in' | 'anyone'
	/** How many a minute from one address, for pages without an account. */
	readonly perMinute?: number
	/** For forms with a file: how large it may be. */
	readonly upload?: { readonly maxBytes: number }
	readonly answer: (view: View) => Promise<Reply>
}

/** A page that is looked at. */
export function page(path: string, may: Route['may'], answer: Route['answer']): Route {
	return { method: 'GET', path, may, answer }
}

/** A form that is sent: it answers with `moved` when done, with the same form and 422 when refused. */
export function deed(path: string, may: Route['may'], answer: Route['answer']): Route {
	return { method: 'POST', path, may, answer }
}

/** The places of the main navigation, in their order. Lines of one group stand in a second row on the group's pages. */
export const navGroups = ['people', 'support', 'ideas', 'manufactories', 'enterprises', 'figures', 'partnership'] as const
export type NavGroup = (typeof navGroups)[number]

/** A line of the navigation: shown to those who may. `order` places it inside its group. */
export type NavLine = {
	readonly group: NavGroup
	readonly path: string
	readonly may: Permission | 'signed-in'
	readonly label: Record<Lang, string>
	readonly icon: IconName
	readonly order: number
}

/** A line of the Today page that a module offers: for whom, what, and the deed that can be done from here. */
export type TodayLine = {
	readonly kind: 'overdue' | 'today' | 'answers' | 'week'
	readonly href: string
	readonly who: string
	readonly what: string
	readonly when?: string
	/** Sorts inside its kind: the earliest first. */
	readonly dueOn?: PlainDate
	readonly action?: { readonly label: string; readonly href: string; readonly post?: boolean }
}

/** A job: what is done later, by name. It opens its own transaction through `inside`. */
export type JobTools = {
	readonly inside: <T>(partnership: PartnershipId, work: (act: Act) => Promise<T>) => Promise<T>
	readonly owner: <T>(work: (db: Db) => Promise<T>) => Promise<T>
	readonly mail: (mail: { to: string; subject: string; text: string; id?: string | undefined }) => Promise<void>
	readonly dataDir: string
	readonly publicUrl: string
}
export type Job = {
	readonly name: string
	/** A cron pattern (UTC) for a job that runs by itself. */
	readonly cron?: string
	readonly run: (tools: JobTools, payload: unknown) => Promise<void>
}

/** What the public pages of an account are given, outside every partnership. */
export type OutsideView = {
	readonly db: Db
	readonly account: OwnAccount | undefined
	readonly lang: Lang
	readonly now: Date
	readonly path: string
	readonly query: Readonly<Record<string, string>>
	readonly form: Readonly<Record<string, string>>
	readonly param: (name: string) => string
	readonly key: string
	readonly device: string
	readonly publicUrl: string
	/** Locks a secret with the server's key, and opens it again. */
	readonly lock: (text: string) => string
	readonly unlock: (locked: string) => string
	readonly oidc: OidcSettings | undefined
	/** Values kept in a signed, short-lived cookie between two steps of a sign-in. */
	readonly step: string | undefined
}
/** The account that is signed in, outside every partnership. */
export type OwnAccount = {
	readonly id: AccountId
	readonly name: string
	readonly email: string
	/** The language of its pages on a new device, and of its mails. */
	readonly lang: Lang
	readonly session: Id<'sign-in-session'>
}
export type OidcSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

/** An address outside every partnership: sign-in, the account's own pages. */
export type OutsideRoute = {
	readonly method: 'GET' | 'POST'
	readonly path: string
	/** `signed-in`: else the sign-in page first, and back here afterwards. */
	readonly may: 'anyone' | 'signed-in'
	/** How many a minute from one address; sign-ins and codes are slowed down. */
	readonly perMinute?: number
} & ({ readonly answer: OutsideAnswer } | { readonly ask: OutsideQuestion })

export type OutsideAnswer = (view: OutsideView) => Promise<Reply>

/** Asks somebody beyond this machine first, while no transaction is open and no connection is held; what it gives then answers, in a transaction. */
type OutsideQuestion = (asking: OutsideAsking) => Promise<OutsideAnswer>

/** What is known of a request before a transaction opens. */
export type OutsideAsking = Omit<OutsideView, 'db' | 'account'>

/** A count of the records of all persons is for those alone who may open each of them. */
export type Uses = number | 'untold' | undefined

/** What a module gives to the app: its `mount.ts`. */
export type Module = {
	readonly name: string
	readonly routes: readonly Route[]
	readonly outside?: readonly OutsideRoute[]
	readonly nav?: readonly NavLine[]
	readonly jobs?: readonly Job[]
	/** Its dated, sourced lists: checked at the start, shown and amended under Partnership. */
	readonly references?: readonly ReferenceList[]
	/** How many of its records use a value of a list, 1001 for more than 1000; `untold` to whoever may not know; `undefined` for lists of others. */
	readonly countUses?: (view: View, list: string, code: string) => Promise<Uses>
	readonly today?: (view: View) => Promise<readonly TodayLine[]>
	/** A block of the Today page below what waits ("my people"). */
	readonly todayBlock?: (view: View) => Promise<VNode | undefined>
}
