import { z } from 'zod'
import { may, type View } from '#access'
import { formatNumber, type Lang } from '#kernel/lang'
import { done } from '#kernel/result'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm } from '#platform/reply'
import { Actions, Form, fields, PostButton, Section } from '#ui'
import { setTarget } from '../actions/set-target.ts'
import { messages } from '../messages.ts'
import { listTargets, type ProgrammeId } from '../store/programme.ts'

type Typed = { values: FormValues; errors?: Record<string, string> }
type TargetsProps = { view: View; programme: ProgrammeId; targets: readonly { indicator: string; value: number }[]; typed: Typed }

/** Sets one target of the programme, or takes it away; an undo names the earlier value in its address. */
export async function postTarget(view: View): Promise<Reply> {
	const programme = view.id<'programme'>('programme')
	const say = messages[view.lang]
	const { indicator, value = '' } = view.query
	const read = readForm(schema(view.lang), indicator === undefined ? view.form : { indicator, value })
	const targets = await listTargets(view.db, view.partnership, programme)
	if (read.ok) {
		await view.act(async (act) => done(await setTarget(act, { programme, ...read.value })))
		const before = targets.find((target) => target.indicator === read.value.indicator)
		const undo = { action: view.url(`/programmes/${programme}/targets`, { ...before, indicator: read.value.indicator }), label: say.undo }
		const text = read.value.value === undefined ? say.targetRemoved : say.targetSet
		return moved(view.url(`/programmes/${programme}`), { kind: 'done', text, undo })
	}
	return refusedForm(messages[view.lang].targets, <Targets view={view} programme={programme} targets={targets} typed={read} />)
}

/** What was typed of a target and not sent. */
export async function typedTarget(view: View, programme: ProgrammeId): Promise<Typed> {
	return may(view.actor, 'partnership.write') ? filledIn(view, `target-${programme}`, { values: {} }) : { values: {} }
}

function schema(lang: Lang) {
	const field = formFields(lang)
	return z.object({
		indicator: field.required(undefined, 40).pipe(z.string().regex(/^[A-Za-z0-9-]+$/, messages[lang].codeWrong)),
		value: field.optionalWhole({ min: 0, max: 100_000_000 }),
	})
}

/** What the programme promised to reach. */
export function Targets({ view, programme, targets, typed }: TargetsProps) {
	const say = messages[view.lang]
	const f = fields<{ indicator: string; value: number }>(typed)
	return (
		<Section title={say.targets}>
			<p class="soft">{say.targetsAre}</p>
			{targets.length > 0 && (
				<table class="data">
					<caption class="unseen">{say.targets}</caption>
					<thead>
						<tr>
							<th scope="col">{say.indicator}</th>
							<th scope="col" class="end">
								{say.target}
							</th>
							{may(view.actor, 'partnership.write') && (
								<th scope="col">
									<span class="unseen">{say.removeTarget}</span>
								</th>
							)}
						</tr>
					</thead>
					<tbody>
						{targets.map(({ indicator, value }) => (
							<tr key={indicator}>
								<th scope="row">{indicator}</th>
								<td class="end">{formatNumber(view.lang, value)}</td>
								{may(view.actor, 'partnership.write') && (
									<td class="end">
										<PostButton action={view.url(`/programmes/${programme}/targets`, { indicator })} idempotencyKey={view.key} small>
											{say.removeTarget}
										</PostButton>
									</td>
								)}
							</tr>
						))}
					</tbody>
				</table>
			)}
			{may(view.actor, 'partnership.write') && (
				<>
					<f.Errors />
					<Form
						action={view.url(`/programmes/${programme}/targets`)}
						idempotencyKey={view.key}
						draft={draftAt(view, `target-${programme}`, typed.values)}
					>
						<f.Text name="indicator" label={say.indicator} hint={say.indicatorHint} width="short" />
						<f.Number name="value" label={say.target} width="short" />
						<Actions deed={say.setTarget} />
					</Form>
				</>
			)}
		</Section>
	)
}
