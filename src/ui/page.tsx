import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'
import { usePlace } from './lang-context.tsx'

type LinkButtonProps = {
	href: string
	main?: boolean | undefined
	small?: boolean | undefined
	icon?: IconName | undefined
	children: ComponentChildren
}

/** A link that leads to a deed and looks like its button. `main` once on a page. */
export function LinkButton({ href, main, small, icon, children }: LinkButtonProps) {
	return (
		<a class={buttonClass(main, small)} href={href}>
			{icon && <Icon name={icon} />}
			{children}
		</a>
	)
}

type PostButtonProps = {
	action: string
	idempotencyKey: string
	main?: boolean | undefined
	small?: boolean | undefined
	icon?: IconName | undefined
	/** Hidden values sent along. */
	send?: Readonly<Record<string, string>> | undefined
	children: ComponentChildren
}

/** A deed of one click: a POST to `action`. The word on it says the deed. */
export function PostButton({ action, idempotencyKey, main, small, icon, send = {}, children }: PostButtonProps) {
	return (
		<form method="post" action={action} class="inline" data-once="">
			<input type="hidden" name="_key" value={idempotencyKey} />
			{Object.entries(send).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<button type="submit" class={buttonClass(main, small)}>
				{icon && <Icon name={icon} />}
				{children}
			</button>
		</form>
	)
}

type PageHeadProps = { title: string; lead?: ComponentChildren; children?: ComponentChildren }

/** The title of a page that is neither a list nor a record; a form's page starts with it. */
export function PageHead({ title, lead, children }: PageHeadProps) {
	return (
		<header class="page-head">
			<h1>{title}</h1>
			{lead && <p class="lead">{lead}</p>}
			{children && <div class="cluster">{children}</div>}
		</header>
	)
}

/** A tab; `current` where the path alone does not tell. */
type Tab = { readonly href: string; readonly label: string; readonly current?: boolean }
type TabsProps = { label: string; items: readonly Tab[] }

/** Lists that belong together, one of them shown: links beside each other, the current one marked. */
export function Tabs({ label, items }: TabsProps) {
	const path = usePlace().path.split('?')[0]
	return (
		<nav class="tabs" aria-label={label}>
			<ul>
				{items.map((item) => (
					<li key={item.href}>
						<a href={item.href} aria-current={(item.current ?? item.href.split('?')[0] === path) ? 'page' : undefined}>
							{item.label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

function buttonClass(main: boolean | undefined, small: boolean | undefined): string {
	return `button${main ? ' main-deed' : ''}${small ? ' small' : ''}`
}
