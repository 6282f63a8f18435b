import type { OutsideRoute, OutsideView } from '#access'
import { parseLang } from '#kernel/lang'
import { listPartnershipsOf } from '#partnership'
import { moved, type Reply, shownPublicly } from '#platform/reply'
import { LinkButton, localOr, PageHead } from '#ui'
import type { Ground } from './ground.ts'
import { messages } from './messages.ts'

/** The first page and the language switch. */
export function frontRoutes(ground: Ground): OutsideRoute[] {
	return [
		{ method: 'GET', path: '/', may: 'anyone', answer: (view) => front(view, ground.welcome ?? []) },
		{ method: 'POST', path: '/language', may: 'anyone', answer: switchLanguage },
	]
}

async function front(view: OutsideView, welcome: readonly string[]): Promise<Reply> {
	if (view.account === undefined)
		return shownPublicly({
			title: messages[view.lang].welcomeTitle,
			body: <Welcome view={view} lines={welcome} />,
			description: messages[view.lang].welcomeLead,
		})
	const partnerships = await listPartnershipsOf(view.db, view.account.id)
	const only = partnerships.length === 1 ? partnerships[0] : undefined
	if (only !== undefined) return moved(`/${only.slug}`)
	return shownPublicly({ title: messages[view.lang].choosePartnership, body: <Choice view={view} partnerships={partnerships} /> })
}

function Welcome({ view, lines }: { view: OutsideView; lines: readonly string[] }) {
	const say = messages[view.lang]
	return (
		<>
			<PageHead title={say.welcomeTitle} lead={say.welcomeLead}>
				<LinkButton href="/sign-in" main>
					{say.signIn}
				</LinkButton>
			</PageHead>
			{lines.length > 0 && (
				<section class="card">
					<h2>{say.demoLogins}</h2>
					<ul>
						{lines.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				</section>
			)}
		</>
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
