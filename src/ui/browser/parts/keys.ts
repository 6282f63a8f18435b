/** `/` goes to the search of this page, Esc leaves a field or closes an open menu. */
export function keys(): void {
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
		if (event.key === '/' && !typing(event.target)) search(event)
		if (event.key === 'Escape') leave()
	})
}

/** The search of the list before the search of everything. */
function search(event: Event): void {
	const box = document.querySelector<HTMLInputElement>('main [data-search]') ?? document.querySelector<HTMLInputElement>('[data-search]')
	if (!box) return
	event.preventDefault()
	box.focus()
	box.select()
}

function leave(): void {
	const menu = document.querySelector('details.menu[open], .nav-more details[open]')
	if (menu) {
		menu.removeAttribute('open')
		menu.querySelector('summary')?.focus()
	} else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function typing(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')
}
