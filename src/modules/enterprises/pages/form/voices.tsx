import { page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { getManufactory, listWorkers, type Manufactory, type WorkerRow } from '#manufactories'
import { type Reply, shown } from '#platform/reply'
import { Chip, DataTable, LinkButton, PageHead, PostButton, Section } from '#ui'
import { messages } from '../../messages/form/deciding.ts'
import { formName, knownForms } from '../../rules/form/legal-forms.ts'
import { standing, voiceKinds } from '../../rules/form/voices.ts'
import { type Deciding, listDecidings } from '../../store/form/deciding.ts'
import { type FormSignature, listSignatures } from '../../store/form/signatures.ts'
import { listVoices, type Voice } from '../../store/form/voices.ts'
import { Signatures } from './signatures.tsx'
import { workerName } from './worker-name.ts'

export const voiceRoutes: readonly Route[] = [page('/manufactories/:manufactory/form/voices', 'manufactory.read', voicesPage)]

/** Everything of a manufactory's decidings, for the pages that show them. */
type Table = {
	readonly held: Manufactory
	readonly decidings: readonly Deciding[]
	readonly voices: readonly Voice[]
	readonly workers: readonly WorkerRow[]
	readonly signatures: readonly FormSignature[]
}

/** The manufactory with its decidings, voices, people and signatures: five queries, however many. */
export async function tableOf(view: View): Promise<Table> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	const decidings = await listDecidings(view.db, view.partnership, held.id)
	const voices = await listVoices(view.db, view.partnership, held.id)
	const workers = await listWorkers(view.db, view, held.id)
	const signatures = await listSignatures(
		view.db,
		view.partnership,
		decidings.map(({ id }) => id),
	)
	return { held, decidings, voices, workers, signatures }
}

/** Who speaks, for the one who looks. */
export function speakerName(view: View, table: Pick<Table, 'workers'>, voice: Voice): string {
	if (voice.participant === null) return voice.name
	return workerName(
		view.lang,
		table.workers.find(({ participantId }) => participantId === voice.participant),
	)
}

async function voicesPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const table = await tableOf(view)
	const { held, decidings } = table
	const [latest, ...earlier] = decidings
	const title = say.voicesTitle(held.name)
	return shown(
		title,
		<>
			<PageHead title={title} lead={say.voicesLead}>
				<LinkButton href={view.url(`/manufactories/${held.id}/form`)}>{say.adviser}</LinkButton>
			</PageHead>
			{latest === undefined ? <NotOpen view={view} held={held} /> : <Shown view={view} table={table} deciding={latest} current />}
			{earlier.length > 0 && <h2>{say.earlier}</h2>}
			{earlier.map((deciding) => (
				<details key={deciding.id}>
					<summary>{outcomeOf(view, deciding)}</summary>
					<Shown view={view} table={table} deciding={deciding} current={false} />
				</details>
			))}
		</>,
	)
}

/** What came of a deciding, in words. */
export function outcomeOf(view: View, { form, decidedOn, number, openedOn }: Deciding): string {
	const say = messages[view.lang]
	return form === null || decidedOn === null
		? say.goesOn(number, openedOn)
		: say.decided(formName(view, form), formatDay(view.lang, decidedOn))
}

function NotOpen({ view, held }: { view: View; held: Manufactory }) {
	const say = messages[view.lang]
	const may = held.mayDecide && held.kept === 'protected'
	return (
		<Section title={say.section}>
			<p>{may ? say.openLead : say.notYet}</p>
			{may && (
				<PostButton action={view.url(`/manufactories/${held.id}/form/deciding`)} idempotencyKey={view.key} main>
					{say.open}
				</PostButton>
			)}
		</Section>
	)
}

type Part = { view: View; table: Table; deciding: Deciding; current: boolean }

function Shown({ view, table, deciding, current }: Part) {
	const say = messages[view.lang]
	const own = table.voices.filter((voice) => voice.deciding === deciding.id)
	return (
		<>
			<Section title={outcomeOf(view, deciding)} action={<Deeds view={view} table={table} deciding={deciding} current={current} />}>
				<Chip tone={deciding.form === null ? 'due' : 'done'}>{deciding.form === null ? say.waits : say.decidedChip}</Chip>
				{deciding.reason !== '' && (
					<p class="as-written">
						{say.reopenedBecause}: {deciding.reason}
					</p>
				)}
				{deciding.reasons && <p class="as-written">{deciding.reasons}</p>}
				{deciding.decidedBy && <p class="soft">{deciding.decidedBy}</p>}
				<Standings view={view} voices={own} id={deciding.id} />
			</Section>
			<Section title={say.spokenTitle}>
				<Spoken view={view} table={table} voices={own} />
			</Section>
			{current && deciding.form === null && <Silent view={view} table={table} voices={own} />}
			{deciding.form !== null && (
				<Signatures view={view} held={table.held} deciding={deciding} signatures={table.signatures} current={current} />
			)}
		</>
	)
}

