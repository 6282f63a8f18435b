import type { Act } from '#access'
import type { AccountId } from '#kernel/id'
import { present } from '#platform/absent'

/** The account that does this; what nobody does by hand has none and is refused as absent. */
export function staffOf(act: Act): AccountId {
	return present(act.account, 'account')
}
