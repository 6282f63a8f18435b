// What our tests use of the package, which brings no types of its own.
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http'

	class Provider {
		constructor(issuer: string, configuration: object)
		Grant: new (of: {
			clientId: string
			accountId: string
		}) => { addOIDCScope(scope: string): void; save(): Promise<string> }
		callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
		interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
	}
	// biome-ignore lint/style/noDefaultExport: so the package exports it
	export default Provider
}
