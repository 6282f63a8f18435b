import type { Act } from '#access'
import type { AccountId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Writing } from '../store/sessions.ts'

/** The account that acts; meetings are written down by somebody who signed in. */
export function staffOf(act: Act): AccountId {
	return present(act.account, 'an account')
}

/** Who writes, where and when. */
export function writingOf(act: Act): Writing {
	return { partnership: act.partnership, by: staffOf(act), at: act.now }
}
