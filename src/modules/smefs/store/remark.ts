import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { Hint, Problem, ProblemKind, Warning, WarningKind } from '../rules/smefs-row.ts'
import type { ImportId } from './import.ts'

type Severity = 'problem' | 'warning'
export type Remark = {
	readonly number: number
	readonly severity: Severity
	readonly line: number
	readonly column: string
	readonly kind: ProblemKind | WarningKind
	readonly value: string
	readonly hint: Hint | undefined
}

const BATCH = 1_000

/** The remarks of an import in the place of those it had. They quote the file: they are removed with it. */
export async function saveRemarks(
	db: Db,
	partnership: PartnershipId,
	saved: { id: ImportId; problems: readonly Problem[]; warnings: readonly Warning[] },
): Promise<void> {
	await db.deleteFrom('smefs.import_remark').where('partnership_id', '=', partnership).where('import_id', '=', saved.id).execute()
	const all = [
		...saved.problems.map((each) => ({ ...each, severity: 'problem' })),
		...saved.warnings.map((each) => ({ ...each, severity: 'warning' })),
	].map((each, at) => ({ ...each, number: at + 1 }))
	for (let at = 0; at < all.length; at += BATCH) {
		const told = JSON.stringify(all.slice(at, at + BATCH))
		await sql`insert into smefs.import_remark (partnership_id, import_id, number, severity, line, column_name, kind, value, hint)
			select ${partnership}, ${saved.id}, number, severity, line, "column", kind, value, hint
			from json_to_recordset(${told}::json) as told (number int, severity text, line int, "column" text, kind text, value text, hint jsonb)`.execute(
			db,
		)
	}
}

export type RemarkFilter = { readonly kind?: string | undefined; readonly text?: string | undefined; readonly after?: number | undefined }

/** Remarks in the order of the file, problems first: `limit` of them after a number. */
export async function listRemarks(
	db: Db,
	partnership: PartnershipId,
	asked: { id: ImportId; filter: RemarkFilter; limit: number },
): Promise<Remark[]> {
	const { kind, text, after = 0 } = asked.filter
	const like = text === undefined ? undefined : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
	const found = await sql<
		Omit<Remark, 'hint'> & { hint: Hint | null }
	>`select r.number, r.severity, r.line, r.column_name as "column", r.kind, r.value, r.hint from smefs.import_remark r
		where r.partnership_id = ${partnership} and r.import_id = ${asked.id} and r.number > ${after}
			and (${kind ?? null}::text is null or r.kind = ${kind ?? null})
			and (${like ?? null}::text is null or r.value ilike ${like ?? null} or r.column_name ilike ${like ?? null} or r.line::text = ${text ?? null})
		order by r.number limit ${asked.limit}`.execute(db)
	return found.rows.map((row) => ({ ...row, hint: row.hint ?? undefined }))
}

export type KindCount = { readonly kind: ProblemKind | WarningKind; readonly severity: Severity; readonly count: number }

/** How many remarks of each kind are kept, problems first, the most frequent first. */
export async function countRemarks(db: Db, partnership: PartnershipId, id: ImportId): Promise<KindCount[]> {
	const found = await sql<KindCount>`select r.kind, r.severity, count(*) as count from smefs.import_remark r
		where r.partnership_id = ${partnership} and r.import_id = ${id} group by r.kind, r.severity order by r.severity, count desc, r.kind`.execute(
		db,
	)
	return found.rows
}
