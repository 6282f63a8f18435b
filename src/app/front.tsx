import { type OutsideRoute, type OutsideView, roleNames } from '#access'
import { parseLang } from '#kernel/lang'
import { listPartnershipsOf } from '#partnership'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { Chip, LinkButton, localOr, PageHead } from '#ui'
import type { Welcome as Demo, Ground } from './ground.ts'
import { messages } from './messages.ts'
import { tour } from './tour.tsx'
import { tourMessages } from './tour-messages.ts'

/** The first page and the language switch. */
export function frontRoutes(ground: Ground): OutsideRoute[] {
	return [
		{ method: 'GET', path: '/', may: 'anyone', answer: (view) => front(view, ground.welcome) },
		{ method: 'GET', path: '/tour', may: 'anyone', answer: async (view) => tour(view, ground.welcome !== undefined) },
		{ method: 'POST', path: '/language', may: 'anyone', answer: switchLanguage },
	]
}

async function front(view: OutsideView, demo: Demo | undefined): Promise<Reply> {
	if (view.account === undefined)
		return shownPublicly({
			title: messages[view.lang].welcomeTitle,
			body: <Welcome view={view} demo={demo} />,
			description: messages[view.lang].welcomeLead,
		})
	const partnerships = await listPartnershipsOf(view.db, view.account.id)
	const only = partnerships.length === 1 ? partnerships[0] : undefined
	if (only !== undefined) return moved(`/${only.slug}`)
	return shownPublicly({ title: messages[view.lang].choosePartnership, body: <Choice view={view} partnerships={partnerships} /> })
}

function Welcome({ view, demo }: { view: OutsideView; demo: Demo | undefined }) {
	const say = messages[view.lang]
	return (
		<>
			<PageHead title={say.welcomeTitle} lead={say.welcomeLead}>
				<LinkButton href="/sign-in" main>
					{say.signIn}
				</LinkButton>
				{demo && <LinkButton href="/tour">{tourMessages[view.lang].title}</LinkButton>}
			</PageHead>
			{demo && <DemoAccounts view={view} demo={demo} />}
		</>
	)
}

function DemoAccounts({ view, demo }: { view: OutsideView; demo: Demo }) {
	const say = messages[view.lang]
	const places = [...new Set(demo.accounts.map(({ place }) => place))]
	return (
		<section class="card">
			<div class="card-head">
				<h2>{say.demoLogins}</h2>
				<Chip tone="info">{say.demo}</Chip>
			</div>
			<p>{say.demoInvented}</p>
			<p>
				{say.demoPassword} <code>{demo.password}</code>
			</p>
			<table class="logins">
				<caption class="unseen">{say.demoLogins}</caption>
				{places.map((place) => (
					<tbody key={place}>
						<tr>
							<th colSpan={2} scope="rowgroup">
								{place}
							</th>
						</tr>
						{demo.accounts
							.filter((account) => account.place === place)
							.map(({ role, email }) => (
								<tr key={email}>
									<th scope="row">{roleNames[view.lang][role]}</th>
									<td>
										<code>{email}</code>
									</td>
								</tr>
							))}
					</tbody>
				))}
			</table>
		</section>
	)
}

function Choice({ view, partnerships }: { view: OutsideView; partnerships: readonly { slug: string; name: string }[] }) {
	const say = messages[view.lang]
	return (
		<>
			<PageHead title={say.choosePartnership} lead={partnerships.length === 0 ? say.noPartnership : undefined} />
			<ul class="lines">
				{partnerships.map(({ slug, name }) => (
					<li key={slug}>
						<a href={`/${slug}`}>{name}</a>
					</li>
				))}
			</ul>
		</>
	)
}

async function switchLanguage({ form }: OutsideView): Promise<Reply> {
	return { kind: 'moved', to: localOr(form.return, '/'), cookies: { lang: parseLang(form.lang) } }
}
