import { listStaff, may, type View } from '#access'
import { parseId } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import { present } from '#platform/absent'
import { openFile } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Facts, Form, fields, LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { appointManager, dismissManager, HOST_MANAGER } from '../actions/keep-host.ts'
import { hosts as messages } from '../messages/hosts.ts'
import { getHost, type Host } from '../store/host.ts'
import { listManagers } from '../store/manager.ts'
import { listResourcesOf, type Resource } from '../store/resource.ts'
import { HostChip } from './hosts.tsx'
import { PartnershipTabs } from './tabs.tsx'

/** A host: its agreement, whom to call there, who runs manufactories, what it offers. */
export async function showHost(view: View): Promise<Reply> {
	const host = await getHost(view.db, view.partnership, view.id('host'))
	return shown(host.name, await hostPage(view, host))
}

/** The scan of its agreement. */
export async function showScan(view: View): Promise<Reply> {
	const { scan } = await getHost(view.db, view.partnership, view.id('host'))
	return openFile(view.db, view.partnership, present(scan, 'scan'))
}

/** An account manages the host's manufactories from today. */
export async function postManager(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const host = await getHost(view.db, view.partnership, view.id('host'))
	const asked = parseId(view.form.account)
	const staff = await listStaff(view.db, view.partnership)
	const account = staff.find((each) => each.account === asked)?.account
	if (account === undefined) return refusedForm(host.name, await hostPage(view, host, say.chooseAccount))
	await view.act((act) => appointManager(act, { organisation: host.organisation, account }))
	const undo = { action: view.url(`/hosts/${host.id}/managers/${account}/dismissal`), label: say.undo }
	return moved(view.url(`/hosts/${host.id}`), { kind: 'done', text: say.managerAdded, undo })
}

/** The account manages them no more. */
export async function postDismissal(view: View): Promise<Reply> {
	const host = await getHost(view.db, view.partnership, view.id('host'))
	await view.act((act) => dismissManager(act, { organisation: host.organisation, account: view.id('account') }))
	return moved(view.url(`/hosts/${host.id}`), { kind: 'done', text: messages[view.lang].managerRemoved })
}

async function hostPage(view: View, host: Host, error?: string) {
	const say = messages[view.lang]
	const { db, partnership } = view
	const managers = await listManagers(db, partnership, { organisation: host.organisation, kind: HOST_MANAGER })
	const offered = await listResourcesOf(db, partnership, host.organisation)
	const mine = may(view.actor, 'partnership.write')
	const staff = mine ? await listStaff(db, partnership) : []
	const others = staff.filter(({ account }) => !managers.some((each) => each.account === account))
	return (
		<>
			<PartnershipTabs view={view} />
			<RecordHead
				title={host.name}
				facts={host.place}
				state={<HostChip view={view} host={host} />}
				action={
					mine && (
						<LinkButton href={view.url(`/hosts/${host.id}/entry`)} main icon="edit">
							{say.changeHost}
						</LinkButton>
					)
				}
			/>
			<RecordBody>
				<Agreement view={view} host={host} />
				<Section title={say.managers}>
					<Managers view={view} host={host} managers={managers} />
					{mine && <AddManager view={view} host={host} others={others} error={error} />}
				</Section>
				<Offered view={view} host={host} offered={offered} />
			</RecordBody>
		</>
	)
}

function Agreement({ view, host }: { view: View; host: Host }) {
	const say = messages[view.lang]
	const day = (on: string | null) => on && formatDay(view.lang, on)
	const scan = host.scan && may(view.actor, 'partnership.write')
	return (
		<Section title={say.agreement}>
			<Facts
				items={[
					[say.agreementNumber, host.agreementNumber],
					[say.agreedOn, day(host.agreedOn)],
					[say.agreedUntilOn, day(host.agreedUntilOn)],
					[say.sinceOn, day(host.sinceOn)],
					[say.untilOn, day(host.untilOn)],
					[say.scan, scan ? <a href={view.url(`/hosts/${host.id}/scan`)}>{say.scan}</a> : host.scan ? '' : say.noScan],
					[say.contactName, host.contactName],
					[say.contactPhone, host.contactPhone && <a href={`tel:${host.contactPhone.replace(/[^+\d]/g, '')}`}>{host.contactPhone}</a>],
					[say.contactEmail, host.contactEmail && <a href={`mailto:${host.contactEmail}`}>{host.contactEmail}</a>],
				]}
			/>
		</Section>
	)
}

type Manager = { readonly account: string; readonly name: string }

function Managers({ view, host, managers }: { view: View; host: Host; managers: readonly Manager[] }) {
	const say = messages[view.lang]
	if (managers.length === 0) return <p class="soft">{say.noManagers}</p>
	return (
		<ul class="plain-list">
			{managers.map(({ account, name }) => (
				<li key={account} class="cluster">
					<span>{name}</span>
					{may(view.actor, 'partnership.write') && (
						<PostButton action={view.url(`/hosts/${host.id}/managers/${account}/dismissal`)} idempotencyKey={view.key} small>
							{say.removeManager}
							<span class="unseen">{`: ${name}`}</span>
						</PostButton>
					)}
				</li>
			))}
		</ul>
	)
}

type AddProps = { view: View; host: Host; others: readonly Manager[]; error: string | undefined }

function AddManager({ view, host, others, error }: AddProps) {
	const say = messages[view.lang]
	const f = fields<{ account: string }>({ errors: { account: error } })
	return (
		<Form action={view.url(`/hosts/${host.id}/managers`)} idempotencyKey={view.key}>
			<f.Select
				name="account"
				label={say.account}
				hint={say.managersHint}
				options={others.map(({ account, name }) => ({ value: account, label: name }))}
			/>
			<Actions deed={say.addManager} />
		</Form>
	)
}

function Offered({ view, host, offered }: { view: View; host: Host; offered: readonly Resource[] }) {
	const say = messages[view.lang]
	const mine = may(view.actor, 'partnership.write')
	return (
		<Section
			title={say.resources}
			action={
				mine && (
					<LinkButton href={view.url('/resources/new', { organisation: host.organisation })} small icon="add">
						{say.addResource}
					</LinkButton>
				)
			}
		>
			{offered.length === 0 && <p class="soft">{say.noResources}</p>}
			<ul class="plain-list">
				{offered.map((each) => (
					<li key={each.id}>
						{mine ? <a href={view.url(`/resources/${each.id}`)}>{each.what}</a> : each.what}{' '}
						<span class="soft">{say.kinds[each.kind]}</span>
					</li>
				))}
			</ul>
		</Section>
	)
}
