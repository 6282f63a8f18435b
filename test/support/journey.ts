import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '#access'
import { shot } from './browser.ts'
import type { Served } from './served.ts'

export type Device = { width?: number; dark?: boolean; javaScript?: boolean }

/** A person with a browser of her or his own, signed in as a role or as nobody. */
export async function traveller(browser: Browser, served: Served, { as: role, ...device }: Device & { as?: Role }) {
	const { width = 1280, dark = false, javaScript = true } = device
	const viewport = { width, height: width < 600 ? 740 : 900 }
	const colorScheme = dark ? 'dark' : 'light'
	const context = await browser.newContext({
		viewport,
		colorScheme,
		javaScriptEnabled: javaScript,
		reducedMotion: 'reduce',
		locale: 'pl-PL',
	})
	context.setDefaultTimeout(20_000)
	if (role !== undefined) await context.addCookies(served.cookies(role))
	const page = await context.newPage()
	return { page, context, go: async (path: string) => void (await page.goto(`${served.at}${path}`)) }
}

/** Looks at the page as it stands: nothing breaks WCAG 2.2 AA, nothing has to be scrolled sideways; its picture goes to `test-output/`. */
export async function look(page: Page, name: string): Promise<void> {
	await shot(page, name)
	const found = [...(await overflow(page)).map((each) => `sticks out: ${each}`), ...(await violations(page))]
	expect(found, `${name}: ${found.join('; ')}`).toEqual([])
}

/** What breaks a rule of accessibility, by rule and element. */
async function violations(page: Page): Promise<string[]> {
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
	const result = await new AxeBuilder({ page }).withTags(tags).analyze()
	return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}

/** The elements that stick out of a page that is wider than its window. */
async function overflow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth
		if (document.documentElement.scrollWidth <= width) return []
		const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > width + 1)
		const found = wide.slice(0, 5).map((each) => `${each.tagName.toLowerCase()}.${each.className}`)
		return found.length > 0 ? found : ['a text that does not break']
	})
}

/** Presses Tab until this element has the focus; the focus must be seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
	for (let presses = 0; presses < 120; presses += 1) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
		await page.keyboard.press('Tab')
	}
	throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`)
}

/** Types with the keyboard alone into a field. */
export async function typeAt(page: Page, selector: string, text: string): Promise<void> {
	await tabTo(page, selector)
	await page.keyboard.press('ControlOrMeta+A')
	await page.keyboard.type(text)
}
