import type { View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { listProgrammes } from '#partnership'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, type Choice, Empty, Form, fields, type Mistakes, PageHead } from '#ui'
import { receiveFile } from '../actions/receive-file.ts'
import { messages } from '../messages.ts'

type NewImport = { programme: string; file: string; replaces: string }
type Typed = { values: Record<string, string>; errors: Mistakes<NewImport> }

/** The form that takes a file. */
export async function newImport(view: View): Promise<Reply> {
	const { programme = '', replaces = '' } = view.query
	const choices = await programmeChoices(view)
	const only = choices.length === 1 ? choices[0]?.value : undefined
	const typed = { values: { programme: programme || (only ?? ''), replaces }, errors: {} }
	return shown(messages[view.lang].newImport, <NewImportForm view={view} typed={typed} choices={choices} />)
}

/** Keeps the file and shows how it is being checked. */
export async function postImport(view: View): Promise<Reply> {
	const choices = await programmeChoices(view)
	const programme = parseId<'programme'>(view.form.programme)
	const known = choices.some(({ value }) => value === programme)
	if (!known || programme === undefined || view.upload === undefined) return again(view, choices, known)
	const file = { programme, upload: view.upload, replaces: parseId<'import'>(view.form.replaces), dataDir: view.dataDir }
	const received = await view.act((act) => receiveFile(act, file))
	return moved(view.url(received.ok ? `/imports/${received.value}` : '/imports'))
}

/** The programmes to choose from. */
export async function programmeChoices(view: View): Promise<(Choice & { value: Id<'programme'> })[]> {
	const all = await listProgrammes(view.db, view.partnership)
	return all.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))
}

function again(view: View, choices: readonly Choice[], isProgrammeKnown: boolean): Reply {
	const say = messages[view.lang]
	const errors = {
		...(isProgrammeKnown ? {} : { programme: say.programmeMissing }),
		...(view.upload === undefined ? { file: say.fileMissing } : {}),
	}
	return refusedForm(say.newImport, <NewImportForm view={view} typed={{ values: view.form, errors }} choices={choices} />)
}

function NewImportForm({ view, typed, choices }: { view: View; typed: Typed; choices: readonly Choice[] }) {
	const say = messages[view.lang]
	const f = fields<NewImport>(typed)
	if (choices.length === 0) return <Empty title={say.noProgrammes}>{say.noProgrammesWhat}</Empty>
	return (
		<>
			<PageHead title={say.newImport} lead={say.newLead} />
			<f.Errors />
			<Form action={view.url('/imports')} idempotencyKey={view.key} files>
				<f.Hidden name="replaces" />
				<f.Select name="programme" label={say.programme} options={choices} />
				<f.File name="file" label={say.file} hint={say.fileHint} />
				<Actions deed={say.check} otherwise={{ href: view.url('/imports'), label: say.imports }} />
			</Form>
		</>
	)
}
