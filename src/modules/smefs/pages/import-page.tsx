import type { View } from '#access'
import { formatInstant } from '#kernel/lang'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { LinkButton, PostButton, Progress, RecordHead } from '#ui'
import { retryFile, takeFile } from '../actions/take-file.ts'
import { messages } from '../messages.ts'
import { getImport, type Import } from '../store/import.ts'
import { Counts } from './import-counts.tsx'
import { StageChip } from './import-list.tsx'
import { RemarkList, readRemarks, type ShownRemarks } from './remark-list.tsx'

/** A file from its upload to its end: how far it is, what is wrong with it, what became of it. */
export async function importPage(view: View): Promise<Reply> {
	const found = await getImport(view.db, view.partnership, view.id('import'))
	return shown(found.fileName, <ImportBody view={view} found={found} remarks={await readRemarks(view, found)} />)
}

/** Takes the file, or its valid rows. */
export async function postTaking(view: View): Promise<Reply> {
	const id = view.id<'import'>('import')
	const result = await view.act((act) => takeFile(act, { id, acceptValid: view.form.rows === 'valid' }))
	return result.ok ? moved(view.url(`/imports/${id}`)) : again(view, messages[view.lang].refusals[result.refusal.code])
}

/** Reads it again after a failure. */
export async function postRetry(view: View): Promise<Reply> {
	const id = view.id<'import'>('import')
	const result = await view.act((act) => retryFile(act, id))
	return result.ok ? moved(view.url(`/imports/${id}`)) : again(view, messages[view.lang].refusals[result.refusal.code])
}

async function again(view: View, refusal: string): Promise<Reply> {
	const found = await getImport(view.db, view.partnership, view.id('import'))
	return refusedForm(found.fileName, <ImportBody view={view} found={found} remarks={await readRemarks(view, found)} refusal={refusal} />)
}

type Body = { view: View; found: Import; remarks: ShownRemarks; refusal?: string }

const WORKING = ['waiting', 'reading', 'writing']

/** While the job works this part asks for itself again; without a script the whole page does. */
function ImportBody({ view, found, remarks, refusal }: Body) {
	const address = view.url(`/imports/${found.id}`)
	if (WORKING.includes(found.stage))
		return (
			<div id="import-state" hx-get={address} hx-trigger="every 2s" hx-target="this" hx-select="#import-state" hx-swap="outerHTML">
				<Head view={view} found={found} />
				<Working view={view} found={found} />
				<noscript>
					<meta http-equiv="refresh" content="3" />
				</noscript>
			</div>
		)
	return (
		<div id="import-state">
			{refusal && <p role="alert">{refusal}</p>}
			<Head view={view} found={found} />
			{found.stage !== 'dropped' && <Counts view={view} found={found} />}
			<RemarkList view={view} found={found} remarks={remarks} />
		</div>
	)
}

function Head({ view, found }: { view: View; found: Import }) {
	const { lang } = view
	const facts = [found.programmeCode, found.byName, formatInstant(lang, found.madeAt)].filter(Boolean).join(', ')
	return (
		<RecordHead
			title={found.fileName}
			facts={facts}
			state={<StageChip view={view} stage={found.stage} />}
			next={<span role="status">{sentence(view, found)}</span>}
			action={<MainDeed view={view} found={found} />}
		>
			<OtherDeeds view={view} found={found} />
		</RecordHead>
	)
}

function sentence({ lang }: View, found: Import): string {
	const say = messages[lang]
	if (found.failure !== null) return say.failures[found.failure]
	switch (found.stage) {
		case 'writing':
			return say.writing
		case 'done':
			return say.done
		case 'dropped':
			return say.dropped
		case 'read':
			return readSentence(lang, found)
		default:
			return say.reading
	}
}

function readSentence(lang: View['lang'], found: Import): string {
	const say = messages[lang]
	if (found.problems > 0) return found.rejected > 0 ? say.hasProblems(found.rejected) : say.broken
	if (found.rows === 0) return say.nobodyInIt
	return isNothingNew(found) ? say.nothingNew : say.allGood
}

function isNothingNew({ stage, created, updated }: Import): boolean {
	return stage === 'read' && created + updated === 0
}

function Working({ view, found }: { view: View; found: Import }) {
	const say = messages[view.lang]
	return (
		<>
			{found.stage === 'writing' && found.rowsDone > 0 ? (
				<Progress label={say.written} value={found.rowsDone} of={found.rows - found.rejected} />
			) : (
				<p class="lead">{found.stage === 'writing' ? say.readingAgain : found.rowsDone > 0 && say.readSoFar(found.rowsDone)}</p>
			)}
			<noscript>
				<a href={view.url(`/imports/${found.id}`)}>{say.refresh}</a>
			</noscript>
		</>
	)
}

function MainDeed({ view, found }: { view: View; found: Import }) {
	const say = messages[view.lang]
	const address = view.url(`/imports/${found.id}`)
	if (found.stage === 'done')
		return (
			<LinkButton href={view.url('/participants', { programme: found.programme })} main icon="person">
				{say.seePeople}
			</LinkButton>
		)
	if (found.stage === 'failed')
		return (
			<PostButton action={`${address}/retry`} idempotencyKey={view.key} main>
				{say.retry}
			</PostButton>
		)
	if (found.stage !== 'read' || isNothingNew(found)) return null
	if (found.problems > 0) return <Corrected view={view} found={found} main />
	return (
		<PostButton action={`${address}/taking`} idempotencyKey={view.key} main>
			{say.take(found.people)}
		</PostButton>
	)
}

function OtherDeeds({ view, found }: { view: View; found: Import }) {
	const say = messages[view.lang]
	const valid = found.rows - found.rejected
	if (found.stage !== 'read' || found.problems === 0 || found.people === 0) return null
	return (
		<PostButton action={`${view.url(`/imports/${found.id}`)}/taking`} idempotencyKey={view.key} send={{ rows: 'valid' }}>
			{say.takeValid(valid)}
		</PostButton>
	)
}

function Corrected({ view, found, main }: { view: View; found: Import; main?: boolean }) {
	return (
		<LinkButton href={view.url('/imports/new', { programme: found.programme, replaces: found.id })} main={main} icon="upload">
			{messages[view.lang].corrected}
		</LinkButton>
	)
}
