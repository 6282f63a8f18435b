/** Whatever answers requests: an app without a port, or a server at an address. */
export type Answering = { request(path: string, init: RequestInit): Response | Promise<Response> }

/** What came back: where to, the page, the status. */
export type Visit = { readonly status: number; readonly to: string | null; readonly text: string }

/** A browser without a window: keeps its cookies, sends forms as from our own pages, follows nothing by itself. */
export function visitor(app: Answering, userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') {
	const cookies = new Map<string, string>()
	const ask = async (path: string, init: RequestInit): Promise<Visit> => {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
		const response = await app.request(path, { ...init, headers: { cookie, 'user-agent': userAgent, 'sec-fetch-site': 'same-origin' } })
		for (const line of response.headers.getSetCookie()) keep(cookies, line)
		return { status: response.status, to: response.headers.get('location'), text: await response.text() }
	}
	return {
		cookies,
		get: (path: string) => ask(path, {}),
		/** A form with a file. */
		send: (path: string, form: FormData) => ask(path, { method: 'POST', body: form }),
		post: (path: string, form: Record<string, string> = {}) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
	}
}

function keep(cookies: Map<string, string>, line: string): void {
	const [pair = '', ...rest] = line.split(';')
	const [name = '', ...value] = pair.split('=')
	if (rest.some((part) => /^\s*max-age=0$/i.test(part))) cookies.delete(name)
	else cookies.set(name, value.join('='))
}
