type Ctx = { select?: string; text: string; response: { status: number }; request: { action: string; method: string } }

const BUSY = 429

/**
 * An answer without the place that was asked for (signed out meanwhile, an error) would empty the list: such an answer is opened as a page
 * of its own, so that the reader sees what happened. When the server asks to slow down the list stays as it is.
 */
export function answers(): void {
	document.addEventListener('htmx:after:request', (event) => {
		const ctx = ctxOf(event)
		const place = ctx && /^#([\w-]+)/.exec(ctx.select ?? '')?.[1]
		if (!ctx || !place || ctx.text.includes(`id="${place}"`)) return
		event.preventDefault()
		if (ctx.response.status !== BUSY && ctx.request.method.toUpperCase() === 'GET') location.assign(ctx.request.action)
	})
}

function ctxOf(event: Event): Ctx | undefined {
	return event instanceof CustomEvent ? event.detail.ctx : undefined
}
