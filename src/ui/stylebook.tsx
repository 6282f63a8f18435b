import type { ComponentChildren } from 'preact'
import { Chip } from './chip.tsx'
import { Undo } from './notice.tsx'
import { LinkButton, PageHead } from './page.tsx'
import { PublicShell } from './public-shell.tsx'
import { Shell } from './shell.tsx'
import { Days } from './stylebook/days.tsx'
import { Figures } from './stylebook/figures.tsx'
import { Forms } from './stylebook/forms.tsx'
import { Lists } from './stylebook/lists.tsx'
import { Records } from './stylebook/records.tsx'

/** The chapters of the style book, by their address. */
export const CHAPTERS = { today: Days, list: Lists, record: Records, form: Forms, figure: Figures, parts: Parts, public: Public } as const
export type Chapter = keyof typeof CHAPTERS

/** Every component in its states, with long Polish words, mistakes and empty places: the look, to be looked at. */
export function StyleBook({ chapter }: { chapter: Chapter }) {
	const Content = CHAPTERS[chapter]
	return chapter === 'public' ? (
		<Content />
	) : (
		<Framed>
			<Content />
		</Framed>
	)
}

function Framed({ children }: { children: ComponentChildren }) {
	return (
		<Shell
			partnership="Partnerstwo Małopolska"
			home="/stylebook/today"
			nav={[
				{ href: '/stylebook/today', label: 'Dziś', icon: 'home', count: 12 },
				{ href: '/stylebook/list', label: 'Ludzie', icon: 'group' },
				{ href: '/stylebook/record', label: 'Wsparcie', icon: 'calendar' },
				{ href: '/stylebook/figure', label: 'Wskaźniki', icon: 'chart' },
				{ href: '/stylebook/form', label: 'Formularz', icon: 'edit' },
				{ href: '/stylebook/parts', label: 'Części', icon: 'list' },
				{ href: '/stylebook/public', label: 'Dla mieszkańców', icon: 'flag' },
			]}
			search={{ action: '/stylebook/list', label: 'Szukaj osoby' }}
			account={{
				name: 'Jan Kot',
				role: 'trener zatrudnienia wspieranego',
				signOut: '/sign-out',
				links: [{ href: '#me', label: 'Moje konto', icon: 'person' }],
			}}
			crumbs={[{ label: 'Dziś', href: '/stylebook/today' }, { label: 'Księga wyglądu' }]}
			notice={{ kind: 'done', text: 'spotkanie z 21 listopada zapisane.', undo: <Undo action="/stylebook" idempotencyKey="k" /> }}
		>
			{children}
		</Shell>
	)
}

function Parts() {
	return (
		<>
			<PageHead title="Części" lead="Słowa stanu, guziki i odnośniki.">
				<LinkButton href="#main" main>
					Zapisz spotkanie
				</LinkButton>
				<LinkButton href="#other">Popraw dane</LinkButton>
			</PageHead>
			<p class="cluster">
				<Chip tone="done">potwierdzone</Chip>
				<Chip tone="due">czeka</Chip>
				<Chip tone="danger">podważone</Chip>
				<Chip tone="info">nowe</Chip>
				<Chip tone="plain">bez znaczenia</Chip>
			</p>
		</>
	)
}

function Public() {
	return (
		<PublicShell name="Partnerstwo Małopolska">
			<h1>Czy to spotkanie się odbyło?</h1>
			<p>
				Jan Kot zapisał, że spotkaliście się <strong>18 listopada 2026</strong> na <strong>60 minut</strong>.
			</p>
			<LinkButton href="#yes" main icon="check">
				Tak, odbyło się
			</LinkButton>
			<LinkButton href="#no">Nie, było inaczej</LinkButton>
			<p>
				Pytania? Zadzwoń do Centrum: <a href="tel:+48120000000">12 000 00 00</a>.
			</p>
		</PublicShell>
	)
}