function Deeds({ view, table: { held }, deciding, current }: Part) {
	const say = messages[view.lang]
	const home = view.url(`/manufactories/${held.id}/form`)
	return (
		<div class="cluster">
			{current && deciding.form === null && held.mayWrite && <LinkButton href={`${home}/voices/own`}>{say.own}</LinkButton>}
			{current && deciding.form === null && held.mayWrite && <LinkButton href={`${home}/voices/other`}>{say.other}</LinkButton>}
			{current && deciding.form === null && held.mayDecide && (
				<LinkButton href={`${home}/decision`} main>
					{say.decide}
				</LinkButton>
			)}
			{current && deciding.form !== null && held.mayDecide && held.kept !== 'closed' && (
				<LinkButton href={`${home}/reopening`}>{say.reopen}</LinkButton>
			)}
			<LinkButton href={view.url(`/manufactories/${held.id}/form/minutes`, { number: deciding.number })}>{say.minutes}</LinkButton>
		</div>
	)
}

/** How each voice stands on each form; each worker counts as one. Nothing is added over the voices. */
function Standings({ view, voices, id }: { view: View; voices: readonly Voice[]; id: string }) {
	const say = messages[view.lang]
	const spoken = new Set(voices.flatMap(({ stances }) => stances.map(({ form }) => form)))
	const codes = knownForms(view).flatMap(({ form }) => (spoken.has(form.code) ? [form.code] : []))
	if (codes.length === 0) return null
	const columns = [
		{ key: 'form', header: say.form, cell: (code: string) => formName(view, code) },
		...voiceKinds.map((kind) => ({ key: kind, header: say.kind[kind], cell: (code: string) => say.counted(standing(voices, kind, code)) })),
	]
	return <DataTable id={`standing-${id}`} caption={say.standCaption} columns={columns} rows={codes} rowKey={(code) => code} />
}

function Spoken({ view, table, voices }: { view: View; table: Table; voices: readonly Voice[] }) {
	const say = messages[view.lang]
	if (voices.length === 0) return <p class="soft">{say.noVoices}</p>
	return (
		<ul class="lines">
			{voices.map((voice) => (
				<li key={voice.id}>
					<p>
						<strong>{speakerName(view, table, voice)}</strong> ({say.one[voice.voice]}){' '}
						<span class="soft small-text">
							{formatDay(view.lang, voice.saidOn)}, {say.how(voice.how, voice.recordedBy ?? '', voice.helper)}
						</span>{' '}
						{voice.paper && <a href={view.url(`/manufactories/${table.held.id}/form/voices/${voice.id}/paper`)}>{say.paper}</a>}
					</p>
					<ul>
						{voice.stances.map(({ form, stance, reasons }) => (
							<li key={form}>
								{formName(view, form)}: <strong>{say.stance[stance]}</strong>
								{reasons !== '' && `. ${reasons}`}
							</li>
						))}
					</ul>
					{voice.dissent !== '' && (
						<p class="as-written">
							<strong>{say.dissent}</strong>: {voice.dissent}
						</p>
					)}
				</li>
			))}
		</ul>
	)
}

function Silent({ view, table, voices }: { view: View; table: Table; voices: readonly Voice[] }) {
	const say = messages[view.lang]
	const now = table.workers.filter(({ leftOn }) => leftOn === null)
	const spoke = new Set(voices.map(({ participant }) => participant))
	const silent = now.filter(({ participantId }) => !spoke.has(participantId))
	if (now.length === 0) return null
	return (
		<Section title={say.silentTitle}>
			<p>{say.heard(now.length - silent.length, now.length)}</p>
			<ul class="lines">
				{silent.map((worker) => (
					<li key={worker.id}>
						{workerName(view.lang, worker)}{' '}
						{table.held.mayWrite && (
							<LinkButton href={view.url(`/manufactories/${table.held.id}/form/voices/workers/${worker.participantId}`)} small>
								{say.onPaper}
							</LinkButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
