import { z } from 'zod'
import type { View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { Absent } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, fields, type Mistakes, PageHead, PostButton, Section, Timeline } from '#ui'
import { hers, UNKNOWN } from '../actions/freeze-entry.ts'
import { saveEntry } from '../actions/save-entry.ts'
import { labelOf } from '../messages/labels.ts'
import { messages as people } from '../messages/participant.ts'
import { messages } from '../messages/stay.ts'
import { filledFrom } from '../rules/entry.ts'
import { answers, citizenshipCodes, educationCodes, households, labourStatusCodes, labourSubstatusCodes } from '../rules/value-lists.ts'
import { findEntry, listEntryVersions, type StoredEntry } from '../store/entry-snapshot.ts'
import { getParticipation, type Participation } from '../store/participation.ts'
import { getOpenParticipant } from '../store/person.ts'
import { ENTRY_FIELDS, type EntryForm, EntryParts } from './entry-parts.tsx'

/** The form of the entry: open until the first support, afterwards corrected with a reason. */
export async function entryPage(view: View): Promise<Reply> {
	const stay = await getParticipation(view.db, view, { id: view.id<'participation'>('participation'), permission: 'participation.write' })
	const entry = await findEntry(view.db, view.partnership, stay.id)
	const person = await getOpenParticipant(view.db, view, { id: stay.participant })
	const known = filledFrom(entry ?? UNKNOWN, entry?.frozenOn ? {} : hers(person))
	const usual = { ...valuesOf(known), papersStartOn: stay.papersStartOn ?? '' }
	const { values } = await filledIn(view, draftName(stay), { values: usual })
	const version = Number(values._version ?? entry?.version ?? 0)
	return shown(messages[view.lang].entryTitle(stay.firstName), await entryForm(view, { stay, entry, values, version }))
}

/** Saves the entry, or the correction of a frozen one. */
export async function saveEntryForm(view: View): Promise<Reply> {
	const stay = await getParticipation(view.db, view, { id: view.id<'participation'>('participation'), permission: 'participation.write' })
	const entry = await findEntry(view.db, view.partnership, stay.id)
	const say = messages[view.lang]
	const again = async (errors: Mistakes<EntryForm>, current?: StoredEntry) => {
		const version = current?.version ?? Number(view.form._version ?? 0)
		return refusedForm(say.entryTitle(stay.firstName), await entryForm(view, { stay, entry, values: view.form, errors, version, current }))
	}
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const { _version, reason, papersStartOn, ...told } = read.value
	const saved = await view.act((act) => saveEntry(act, stay.id, { entry: told, reason, version: _version, papersStartOn }))
	if (!saved.ok) {
		if (saved.refusal.code === 'changed-meanwhile') return again({}, saved.refusal.current)
		return again({ [saved.refusal.code === 'reason-missing' ? 'reason' : 'labourSubstatus']: say.refusals[saved.refusal.code] })
	}
	return moved(view.url(`/participants/${stay.participant}`), {
		kind: 'done',
		text: saved.value.corrected ? say.corrected : say.entrySaved,
	})
}

function schemaOf(view: View) {
	const f = formFields(view.lang)
	const code = (codes: readonly string[]) => f.text(60).transform((text) => (codes.includes(text) ? text : null))
	const one = <const V extends readonly [string, ...string[]]>(values: V) => f.optionalOneOf(values).transform((value) => value ?? null)
	const postcode = f.text(10).pipe(z.union([z.literal(''), z.string().regex(/^\d{2}-\d{3}$/)], { error: people[view.lang].postcodeWrong }))
	return z.object({
		sex: one(['woman', 'man']),
		citizenship: code(citizenshipCodes),
		education: code(educationCodes),
		labourStatus: one(labourStatusCodes),
		labourSubstatus: code(labourSubstatusCodes.map((value) => value.code)),
		household: code(households),
		degurba: f.optionalWhole({ min: 1, max: 3 }).transform((value) => value ?? null),
		country: f.text(),
		voivodeship: f.text(),
		powiat: f.text(),
		gmina: f.text(),
		place: f.text(),
		street: f.text(),
		building: f.text(20),
		flat: f.text(20),
		postcode,
		foreignBackground: one(answers),
		thirdCountry: one(answers),
		minority: one(answers),
		homeless: one(answers),
		disability: one(answers),
		papersStartOn: f.optionalDay().transform((on) => on ?? null),
		reason: f.text(500),
		_version: f.whole({ min: 0, max: 100_000 }),
	})
}

