import { may, type Uses, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import type { ReferenceList, ReferenceValue } from '#kernel/reference-list'
import { type Reply, shown } from '#platform/reply'
import { Facts, LinkButton, PostButton, RecordBody, RecordHead, Section, Timeline } from '#ui'
import { messages } from '../messages.ts'
import type { Slot } from '../rules/slots.ts'
import { type Amendment, listAmendments } from '../store/amendments.ts'
import { type Catalogue, listAsked, listPath, slotAsked, valuePath } from './catalogue.ts'
import { factTexts } from './fact-text.ts'
import { Marks } from './marks.tsx'

type Shown = { view: View; list: ReferenceList; slot: Slot }

/** One value: what it says, where it comes from, what was changed here, when and why. */
export function showValue(catalogue: Catalogue) {
	return async (view: View): Promise<Reply> => {
		const { list, slots } = listAsked(catalogue, view)
		const slot = slotAsked(slots, view)
		const history = await listAmendments(view.db, view.partnership, { ...slot, list: list.name })
		const uses = await catalogue.countUses(view, list.name, slot.code)
		const say = messages[view.lang]
		const base = { view, list, slot }
		return shown(
			slot.value.label[view.lang],
			<>
				<catalogue.Head view={view} />
				<RecordHead
					title={slot.value.label[view.lang]}
					facts={
						<>
							<a href={view.url(listPath(list))}>{list.title[view.lang]}</a>
							{`, ${say.from(slot.value.validFrom, slot.value.validTo)}`}
						</>
					}
					state={<Marks view={view} slot={slot} slots={slots} />}
					action={may(view.actor, 'reference.write') && <AmendLinks {...base} />}
				/>
				<RecordBody aside={<UsesPart view={view} count={uses} />}>
					<Section title={say.facts}>
						<Facts items={textsOf(base, slot.value)} />
					</Section>
					{slot.amended && <Comparison {...base} />}
					<History {...base} history={history} />
				</RecordBody>
			</>,
		)
	}
}

function AmendLinks({ view, list, slot }: Shown) {
	const say = messages[view.lang]
	return (
		<>
			<LinkButton href={view.url(`${valuePath(list, slot)}/amendments/new`)} main>
				{say.amend}
			</LinkButton>
			{list.amend !== 'words' && (
				<LinkButton href={view.url(`${listPath(list)}/values/new`, { code: slot.code })}>{say.addPeriod}</LinkButton>
			)}
		</>
	)
}

function UsesPart({ view, count }: { view: View; count: Uses }) {
	const say = messages[view.lang]
	const words = count === undefined ? say.usesUnknown : count === 'untold' ? say.usesUntold : say.usedTimes(count)
	return (
		<Section title={say.uses}>
			<p>{words}</p>
		</Section>
	)
}

/** Everything a value says, in the reader's words. */
export function textsOf({ view, list }: Pick<Shown, 'view' | 'list'>, value: ReferenceValue): readonly (readonly [string, string])[] {
	const say = messages[view.lang]
	return [
		[say.code, value.code],
		[say.labelPl, value.label.pl],
		[say.labelEn, value.label.en],
		[say.period, say.from(value.validFrom, value.validTo)],
		[say.mark, say.certainty[value.verified]],
		[say.source, value.source],
		...factTexts(view, list, value),
		[say.note, value.note ?? ''],
	]
}

function Comparison({ view, list, slot }: Shown) {
	const say = messages[view.lang]
	if (slot.shipped === undefined)
		return (
			<Section title={say.compare}>
				<p>{say.notShipped}</p>
			</Section>
		)
	const shipped = textsOf({ view, list }, slot.shipped)
	const own = textsOf({ view, list }, slot.value)
	return (
		<Section title={say.compare}>
			<table class="data compare">
				<caption class="unseen">{say.compare}</caption>
				<thead>
					<tr>
						<th scope="col">{say.part}</th>
						<th scope="col">{say.shipped}</th>
						<th scope="col">{say.own}</th>
					</tr>
				</thead>
				<tbody>{own.map(([label, text], at) => comparedRow(view, [label, shipped[at]?.[1] ?? '', text]))}</tbody>
			</table>
		</Section>
	)
}

function comparedRow({ lang }: View, [label, shipped, own]: readonly [string, string, string]) {
	const say = messages[lang]
	if (shipped === own) return null
	return (
		<tr key={label} class="differs">
			<th scope="row">{label}</th>
			<td data-label={say.shipped}>{shipped || '–'}</td>
			<td data-label={say.own}>{own || '–'}</td>
		</tr>
	)
}

function History({ view, list, slot, history }: Shown & { history: readonly Amendment[] }) {
	const say = messages[view.lang]
	const items = history.map((one) => ({
		key: one.id,
		when: formatInstant(view.lang, one.at),
		who: one.by,
		what: <Change view={view} list={list} slot={slot} one={one} />,
	}))
	return (
		<Section title={say.history}>
			<Timeline items={items} empty={say.noHistory} />
			{slot.shipped !== undefined && history.length > 0 && (
				<p class="soft">{`${say.shippedHere}: ${slot.shipped.label[view.lang]}, ${say.from(slot.shipped.validFrom, slot.shipped.validTo)}`}</p>
			)}
		</Section>
	)
}

function Change({ view, list, slot, one }: Shown & { one: Amendment }) {
	const say = messages[view.lang]
	const reading = list.read(one.raw)
	const what = reading.ok ? `${reading.value.label[view.lang]}, ${say.from(reading.value.validFrom, reading.value.validTo)}` : slot.code
	return (
		<>
			<strong>{what}</strong> {one.reason} <span class="soft">{`(${say.source}: ${one.source})`}</span>
			{one.revokedAt && <span class="soft">{` ${say.revokedBy(one.revokedBy ?? '', formatInstant(view.lang, one.revokedAt))}`}</span>}
			{one.inForce && may(view.actor, 'reference.write') && (
				<>
					{' '}
					<PostButton
						action={view.url(`${valuePath(list, slot)}/amendments/${one.id}/revocation`)}
						idempotencyKey={view.key}
						small
						icon="undo"
					>
						{say.revoke}
					</PostButton>
				</>
			)}
		</>
	)
}
