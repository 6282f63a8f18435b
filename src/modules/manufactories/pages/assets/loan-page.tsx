import { page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { formatGrosze } from '#kernel/money'
import { present } from '#platform/absent'
import { ACCEPTED } from '#platform/kept-file'
import { type Reply, shown } from '#platform/reply'
import { Facts, Form, fields, LinkButton, PageHead, PostButton, Section } from '#ui'
import { messages } from '../../messages/assets.ts'
import { loanStateOn } from '../../rules/lending.ts'
import { labelIn } from '../../rules/lists.ts'
import { assetConditions } from '../../rules/money-lists.ts'
import { getLoan, type Handing, type LoanRow } from '../../store/loans.ts'
import { getManufactory } from '../../store/manufactory.ts'
import { LoanChip } from './loan-words.tsx'

export const loanRoutes: readonly Route[] = [page('/manufactories/:manufactory/loans/:loan', 'manufactory.read', loanPage)]

/** One loan: what, whose, since when, in what condition, and what can be done next. */
async function loanPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	const loan = await getLoan(view.db, view, { id: view.id('loan'), permission: 'manufactory.read' })
	present(held.belongs && loan.manufactoryId === held.id ? held : undefined, 'loan')
	return shown(
		say.loan(loan.name),
		<>
			<PageHead title={say.loan(loan.name)} lead={held.name}>
				{held.mayWrite && <NextDeed view={view} loan={loan} />}
				<LinkButton href={`${view.url(`/manufactories/${held.id}`)}#assets`}>{say.back}</LinkButton>
			</PageHead>
			<Section title={say.loanTitle}>
				<LoanChip lang={view.lang} today={view.today} loan={loan} />
				<LoanFacts view={view} loan={loan} />
			</Section>
			{loan.handings.map((handing) => (
				<HandingSection key={handing.id} view={view} loan={loan} handing={handing} />
			))}
			{held.mayWrite && <Changes view={view} loan={loan} />}
		</>,
	)
}

type Shown = { view: View; loan: LoanRow }

function addressOf({ view, loan }: Shown): string {
	return view.url(`/manufactories/${loan.manufactoryId}/loans/${loan.id}`)
}

function NextDeed({ view, loan }: Shown) {
	const say = messages[view.lang]
	const state = loanStateOn(loan, view.today)
	const at = addressOf({ view, loan })
	if (state === 'agreed')
		return (
			<LinkButton href={`${at}/handover`} main>
				{say.handOver}
			</LinkButton>
		)
	if (state !== 'out' && state !== 'late') return null
	return (
		<>
			<LinkButton href={`${at}/return`} main>
				{say.takeBack}
			</LinkButton>
			<LinkButton href={`${at}/transfer`}>{say.transfer}</LinkButton>
		</>
	)
}

function LoanFacts({ view, loan }: Shown) {
	const say = messages[view.lang]
	const { lang } = view
	const signed = [loan.paper, loan.signedOn && formatDay(lang, loan.signedOn)].filter(Boolean).join(', ')
	const scan = loan.scan && <a href={view.url(`/manufactories/${loan.manufactoryId}/papers/${loan.scan}`)}>{say.scan}</a>
	return (
		<Facts
			items={[
				[say.owner, loan.owner],
				[say.inventoryNumber, loan.inventoryNumber],
				[say.value, formatGrosze(lang, loan.valueGrosze)],
				[say.due, say.term(loan.from, loan.due)],
				[
					say.paper,
					signed === '' && scan === null ? (
						say.noPaper
					) : (
						<>
							{signed} {scan}
						</>
					),
				],
				...(loan.toName === null || loan.transferredOn === null
					? []
					: [[say.toName, say.newOwner(loan.toName, loan.transferredOn, loan.priceGrosze ?? 0)] as const]),
			]}
		/>
	)
}

function HandingSection({ view, loan, handing }: Shown & { handing: Handing }) {
	const say = messages[view.lang]
	const on = handing.way === 'over' ? loan.handedOn : loan.backOn
	return (
		<Section title={handing.way === 'over' ? say.over : say.backWord}>
			<Facts
				items={[
					[say.onDay, on && formatDay(view.lang, on)],
					[say.condition, labelIn(assetConditions, view, handing.condition)],
					[say.remarks, handing.remarks],
				]}
			/>
			<ul class="photos">
				{handing.photos.map((photo) => {
					const href = view.url(`/manufactories/${loan.manufactoryId}/papers/${photo}`)
					return (
						<li key={photo}>
							<a href={href}>
								<img src={href} alt={say.photo} loading="lazy" width="160" height="120" />
							</a>
						</li>
					)
				})}
			</ul>
		</Section>
	)
}

/** The term, one more photo, and what was a mistake. */
function Changes({ view, loan }: Shown) {
	const say = messages[view.lang]
	const f = fields<{ due: string; photo: string }>({ values: { due: loan.due } })
	const at = addressOf({ view, loan })
	const state = loanStateOn(loan, view.today)
	const isOpen = state === 'agreed' || state === 'out' || state === 'late'
	return (
		<>
			{isOpen && (
				<Section title={say.prolong}>
					<Form action={`${at}/term`} idempotencyKey={view.key}>
						<f.Day name="due" label={say.due} />
						<QuietDeed words={say.prolong} />
					</Form>
				</Section>
			)}
			{loan.handings.length > 0 && (
				<Section title={say.addPhoto}>
					<Form action={`${at}/photos`} idempotencyKey={view.key} files>
						<f.File name="photo" label={say.photo} hint={say.photoHint} accept={ACCEPTED.photo} />
						<QuietDeed words={say.addPhoto} />
					</Form>
				</Section>
			)}
			{state === 'agreed' && (
				<PostButton action={`${at}/withdrawal`} idempotencyKey={view.key}>
					{say.withdraw}
				</PostButton>
			)}
		</>
	)
}

/** The page has one main deed; these stand beside it. */
function QuietDeed({ words }: { words: string }) {
	return (
		<div class="actions">
			<button type="submit" class="button">
				{words}
			</button>
		</div>
	)
}
