import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { Chip, type Tone } from '#ui'
import { messages } from '../../messages/assets.ts'
import { type Loan, type LoanState, loanStateOn } from '../../rules/lending.ts'

const TONES: Record<LoanState, Tone> = { agreed: 'info', out: 'plain', late: 'danger', back: 'plain', bought: 'plain', given: 'plain' }

/** Where a lent thing is, as a chip. */
export function LoanChip({ lang, today, loan }: { lang: Lang; today: PlainDate; loan: Loan }) {
	const state = loanStateOn(loan, today)
	return <Chip tone={TONES[state]}>{messages[lang].states[state]}</Chip>
}

type Words = (typeof messages)['pl']['refusals']
/** A refusal with the facts its sentence needs. */
export type LoanRefusal =
	| { readonly code: 'lent-then'; readonly manufactory: string; readonly from: PlainDate; readonly until: PlainDate }
	| { readonly code: 'outside-the-loan'; readonly from: PlainDate; readonly due: PlainDate }
	| { readonly code: 'before-handover'; readonly handedOn: PlainDate }
	| { readonly code: 'not-back-yet'; readonly manufactory: string }
	| { readonly code: Exclude<keyof Words, 'lent-then' | 'outside-the-loan' | 'before-handover' | 'not-back-yet'> }

/** Why it cannot be, in a sentence. */
export function loanWords(lang: Lang, refusal: LoanRefusal): string {
	const say = messages[lang].refusals
	switch (refusal.code) {
		case 'lent-then':
			return say['lent-then'](refusal.manufactory, refusal.from, refusal.until)
		case 'outside-the-loan':
			return say['outside-the-loan'](refusal.from, refusal.due)
		case 'before-handover':
			return say['before-handover'](refusal.handedOn)
		case 'not-back-yet':
			return say['not-back-yet'](refusal.manufactory)
		default:
			return say[refusal.code]
	}
}
