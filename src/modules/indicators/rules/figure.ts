import type { PlainDate } from '#kernel/plain-date'

/** A count split by sex. `unknown` is people whose sex is not recorded, workers and heads at open meetings. */
export type Count = { readonly women: number; readonly men: number; readonly unknown: number; readonly total: number }

/** Which days count and who is left out: support that is only disputed, or that nobody confirmed. */
export type Period = { readonly from?: PlainDate | undefined; readonly to: PlainDate; readonly leaveOut?: LeaveOut | undefined }
export const leaveOuts = ['nothing', 'disputed', 'unconfirmed'] as const
export type LeaveOut = (typeof leaveOuts)[number]

/** Figures by the code of their indicator. */
export type Figures = Readonly<Record<string, Count>>

/** A count from its parts; the total is always their sum. */
export function countOf(parts: { women?: number; men?: number; unknown?: number }): Count {
	const { women = 0, men = 0, unknown = 0 } = parts
	return { women, men, unknown, total: women + men + unknown }
}

/** Two counts together. */
export function plus(one: Count, other: Count): Count {
	return countOf({ women: one.women + other.women, men: one.men + other.men, unknown: one.unknown + other.unknown })
}

/** The share of a target that is reached, in whole per cent; `undefined` without a target. */
export function shareOf(total: number, target: number | undefined): number | undefined {
	return target === undefined || target === 0 ? undefined : Math.round((total / target) * 100)
}
