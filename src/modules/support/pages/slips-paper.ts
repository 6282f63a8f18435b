import { deed, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import { addDays } from '#kernel/plain-date'
import { type PdfPaper, writePdf } from '#platform/pdf'
import { file, moved, type Reply } from '#platform/reply'
import { localOr } from '#ui'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { listSlips, type SlipRow, type SlipsWanted } from '../store/presences.ts'

// A POST because many are chosen; it writes nothing, so that printing again is no other deed.
export const slipPaperRoutes: readonly Route[] = [deed('/slips', 'confirmation.record', slipsPaper)]

/** How far back a slip of a person looks. */
const SINCE_DAYS = 365

/** Slips for all who were at the meetings that were ticked, or for the people that were: one PDF, each person on a page of her own. */
async function slipsPaper(view: View): Promise<Reply> {
	const say = messages[view.lang].file
	const back = localOr(view.form.back, view.url('/sessions'))
	const wanted = wantedOf(view)
	if (wanted === undefined) return moved(back, { kind: 'refused', text: say.choose })
	const rows = await listSlips(view.db, view, wanted)
	if (rows.length === 0) return moved(back, { kind: 'info', text: say.nothingToAsk })
	return file(`${say.slipsName}-${view.today}.pdf`, 'application/pdf', await writePdf(paperOf(view, rows)))
}

function wantedOf(view: View): SlipsWanted | undefined {
	const sessions = idsOf<'session'>(view.many('session'))
	if (sessions.length > 0) return { sessions }
	const participants = idsOf<'participant'>(view.many('participant'))
	return participants.length === 0 ? undefined : { participants, since: addDays(view.today, -SINCE_DAYS) }
}

function idsOf<Name extends string>(texts: readonly string[]): Id<Name>[] {
	return texts.flatMap((text) => parseId<Name>(text) ?? [])
}

function paperOf(view: View, rows: readonly SlipRow[]): PdfPaper {
	const say = messages[view.lang].confirming
	const people = [...Map.groupBy(rows, ({ participationId }) => participationId).values()]
	return {
		title: `${say.slipTitle}. ${view.place.name}`,
		lang: view.lang,
		madeAt: view.now,
		parts: people.flatMap((lines, at) => [...(at === 0 ? [] : [{ kind: 'page' } as const]), ...slipOf(view, lines)]),
	}
}

function slipOf(view: View, lines: readonly SlipRow[]): PdfPaper['parts'] {
	const words = messages[view.lang]
	const say = words.confirming
	const [first] = lines
	const rows = lines.map((line) => [
		formatDay(view.lang, line.onDay),
		`${formLabel(view, line)}, ${line.leader}`,
		words.minutes(line.minutes),
		'[    ] / [    ]',
	])
	return [
		{ kind: 'heading', text: `${say.slipName}: ${first?.firstName ?? ''} ${first?.lastName ?? ''}` },
		{
			kind: 'table',
			columns: [
				{ header: words.meetings.when, width: 2 },
				{ header: words.meetings.what, width: 6 },
				{ header: words.file.howLong, width: 2 },
				{ header: words.file.yesNo, width: 2 },
			],
			rows,
		},
		{ kind: 'text', text: `${say.slipSign} ${'.'.repeat(60)}` },
		{ kind: 'text', text: `${say.slipHelper} ${'.'.repeat(60)}` },
	]
}
