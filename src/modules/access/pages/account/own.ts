import { present } from '#platform/absent'
import type { Own } from '../../actions/change-own-account.ts'
import type { OutsideView, OwnAccount } from '../route.ts'

/** The signed-in account; these addresses are not reached without one. */
export function ownAccount(view: OutsideView): OwnAccount {
	return present(view.account, 'account')
}

/** The account's owner at work, for the actions. */
export function asOwn(view: OutsideView): Own {
	const { id, session } = ownAccount(view)
	return { db: view.db, now: view.now, device: view.device, account: id, session }
}
