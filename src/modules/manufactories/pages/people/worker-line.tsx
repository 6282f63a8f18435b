import type { View } from '#access'
import { formatGrosze } from '#kernel/money'
import { Chip, LinkButton, PostButton } from '#ui'
import { messages } from '../../messages/people.ts'
import { contractKinds, departureReasons, labelIn } from '../../rules/lists.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import type { WorkerRow } from '../../store/workers.ts'

type LineProps = { view: View; held: Manufactory; worker: WorkerRow; support: string | undefined; attended: string | undefined }

/** One who works or worked here: what work needs, and her support where her record is open. */
export function WorkerLine({ view, held, worker, support, attended }: LineProps) {
	const say = messages[view.lang]
	const facts = [
		worker.position,
		labelIn(contractKinds, view, worker.contract),
		worker.fullTime ? say.fullTime : say.hours(worker.weeklyMinutes),
		say.since(worker.from, worker.until),
		worker.payGrosze !== null && held.mayWrite && say.payWords(formatGrosze(view.lang, worker.payGrosze)),
		worker.acknowledgedOn !== null && say.knowsRules(worker.acknowledgedOn),
		worker.leftOn !== null && worker.leftReason !== null && say.left(worker.leftOn, labelIn(departureReasons, view, worker.leftReason)),
	]
	return (
		<>
			<div>
				<p>
					<Name view={view} worker={worker} />
					<span class="line-what">{facts.filter(Boolean).join(', ')}</span>
				</p>
				{support !== undefined && <p class="soft small-text">{support}</p>}
				{attended !== undefined && <p class="soft small-text">{attended}</p>}
				{worker.acknowledgedOn === null && worker.leftOn === null && <Chip tone="due">{say.rulesUnknown}</Chip>}
			</div>
			{held.mayWrite && (
				<div class="line-deed cluster">
					<Deeds view={view} held={held} worker={worker} />
				</div>
			)}
		</>
	)
}

function Name({ view, worker }: Pick<LineProps, 'view' | 'worker'>) {
	if (worker.lastName === null) return <span>{messages[view.lang].another}</span>
	const name = `${worker.firstName} ${worker.lastName}`
	return worker.open ? <a href={view.url(`/participants/${worker.participantId}`)}>{name}</a> : <strong>{name}</strong>
}

function Deeds({ view, held, worker }: Omit<LineProps, 'support' | 'attended'>) {
	const say = messages[view.lang]
	const at = view.url(`/manufactories/${held.id}/workers/${worker.id}`)
	if (worker.leftOn !== null)
		return (
			<PostButton action={`${at}/departure/undo`} idempotencyKey={view.key} small icon="undo">
				{say.undoLeaving}
			</PostButton>
		)
	return (
		<>
			{worker.acknowledgedOn === null && (
				<PostButton action={`${at}/rules`} idempotencyKey={view.key} send={{ onDay: view.today }} small icon="check">
					{say.recordRules}
				</PostButton>
			)}
			<LinkButton href={`${at}/departure`} small>
				{say.leaves}
			</LinkButton>
		</>
	)
}
