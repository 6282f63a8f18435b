import type { Act } from '#access'
import type { AccountId } from '#kernel/id'
import { present } from '#platform/absent'

/** The account that acts; `Absent` for somebody who did not sign in. */
export function accountOf({ account }: Act): AccountId {
	return present(account, 'account')
}
