import type { Act } from '#access'
import type { ImportOutcome } from '../rules/import-outcome.ts'
import { type Counted, type Failure, getImport, type ImportId, moveStage, saveFailure, saveOutcome, saveProgress } from '../store/import.ts'
import { saveRemarks } from '../store/remark.ts'
import { importFile, type Told } from './import-file.ts'
import { dropFile, keptPath } from './kept-file.ts'

export type Run = { readonly id: ImportId; readonly dataDir: string; readonly told: (rows: number) => Promise<void> }

/** Begins or goes on after the program was stopped; `false` when there is nothing to do any more. */
export function startReading(act: Act, id: ImportId): Promise<boolean> {
	return moveStage(act.db, act.partnership, { id, from: ['waiting', 'reading'], to: 'reading', at: act.now })
}

/** The same for writing. */
export function startWriting(act: Act, id: ImportId): Promise<boolean> {
	return moveStage(act.db, act.partnership, { id, from: ['writing'], to: 'writing', at: act.now })
}

/** Reads an uploaded file without writing it anywhere, and keeps what is wrong with it for its page. */
export async function readImport(act: Act, run: Run): Promise<void> {
	const { programme } = await getImport(act.db, act.partnership, run.id)
	const path = keptPath(run.dataDir, run.id)
	const told: Told = (step, rows) => (step === 'reading' ? run.told(rows) : Promise.resolve())
	const outcome = await importFile(act, { programme, path, dryRun: true, acceptValid: true }, told)
	await keep(act, run.id, { stage: 'read', outcome })
}

/** Takes a file: every row of it or, where that was chosen, every row without problems, in one transaction with the word that it is done. */
export async function writeImport(act: Act, run: Run): Promise<void> {
	const { programme, acceptValid, by } = await getImport(act.db, act.partnership, run.id)
	const path = keptPath(run.dataDir, run.id)
	const told: Told = (step, rows) => (step === 'writing' ? run.told(rows) : Promise.resolve())
	const outcome = await importFile({ ...act, account: by ?? undefined }, { programme, path, dryRun: false, acceptValid }, told)
	await keep(act, run.id, { stage: outcome.stopped ? 'read' : 'done', outcome })
}

/** After the word that it is done was kept for good. */
export function clearImport(run: Run): Promise<void> {
	return dropFile(run.dataDir, run.id)
}

/** How far it is; in a transaction of its own, so that the page sees it. */
export function tellProgress(act: Act, at: { id: ImportId; rows: number }): Promise<void> {
	return saveProgress(act.db, act.partnership, { ...at, now: act.now })
}

/** It could not be done and left nothing behind. */
export function failImport(act: Act, id: ImportId, failure: Failure): Promise<void> {
	return saveFailure(act.db, act.partnership, { id, failure, now: act.now })
}

async function keep(act: Act, id: ImportId, { stage, outcome }: { stage: 'read' | 'done'; outcome: ImportOutcome }): Promise<void> {
	await saveRemarks(act.db, act.partnership, { id, problems: outcome.problems, warnings: outcome.warnings })
	await saveOutcome(act.db, act.partnership, { id, stage, counted: countedOf(outcome), at: act.now })
}

function countedOf(outcome: ImportOutcome): Counted {
	const { rows, people, created, updated, unchanged, rejected } = outcome
	const problems = outcome.problems.length + outcome.problemsLeftOut
	const warnings = outcome.warnings.length + outcome.warningsLeftOut
	return { rows, people, created, updated, unchanged, rejected, problems, warnings }
}
