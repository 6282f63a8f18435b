import type { listStaff, View } from '#access'
import { localOr } from '#ui'
import { assignmentMessages } from '../../messages/assignment.ts'
import { mayStandAs } from '../../rules/assignment.ts'

export type Staff = Awaited<ReturnType<typeof listStaff>>

const KINDS = ['coach', 'adviser'] as const

/** Gives the selected a coach or an adviser: one list, `coach:account`, so that nothing depends on a script. Comes back to the same list. */
export function GiveWorker({ view, staff }: { view: View; staff: Staff }) {
	const say = assignmentMessages[view.lang]
	return (
		<>
			<label>
				{say.giveTo}{' '}
				<select name="worker">
					<option value="">{say.choose}</option>
					{KINDS.map((kind) => (
						<optgroup key={kind} label={say.worker[kind]}>
							{staff
								.filter(({ roles }) => mayStandAs(kind, roles))
								.map(({ account, name }) => (
									<option key={account} value={`${kind}:${account}`}>
										{name}
									</option>
								))}
						</optgroup>
					))}
				</select>
			</label>
			<input type="hidden" name="back" value={localOr(view.path, view.url('/participants'))} />
			<button type="submit" class="button main-deed">
				{say.assign}
			</button>
		</>
	)
}
