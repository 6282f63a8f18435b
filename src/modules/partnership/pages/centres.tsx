import { z } from 'zod'
import { may, type View } from '#access'
import type { Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm, refusedAt } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Empty, Form, fields, LinkButton, ListHead, PageHead, PostButton, Section } from '#ui'
import { formTeam } from '../actions/form-team.ts'
import { openCentre } from '../actions/open-centre.ts'
import { messages } from '../messages.ts'
import { centreKinds, teamKinds } from '../rules/words.ts'
import { type Centre, type CentreValues, listCentres } from '../store/centre.ts'
import { listOrganisations } from '../store/organisation.ts'
import { PartnershipTabs } from './tabs.tsx'
import { undoAdding } from './undoing.ts'

type Typed = { values: FormValues; errors?: Record<string, string> }

/** Centres with their branches and teams. */
export async function showCentres(view: View): Promise<Reply> {
	return shown(messages[view.lang].centres, await centresPage(view, { values: {} }))
}

/** The form of a new centre or branch. */
export async function newCentre(view: View): Promise<Reply> {
	return shown(messages[view.lang].openCentre, await centreForm(view, await filledIn(view, 'centre-new', { values: {} })))
}

/** Opens a centre. */
export async function postCentre(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const read = readForm(centreSchema(view.lang), view.form)
	if (!read.ok) return refusedForm(say.openCentre, await centreForm(view, read))
	const result = await view.act((act) => openCentre(act, read.value))
	if (result.ok)
		return moved(view.url('/centres'), {
			kind: 'done',
			text: say.centreOpened(read.value.name),
			...undoAdding(view, 'centre', result.value),
		})
	return refusedForm(say.openCentre, await centreForm(view, refusedAt(view.form, 'name', say.sameName)))
}

/** Adds a team to a centre. */
export async function postTeam(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const centre = view.id<'centre'>('centre')
	const read = readForm(teamSchema(view.lang), view.form)
	if (!read.ok) return refusedForm(say.centres, await centresPage(view, read))
	const result = await view.act((act) => formTeam(act, { centre, name: read.value.teamName, kind: read.value.teamKind }))
	if (result.ok)
		return moved(view.url('/centres'), {
			kind: 'done',
			text: say.teamFormed(read.value.teamName),
			...undoAdding(view, 'team', result.value),
		})
	return refusedForm(say.centres, await centresPage(view, refusedAt(view.form, 'teamName', say.sameName)))
}

function centreSchema(lang: Lang): z.ZodType<CentreValues> {
	const field = formFields(lang)
	return z.object({
		name: field.required(messages[lang].nameMissing, 300),
		kind: field.oneOf(centreKinds),
		organisation: field.optionalId<'organisation'>(),
		branchOf: field.optionalId<'centre'>(),
		place: field.text(),
		address: field.text(),
		phone: field.text(40),
	})
}

function teamSchema(lang: Lang) {
	const field = formFields(lang)
	return z.object({ teamName: field.required(messages[lang].nameMissing), teamKind: field.oneOf(teamKinds) })
}

async function centresPage(view: View, typed: Typed) {
	const say = messages[view.lang]
	const centres = await listCentres(view.db, view.partnership)
	const mine = may(view.actor, 'partnership.write')
	const open = { href: view.url('/centres/new'), label: say.openCentre }
	return (
		<>
			<PartnershipTabs view={view} />
			<ListHead title={say.centres} count={{ shown: centres.length, noun: say.centreNoun }}>
				{mine && (
					<LinkButton href={open.href} main icon="add">
						{open.label}
					</LinkButton>
				)}
			</ListHead>
			{centres.length === 0 && (
				<Empty title={say.noCentres} action={mine ? open : undefined}>
					{say.centresAre}
				</Empty>
			)}
			{centres.map((centre) => (
				<CentreCard key={centre.id} view={view} centre={centre} typed={view.form.centre === centre.id ? typed : { values: {} }} />
			))}
		</>
	)
}

function CentreCard({ view, centre, typed }: { view: View; centre: Centre; typed: Typed }) {
	const say = messages[view.lang]
	const soft = [say.centreKinds[centre.kind], centre.place, centre.phone].filter((word) => word !== '').join(' · ')
	return (
		<Section title={centre.name}>
			<p class="soft">{soft}</p>
			{centre.teams.length > 0 && (
				<ul class="lines">
					{centre.teams.map((team) => (
						<TeamLine key={team.id} view={view} team={team} />
					))}
				</ul>
			)}
			{may(view.actor, 'partnership.write') && <TeamForm view={view} centre={centre} typed={typed} />}
		</Section>
	)
}

function TeamLine({ view, team }: { view: View; team: Centre['teams'][number] }) {
	const say = messages[view.lang]
	const closed = team.closedOn !== null
	return (
		<li>
			<p>
				{team.name} <span class="soft">{[say.teamKinds[team.kind], ...(closed ? [say.closedTeam] : [])].join(', ')}</span>
			</p>
			{may(view.actor, 'partnership.write') && (
				<div class="line-deed">
					<PostButton action={view.url(`/teams/${team.id}/${closed ? 'reopening' : 'closing'}`)} idempotencyKey={view.key} small>
						{closed ? say.reopenTeam : say.closeTeam}
					</PostButton>
				</div>
			)}
		</li>
	)
}

function TeamForm({ view, centre, typed }: { view: View; centre: Centre; typed: Typed }) {
	const say = messages[view.lang]
	const f = fields<z.infer<ReturnType<typeof teamSchema>>>({ ...typed, prefix: `${centre.id}-` })
	return (
		<details open={typed.errors !== undefined}>
			<summary class="button small">{say.formTeam}</summary>
			<f.Errors />
			<Form action={view.url(`/centres/${centre.id}/teams`)} idempotencyKey={view.key}>
				<input type="hidden" name="centre" value={centre.id} />
				<f.Text name="teamName" label={say.teamName} />
				<f.Select name="teamKind" label={say.teamKind} options={teamKinds.map((value) => ({ value, label: say.teamKinds[value] }))} />
				<Actions deed={say.formTeam} />
			</Form>
		</details>
	)
}

async function centreForm(view: View, typed: Typed) {
	const say = messages[view.lang]
	const organisations = await listOrganisations(view.db, view.partnership)
	const centres = await listCentres(view.db, view.partnership)
	const f = fields<CentreValues>(typed)
	return (
		<>
			<PageHead title={say.openCentre} />
			<f.Errors />
			<Form action={view.url('/centres')} idempotencyKey={view.key} draft={draftAt(view, 'centre-new', typed.values)}>
				<f.Text name="name" label={say.name} />
				<f.Select name="kind" label={say.kind} options={centreKinds.map((value) => ({ value, label: say.centreKinds[value] }))} />
				<f.Select
					name="organisation"
					label={say.organisation}
					optional
					blank="—"
					options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<f.Select
					name="branchOf"
					label={say.branchOf}
					optional
					blank="—"
					options={centres.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<f.Text name="place" label={say.place} optional />
				<f.Text name="address" label={say.address} optional />
				<f.Phone name="phone" label={say.phone} optional />
				<Actions deed={say.saveCentre} otherwise={{ href: view.url('/centres'), label: say.centres }} />
			</Form>
		</>
	)
}
