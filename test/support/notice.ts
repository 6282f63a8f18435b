/** What a deed said on the way to the next page, and the address of its undo. */
export function noticeOf(answer: Response): { kind: string; text: string; undo: string } {
	const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('notice=') || each.includes('notice=')) ?? ''
	const [, kept = ''] = /notice=([^;]*)/.exec(cookie) ?? []
	const said: { kind: string; text: string; undo?: { action: string } } = JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'))
	return { kind: said.kind, text: said.text, undo: (said.undo?.action ?? '').replace(/^\/[^/]+/, '') }
}
