import { z } from 'zod'
import type { View } from '#access'
import { type Id, parseId } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import { draftAt } from '#platform/draft'
import { formFields } from '#platform/fields'
import type { FormValues } from '#platform/form'
import { Actions, Form, FormPart, fields } from '#ui'
import { formMessages } from '../../messages/referral-form.ts'
import { referralMessages } from '../../messages/referrals.ts'
import { type KnownAnswer, type KnownPerson, referralSources } from '../../rules/referral.ts'
import type { ReferralChoices } from '../../store/referral-choices.ts'
import { KnownPeople } from './known-people.tsx'

/** What the form of a referral sends. */
export function referralSchema(lang: Lang) {
	const field = formFields(lang)
	return z.object({
		known: z
			.string()
			.default('')
			.transform((text): KnownAnswer => (text === 'another' ? text : (parseId<'participant'>(text) ?? 'unasked'))),
		firstName: field.required(undefined, 100),
		lastName: field.required(undefined, 100),
		pesel: field.text(20).transform((text) => text.replace(/[\s-]/g, '')),
		bornOn: field.optionalDay(),
		phone: field.text(40),
		programme: field.id<'programme'>(),
		source: field.oneOf(referralSources),
		organisation: field.optionalId<'organisation'>(),
		receivedOn: field.day(),
		owner: field.id<'account'>(),
		team: field.optionalId<'team'>(),
		note: field.text(4000),
	})
}

export type ReferralFormState = {
	readonly values: FormValues
	readonly errors?: Readonly<Record<string, string>> | undefined
	/** People already on record, to choose from. */
	readonly known?: readonly KnownPerson[] | undefined
	/** An open referral that there already is. */
	readonly existing?: Id<'referral'> | undefined
}

type Names = { [Name in keyof z.input<ReturnType<typeof referralSchema>>]-?: string }
type Parts = { view: View; f: ReturnType<typeof fields<Names>>; choices: ReferralChoices }

/** The form of a referral: who, and on which road. */
export function ReferralForm({ view, state, choices }: { view: View; state: ReferralFormState; choices: ReferralChoices }) {
	const say = referralMessages[view.lang]
	const words = formMessages[view.lang]
	const f = fields<Names>({ values: state.values, errors: state.errors })
	return (
		<Form action={view.url('/referrals')} idempotencyKey={view.key} draft={draftAt(view, draftName(view), state.values)}>
			<f.Errors />
			{state.existing && (
				<p>
					<a href={view.url(`/referrals/${state.existing}`)}>{say.refusals['already-referred-link']}</a>
				</p>
			)}
			<Who view={view} f={f} />
			<div id="known-people">
				<KnownPeople view={view} people={state.known ?? []} values={state.values} error={state.errors?.known} />
			</div>
			<Road view={view} f={f} choices={choices} />
			<Actions deed={words.deed} otherwise={{ href: view.url('/referrals'), label: words.back }} />
		</Form>
	)
}

/** A draft for each person it is begun for. */
export function draftName({ query }: View): string {
	const participant = parseId(query.participant)
	return participant === undefined ? 'referral' : `referral-${participant}`
}

/** When a name, a number or a birth day changes, the people already known are shown at once. */
function Who({ view, f }: Omit<Parts, 'choices'>) {
	const say = formMessages[view.lang]
	return (
		<div
			hx-post={view.url('/referrals/known')}
			hx-trigger="change"
			hx-target="#known-people"
			hx-include="#firstName, #lastName, #pesel, #bornOn"
		>
			<FormPart title={say.person}>
				<f.Text name="firstName" label={say.firstName} auto="off" width="medium" />
				<f.Text name="lastName" label={say.lastName} auto="off" width="medium" />
				<f.Pesel name="pesel" label={say.pesel} optional />
				<f.Day name="bornOn" label={say.bornOn} hint={say.bornHint} optional />
				<f.Phone name="phone" label={say.phone} auto="off" optional />
			</FormPart>
		</div>
	)
}

function Road({ view, f, choices }: Parts) {
	const say = formMessages[view.lang]
	const { sources } = referralMessages[view.lang]
	const { programmes, organisations, teams, owners } = choices
	return (
		<FormPart title={say.road}>
			<f.Select
				name="programme"
				label={say.programme}
				options={programmes.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
			/>
			<f.Select name="source" label={say.source} options={referralSources.map((value) => ({ value, label: sources[value] }))} />
			<f.Select
				name="organisation"
				label={say.organisation}
				options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
				optional
			/>
			<f.Day name="receivedOn" label={say.receivedOn} />
			<f.Select
				name="owner"
				label={say.owner}
				hint={say.ownerHint}
				options={owners.map(({ account, name }) => ({ value: account, label: name }))}
			/>
			<f.Select
				name="team"
				label={say.team}
				options={teams.map(({ id, name, centre }) => ({ value: id, label: `${name}, ${centre}` }))}
				optional
			/>
			<f.Area name="note" label={say.note} optional />
		</FormPart>
	)
}
