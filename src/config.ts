import { join, resolve } from 'node:path'
import { z } from 'zod'
import { cannotStart } from './platform/cannot-start.ts'
import { homeDir } from './platform/home.ts'

const text = z.string().trim().min(1).optional()
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const Settings = z.object({
	/** Address of a PostgreSQL >= 15 (`postgres://user:password@host:5432/name`), signed in as the owner of the schema. Unset: the embedded server. */
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	/** The data folder: the embedded database, uploads, the secret key. Default: `data` in the folder of the program. Also `--data DIR`. */
	SPOIWO_DATA: text,
	/** Port of the web server. Also `--port N`. */
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	/** Address to listen on; `0.0.0.0` for every one. Also `--host H`. */
	HOST: z.string().trim().min(1).default('127.0.0.1'),
	/** The address people type, for links in mails: `https://spoiwo.example.org`. Default: the host and port. */
	PUBLIC_URL: address.optional(),
	/** The system user of the embedded server when Spoiwo runs as root. Default: `postgres`, else `nobody`. */
	SPOIWO_DB_USER: text,
	/** The `bin` folder of a distribution's PostgreSQL to run instead of the one npm carries: `/usr/lib/postgresql/17/bin`. */
	EMBEDDED_PG_BIN: text,
	/** The mail server: `smtp://user:password@host:587` or `smtps://...`. Unset: mails are kept, not sent. */
	SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	/** The sender of mails. */
	MAIL_FROM: z.string().trim().min(1).default('Spoiwo <spoiwo@localhost>'),
	/** How much goes to the log. */
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
	/** Sign-on by an OpenID Connect provider: its address and what it calls us. All three or none. */
	OIDC_ISSUER: address.optional(),
	OIDC_CLIENT_ID: text,
	OIDC_CLIENT_SECRET: text,
	/** Key of all signatures and keyed hashes, 32 characters or more. Unset: made once and kept in the data folder, readable by its owner alone. */
	SECRET_KEY: z.string().min(32).optional(),
	/** Where maps take their tiles from: `https://tile.example.org/{z}/{x}/{y}.png`. Unset: no browser asks anybody else, maps are drawn from outlines. */
	MAP_TILES: z
		.string()
		.trim()
		.regex(/^https:\/\/[^\s/]+\/\S*\{z\}\S*$/)
		.refine((tiles) => tiles.includes('{x}') && tiles.includes('{y}'))
		.optional(),
	/** `true` behind a reverse proxy of ours: the visitor's address and scheme are then taken from its `X-Forwarded-...` headers. */
	TRUST_PROXY: z.stringbool().default(false),
})

/** How this installation runs. */
export type Config = {
	databaseUrl: string | undefined
	dataDir: string
	port: number
	host: string
	publicUrl: string
	/** Whether PUBLIC_URL says so; else it is the host and port. */
	isPublicUrlSet: boolean
	databaseUser: string | undefined
	embeddedBin: string | undefined
	smtpUrl: string | undefined
	mailFrom: string
	logLevel: z.infer<typeof Settings>['LOG_LEVEL']
	oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
	secretKey: string | undefined
	/** The address of map tiles, if any. */
	tiles: string | undefined
	trustProxy: boolean
}

/** What the command line says over the environment. */
export type Flags = { data?: string | undefined; port?: number | undefined; host?: string | undefined }

/** Reads the settings from the environment (an empty one counts as unset) and the flags; a wrong one is thrown by `cannotStart`, named. */
export function readConfig(flags: Flags = {}, environment: Readonly<Record<string, string | undefined>> = process.env): Config {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
	const parsed = Settings.safeParse(given)
	if (!parsed.success) throw wrongSettings(parsed.error)
	const settings = parsed.data
	const port = flags.port ?? settings.PORT
	const host = flags.host ?? settings.HOST
	return {
		databaseUrl: settings.DATABASE_URL,
		dataDir: flags.data ? resolve(flags.data) : resolve(settings.SPOIWO_DATA ?? join(homeDir(), 'data')),
		port,
		host,
		publicUrl: settings.PUBLIC_URL ?? `http://${spoken(host)}:${port}`,
		isPublicUrlSet: settings.PUBLIC_URL !== undefined,
		databaseUser: settings.SPOIWO_DB_USER,
		embeddedBin: settings.EMBEDDED_PG_BIN,
		smtpUrl: settings.SMTP_URL,
		mailFrom: settings.MAIL_FROM,
		logLevel: settings.LOG_LEVEL,
		oidc: signOn(settings),
		secretKey: settings.SECRET_KEY,
		tiles: settings.MAP_TILES,
		trustProxy: settings.TRUST_PROXY,
	}
}

function signOn(settings: z.infer<typeof Settings>): Config['oidc'] {
	const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
	if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret }
	if (!issuer && !clientId && !clientSecret) return undefined
	throw cannotStart(
		'Logowanie zewnętrzne wymaga trzech ustawień naraz: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.',
		'Sign-on needs three settings together: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.',
	)
}

/** The address for a browser on the same machine. */
function spoken(host: string): string {
	if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost'
	return host.includes(':') ? `[${host}]` : host
}

function wrongSettings(error: z.ZodError): Error {
	const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))].join(', ')
	return cannotStart(`Niewłaściwa wartość ustawienia: ${names}.`, `Wrong value of a setting: ${names}.`, error)
}
