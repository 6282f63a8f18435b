import { deed, may, page, type Route, type View } from '#access'
import { formatNumber } from '#kernel/lang'
import { ACCEPTED, MOST_KEPT_BYTES, openFile } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, LinkButton, PageHead, PostButton, Section } from '#ui'
import { addEvidence, dropEvidence } from '../actions/keep-evidence.ts'
import { messages } from '../messages.ts'
import { type Evidence, getEvidence } from '../store/need-files.ts'
import { getNeed, type Need } from '../store/needs.ts'

export const evidenceRoutes: readonly Route[] = [
	page('/needs/:need/files/new', 'need.write', newFile),
	{ ...deed('/needs/:need/files', 'need.write', postFile), upload: { maxBytes: MOST_KEPT_BYTES } },
	page('/needs/:need/files/:file', 'need.read', showFile),
	deed('/needs/:need/files/:file/removal', 'need.moderate', postRemoval),
]

async function newFile(view: View): Promise<Reply> {
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	return shown(messages[view.lang].addEvidence, <FilePage view={view} need={need} />)
}

async function postFile(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	const result = await view.act((act) => addEvidence(act, { need: need.id, upload: view.upload }))
	if (result.ok) return moved(view.url(`/needs/${need.id}`), { kind: 'done', text: say.fileAdded })
	return refusedForm(say.addEvidence, <FilePage view={view} need={need} error={say.no[result.refusal.code]} />)
}

/** Files open to whoever reads needs: never to residents. */
async function showFile(view: View): Promise<Reply> {
	const file = await getEvidence(view.db, view.partnership, { need: view.id('need'), file: view.id('file') })
	return openFile(view.db, view.partnership, file)
}

async function postRemoval(view: View): Promise<Reply> {
	const need = view.id<'need'>('need')
	await view.act((act) => dropEvidence(act, { need, file: view.id('file') }))
	return moved(view.url(`/needs/${need}`), { kind: 'done', text: messages[view.lang].fileDropped })
}

function FilePage({ view, need, error }: { view: View; need: Need; error?: string }) {
	const say = messages[view.lang]
	const f = fields<{ file: string }>({ errors: { file: error } })
	return (
		<>
			<PageHead title={say.addEvidence} lead={need.title} />
			<f.Errors />
			<Form action={view.url(`/needs/${need.id}/files`)} idempotencyKey={view.key} files>
				<f.File name="file" label={say.file} hint={say.fileHint} accept={ACCEPTED.paper} />
				<Actions deed={say.addFile} otherwise={{ href: view.url(`/needs/${need.id}`), label: need.title }} />
			</Form>
		</>
	)
}

/** The photos and scans of a need. */
export function EvidenceSection({ view, need, files }: { view: View; need: Need; files: readonly Evidence[] }) {
	const say = messages[view.lang]
	const add = may(view.actor, 'need.write') && (
		<LinkButton href={view.url(`/needs/${need.id}/files/new`)} small icon="add">
			{say.addFile}
		</LinkButton>
	)
	return (
		<Section title={say.evidence} action={add}>
			{files.length === 0 && <p class="soft">{say.noEvidence}</p>}
			<ul class="photos">
				{files.map((file) => (
					<li key={file.id}>
						<FileLink view={view} need={need} file={file} />
						{may(view.actor, 'need.moderate') && (
							<PostButton action={view.url(`/needs/${need.id}/files/${file.id}/removal`)} idempotencyKey={view.key} small>
								<span aria-hidden="true">{say.dropFile}</span>
								<span class="unseen">{say.dropFileNamed(file.name)}</span>
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}

function FileLink({ view, need, file }: { view: View; need: Need; file: Evidence }) {
	const href = view.url(`/needs/${need.id}/files/${file.id}`)
	const weight = `${formatNumber(view.lang, Math.max(1, Math.round(file.bytes / 1000)))} kB`
	return (
		<a href={href}>
			{file.type !== 'application/pdf' && <img src={href} alt="" loading="lazy" width="160" height="120" />}
			<span>{`${file.name} (${weight})`}</span>
		</a>
	)
}
