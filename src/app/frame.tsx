import type { Context } from 'hono'
import type { Actor, NavLine } from '#access'
import { may, navGroups, roleNames } from '#access'
import type { Lang } from '#kernel/lang'
import type { Reply } from '#platform/reply'
import { type NavItem, type Notice, PublicShell, renderDocument, Shell, Undo } from '#ui'
import type { Answering, Frame } from './answering.ts'
import { jarOf, langOf, takeNotice, themeOf } from './cookies.ts'
import { DemoBanner } from './demo-banner.tsx'
import { messages } from './messages.ts'

type Page = Extract<Reply, { kind: 'page' }>

/** A whole page of HTML in its frame, with the notice of the last deed. */
export function framePage(c: Context, page: Page, { ground, frame }: Answering): string {
	const lang = langOf(c)
	const notice = noticeOf(takeNotice(c, jarOf(ground.publicUrl)))
	const body = (
		<>
			<DemoBanner demo={ground.demo} lang={lang} actor={frame.actor} slug={frame.place?.slug} />
			{page.body}
		</>
	)
	const inner = { lang, notice, frame, body }
	return renderDocument(
		{
			place: { lang, path: frame.path },
			assets: page.scripts === false ? { ...ground.assets, scripts: [] } : ground.assets,
			title: page.title,
			theme: themeOf(c),
			description: page.description,
			indexed: page.description !== undefined,
		},
		page.frame === 'staff' && frame.actor?.account ? <StaffFrame {...inner} /> : <PublicFrame {...inner} />,
	)
}

type Inner = { lang: Lang; notice: Notice | undefined; frame: Frame; body: Page['body'] }

function StaffFrame({ lang, notice, frame, body }: Inner) {
	const say = messages[lang]
	const slug = frame.place?.slug ?? ''
	const actor = frame.actor
	if (actor === undefined) return body
	return (
		<Shell
			partnership={frame.place?.name ?? 'Spoiwo'}
			home={`/${slug}`}
			nav={navOf(frame, actor, lang)}
			account={{
				name: actor.name,
				role: actor.roles.map((role) => roleNames[lang][role]).join(', '),
				links: [
					{ href: '/account', label: say.myAccount, icon: 'person' },
					{ href: '/', label: say.partnerships, icon: 'home' },
				],
				signOut: '/sign-out',
			}}
			search={may(actor, 'person.read') ? { action: `/${slug}/participants`, label: say.searchPeople } : undefined}
			notice={notice}
		>
			{body}
		</Shell>
	)
}

function PublicFrame({ notice, frame, body }: Inner) {
	return (
		<PublicShell name={frame.place?.name ?? 'Spoiwo'} home={frame.place && `/${frame.place.slug}`} notice={notice}>
			{body}
		</PublicShell>
	)
}

/** One place in the bar for each group that the reader may enter; its lines stand below the bar on its pages. */
function navOf({ modules, place }: Frame, actor: Actor, lang: Lang): NavItem[] {
	const itemOf = (line: NavLine): NavItem => ({ href: `/${place?.slug ?? ''}${line.path}`, label: line.label[lang], icon: line.icon })
	const lines = modules.flatMap(({ nav }) => nav ?? []).filter(({ may: asked }) => asked === 'signed-in' || may(actor, asked))
	const groups = navGroups.flatMap((group) => {
		const items = lines
			.filter((line) => line.group === group)
			.sort((one, other) => one.order - other.order)
			.map(itemOf)
		const [first, second] = items
		if (first === undefined) return []
		return second === undefined ? [first] : [{ ...first, label: messages[lang].navGroups[group], items }]
	})
	return [{ href: `/${place?.slug ?? ''}`, label: messages[lang].today, icon: 'home', exact: true }, ...groups]
}

function noticeOf(kept: ReturnType<typeof takeNotice>): Notice | undefined {
	if (kept === undefined) return undefined
	return { kind: kept.kind, text: kept.text, undo: kept.undo && <Undo {...kept.undo} /> }
}
