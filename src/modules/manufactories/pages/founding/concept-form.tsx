import { z } from 'zod'
import { deed, may, page, type Route, type View } from '#access'
import type { Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, FormPart, fields, LinkButton, type Mistakes, PageHead } from '#ui'
import { changeConcept } from '../../actions/change-concept.ts'
import { openConcept } from '../../actions/open-concept.ts'
import { messages } from '../../messages/founding.ts'
import { lines, offered } from '../../rules/lists.ts'
import { listIdeasToFound, listProgrammes } from '../../store/choices.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'

export const conceptRoutes: readonly Route[] = [
	page('/manufactories/new', 'manufactory.decide', newPage),
	deed('/manufactories', 'manufactory.decide', open),
	page('/manufactories/:manufactory/edit', 'manufactory.write', editPage),
	deed('/manufactories/:manufactory/edit', 'manufactory.write', change),
]

type ConceptForm = Record<'name' | 'ideaId' | 'programmeId' | 'line' | 'offer' | 'concept' | 'place', string>
type State = { values: FormValues; errors?: Mistakes<ConceptForm>; held?: Manufactory | undefined; current?: Manufactory | undefined }

/** The first of two steps. An idea's page leads here with `?idea=`. */
async function newPage(view: View): Promise<Reply> {
	const usual = { values: view.query.idea === undefined ? {} : { ideaId: view.query.idea } }
	const { values } = await filledIn(view, 'manufactory-new', usual)
	return shown(messages[view.lang].newTitle, await conceptPage(view, { values }))
}

async function open(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const again = async (errors: Mistakes<ConceptForm>) => refusedForm(say.newTitle, await conceptPage(view, { values: view.form, errors }))
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const opened = await view.act((act) => openConcept(act, read.value))
	if (!opened.ok) return again({ name: say.refusals[opened.refusal.code] })
	return moved(view.url(`/manufactories/${opened.value.manufactory}/host`), { kind: 'done', text: say.opened })
}

async function editPage(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const { values } = await filledIn(view, `manufactory-${held.id}`, { values: valuesOf(held) })
	return shown(messages[view.lang].editTitle(held.name), await conceptPage(view, { values, held }))
}

async function change(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const again = async (errors: Mistakes<ConceptForm>, current?: Manufactory) =>
		refusedForm(say.editTitle(held.name), await conceptPage(view, { values: view.form, errors, held: current ?? held, current }))
	const version = formFields(view.lang).whole({ min: 0, max: 1_000_000_000 })
	const read = readForm(schemaOf(view).extend({ _version: version }), view.form)
	if (!read.ok) return again(read.errors)
	const { _version, ...to } = read.value
	const changed = await view.act((act) => changeConcept(act, { manufactory: held.id, version: _version, to }))
	if (changed.ok) return moved(view.url(`/manufactories/${held.id}`), { kind: 'done', text: say.saved })
	if (changed.refusal.code === 'changed-meanwhile') return again({}, changed.refusal.current)
	return again({ name: say.refusals[changed.refusal.code] })
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

function schemaOf({ lang }: { lang: Lang }) {
	const f = formFields(lang)
	return z.object({
		name: f.required(messages[lang].missingName),
		ideaId: f.optionalId<'idea'>().transform((id) => id ?? null),
		programmeId: f.optionalId<'programme'>().transform((id) => id ?? null),
		line: f.required(undefined, 80).pipe(z.string().regex(/^[a-z0-9-]+$/)),
		offer: f.text(500),
		concept: f.text(20_000),
		place: f.text(300),
	})
}

async function conceptPage(view: View, { values, errors, held, current }: State) {
	const say = messages[view.lang]
	const decides = may(view.actor, 'manufactory.decide')
	const ideas = decides ? await listIdeasToFound(view.db, view.partnership, held?.ideaId ?? null) : []
	const programmes = decides ? await listProgrammes(view.db, view.partnership) : []
	const f = fields<ConceptForm>({ values, errors })
	const home = held === undefined ? view.url('/manufactories') : view.url(`/manufactories/${held.id}`)
	const draft = draftAt(view, held === undefined ? 'manufactory-new' : `manufactory-${held.id}`, values)
	const version = held && (current?.version ?? values._version ?? held.version)
	return (
		<>
			<PageHead title={held === undefined ? say.newTitle : say.editTitle(held.name)} lead={held === undefined ? say.step1 : undefined} />
			{current && <Conflict view={view} values={values} current={current} />}
			<Form action={held === undefined ? home : `${home}/edit`} idempotencyKey={view.key} version={version} draft={draft}>
				<f.Errors />
				<FormPart title={say.what}>
					<f.Text name="name" label={say.name} hint={say.nameHint} />
					{decides && (
						<f.Select
							name="ideaId"
							label={say.idea}
							hint={say.ideaHint}
							blank={say.noIdea}
							options={ideas.map(({ id, title, isTaken }) => ({ value: id, label: isTaken ? say.ideaTaken(title) : title }))}
							optional
						/>
					)}
					<f.Select name="line" label={say.line} options={offered(lines, view)} width="medium" />
					<f.Text name="offer" label={say.offer} hint={say.offerHint} optional />
					{decides && (
						<f.Select
							name="programmeId"
							label={say.programme}
							blank={say.noProgramme}
							options={programmes.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
							optional
						/>
					)}
				</FormPart>
				<FormPart title={say.conceptTitle}>
					<f.Area name="concept" label={say.concept} hint={say.conceptHint} rows={10} optional />
					<f.Text name="place" label={say.place} hint={say.placeHint} optional />
				</FormPart>
				<Actions deed={held === undefined ? say.saveFirst : say.save} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

function Conflict({ view, values, current }: { view: View; values: FormValues; current: Manufactory }) {
	const say = messages[view.lang]
	const theirs = valuesOf(current)
	const compared = (['name', 'offer', 'concept', 'place'] as const).map((name) => ({
		label: say[name],
		yours: values[name] ?? '',
		theirs: theirs[name] ?? '',
	}))
	return (
		<Compare title={say.conflictTitle} what={say.conflict} fields={compared}>
			<LinkButton href={view.url(`/manufactories/${current.id}`)}>{say.keepTheirs}</LinkButton>
		</Compare>
	)
}

function valuesOf({ name, ideaId, programmeId, line, offer, concept, place }: Manufactory): FormValues {
	return { name, ideaId: ideaId ?? '', programmeId: programmeId ?? '', line, offer, concept, place }
}
