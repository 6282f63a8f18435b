/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What makes a page quicker, never what makes it work. Sent to old phones too: nothing here that Safari 13 lacks.
import { answers } from './parts/answers.ts'
import { drafts } from './parts/drafts.ts'
import { keys } from './parts/keys.ts'

const root = document.documentElement
root.classList.add('scripted')

keys()
drafts()
answers()
document.addEventListener('submit', once)
document.addEventListener('change', picks)
document.addEventListener('click', clicks)
window.addEventListener('pageshow', () => document.querySelectorAll<HTMLFormElement>('form[data-sent]').forEach(again))
document.addEventListener('htmx:after:swap', () => say(text('#list-count')))
first()

/** A second click while the first is on its way does nothing; the server has the key of the form as well. */
function once(event: Event): void {
	const form = event.target
	if (!(form instanceof HTMLFormElement) || form.dataset.once === undefined) return
	if (form.dataset.sent !== undefined) event.preventDefault()
	form.dataset.sent = ''
	for (const button of buttons(form)) button.setAttribute('aria-disabled', 'true')
	setTimeout(() => again(form), 8000)
}

function again(form: HTMLFormElement): void {
	delete form.dataset.sent
	for (const button of buttons(form)) button.removeAttribute('aria-disabled')
}

function buttons(form: HTMLFormElement): HTMLButtonElement[] {
	return Array.from(form.querySelectorAll<HTMLButtonElement>('button[type=submit]'))
}

/** "Select all", and how many rows are selected. */
function picks(event: Event): void {
	const box = event.target
	if (!(box instanceof HTMLInputElement)) return
	const form = box.closest<HTMLFormElement>('form[data-bulk]')
	if (!form) return
	const rows = Array.from(form.querySelectorAll<HTMLInputElement>('tbody .pick input'))
	if (box.dataset.selectAll !== undefined) for (const row of rows) row.checked = box.checked
	const chosen = rows.filter((row) => row.checked).length
	const all = form.querySelector<HTMLInputElement>('[data-select-all]')
	const count = form.querySelector('[data-count]')
	if (count) count.textContent = String(chosen)
	if (all) {
		all.checked = chosen === rows.length
		all.indeterminate = chosen > 0 && chosen < rows.length
	}
}

/** The theme is kept for a year in a cookie, so that the next page comes in it; an open menu closes when another place is clicked. */
function clicks(event: Event): void {
	const at = event.target
	if (!(at instanceof Element)) return
	document.querySelectorAll('details.menu[open], .nav-more details[open]').forEach((menu) => {
		if (!menu.contains(at)) menu.removeAttribute('open')
	})
	if (!at.closest('[data-theme-toggle]')) return
	const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
	root.dataset.theme = dark ? 'light' : 'dark'
	// biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not known to old phones
	document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`
}

/** A fresh page: mistakes get the focus, and what just happened is heard. */
function first(): void {
	const mistakes = document.querySelector<HTMLElement>('[data-focus]')
	if (mistakes) mistakes.focus()
	else setTimeout(() => say(text('[data-announce] p')), 300)
}

function text(selector: string): string {
	return document.querySelector(selector)?.textContent?.trim() ?? ''
}

function say(words: string): void {
	const live = document.getElementById('live')
	if (live) live.textContent = words
}
