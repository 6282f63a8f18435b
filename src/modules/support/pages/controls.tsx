import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { Icon } from '#ui'
import { messages } from '../messages.ts'
import { type Form, formLabel, formValue, kindLabel, offeredForms, type SessionMode } from '../rules/kinds.ts'
import type { PersonChoice } from '../store/choices.ts'

type Option = { readonly value: string; readonly label: string }
type SegmentsProps = { name: string; label: string; options: readonly Option[]; value: string; quiet?: boolean }

/** One answer of a few, as large buttons side by side: radios, so that keyboard and old phones work. */
export function Segments({ name, label, options, value, quiet }: SegmentsProps) {
	return (
		<fieldset class="field">
			<legend class={quiet ? 'unseen' : undefined}>{label}</legend>
			<div class="segments">
				{options.map((option) => (
					<label key={option.value}>
						<input type="radio" name={name} value={option.value} checked={option.value === value} />
						<span>{option.label}</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}

/** A mistake at a control that is not one of `fields`. */
export function Mistake({ id, text }: { id: string; text: string | undefined }) {
	if (text === undefined) return null
	return (
		<p class="error" id={`${id}-error`}>
			<Icon name="danger" />
			{text}
		</p>
	)
}

type KindProps = { view: View; mode: SessionMode; value: string; on: PlainDate }

/** Kind and sub-kind in one list. */
export function KindSelect({ view, mode, value, on, error }: KindProps & { error?: string | undefined }) {
	return (
		<div class={error ? 'field field-wrong' : 'field'}>
			<label for="form">{messages[view.lang].meetings.kindAsked}</label>
			<Mistake id="form" text={error} />
			<select id="form" name="form" aria-required="true" aria-invalid={error ? 'true' : undefined} aria-describedby={error && 'form-error'}>
				<KindOptions view={view} mode={mode} value={value} on={on} />
			</select>
		</div>
	)
}

/** What a list of kinds offers, under the names of the kinds. */
export function KindOptions({ view, mode, value, on }: KindProps) {
	return (
		<>
			<option value="">{messages[view.lang].meetings.choose}</option>
			{offeredForms(mode, { on, amendments: view.amendments }).map(({ kind, forms }) => (
				<KindGroup key={kind} view={view} kind={kind} forms={forms} value={value} />
			))}
		</>
	)
}

function KindGroup({ view, kind, forms, value }: { view: View; kind: string; forms: readonly Form[]; value: string }) {
	return (
		<optgroup label={kindLabel(view, kind)}>
			{forms.map((form) => (
				<option key={formValue(form)} value={formValue(form)} selected={formValue(form) === value}>
					{formLabel(view, form)}
				</option>
			))}
		</optgroup>
	)
}

type PickerProps = {
	view: View
	mode: SessionMode
	people: readonly PersonChoice[]
	chosen: readonly string[]
	found: readonly PersonChoice[] | undefined
	error?: string | undefined
	/** Where the search goes without a script; the form of a meeting when left out. */
	searchAt?: string
}

const SEEN_AT_ONCE = 2

/**
 * Whom: people met lately, the first few at once, and a search that adds to them while typing; without a script the button searches and keeps
 * what is filled in. Where somebody is at hand already the search is folded away.
 */
export function PersonPicker(props: PickerProps) {
	const { view, mode, people, chosen, found, error } = props
	const say = messages[view.lang].meetings
	const isAtHand = mode === 'individual' && people.length > 0 && found === undefined
	const seen = people.length > SEEN_AT_ONCE + 1 ? SEEN_AT_ONCE : people.length
	const rest = people.slice(seen)
	return (
		<fieldset class={error ? 'field field-wrong' : 'field'} id="participation">
			<legend>{mode === 'individual' ? say.whoAsked : say.whoGroup}</legend>
			<Mistake id="participation" text={error} />
			{people.slice(0, seen).map((person) => (
				<PersonOption key={person.participationId} person={person} mode={mode} chosen={chosen} prefix="p" />
			))}
			{rest.length > 0 && (
				<details open={rest.some((person) => chosen.includes(person.participationId))}>
					<summary>{say.morePeople(rest.length)}</summary>
					{rest.map((person) => (
						<PersonOption key={person.participationId} person={person} mode={mode} chosen={chosen} prefix="p" />
					))}
				</details>
			)}
			{isAtHand ? (
				<details>
					<summary>{say.somebodyElse}</summary>
					<Search {...props} />
				</details>
			) : (
				<Search {...props} />
			)}
		</fieldset>
	)
}

function Search({ view, mode, chosen, found, searchAt }: PickerProps) {
	const say = messages[view.lang].meetings
	return (
		<>
			<div class="field">
				<label for="find">{say.findPerson}</label>
				<input
					type="search"
					id="find"
					name="find"
					autocomplete="off"
					hx-get={view.url('/sessions/people', { mode })}
					hx-trigger="input changed delay:250ms"
					hx-target="#people-found"
					hx-sync="this:replace"
				/>{' '}
				<button type="submit" class="button without-script" formaction={searchAt ?? view.url('/sessions/search')}>
					<Icon name="search" />
					{say.find}
				</button>
			</div>
			<div id="people-found" aria-live="polite">
				{found && <FoundPeople lang={view.lang} mode={mode} people={found} chosen={chosen} />}
			</div>
		</>
	)
}

/** People found by a search, to choose from. */
export function FoundPeople({
	lang,
	mode,
	people,
	chosen,
}: {
	lang: Lang
	mode: SessionMode
	people: readonly PersonChoice[]
	chosen: readonly string[]
}) {
	if (people.length === 0) return <p class="soft">{messages[lang].meetings.foundNobody}</p>
	return (
		<>
			{people.map((person) => (
				<PersonOption key={person.participationId} person={person} mode={mode} chosen={chosen} prefix="f" />
			))}
		</>
	)
}

type OptionProps = { person: PersonChoice; mode: SessionMode; chosen: readonly string[]; prefix: string }

function PersonOption({ person, mode, chosen, prefix }: OptionProps) {
	const id = `${prefix}-${person.participationId}`
	return (
		<div class="choice">
			<input
				type={mode === 'individual' ? 'radio' : 'checkbox'}
				id={id}
				name="participation"
				value={person.participationId}
				checked={chosen.includes(person.participationId)}
			/>
			<label for={id}>
				{person.firstName} {person.lastName}{' '}
				<span class="soft small-text">{[person.programme, person.bornYear].filter((part) => part !== null).join(', ')}</span>
			</label>
		</div>
	)
}
