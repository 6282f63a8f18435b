import type { ComponentChildren } from 'preact'
import type { View } from '#access'
import { Chip, PostButton } from '#ui'
import { messages } from '../../messages/clock.ts'
import { extensionReasons, labelIn, pauseReasons } from '../../rules/lists.ts'
import type { ExtensionRow, PauseRow } from '../../store/clock.ts'
import type { Manufactory } from '../../store/manufactory.ts'

type ChangesProps = { view: View; held: Manufactory; pauses: readonly PauseRow[]; extensions: readonly ExtensionRow[] }

/** Every pause and extension with its reason and who decided. */
export function ClockChanges({ view, held, pauses, extensions }: ChangesProps) {
	const say = messages[view.lang]
	const at = view.url(`/manufactories/${held.id}`)
	return (
		<>
			{pauses.length > 0 && <h3>{say.pauses}</h3>}
			<ul class="lines">
				{pauses.map((pause) => (
					<Line key={pause.id} view={view} held={held} undo={`${at}/pauses/${pause.id}/undo`} decided={pause}>
						{`${say.pauseWords(pause.from, pause.until)}: ${labelIn(pauseReasons, view, pause.reason)}`}
					</Line>
				))}
			</ul>
			{extensions.length > 0 && <h3>{say.extensions}</h3>}
			<ul class="lines">
				{extensions.map((extension) => (
					<Line key={extension.id} view={view} held={held} undo={`${at}/extensions/${extension.id}/undo`} decided={extension}>
						{`${say.extensionWords(extension.months)}: ${labelIn(extensionReasons, view, extension.reason)} `}
						{extension.late && <Chip tone="due">{say.lateMark}</Chip>}
					</Line>
				))}
			</ul>
		</>
	)
}

type LineProps = {
	view: View
	held: Manufactory
	undo: string
	decided: Pick<PauseRow, 'decidedBy' | 'decidedOn' | 'remarks'>
	children: ComponentChildren
}

function Line({ view, held, undo, decided, children }: LineProps) {
	const say = messages[view.lang]
	return (
		<li>
			<p>
				{children}
				<span class="line-what">
					{[say.decidedWords(decided.decidedBy, decided.decidedOn), decided.remarks].filter(Boolean).join('. ')}
				</span>
			</p>
			{held.mayDecide && held.kept === 'protected' && (
				<div class="line-deed">
					<PostButton action={undo} idempotencyKey={view.key} small icon="undo">
						{say.takeBack}
					</PostButton>
				</div>
			)}
		</li>
	)
}
