import { z } from 'zod'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import { formatDay } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, part, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, type Compared, Form, FormPart, fields, type Mistakes, PageHead, PostButton } from '#ui'
import { type EditRefusal, editParticipant } from '../actions/edit-participant.ts'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/participant.ts'
import { identity } from '../rules/identity.ts'
import type { ParticipantId } from '../store/participant.ts'
import { getOpenParticipant, type Person } from '../store/person.ts'

/** The form of a person's data; a draft that was not saved comes back. */
export async function editPage(view: View): Promise<Reply> {
	const person = await getOpenParticipant(view.db, view, { id: view.id<'participant'>('participant'), permission: 'person.write' })
	const { values } = await filledIn(view, draftName(person.id), { values: valuesOf(person) })
	const say = messages[view.lang]
	const state = { values, version: values._version ?? person.version }
	return shown(say.editTitle(person.firstName), <EditForm view={view} person={person} {...state} />)
}

/** Saves the data; refused ones come back with what was typed. */
export async function saveEdit(view: View): Promise<Reply> {
	const id = view.id<'participant'>('participant')
	const person = await getOpenParticipant(view.db, view, { id, permission: 'person.write' })
	const say = messages[view.lang]
	const again = (errors: Mistakes<PersonForm>, current?: Person) =>
		refusedForm(
			say.editTitle(person.firstName),
			<EditForm
				view={view}
				person={person}
				values={view.form}
				errors={errors}
				version={current?.version ?? view.form._version ?? 0}
				current={current}
			/>,
		)
	const read = readForm(schemaOf(view.lang), view.form)
	if (!read.ok) return again(read.errors)
	const { _version, ...asked } = read.value
	const saved = await view.act((act) =>
		editParticipant(act, id, { ...asked, sex: asked.sex, otherIdentifier: asked.otherIdentifier || null, version: _version }),
	)
	if (!saved.ok)
		return saved.refusal.code === 'changed-meanwhile' ? again({}, saved.refusal.current) : again(mistakeOf(view.lang, saved.refusal))
	return moved(view.url(`/participants/${id}`), { kind: 'done', text: say.saved })
}

/** What a PESEL says, while it is typed. */
export async function peselCheck(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const typed = view.form.pesel?.trim() ?? ''
	if (typed.length < 11) return part(<span />)
	const read = identity({ pesel: typed, bornOn: undefined, sex: undefined }, view.today)
	if (!read.ok) return part(<span>{mistakeOf(view.lang, read.refusal).pesel}</span>)
	const { bornOn, sex } = read.value
	return part(<span>{bornOn && sex ? say.peselSays(bornOn, sex) : ''}</span>)
}

const TEXTS = ['country', 'voivodeship', 'powiat', 'gmina', 'place', 'street', 'building', 'flat', 'phone'] as const
const FIELDS = ['firstName', 'lastName', 'pesel', 'otherIdentifier', 'bornOn', 'sex', 'email', 'byFirstName', 'postcode', ...TEXTS] as const
type PersonForm = Record<(typeof FIELDS)[number], string>

function schemaOf(lang: Lang) {
	const say = messages[lang]
	const f = formFields(lang)
	const empty = z.literal('')
	return z.object({
		firstName: f.required(say.missingName, 100),
		lastName: f.required(say.missingLastName, 100),
		pesel: f.text(20).transform((text) => text.replace(/[\s-]/g, '')),
		otherIdentifier: f.text(50),
		bornOn: f.optionalDay(),
		sex: f.optionalOneOf(['woman', 'man']),
		phone: f.text(40),
		email: f.text(200).pipe(z.union([empty, z.email(say.emailWrong)], { error: say.emailWrong })),
		byFirstName: f.ticked(),
		postcode: f
			.text(10)
			.transform((text) => text.replace(/^(\d{2})\s*-?\s*(\d{3})$/, '$1-$2'))
			.pipe(z.union([empty, z.string().regex(/^\d{2}-\d{3}$/)], { error: say.postcodeWrong })),
		country: f.text(),
		voivodeship: f.text(),
		powiat: f.text(),
		gmina: f.text(),
		place: f.text(),
		street: f.text(),
		building: f.text(20),
		flat: f.text(20),
		_version: f.whole({ min: 0, max: 1_000_000_000 }),
	})
}

function mistakeOf(lang: Lang, refusal: Exclude<EditRefusal, { code: 'changed-meanwhile' }>): Mistakes<PersonForm> {
	const say = messages[lang]
	switch (refusal.code) {
		case 'born-differs-from-pesel':
			return { bornOn: say.bornDiffers(refusal.born) }
		case 'born-in-future':
			return { bornOn: say.refusals[refusal.code] }
		case 'sex-differs-from-pesel':
			return { sex: say.refusals[refusal.code] }
		default:
			return { pesel: say.refusals[refusal.code] }
	}
}

