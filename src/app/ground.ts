import type { Pool } from 'pg'
import type { Module, OidcSettings } from '#access'
import type { Clock } from '#platform/clock'
import type { Log } from '#platform/log'
import type { Rate } from '#platform/rate'
import type { Secrets } from '#platform/secrets'
import type { Assets } from '#ui'

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
	readonly uploadDir: string
	/** Lines of the first page for those who are not signed in: the demo logins. */
	readonly welcome?: readonly string[]
}
