import { page, type Route, type View } from '#access'
import { formatDay, formatDayLong, type Lang } from '#kernel/lang'
import { present } from '#platform/absent'
import { type PdfPaper, writePdf } from '#platform/pdf'
import { file, type Reply } from '#platform/reply'
import { messages as adviserWords } from '../../messages/form/adviser.ts'
import { messages } from '../../messages/form/deciding.ts'
import { readAdvice } from '../../rules/form/kept-advice.ts'
import { formName, legalFormFacts } from '../../rules/form/legal-forms.ts'
import { dissenters } from '../../rules/form/voices.ts'
import type { Deciding } from '../../store/form/deciding.ts'
import type { Voice } from '../../store/form/voices.ts'
import { speakerName, tableOf } from './voices.tsx'

export const minutesRoutes: readonly Route[] = [page('/manufactories/:manufactory/form/minutes', 'manufactory.read', minutesPdf)]

type Table = Awaited<ReturnType<typeof tableOf>>
type Minutes = { readonly view: View; readonly table: Table; readonly deciding: Deciding; readonly voices: readonly Voice[] }

/** The minutes of a deciding as a paper to sign, in the language asked for. An old decision has its minutes too. */
async function minutesPdf(asked: View): Promise<Reply> {
	const lang: Lang = asked.query.lang === 'en' ? 'en' : asked.query.lang === 'pl' ? 'pl' : asked.lang
	const view = { ...asked, lang }
	const table = await tableOf(view)
	const number = Number(view.query.number) || table.decidings[0]?.number
	const deciding = present(
		table.decidings.find((one) => one.number === number),
		'form-deciding',
	)
	const voices = table.voices.filter((voice) => voice.deciding === deciding.id)
	const name = `${messages[lang].minutesFile}-${deciding.decidedOn ?? deciding.openedOn}.pdf`
	return file(name, 'application/pdf', await writePdf(paperOf({ view, table, deciding, voices })))
}

/** The minutes as parts of a paper: the decision, why, who said what, dissent, what the rules said, signatures. */
function paperOf(minutes: Minutes): PdfPaper {
	const { view, table } = minutes
	const say = messages[view.lang]
	return {
		title: say.minutesTitle(table.held.name),
		lang: view.lang,
		madeAt: view.now,
		parts: [
			...decisionParts(minutes),
			...voiceParts(minutes),
			...dissentParts(minutes),
			...adviceParts(minutes),
			...signatureParts(minutes),
		],
	}
}

type Parts = PdfPaper['parts']

function decisionParts({ view, deciding }: Minutes): Parts {
	const say = messages[view.lang]
	const again: Parts = deciding.reason === '' ? [] : [text(`${say.reopenedBecause}: ${deciding.reason}`)]
	if (deciding.form === null || deciding.decidedOn === null) return [text(say.notDecided), ...again]
	return [
		heading(say.decisionHead),
		text(`${formName(view, deciding.form)}, ${formatDayLong(view.lang, deciding.decidedOn)}. ${deciding.decidedBy ?? ''}`),
		...again,
		heading(say.reasonsHead),
		text(deciding.reasons ?? ''),
		...(deciding.without ? [text(`${say.without}: ${deciding.without}`)] : []),
	]
}

function voiceParts({ view, table, voices }: Minutes): Parts {
	const say = messages[view.lang]
	const rows = voices.flatMap((voice) =>
		voice.stances.map(({ form, stance, reasons }) => [
			`${speakerName(view, table, voice)} (${say.one[voice.voice]}), ${formatDay(view.lang, voice.saidOn)}, ${say.how(voice.how, voice.recordedBy ?? '', voice.helper)}`,
			formName(view, form),
			say.stance[stance],
			reasons,
		]),
	)
	const columns = [
		{ header: say.spokenBy, width: 3 },
		{ header: say.form, width: 2 },
		{ header: say.stood, width: 1 },
		{ header: say.because, width: 3 },
	]
	return [heading(say.voicesHead), rows.length === 0 ? text(say.noVoices) : { kind: 'table', columns, rows }]
}

function dissentParts({ view, table, deciding, voices }: Minutes): Parts {
	const say = messages[view.lang]
	const dissent = dissenters(voices, deciding.form ?? '')
	const lines = dissent.map((voice) => {
		const against = voice.stances.find(({ form, stance }) => form === deciding.form && stance === 'against')
		return text(
			`${speakerName(view, table, voice)} (${say.one[voice.voice]}): ${[against?.reasons, voice.dissent].filter(Boolean).join(' ')}`,
		)
	})
	return [heading(say.dissentHead), ...(lines.length === 0 ? [text(say.noDissent)] : lines)]
}

/** What was kept on the day: lists may have changed since. */
function adviceParts({ view, deciding }: Minutes): Parts {
	const say = messages[view.lang]
	const words = adviserWords[view.lang]
	const advice = readAdvice(deciding.advice)
	if (advice === undefined) return []
	const facts = legalFormFacts.in(view.amendments)
	const rows = advice.said.map(({ form, verdict, by }) => [
		formName(view, form),
		words.verdict[verdict],
		by.map((code) => facts.find((fact) => fact.code === code)?.label[view.lang] ?? code).join(' '),
	])
	const columns = [
		{ header: say.form, width: 2 },
		{ header: words.verdictHead, width: 1 },
		{ header: words.why, width: 4 },
	]
	return [heading(say.adviceHead), text(say.adviceNote), { kind: 'table', columns, rows }]
}

function signatureParts({ view, table, deciding }: Minutes): Parts {
	const say = messages[view.lang]
	const own = table.signatures.filter((signature) => signature.deciding === deciding.id)
	const rows = own.map(({ name, role, signedOn }) => [name, say.signer[role], formatDay(view.lang, signedOn)])
	const columns = [
		{ header: say.signName, width: 3 },
		{ header: say.signRole, width: 2 },
		{ header: say.signedOn, width: 2 },
	]
	const empty = [...Array(4)].map(() => ['................................', '', ''])
	return [heading(own.length === 0 ? say.place : say.signatures), { kind: 'table', columns, rows: own.length === 0 ? empty : rows }]
}

function heading(words: string): Parts[number] {
	return { kind: 'heading', text: words }
}

function text(words: string): Parts[number] {
	return { kind: 'text', text: words }
}