type EditFormProps = {
	view: View
	person: Person
	values: FormValues
	errors?: Mistakes<PersonForm>
	version: number | string
	current?: Person | undefined
}

function EditForm({ view, person, values, errors, version, current }: EditFormProps) {
	const say = messages[view.lang]
	const f = fields<PersonForm>({ values, errors })
	const back = view.url(`/participants/${person.id}`)
	return (
		<>
			<PageHead title={say.editTitle(`${person.firstName} ${person.lastName}`)} />
			{current && <Conflict view={view} values={values} current={current} />}
			<Form action={`${back}/edit`} idempotencyKey={view.key} version={version} draft={draftAt(view, draftName(person.id), values)}>
				<f.Errors />
				<Who view={view} f={f} />
				<FormPart title={say.contact}>
					<f.Phone name="phone" label={say.phone} optional />
					<f.Email name="email" label={say.email} optional />
				</FormPart>
				<Address view={view} f={f} />
				<Actions deed={say.save} otherwise={{ href: back, label: say.cancel }} />
			</Form>
		</>
	)
}

type Part = { view: View; f: ReturnType<typeof fields<PersonForm>> }

function Who({ view, f }: Part) {
	const say = messages[view.lang]
	const sexes = ['woman', 'man'].map((value) => ({ value, label: labelOf(view, value) }))
	return (
		<FormPart title={say.who} hint={say.whoHint}>
			<f.Text name="firstName" label={say.firstName} />
			<f.Text name="lastName" label={say.lastName} />
			<f.Pesel name="pesel" label={say.pesel} optional />
			<p
				class="hint"
				role="status"
				id="pesel-says"
				hx-post={view.url('/pesel-check')}
				hx-trigger="input delay:300ms from:#pesel"
				hx-include="#pesel"
				hx-swap="innerHTML"
			/>
			<f.Text name="otherIdentifier" label={say.otherIdentifier} hint={say.otherIdentifierHint} width="medium" optional />
			<f.Day name="bornOn" label={say.bornOn} optional />
			<f.Select name="sex" label={say.sex} options={sexes} width="medium" optional />
			<f.Check name="byFirstName" label={say.byFirstName} optional />
		</FormPart>
	)
}

function Address({ view, f }: Part) {
	const say = messages[view.lang]
	return (
		<>
			<FormPart title={say.address}>
				<f.Text name="street" label={say.street} optional />
				<f.Text name="building" label={say.building} width="short" optional />
				<f.Text name="flat" label={say.flat} width="short" optional />
				<f.Text name="postcode" label={say.postcode} width="short" optional />
				<f.Text name="place" label={say.place} optional />
			</FormPart>
			<FormPart title={say.area}>
				<f.Text name="gmina" label={say.gmina} optional />
				<f.Text name="powiat" label={say.powiat} optional />
				<f.Text name="voivodeship" label={say.voivodeship} optional />
				<f.Text name="country" label={say.country} optional />
			</FormPart>
		</>
	)
}

function Conflict({ view, values, current }: { view: View; values: FormValues; current: Person }) {
	const say = messages[view.lang]
	const saved = valuesOf(current)
	const read = (name: string, text: string) =>
		name === 'sex' && text ? labelOf(view, text) : name === 'bornOn' && /^\d{4}-/.test(text) ? formatDay(view.lang, text) : text
	const compared: Compared[] = FIELDS.filter((name) => name !== 'byFirstName').map((name) => ({
		label: say[name],
		yours: values[name] ?? '',
		theirs: read(name, saved[name] ?? ''),
	}))
	return (
		<Compare title={say.conflictTitle} what={say.conflict} fields={compared.filter(({ yours, theirs }) => yours !== '' || theirs !== '')}>
			<PostButton
				action={view.url(`/drafts/${draftName(current.id)}/disposal`)}
				idempotencyKey={view.key}
				send={{ _at: view.url(`/participants/${current.id}`) }}
			>
				{say.keepTheirs}
			</PostButton>
		</Compare>
	)
}

function valuesOf({ byFirstName, ...person }: Person): FormValues {
	const texts = Object.entries(person).map(([name, value]) => [name, value === null ? '' : String(value)])
	return { ...Object.fromEntries(texts), byFirstName: byFirstName ? 'yes' : '' }
}

function draftName(id: ParticipantId): string {
	return `participant-${id}`
}
