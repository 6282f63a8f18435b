/** What a browser would send for the form of this page that goes to `action` (the end of its address): each field with its value. */
export function formOn(html: string, action: string): Record<string, string> {
	const forms = [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)]
	const [, , content = ''] = forms.find(([, head = '']) => new RegExp(`action="[^"]*${action}"`).test(head)) ?? []
	if (content === '') throw new Error(`no form on the page goes to ${action}`)
	return Object.fromEntries([...inputs(content), ...textareas(content), ...selects(content)])
}

function inputs(content: string): [string, string][] {
	return [...content.matchAll(/<input([^>]*)>/g)].flatMap(([, head = '']) => {
		const unchosen = /type="(radio|checkbox)"/.test(head) && !/\schecked/.test(head)
		const name = attribute(head, 'name')
		return name === undefined || unchosen || /type="(file|submit)"/.test(head) ? [] : [[name, attribute(head, 'value') ?? '']]
	})
}

function textareas(content: string): [string, string][] {
	return [...content.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, head = '', text = '']) => [
		attribute(head, 'name') ?? '',
		plain(text),
	])
}

function selects(content: string): [string, string][] {
	return [...content.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)].map(([, head = '', options = '']) => {
		const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, each = '']) => each)
		const chosen = all.find((each) => /\sselected/.test(each)) ?? all[0] ?? ''
		return [attribute(head, 'name') ?? '', attribute(chosen, 'value') ?? '']
	})
}

function attribute(head: string, name: string): string | undefined {
	const value = new RegExp(`\\s${name}="([^"]*)"`).exec(` ${head}`)?.[1]
	return value === undefined ? undefined : plain(value)
}

function plain(text: string): string {
	return text
		.replace(/&quot;/g, '"')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&')
}
