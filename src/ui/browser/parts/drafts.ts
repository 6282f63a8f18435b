const QUIET_MS = 1500

/** Keeps what is typed in a form with `data-draft`: a POST of the form as it stands, some time after the last key. Passwords and files never go. */
export function drafts(): void {
	document.querySelectorAll<HTMLFormElement>('form[data-draft]').forEach((form) => {
		let timer = 0
		form.addEventListener('input', () => {
			clearTimeout(timer)
			timer = window.setTimeout(() => keep(form), QUIET_MS)
		})
		form.addEventListener('submit', () => clearTimeout(timer))
		window.addEventListener('pagehide', () => clearTimeout(timer))
	})
}

async function keep(form: HTMLFormElement): Promise<void> {
	const body = new URLSearchParams()
	new FormData(form).forEach((value, name) => {
		const secret = form.querySelector(`input[type=password][name="${name}"]`)
		if (typeof value === 'string' && !secret) body.append(name, value)
	})
	const said = form.querySelector<HTMLElement>('[data-draft-state]')
	const answer = await fetch(form.dataset.draft ?? '', { method: 'POST', body, credentials: 'same-origin' }).catch(() => undefined)
	if (said) said.textContent = (answer?.ok ? said.dataset.saved : said.dataset.unsaved) ?? ''
}
