import { deed, page, type Route, type View } from '#access'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import type { FormValues } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, FormPart, fields, type Mistakes, PageHead } from '#ui'
import { handInSheet } from '../actions/hand-in-sheet.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { verificationMessages } from '../messages/verification.ts'
import { type Criterion, confrontations } from '../rules/criteria.ts'
import type { Answered, SheetRefusal } from '../rules/sheet.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { getRound, listAssessors, type Round } from '../store/rounds.ts'

export const sheetRoutes: readonly Route[] = [
	page('/ideas/:idea/sheet', 'idea.assess', sheetPage),
	deed('/ideas/:idea/sheet', 'idea.assess', saveSheet),
]

type Sheet = { readonly idea: Idea; readonly round: Round }
type State = { values: FormValues; errors?: Mistakes<Record<string, string>> }

/** The sheet of whoever was asked and has not handed in; nobody else has one. */
async function sheetOf(view: View): Promise<Sheet | Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.assess' })
	const say = verificationMessages[view.lang].refusals
	const back = (text: string) => moved(view.url(`/ideas/${idea.id}`), { kind: 'refused', text })
	if (idea.round === null) return back(ideaMessages[view.lang].refusals['not-now'])
	const own = (await listAssessors(view.db, view, idea.round)).find(({ account }) => account === view.actor.account)
	if (own === undefined || own.releasedAt) return back(say['not-asked'])
	if (own.handedInAt) return back(say['already-handed-in'])
	return { idea, round: await getRound(view.db, view, present(idea.round, 'round')) }
}

async function sheetPage(view: View): Promise<Reply> {
	const sheet = await sheetOf(view)
	if ('kind' in sheet) return sheet
	const { values } = await filledIn(view, `idea-sheet-${sheet.round.id}`, { values: {} })
	return shown(verificationMessages[view.lang].sheetTitle, <SheetForm view={view} sheet={sheet} state={{ values }} />)
}

async function saveSheet(view: View): Promise<Reply> {
	const sheet = await sheetOf(view)
	if ('kind' in sheet) return sheet
	const say = verificationMessages[view.lang]
	const { idea, round } = sheet
	const answers = round.criteria.map(({ code }) => answerOf(view.form, code))
	const remarks = (view.form.remarks ?? '').trim().slice(0, 4000)
	const result = await view.act((act) => handInSheet(act, { id: idea.id, answers, remarks }))
	if (result.ok && result.value.complete) return moved(view.url(`/ideas/${idea.id}/comparison`), { kind: 'done', text: say.handedInLast })
	if (result.ok) return moved(view.url(`/ideas/${idea.id}`), { kind: 'done', text: say.handedInDone })
	const { refusal } = result
	if (refusal.code === 'sheet-not-whole') {
		const errors = errorsOf(view, refusal)
		return refusedForm(say.sheetTitle, <SheetForm view={view} sheet={sheet} state={{ values: view.form, errors }} />)
	}
	const text = { ...say.refusals, ...ideaMessages[view.lang].refusals }[refusal.code]
	return moved(view.url(`/ideas/${idea.id}`), { kind: 'refused', text })
}

function answerOf(form: FormValues, code: string): Answered {
	const score = /^[1-5]$/.test(form[`score-${code}`] ?? '') ? Number(form[`score-${code}`]) : undefined
	return { criterion: code, score, evidence: (form[`evidence-${code}`] ?? '').replace(/\r\n/g, '\n').slice(0, 2000) }
}

function errorsOf(view: View, { missing }: SheetRefusal): Record<string, string> {
	const say = verificationMessages[view.lang].missing
	return Object.fromEntries(missing.map(({ criterion, what }) => [`${what}-${criterion}`, say[what]]))
}

function SheetForm({ view, sheet: { idea, round }, state }: { view: View; sheet: Sheet; state: State }) {
	const say = verificationMessages[view.lang]
	const f = fields<Record<string, string>>(state)
	const own = (confrontation: Criterion['confrontation']) => round.criteria.filter((one) => one.confrontation === confrontation)
	return (
		<>
			<PageHead title={`${say.sheetTitle}: ${idea.title}`} lead={say.sheetLead} />
			<IdeaInShort view={view} idea={idea} />
			{round.criteria.some(({ verified }) => verified !== 'verified') && <p class="soft small-text">{say.proposal}</p>}
			<Form
				action={view.url(`/ideas/${idea.id}/sheet`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `idea-sheet-${round.id}`, state.values)}
			>
				<f.Errors />
				{confrontations.map((confrontation) => (
					<FormPart key={confrontation} title={say.confrontations[confrontation]}>
						{own(confrontation).map((criterion) => (
							<CriterionFields key={criterion.code} view={view} criterion={criterion} f={f} />
						))}
					</FormPart>
				))}
				<f.Area name="remarks" label={say.remarks} rows={3} optional />
				<Actions deed={say.handIn} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: ideaMessages[view.lang].back }} />
			</Form>
		</>
	)
}

function IdeaInShort({ view, idea }: { view: View; idea: Idea }) {
	const say = ideaMessages[view.lang]
	return (
		<section class="card">
			<p class="as-written">{idea.what}</p>
			<p>
				<strong>{say.forWhom}: </strong>
				{idea.forWhom}
			</p>
			{idea.needs && (
				<p>
					<strong>{say.needs}: </strong>
					{idea.needs}
				</p>
			)}
		</section>
	)
}

type CriterionProps = { view: View; criterion: Criterion; f: ReturnType<typeof fields<Record<string, string>>> }

function CriterionFields({ view, criterion, f }: CriterionProps) {
	const say = verificationMessages[view.lang]
	const { code, label, question, weight, evidence } = criterion
	const options = Object.entries(say.scale).map(([value, word]) => ({ value, label: word }))
	return (
		<div class="criterion">
			<f.Radio name={`score-${code}`} label={`${label[view.lang]} (${say.weight(weight)})`} hint={question[view.lang]} options={options} />
			<f.Area
				name={`evidence-${code}`}
				label={say.evidence}
				hint={evidence ? say.evidenceNeeded : undefined}
				rows={2}
				optional={!evidence}
			/>
		</div>
	)
}
