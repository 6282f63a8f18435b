import type { View } from '#access'
import { supportFields } from '../../rules/enterprise/lists.ts'
import type { Given } from '../../rules/support/fading.ts'
import type { EntryRow, MeetingGiven } from '../../store/support/fading.ts'

/** What was given: meetings by the field of their form of support, and entries. A meeting of no field is `other`. */
export function givenTo(
	view: Pick<View, 'amendments'>,
	of: { meetings: readonly MeetingGiven[]; entries: readonly EntryRow[] },
): readonly Given[] {
	const fields = supportFields.in(view.amendments)
	const fieldOf = ({ kind, subkind }: MeetingGiven) => {
		const fine = fields.find(({ facts }) => subkind !== null && facts.kinds.includes(`${kind}/${subkind}`))
		return (fine ?? fields.find(({ facts }) => facts.kinds.includes(kind)))?.code ?? 'other'
	}
	const meetings = of.meetings.map((meeting) => ({ onDay: meeting.onDay, field: fieldOf(meeting), minutes: meeting.minutes, grosze: 0 }))
	return [...meetings, ...of.entries.map(({ onDay, field, minutes, grosze }) => ({ onDay, field, minutes, grosze }))]
}
