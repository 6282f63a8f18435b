import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'
import { useWords } from './lang-context.tsx'

/** done = moss, due = amber, danger = brick, info = sky, plain = ink. */
export type Tone = 'done' | 'due' | 'danger' | 'info' | 'plain'

const ICONS = { done: 'check', due: 'clock', danger: 'danger', info: 'info', plain: 'flag' } as const satisfies Record<Tone, IconName>

/** A state in one word: a drawing, a colour and the word; colour never speaks alone. */
export function Chip({ tone, icon, children }: { tone: Tone; icon?: IconName | undefined; children: ComponentChildren }) {
	return (
		<span class={`chip chip-${tone}`}>
			<Icon name={icon ?? ICONS[tone]} />
			{children}
		</span>
	)
}

/** How far: a bar with its numbers. */
export function Progress({ label, value, of }: { label: string; value: number; of: number }) {
	const words = useWords()
	const said = words.progress(value, of)
	return (
		<div class="progress">
			<span>{label}</span>
			<span class="numbers">{said}</span>
			<svg width="100%" height="8" role="img" aria-label={`${label}: ${said}`}>
				<rect class="progress-all" width="100%" height="8" rx="4" />
				<rect class="progress-done" width={`${share(value, of)}%`} height="8" rx="4" />
			</svg>
		</div>
	)
}

function share(value: number, of: number): number {
	return of <= 0 ? 0 : Math.round(Math.min(Math.max(value / of, 0), 1) * 1000) / 10
}
