import { z } from 'zod'
import { listStaff, may, type View } from '#access'
import { trustId } from '#kernel/id'
import { formatInstant } from '#kernel/lang'
import { Absent } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, FormPart, fields, LinkButton, type Mistakes, PageHead, Section } from '#ui'
import { readNote, writeNote } from '../actions/write-note.ts'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/notes.ts'
import { getOpenParticipant, type Person } from '../store/person.ts'
import { listNotes, type NoteCategory, type NoteTitle, noteCategories } from '../store/restricted-note.ts'
import { undoAt } from './taking-back.ts'

type NoteForm = { category: string; content: string; readers: string }

/** The notes that the reader may open; without any, and without the right to write, there is no such page. */
export async function notesPage(view: View): Promise<Reply> {
	const person = await personOf(view)
	const notes = await listNotes(view.db, view, person.id)
	if (notes.length === 0 && !may(view.actor, 'note.write')) throw new Absent('restricted notes')
	const { values, many } = await filledIn(view, draftName(person), { values: {} })
	return shown(messages[view.lang].title(person.firstName), await notesBody(view, { person, notes, values, chosen: many('readers') }))
}

/** Keeps a new note. */
export async function saveNote(view: View): Promise<Reply> {
	const person = await getOpenParticipant(view.db, view, { id: view.id<'participant'>('participant'), permission: 'note.write' })
	const say = messages[view.lang]
	const again = async (errors: Mistakes<NoteForm>) =>
		refusedForm(
			say.title(person.firstName),
			await notesBody(view, {
				person,
				notes: await listNotes(view.db, view, person.id),
				values: view.form,
				chosen: view.many('readers'),
				errors,
			}),
		)
	const f = formFields(view.lang)
	const read = readForm(z.object({ category: f.oneOf(noteCategories), content: f.required(say.missing, 20_000) }), view.form)
	if (!read.ok) return again(read.errors)
	const readers = view
		.many('readers')
		.filter((id) => /^[0-9a-f-]{36}$/.test(id))
		.map((id) => trustId<'account'>(id))
	const saved = await view.act((act) => writeNote(act, { ...read.value, participant: person.id, readers }))
	if (!saved.ok) return again({ readers: say[saved.refusal.code] })
	return moved(view.url(`/participants/${person.id}/notes`), {
		kind: 'done',
		text: say.saved,
		...undoAt(view, `/participants/${person.id}/notes/${saved.value}/withdrawal`),
	})
}

/** One note, opened: the opening stands in the journal. */
export async function notePage(view: View): Promise<Reply> {
	const participant = view.id<'participant'>('participant')
	const opened = await view.act((act) => readNote(act, { participant, note: view.id<'restricted-note'>('note') }))
	if (!opened.ok) throw new Absent('restricted note')
	const note = opened.value
	const say = messages[view.lang]
	const title = categoryOf(view, note.category)
	const body = (
		<>
			<PageHead title={title} lead={`${say.by(note.author)}, ${formatInstant(view.lang, note.at)}`} />
			<Section title={title}>
				<p class="as-written">{note.content}</p>
				<p class="soft small-text">{note.readers === null ? say.onlyYou : say.readBy(note.readers)}</p>
				<p class="soft small-text">{say.journalled}</p>
			</Section>
			<LinkButton href={view.url(`/participants/${participant}/notes`)}>{say.back}</LinkButton>
		</>
	)
	return shown(title, body)
}

async function personOf(view: View): Promise<Person> {
	return getOpenParticipant(view.db, view, { id: view.id<'participant'>('participant') })
}

function categoryOf({ lang, amendments }: View, category: NoteCategory): string {
	return category === 'other' ? messages[lang].other : labelOf({ lang, amendments }, category)
}

type Notes = { person: Person; notes: readonly NoteTitle[]; values: FormValues; chosen: readonly string[]; errors?: Mistakes<NoteForm> }

async function notesBody(view: View, { person, notes, values, chosen, errors }: Notes) {
	const say = messages[view.lang]
	const writes = may(view.actor, 'note.write')
	const staff = writes ? (await listStaff(view.db, view.partnership)).filter(({ account }) => account !== view.actor.account) : []
	return (
		<>
			<PageHead title={say.title(`${person.firstName} ${person.lastName}`)} lead={say.lead}>
				<LinkButton href={view.url(`/participants/${person.id}`)}>{say.person}</LinkButton>
			</PageHead>
			{notes.length === 0 ? <p class="soft">{say.empty}</p> : <NoteTitles view={view} person={person} notes={notes} />}
			{writes && (
				<NewNoteForm
					view={view}
					person={person}
					readers={staff.map(({ account, name }) => ({ value: account, label: name }))}
					values={values}
					chosen={chosen}
					errors={errors}
				/>
			)}
		</>
	)
}

// The draft of a note is as restricted as the note: it opens to the one who types it and to nobody else.
function draftName({ id }: Person): string {
	return `note-${id}`
}

function NoteTitles({ view, person, notes }: { view: View; person: Person; notes: readonly NoteTitle[] }) {
	const say = messages[view.lang]
	return (
		<ul class="lines card">
			{notes.map((note) => (
				<li key={note.id}>
					<p>
						<a href={view.url(`/participants/${person.id}/notes/${note.id}`)}>{categoryOf(view, note.category)}</a>
						<span class="line-what">{`${note.mine ? say.mine : say.by(note.author)}, ${formatInstant(view.lang, note.at)}`}</span>
					</p>
				</li>
			))}
		</ul>
	)
}

type NewNoteProps = {
	view: View
	person: Person
	readers: { value: string; label: string }[]
	values: FormValues
	chosen: readonly string[]
	errors: Mistakes<NoteForm> | undefined
}

function NewNoteForm({ view, person, readers, values, chosen, errors }: NewNoteProps) {
	const say = messages[view.lang]
	const f = fields<NoteForm>({ values: { ...values, readers: chosen }, errors })
	return (
		<Form action={view.url(`/participants/${person.id}/notes`)} idempotencyKey={view.key} draft={draftAt(view, draftName(person), values)}>
			<f.Errors />
			<FormPart title={say.new}>
				<f.Select
					name="category"
					label={say.category}
					options={noteCategories.map((value) => ({ value, label: categoryOf(view, value) }))}
					width="medium"
				/>
				<f.Area name="content" label={say.content} rows={6} />
				<f.Checks name="readers" label={say.readers} hint={say.readersHint} options={readers} optional />
			</FormPart>
			<Actions deed={say.save} />
		</Form>
	)
}
