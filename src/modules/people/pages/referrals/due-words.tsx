import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { Chip } from '#ui'
import { referralMessages } from '../../messages/referrals.ts'
import { daysLate, type ReferralState } from '../../rules/referral.ts'

const TONES = {
	waiting: 'due',
	contacted: 'info',
	eligible: 'info',
	'not-eligible': 'due',
	declared: 'done',
	closed: 'plain',
} as const satisfies Record<ReferralState, string>

/** When a day is due, in words: "po terminie 3 dni", "dziś", "za 2 dni". */
export function dueWords(lang: Lang, dueOn: PlainDate, today: PlainDate): string {
	const say = referralMessages[lang]
	const late = daysLate(dueOn, today)
	if (late > 0) return say.late(late)
	if (late === 0) return say.dueToday
	return late === -1 ? say.dueTomorrow : say.dueIn(-late)
}

/** The due day of an open referral: late with a sign, today with a sign, else in quiet words. */
export function Due({ lang, dueOn, today }: { lang: Lang; dueOn: PlainDate; today: PlainDate }) {
	const words = dueWords(lang, dueOn, today)
	const late = daysLate(dueOn, today)
	if (late < 0) return <span>{words}</span>
	return <Chip tone={late > 0 ? 'danger' : 'due'}>{words}</Chip>
}

/** The state of a referral in a word. */
export function StateChip({ lang, state }: { lang: Lang; state: ReferralState }) {
	return <Chip tone={TONES[state]}>{referralMessages[lang].states[state]}</Chip>
}
