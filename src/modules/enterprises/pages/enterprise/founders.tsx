import { z } from 'zod'
import { deed, may, page, type Route, type View } from '#access'
import { formatGrosze, readGrosze } from '#kernel/money'
import { listOrganisations } from '#partnership'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, LinkButton, type Mistakes, PageHead, PostButton, Section } from '#ui'
import { addFounder, takeBackFounder } from '../../actions/enterprise/keep-founders.ts'
import { refusals } from '../../messages/enterprise/refusals.ts'
import { messages } from '../../messages/enterprise/words.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'
import type { FounderRow } from '../../store/enterprise/founders.ts'
import { chosenPerson, personSearch } from './find-person.tsx'

const AT = '/enterprises/:enterprise/founders'
export const founderRoutes: readonly Route[] = [
	page(`${AT}/new`, 'enterprise.write', newPage),
	deed(AT, 'enterprise.write', add),
	deed(`${AT}/:founder/undo`, 'enterprise.write', undo),
]

type FounderForm = Record<'kind' | 'participant' | 'organisation' | 'name' | 'share', string>

async function newPage(view: View): Promise<Reply> {
	const held = await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	return shown(messages[view.lang].addFounder, await formPage(view, held, { values: { kind: 'person' } }))
}

async function add(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	const again = async (errors: Mistakes<FounderForm>) =>
		refusedForm(say.addFounder, await formPage(view, held, { values: view.form, errors }))
	const f = formFields(view.lang)
	const share = f.text(20).transform((text, context) => {
		const grosze = text === '' ? null : readGrosze(text)
		if (grosze === undefined) context.addIssue(say.shareWrong)
		return grosze ?? null
	})
	const schema = z.object({
		kind: f.oneOf(['person', 'organisation']),
		participant: f.optionalId<'participant'>().transform((id) => id ?? null),
		organisation: f.optionalId<'organisation'>().transform((id) => id ?? null),
		name: f.text(),
		share,
	})
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const { share: shareGrosze, ...who } = read.value
	const kind = who.participant !== null ? 'person' : who.organisation !== null ? 'organisation' : who.kind
	const added = await view.act((act) => addFounder(act, { enterprise: held.id, founder: { ...who, kind, shareGrosze } }))
	if (!added.ok) return again({ name: refusals[view.lang].refusals[added.refusal.code] })
	const undoing = { action: view.url(`/enterprises/${held.id}/founders/${added.value.founder}/undo`), label: say.takeBack }
	return moved(`${view.url(`/enterprises/${held.id}`)}#founders`, { kind: 'done', text: say.founderAdded, undo: undoing })
}

async function undo(view: View): Promise<Reply> {
	const enterprise = view.id<'enterprise'>('enterprise')
	await view.act((act) => takeBackFounder(act, { enterprise, founder: view.id<'founder'>('founder') }))
	return moved(`${view.url(`/enterprises/${enterprise}`)}#founders`, { kind: 'done', text: messages[view.lang].tookBack })
}

type State = { values: FormValues; errors?: Mistakes<FounderForm> }

async function formPage(view: View, held: Enterprise, { values, errors }: State) {
	const say = messages[view.lang]
	const home = view.url(`/enterprises/${held.id}`)
	const organisations = await listOrganisations(view.db, view.partnership)
	const person = await chosenPerson(view)
	const f = fields<FounderForm>({ values, errors })
	return (
		<>
			<PageHead title={`${say.addFounder}: ${held.name}`} lead={say.founderLead} />
			{person === undefined && (await personSearch(view, `${home}/founders/new`))}
			<Form action={`${home}/founders`} idempotencyKey={view.key}>
				<f.Errors />
				{person ? (
					<p>
						<input type="hidden" name="participant" value={person.id} />
						<input type="hidden" name="kind" value="person" />
						{`${say.chosen}: ${person.name} `}
						<a href={`${home}/founders/new`}>{say.chooseAnother}</a>
					</p>
				) : (
					<>
						<f.Select
							name="organisation"
							label={say.organisation}
							options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
							blank={say.none}
							optional
						/>
						<f.Text name="name" label={say.otherName} optional />
						<f.Radio
							name="kind"
							label={say.founderKind}
							options={(['person', 'organisation'] as const).map((value) => ({ value, label: say.kinds[value] }))}
						/>
					</>
				)}
				<f.Number name="share" label={say.share_} optional />
				<Actions deed={say.save} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

/** Who founded it, on the enterprise's page. */
export function FoundersSection({ view, held, founders }: { view: View; held: Enterprise; founders: readonly FounderRow[] }) {
	const say = messages[view.lang]
	const writes = may(view.actor, 'enterprise.write')
	const home = view.url(`/enterprises/${held.id}/founders`)
	const add = writes && (
		<LinkButton href={`${home}/new`} icon="add" small>
			{say.addFounder}
		</LinkButton>
	)
	const count = (kind: FounderRow['kind']) => founders.filter((founder) => founder.kind === kind).length
	return (
		<Section title={say.founders} id="founders" action={add}>
			<p class="soft">{founders.length === 0 ? say.noFounders : say.count(count('person'), count('organisation'))}</p>
			<ul class="lines">
				{founders.map(({ id, kind, name, open, participantId, shareGrosze }) => (
					<li key={id}>
						<p>
							{open && participantId ? <a href={view.url(`/participants/${participantId}`)}>{name}</a> : (name ?? say.withheld)}
							<span class="line-what">
								{shareGrosze === null ? say.kinds[kind] : `${say.kinds[kind]}, ${formatGrosze(view.lang, shareGrosze)}`}
							</span>
						</p>
						{writes && (
							<PostButton action={`${home}/${id}/undo`} idempotencyKey={view.key} small>
								{say.takeBack}
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
