import type { Lang } from '#kernel/lang'
import { Chip, type Column, DataTable } from '#ui'
import { stepMessages } from '../../messages/referral-steps.ts'
import type { Finding, Outcome } from '../../rules/eligibility.ts'

const TONES = { met: 'done', 'not-met': 'danger', 'not-known': 'due' } as const satisfies Record<Outcome, string>

/** Each rule of the programme: what it wants, what there is, and whether they agree. */
export function FindingsTable({ lang, findings }: { lang: Lang; findings: readonly Finding[] }) {
	const say = stepMessages[lang]
	if (findings.length === 0) return <p class="soft">{say.eligibility.nothingAsked}</p>
	return (
		<DataTable id="findings" caption={say.eligibility.title} columns={columnsOf(lang)} rows={findings} rowKey={(row) => row.criterion} />
	)
}

function columnsOf(lang: Lang): Column<Finding>[] {
	const say = stepMessages[lang]
	return [
		{ key: 'criterion', header: say.eligibility.condition, cell: (row) => say.criteria[row.criterion] },
		{ key: 'wanted', header: say.wanted, cell: (row) => row.wanted.map((value) => valueWords(lang, row, value)).join(', ') },
		{ key: 'found', header: say.found, cell: (row) => (row.found === null ? say.outcomes['not-known'] : valueWords(lang, row, row.found)) },
		{ key: 'outcome', header: '', cell: (row) => <Chip tone={TONES[row.outcome]}>{say.outcomes[row.outcome]}</Chip> },
	]
}

/** A value as people say it: codes of status and of answers in words, ages in years, places as they are. */
function valueWords(lang: Lang, { criterion }: Finding, value: string | number): string {
	const say = stepMessages[lang]
	if (typeof value === 'number') return say.years(value)
	const words: Readonly<Record<string, string>> = criterion === 'labour-status' ? say.labour : criterion === 'disability' ? say.answers : {}
	return words[value] ?? value
}
