import { formatDay, type Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { Chip, type Tone } from '#ui'
import { messages } from '../messages.ts'
import { type Answer, answerInForce, type Channel } from '../rules/answers.ts'
import type { Presence, SessionState } from '../rules/session-state.ts'

const STATE_TONES = {
	planned: 'plain',
	'waits-for-attendance': 'due',
	'waits-for-confirmation': 'info',
	disputed: 'danger',
	held: 'done',
	cancelled: 'plain',
} as const satisfies Record<SessionState, Tone>

/** Where a meeting stands, in one word. */
export function StateChip({ lang, state }: { lang: Lang; state: SessionState }) {
	return <Chip tone={STATE_TONES[state]}>{messages[lang].states[state]}</Chip>
}

/** What is known of her answer about a meeting. */
export type Told = {
	readonly onDay: PlainDate
	readonly minutes: number
	readonly presence: Presence | null
	readonly answer: Answer | null
	readonly aboutDay: PlainDate | null
	readonly aboutMinutes: number | null
	readonly channel: Channel | null
	readonly recordedBy: string | null
	readonly witness: string | null
}

/** Her word about a meeting: confirmed, disputed, asked again, or not yet; paper says who copied it and who helped. */
export function AnswerChip({ lang, told }: { lang: Lang; told: Told }) {
	const say = messages[lang]
	if (told.presence !== 'present') return told.presence === null ? null : <Chip tone="plain">{say.presences[told.presence]}</Chip>
	const inForce = inForceOf(told)
	if (inForce === undefined) return <Chip tone="due">{told.answer === null ? say.notAnswered : say.asksAgain}</Chip>
	return (
		<>
			<Chip tone={inForce === 'confirmed' ? 'done' : 'danger'}>{say.answers[inForce]}</Chip>{' '}
			<span class="soft small-text">{channelText(lang, told)}</span>
		</>
	)
}

/** How she answered. */
function channelText(lang: Lang, { channel, recordedBy, witness }: Pick<Told, 'channel' | 'recordedBy' | 'witness'>): string {
	if (channel === null) return ''
	return channel === 'paper' ? messages[lang].fromPaper(recordedBy ?? '', witness ?? '') : messages[lang].channels[channel]
}

/** A day with its hour when it is set: 21.11.2026, 10:30. */
export function whenText(lang: Lang, { onDay, startsAt }: { onDay: string; startsAt: string | null }): string {
	return startsAt === null ? formatDay(lang, onDay) : `${formatDay(lang, onDay)},\u00a0${startsAt.slice(0, 5)}`
}

/** The first letter made large: for titles made of labels. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Her newest answer where it still counts. */
export function inForceOf({ answer, aboutDay, aboutMinutes, onDay, minutes }: Told): Answer | undefined {
	if (answer === null || aboutDay === null || aboutMinutes === null) return undefined
	return answerInForce({ answer, about: { onDay: aboutDay, minutes: aboutMinutes } }, { onDay, minutes })
}
