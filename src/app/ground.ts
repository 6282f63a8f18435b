import type { Pool } from 'pg'
import type { Module, OidcSettings, Role } from '#access'
import type { Clock } from '#platform/clock'
import type { DemoClock } from '#platform/demo-clock'
import type { Log } from '#platform/log'
import type { Rate } from '#platform/rate'
import type { Secrets } from '#platform/secrets'
import type { Assets } from '#ui'

/** Accounts to try the program with, by the place where they work; one password opens them all. */
export type Welcome = {
	readonly password: string
	readonly accounts: readonly { readonly place: string; readonly role: Role; readonly email: string }[]
}

/** What the app stands on: made once by the composition root, or by a test. */
export type Ground = {
	readonly pool: Pool
	readonly clock: Clock
	readonly log: Log
	readonly rate: Rate
	readonly secrets: Secrets
	readonly modules: readonly Module[]
	readonly assets: Assets
	/** The public address, without a slash at the end. */
	readonly publicUrl: string
	readonly oidc: OidcSettings | undefined
	readonly trustProxy: boolean
	/** Where maps take their tiles from, if the operator said so: then the browser may ask that server for pictures, and no other. */
	readonly tiles?: string | undefined
	/** The folder of data; files that come with forms wait in `uploads` below it until the answer is given. */
	readonly dataDir: string
	/** Accounts of the demo that the first page names to those who are not signed in. */
	readonly welcome?: Welcome | undefined
	/** The clock of a demo, which its administrator may move; then `clock` is the same one. */
	readonly demo?: DemoClock | undefined
}
