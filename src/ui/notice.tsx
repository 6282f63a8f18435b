import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'
import { useWords } from './lang-context.tsx'

/** What just happened: said once at the top of the next page. `undo` is usually `<Undo action=... />`. */
export type Notice = {
	readonly kind: 'done' | 'refused' | 'info'
	readonly text: ComponentChildren
	readonly undo?: ComponentChildren | undefined
}

const ICONS = { done: 'check', refused: 'danger', info: 'info' } as const
const WORDS = { done: 'done', refused: 'refused', info: 'note' } as const

/** The place where notices appear. Always on the page, so that parts can put one there (`id="notice"`). */
export function NoticeArea({ notice }: { notice?: Notice | undefined }) {
	const words = useWords()
	return (
		<div id="notice">
			{notice && (
				<div class={`notice notice-${notice.kind}`} role={notice.kind === 'refused' ? 'alert' : 'status'} data-announce="">
					<Icon name={ICONS[notice.kind]} />
					<p>
						<strong>{`${words[WORDS[notice.kind]]}: `}</strong>
						{notice.text}
					</p>
					{notice.undo}
				</div>
			)}
		</div>
	)
}

type UndoProps = { action: string; label?: string | undefined; idempotencyKey?: string | undefined }

/** A button that takes the last deed back: a POST to `action`. */
export function Undo({ action, label, idempotencyKey }: UndoProps) {
	const words = useWords()
	return (
		<form method="post" action={action} class="inline">
			{idempotencyKey && <input type="hidden" name="_key" value={idempotencyKey} />}
			<button type="submit" class="button small">
				<Icon name="undo" />
				{label ?? words.undo}
			</button>
		</form>
	)
}
