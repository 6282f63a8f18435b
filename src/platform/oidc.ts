import * as client from 'openid-client'

/** A provider that people sign on with, and what it calls us. */
type Provider = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

/** What has to come back unchanged: kept by us between the two steps. */
export type OidcChecks = { readonly verifier: string; readonly state: string; readonly nonce: string }

/** Whom the provider vouches for. `email` only when it says that it has checked it. */
export type OidcPerson = { readonly issuer: string; readonly subject: string; readonly email: string | undefined }

/** Where to send the browser, and what to keep meanwhile (OpenID Connect Core 1.0, code flow with PKCE). `undefined` when the provider does not answer. */
export async function beginOidc(provider: Provider, redirectUri: string): Promise<{ address: string; checks: OidcChecks } | undefined> {
	const configuration = await discover(provider)
	if (configuration === undefined) return undefined
	const checks = { verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce() }
	const address = client.buildAuthorizationUrl(configuration, {
		redirect_uri: redirectUri,
		scope: 'openid email',
		code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
		code_challenge_method: 'S256',
		state: checks.state,
		nonce: checks.nonce,
	})
	return { address: address.href, checks }
}

/** Who came back, by the whole address they came back to. `undefined` when anything does not fit: state, nonce, code, signature, or a refusal there. */
export async function finishOidc(provider: Provider, cameBackTo: string, checks: OidcChecks): Promise<OidcPerson | undefined> {
	const configuration = await discover(provider)
	if (configuration === undefined) return undefined
	try {
		const tokens = await client.authorizationCodeGrant(configuration, new URL(cameBackTo), {
			pkceCodeVerifier: checks.verifier,
			expectedState: checks.state,
			expectedNonce: checks.nonce,
			idTokenExpected: true,
		})
		const claims = tokens.claims()
		return claims && { issuer: claims.iss, subject: claims.sub, email: await verifiedEmail(configuration, tokens, claims) }
	} catch {
		return undefined
	}
}

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

/** From the identity token, else from the provider's page about the user: many put `email` only there. */
async function verifiedEmail(
	configuration: client.Configuration,
	tokens: { access_token: string },
	claims: Claims,
): Promise<string | undefined> {
	const own = claims.email === undefined ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims
	return own.email_verified === true && typeof own.email === 'string' ? own.email.toLowerCase() : undefined
}

async function discover({ issuer, clientId, clientSecret }: Provider): Promise<client.Configuration | undefined> {
	const plain = new URL(issuer).protocol === 'http:' // on one machine only, for trying out; a provider out there speaks https
	const kept = known.get(issuer)
	if (kept !== undefined) return kept
	try {
		const execute = plain ? [client.allowInsecureRequests] : []
		const found = await client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
			execute,
			timeout: 5,
		})
		known.set(issuer, found)
		return found
	} catch {
		return undefined
	}
}

// What a provider says about itself is read once in the life of the process; its keys are renewed by the library.
const known = new Map<string, client.Configuration>()
