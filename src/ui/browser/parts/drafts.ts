const QUIET_MS = 1500

/** A draft that waits to be kept, or is on its way. */
type Waiting = { timer: number; sending: AbortController | undefined }

/**
 * Keeps what is typed in a form with `data-draft`: a POST of the form as it stands, some time after the last key, at once when the page goes away.
 * A form that is sent keeps nothing any more. Passwords and files never go.
 */
export function drafts(): void {
	document.querySelectorAll<HTMLFormElement>('form[data-draft]').forEach((form) => {
		const waiting: Waiting = { timer: 0, sending: undefined }
		const soon = (event: Event) => {
			if (event.target instanceof Element && event.target.matches('[type=search]')) return
			clearTimeout(waiting.timer)
			waiting.timer = window.setTimeout(() => keep(form, waiting), QUIET_MS)
		}
		form.addEventListener('input', soon)
		form.addEventListener('submit', () => giveUp(waiting))
		const disposal = document.querySelector(`form[action="${form.dataset.draft}/disposal"]`)
		disposal?.addEventListener('submit', () => giveUp(waiting))
		window.addEventListener('pagehide', () => leave(form, waiting))
		document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave(form, waiting))
	})
}

async function keep(form: HTMLFormElement, waiting: Waiting): Promise<void> {
	waiting.timer = 0
	waiting.sending = new AbortController()
	const { signal } = waiting.sending
	const said = form.querySelector<HTMLElement>('[data-draft-state]')
	const how: RequestInit = { method: 'POST', body: typed(form), credentials: 'same-origin', redirect: 'error', signal }
	const answer = await fetch(form.dataset.draft ?? '', how).catch(() => undefined)
	if (said && !signal.aborted) said.textContent = (answer?.ok ? said.dataset.saved : said.dataset.unsaved) ?? ''
}

function giveUp(waiting: Waiting): void {
	clearTimeout(waiting.timer)
	waiting.timer = 0
	waiting.sending?.abort()
}

/** The page goes away before the draft was kept: it is sent in one go, without waiting for an answer. */
function leave(form: HTMLFormElement, waiting: Waiting): void {
	if (waiting.timer === 0) return
	giveUp(waiting)
	navigator.sendBeacon(form.dataset.draft ?? '', typed(form))
}

function typed(form: HTMLFormElement): URLSearchParams {
	const body = new URLSearchParams()
	new FormData(form).forEach((value, name) => {
		const secret = form.querySelector(`input[type=password][name="${name}"]`)
		if (typeof value === 'string' && !secret) body.append(name, value)
	})
	body.append('_title', document.title.replace(/ · Spoiwo$/, ''))
	return body
}
