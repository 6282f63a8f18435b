import { z } from 'zod'
import { deed, listStaff, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, FormPart, fields, LinkButton, type Mistakes, PageHead } from '#ui'
import { agreeHosting } from '../../actions/agree-hosting.ts'
import { messages } from '../../messages/founding.ts'
import { listHostAccounts, listHosts } from '../../store/choices.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'

export const hostRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/host', 'manufactory.decide', hostFormPage),
	deed('/manufactories/:manufactory/host', 'manufactory.decide', agree),
]

const FIELDS = ['organisation', 'agreementNumber', 'agreedOn', 'from', 'until', 'manager', 'managerName', 'tutor'] as const
type HostForm = Record<(typeof FIELDS)[number], string>
type State = { values: FormValues; errors?: Mistakes<HostForm>; held: Manufactory; current?: Manufactory | undefined }

/** The second of two steps: the host, the agreement, who runs it there, who of the centre stands by it. */
async function hostFormPage(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const { values } = await filledIn(view, `manufactory-${held.id}-host`, { values: valuesOf(held) })
	return shown(messages[view.lang].hostTitle(held.name), await hostForm(view, { values, held }))
}

async function agree(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const again = async (errors: Mistakes<HostForm>, current?: Manufactory) =>
		refusedForm(say.hostTitle(held.name), await hostForm(view, { values: view.form, errors, held, current }))
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const { _version, ...agreed } = read.value
	if (agreed.manager !== null && agreed.managerName !== '') return again({ managerName: say.refusals['twice-a-manager'] })
	const done = await view.act((act) => agreeHosting(act, { ...agreed, manufactory: held.id, version: _version }))
	if (done.ok) return moved(view.url(`/manufactories/${held.id}`), { kind: 'done', text: say.hosted })
	if (done.refusal.code === 'changed-meanwhile') return again({}, done.refusal.current)
	return again({ [done.refusal.code === 'not-a-host-then' ? 'organisation' : 'until']: say.refusals[done.refusal.code] })
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.decide' })
}

function schemaOf({ lang }: View) {
	const f = formFields(lang)
	return z.object({
		organisation: f.id<'organisation'>(),
		agreementNumber: f.text(100),
		agreedOn: f.optionalDay().transform((on) => on ?? null),
		from: f.optionalDay().transform((on) => on ?? null),
		until: f.optionalDay().transform((on) => on ?? null),
		manager: f.optionalId<'account'>().transform((id) => id ?? null),
		managerName: f.text(),
		tutor: f.optionalId<'account'>().transform((id) => id ?? null),
		_version: f.whole({ min: 0, max: 1_000_000_000 }),
	})
}

async function hostForm(view: View, { values, errors, held, current }: State) {
	const say = messages[view.lang]
	const f = fields<HostForm>({ values, errors })
	const choices = await choicesFor(view, held)
	const home = view.url(`/manufactories/${held.id}`)
	const version = current?.hostingVersion ?? values._version ?? held.hostingVersion
	return (
		<>
			<PageHead title={say.hostTitle(held.name)} lead={say.step2} />
			{current && <Conflict view={view} values={values} current={current} />}
			{choices.hosts.length === 0 && (
				<p class="soft">
					{say.noHosts} <a href={view.url('/organisations')}>{say.addHost}</a>
				</p>
			)}
			<Form
				action={`${home}/host`}
				idempotencyKey={view.key}
				version={version}
				draft={draftAt(view, `manufactory-${held.id}-host`, values)}
			>
				<f.Errors />
				<FormPart title={say.hosting}>
					<f.Select name="organisation" label={say.organisation} options={choices.hosts} />
				</FormPart>
				<FormPart title={say.agreement}>
					<f.Text name="agreementNumber" label={say.agreementNumber} width="medium" optional />
					<f.Day name="agreedOn" label={say.agreedOn} optional />
					<f.Day name="from" label={say.from} optional />
					<f.Day name="until" label={say.until} optional />
				</FormPart>
				<FormPart title={say.people}>
					<f.Select name="manager" label={say.manager} options={choices.managers} blank={say.noManager} optional />
					<f.Text name="managerName" label={say.managerName} hint={say.managerNameHint} optional />
					<f.Select name="tutor" label={say.tutor} hint={say.tutorHint} options={choices.tutors} blank={say.noTutor} optional />
				</FormPart>
				<Actions deed={say.save} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

/** Tutors are staff of the centre: whoever may read persons' records by work or by role. */
async function choicesFor(view: View, held: Manufactory) {
	const hosts = await listHosts(view.db, view.partnership, { chosen: held.hostId, today: view.today })
	const managers = await listHostAccounts(view.db, view.partnership)
	const staff = await listStaff(view.db, view.partnership)
	return {
		hosts: hosts.map(({ id, name }) => ({ value: id, label: name })),
		managers: managers.map(({ account, name }) => ({ value: account, label: name })),
		tutors: staff
			.filter(({ roles }) => roles.some((role) => TUTORS.has(role)))
			.map(({ account, name }) => ({ value: account, label: name })),
	}
}

const TUTORS: ReadonlySet<string> = new Set([
	'coordinator',
	'supervisor',
	'self-employment',
	'adviser',
	'coach',
	'trainer',
	'animator',
	'placement',
	'intake',
])

function Conflict({ view, values, current }: { view: View; values: FormValues; current: Manufactory }) {
	const say = messages[view.lang]
	const theirs = valuesOf(current)
	const day = (text: string) => (/^\d{4}-/.test(text) ? formatDay(view.lang, text) : text)
	const compared = (['agreementNumber', 'agreedOn', 'from', 'until', 'managerName'] as const).map((name) => ({
		label: say[name],
		yours: day(values[name] ?? ''),
		theirs: day(theirs[name] ?? ''),
	}))
	return (
		<Compare title={say.conflictTitle} what={say.conflict} fields={compared}>
			<LinkButton href={view.url(`/manufactories/${current.id}`)}>{say.keepTheirs}</LinkButton>
		</Compare>
	)
}

function valuesOf(held: Manufactory): FormValues {
	return {
		organisation: held.hostId ?? '',
		agreementNumber: held.agreementNumber,
		agreedOn: held.agreedOn ?? '',
		from: held.agreementFrom ?? '',
		until: held.agreementUntil ?? '',
		manager: held.managerId ?? '',
		managerName: held.managerId === null ? held.manager : '',
		tutor: held.tutorId ?? '',
	}
}