type EntryFormState = {
	stay: Participation
	entry: StoredEntry | undefined
	values: FormValues
	errors?: Mistakes<EntryForm>
	version: number
	current?: StoredEntry | undefined
}

async function entryForm(view: View, state: EntryFormState) {
	const versions = state.entry?.frozenOn ? await listEntryVersions(view.db, view.partnership, state.stay.id) : []
	return <EntryFormPage view={view} {...state} versions={versions} />
}

function EntryFormPage({
	view,
	stay,
	entry,
	values,
	errors,
	version,
	current,
	versions,
}: EntryFormState & { view: View; versions: Awaited<ReturnType<typeof listEntryVersions>> }) {
	const say = messages[view.lang]
	const f = fields<EntryForm>({ values, errors })
	const frozenOn = entry?.frozenOn ?? null
	const back = view.url(`/participants/${stay.participant}`)
	return (
		<>
			<PageHead
				title={say.entryTitle(`${stay.firstName} ${stay.lastName}`)}
				lead={`${say.entryLead(stay.programmeCode)} ${frozenOn === null ? say.open : say.frozen(frozenOn)}`}
			/>
			{current && <Conflict view={view} stay={stay} values={values} current={current} />}
			<Form
				action={view.url(`/participations/${stay.id}/entry`)}
				idempotencyKey={view.key}
				version={version}
				draft={draftAt(view, draftName(stay), values)}
			>
				<f.Errors />
				<EntryParts view={view} f={f} values={values} />
				{frozenOn !== null && <f.Text name="reason" label={say.reason} hint={say.reasonHint} />}
				<Actions deed={frozenOn === null ? say.saveEntry : say.saveCorrection} otherwise={{ href: back, label: say.cancel }} />
			</Form>
			{versions.length > 1 && (
				<Section title={say.versions}>
					<Timeline
						items={versions.map((one) => ({
							key: String(one.version),
							when: formatInstant(view.lang, one.at),
							what: [say.version(one.version, one.current), one.reason].filter(Boolean).join('. '),
							...(one.by === null ? {} : { who: one.by }),
						}))}
					/>
				</Section>
			)}
		</>
	)
}

function Conflict({ view, stay, values, current }: { view: View; stay: Participation; values: FormValues; current: StoredEntry }) {
	const say = people[view.lang]
	const saved = valuesOf(current)
	const read = (text: string | undefined) =>
		text ? (/^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(view.lang, text) : labelOf(view, text)) : ''
	const compared = ENTRY_FIELDS.map((name) => ({ label: labelName(view, name), yours: read(values[name]), theirs: read(saved[name]) }))
	return (
		<Compare title={say.conflictTitle} what={say.conflict} fields={compared.filter(({ yours, theirs }) => yours !== theirs)}>
			<PostButton
				action={view.url(`/drafts/${draftName(stay)}/disposal`)}
				idempotencyKey={view.key}
				send={{ _at: view.url(`/participations/${stay.id}/entry`) }}
			>
				{say.keepTheirs}
			</PostButton>
		</Compare>
	)
}

function labelName({ lang }: View, name: keyof EntryForm): string {
	const known = new Map<string, unknown>([...Object.entries(people[lang]), ...Object.entries(messages[lang])]).get(name)
	if (typeof known !== 'string') throw new Absent(`label ${name}`)
	return known
}

function valuesOf(entry: Partial<StoredEntry>): FormValues {
	return Object.fromEntries(ENTRY_FIELDS.map((name) => [name, String(new Map<string, unknown>(Object.entries(entry)).get(name) ?? '')]))
}

function draftName({ id }: Participation): string {
	return `entry-${id}`
}
