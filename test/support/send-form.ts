import type { Locator, Page } from 'playwright-core'

/** What is written into a form, by the names of its fields; several values tick several boxes. */
export type Written = Readonly<Record<string, string | readonly string[]>>

/** Fills in the form of the page that goes to `action` (the end of its address), sends it, and waits until another address has opened. */
export async function sendForm(page: Page, action: string, written: Written = {}): Promise<void> {
	const form = page.locator(`form[method=post][action$="${action}"]`).first()
	await form.waitFor({ state: 'attached' })
	for (const [name, value] of Object.entries(written))
		for (const one of typeof value === 'string' ? [value] : value) await write(form, name, one)
	const answered = page.waitForResponse((response) => response.request().method() === 'POST')
	await form.locator('button[type=submit]:not([name=then]):not([formaction])').last().click()
	const answer = await answered
	if (answer.status() >= 400) throw new Error(`${action} was refused: ${await mistakes(page)}`)
	await page.waitForLoadState('load')
}

async function write(form: Locator, name: string, value: string): Promise<void> {
	const field = form.locator(`[name="${name}"]`)
	const first = field.first()
	const kind = await first.evaluate((each) => (each instanceof HTMLInputElement ? each.type : each.tagName.toLowerCase()))
	if (kind === 'select') await first.selectOption(value, { force: true })
	else if (kind === 'radio' || kind === 'checkbox') await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
	else await first.fill(value)
}

async function mistakes(page: Page): Promise<string> {
	await page.waitForLoadState('load')
	const said = await page.locator('[role=alert], .field-error, [aria-invalid=true]').allInnerTexts()
	return `${await page.title()}: ${said.join(' | ').slice(0, 600)}`
}
