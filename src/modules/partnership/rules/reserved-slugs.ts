/**
 * First parts of addresses that belong to the program itself: a partnership of such a name could never be reached. Those at work now, and some that
 * an installation or a later version may want.
 */
const reserved: ReadonlySet<string> = new Set([
	...['sign-in', 'sign-out', 'account', 'forgotten', 'resets', 'invitations', 'language', 'confirm', 'drafts'],
	...['tour', 'try', 'start', 'welcome'],
	...['assets', 'icon', 'static', 'public', 'files', 'favicon', 'robots', 'sitemap', 'well-known', 'manifest'],
	...['healthz', 'readyz', 'metrics', 'status', 'api', 'webhooks', 'oauth', 'oidc', 'auth', 'login', 'logout', 'register'],
	...['admin', 'system', 'spoiwo', 'demo', 'help', 'about', 'docs', 'privacy', 'accessibility', 'terms', 'contact', 'search'],
	...['results', 'models', 'catalogue', 'offers', 'ideas', 'needs', 'news', 'partnerships', 'new', 'pl', 'en', 'www'],
])

/** Whether an address is kept for the program. */
export function isReservedSlug(slug: string): boolean {
	return reserved.has(slug)
}
