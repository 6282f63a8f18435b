import type { VNode } from 'preact'
import type { Db } from './db.ts'

/** A word after a deed: what happened, and how to take it back where it can be. */
export type Notice = { kind: 'done' | 'refused' | 'info'; text: string; undo?: { action: string; label: string } }

/** The statuses that our pages answer with. */
export type Status = 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 | 507

/** Cookies an answer sets: the sign-in session's token (`''` ends it), and a step kept for a few minutes (`''` drops it). */
export type Cookies = { session?: string; step?: string; lang?: 'pl' | 'en' }

/** What a page answers, as a value; the app turns it into HTTP, in its frame. */
export type Reply =
	| { kind: 'page'; status: Status; title: string; body: VNode; frame: 'staff' | 'public'; description?: string; scripts?: false }
	| { kind: 'fragment'; status: Status; body: VNode }
	| { kind: 'moved'; to: string; notice?: Notice; cookies?: Cookies }
	| { kind: 'file'; name: string; type: string; content: string | Uint8Array }
	| { kind: 'stream'; name: string; type: string; chunks: (db: Db) => AsyncIterable<string | Uint8Array> }

/** A page of the program for people who signed in. */
export function shown(title: string, body: VNode): Reply {
	return { kind: 'page', status: 200, title, body, frame: 'staff' }
}

/** A page for residents and participants: large, one thing, no navigation. `scripts: false` where an old phone loads nothing but words. */
export function shownPublicly(page: { title: string; body: VNode; description?: string; status?: Status; scripts?: false }): Reply {
	return { kind: 'page', status: 200, frame: 'public', ...page }
}

/** The same form again, with what was wrong: 422, nothing typed is lost. */
export function refusedForm(title: string, body: VNode, status: Status = 422): Reply {
	return { kind: 'page', status, title, body, frame: 'staff' }
}

/** A part of a page for the enhancement. */
export function part(body: VNode, status: Status = 200): Reply {
	return { kind: 'fragment', status, body }
}

/** Done: on to the next page (303), with a word about what happened. */
export function moved(to: string, notice?: Notice): Reply {
	return notice === undefined ? { kind: 'moved', to } : { kind: 'moved', to, notice }
}

/** A file to keep. */
export function file(name: string, type: string, content: string | Uint8Array): Reply {
	return { kind: 'file', name, type, content }
}

/** A file made while it is sent, in a transaction of its own; memory stays flat. */
export function stream(name: string, type: string, chunks: (db: Db) => AsyncIterable<string | Uint8Array>): Reply {
	return { kind: 'stream', name, type, chunks }
}
