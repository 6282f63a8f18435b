import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { ACCEPTED, MOST_KEPT_BYTES } from '#platform/kept-file'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Actions, Form, fields, LinkButton } from '#ui'
import { type ReportRefusal, reportNeed } from '../actions/report-need.ts'
import { messages } from '../messages.ts'
import { readNumber, spellNumber } from '../rules/number.ts'
import { type NeedForm, toldFields } from './need-fields.ts'
import { ToldFields } from './need-form.tsx'

/** A club shares one address: the form and its sending are counted together. */
const PER_MINUTE = 30

/** The public form: no account, no script needed. A form that asks nothing it need not. */
export const reportRoutes: readonly Route[] = [
	{ ...page('/needs/new', 'anyone', async (view) => formPage(view, { values: {} })), perMinute: PER_MINUTE },
	{ ...deed('/needs/new', 'anyone', report), perMinute: PER_MINUTE, upload: { maxBytes: MOST_KEPT_BYTES } },
	{ ...page('/needs/thanks', 'anyone', async (view) => thanks(view)), perMinute: 60 },
]

type PublicForm = NeedForm & { name: string; contact: string; photo: string; website: string }

async function report(view: View): Promise<Reply> {
	const field = formFields(view.lang)
	const schema = z.object({ ...toldFields(view.lang), name: field.text(200), contact: field.text(200) })
	const read = readForm(schema, view.form)
	if (!read.ok) return formPage(view, read)
	const { name, contact, ...words } = read.value
	const result = await view.act((act) =>
		reportNeed(act, {
			words,
			reporter: { name, contact },
			photo: view.upload,
			bait: view.form.website ?? '',
			openedAt: openedAt(view),
		}),
	)
	if (!result.ok) return formPage(view, { values: view.form, errors: refusedAs(view, result.refusal) })
	return moved(view.url('/needs/thanks', { number: result.value.number }))
}

function refusedAs({ lang }: View, { code }: ReportRefusal): Record<string, string> {
	const { no } = messages[lang]
	const field = code === 'bait-taken' ? 'website' : FILE_FAULTS.has(code) ? 'photo' : '_form'
	return { [field]: no[code] }
}

const FILE_FAULTS = new Set<string>(['not-a-photo', 'photo-too-many-points', 'file-too-large', 'file-missing', 'not-a-scan'])

/** When the form was opened, sealed by the server so that nobody makes it older than it is. */
function openedAt({ form, seal }: View): Date | undefined {
	const [at = '', mark] = (form._opened ?? '').split('.')
	return /^\d{10,16}$/.test(at) && mark === seal(`need-form ${at}`) ? new Date(Number(at)) : undefined
}

function sealedNow({ now, seal }: View): string {
	const at = String(now.getTime())
	return `${at}.${seal(`need-form ${at}`)}`
}

/** A form sent again keeps the moment when it was first opened; one from yesterday gets a new one. */
function openedMark(view: View, errors: Record<string, string>): string {
	const isOld = openedAt(view) === undefined || '_form' in errors
	return isOld
		? sealedNow({ ...view, now: new Date(view.now.getTime() - (view.form._opened === undefined ? 0 : 60_000)) })
		: (view.form._opened ?? '')
}

function formPage(view: View, { values, errors = {} }: { values: FormValues; errors?: Record<string, string> }): Reply {
	const say = messages[view.lang]
	const { residents } = say
	const f = fields<PublicForm>({ values, errors })
	const body = (
		<>
			<h1>{residents.reportTitle}</h1>
			<p class="lead">{residents.reportLead}</p>
			<f.Errors />
			<Form action={view.url('/needs/new')} idempotencyKey={view.key} files>
				<input type="hidden" name="_opened" value={openedMark(view, errors)} />
				<ToldFields view={view} f={fields<NeedForm>({ values, errors })} />
				<f.Text name="municipality" label={say.municipality} auto="address-level2" />
				<f.Text name="district" label={say.district} optional />
				<f.File name="photo" label={residents.photo} hint={residents.photoHint} accept={ACCEPTED.photo} optional />
				<f.Text name="name" label={residents.name} auto="given-name" optional />
				<f.Text name="contact" label={residents.contact} hint={residents.contactHint} optional />
				{'website' in errors ? <f.Text name="website" label={residents.bait} auto="off" optional /> : <Bait label={residents.bait} />}
				<p class="hint">{residents.privacy}</p>
				<Actions deed={residents.send} />
			</Form>
			<p>
				<a href={view.url('/needs/public')}>{residents.seeAll}</a>
			</p>
			<p>
				<a href={view.url('/needs/follow')}>{residents.checkYours}</a>
			</p>
		</>
	)
	const status = Object.keys(errors).length === 0 ? 200 : 422
	return shownPublicly({ title: residents.reportTitle, description: residents.description, body, status })
}

function thanks(view: View): Reply {
	const { residents } = messages[view.lang]
	const number = readNumber(view.query.number ?? '')
	const body = (
		<>
			<h1>{residents.thanksTitle}</h1>
			<p class="lead">{number === undefined ? residents.thanksSame : residents.thanksLead}</p>
			{number !== undefined && <p class="big-code">{spellNumber(number)}</p>}
			<p class="cluster">
				{number !== undefined && (
					<LinkButton href={view.url(`/needs/follow/${number}`)} main>
						{residents.followNow}
					</LinkButton>
				)}
				<LinkButton href={view.url('/needs/new')}>{residents.another}</LinkButton>
			</p>
		</>
	)
	return shownPublicly({ title: residents.thanksTitle, body })
}

/** A field that people neither see nor reach; whoever fills it in is no person. */
function Bait({ label }: { label: string }) {
	return (
		<div class="bait" aria-hidden="true">
			<label>
				{label}
				<input type="text" name="website" tabIndex={-1} autocomplete="off" />
			</label>
		</div>
	)
}
