import type { Page } from 'playwright-core'

/** What is wrong with how a page lies in its window: wider than it, cut, lying on something else. Tables and drawings may scroll in their own frame. */
export async function flawsOfLie(page: Page): Promise<string[]> {
	const found = [await page.evaluate(tooWide), await page.evaluate(cut), await page.evaluate(overlapping)]
	return found.flat()
}

// Each runs in the browser, alone.

function tooWide(): string[] {
	const width = document.documentElement.clientWidth
	const isFramed = (each: Element): boolean => {
		const frame = each.parentElement
		return frame !== null && (/auto|scroll/.test(getComputedStyle(frame).overflowX) || isFramed(frame))
	}
	const holdsText = (each: Element) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
	const out = [...document.querySelectorAll('body *:not(svg *)')]
		.filter((each) => each.checkVisibility() && holdsText(each) && each.getBoundingClientRect().right > width + 1 && !isFramed(each))
		.map((each) => `sticks out: ${each.tagName} ${each.textContent?.trim().slice(0, 40)}`)
	const whole = document.documentElement.scrollWidth
	return whole > width ? [`scrolls sideways: ${whole} > ${width}`, ...out] : out
}

function cut(): string[] {
	const isShown = (each: Element) => each.checkVisibility() && each.clientWidth > 1 && each.closest('.unseen, .skip') === null
	const isWider = (each: Element) => each.scrollWidth > each.clientWidth + 1
	const isHigher = (each: Element) => each.scrollHeight > each.clientHeight + 1
	const holdsFigure = (each: Element) => each.querySelector('table, svg') !== null || each.matches('textarea, pre')
	const isCut = (each: Element) => {
		const { overflowX, overflowY } = getComputedStyle(each)
		if (/auto|scroll/.test(overflowX)) return isWider(each) && !holdsFigure(each)
		return /hidden|clip/.test(overflowX + overflowY) && (isWider(each) || isHigher(each))
	}
	return [...document.querySelectorAll('body *:not(svg *)')]
		.filter((each) => isShown(each) && isCut(each))
		.map((each) => `cut: ${each.tagName} ${each.className} ${each.textContent?.trim().slice(0, 40)}`)
}

function overlapping(): string[] {
	const pressed = [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')].filter(
		(each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && each.closest('.unseen, .skip') === null,
	)
	const isBar = (each: Element) => each.closest('.bar, .nav') !== null // bars stay in place while the rest goes by under them
	const overlap = (one: Element, other: Element) => {
		const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
		const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
		const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
		return Math.min(a.width, b.width, a.height, b.height) > 1 && across > 4 && down > 4
	}
	const isFlaw = (one: Element, other: Element) =>
		isBar(one) === isBar(other) && !one.contains(other) && !other.contains(one) && overlap(one, other)
	const words = (each: Element) => `${each.tagName} ${each.id} ${each.textContent?.trim().slice(0, 30)}`
	return pressed.flatMap((one, at) =>
		pressed
			.slice(at + 1)
			.filter((other) => isFlaw(one, other))
			.map((other) => `overlap: ${words(one)} / ${words(other)}`),
	)
}
