import type { Wording } from './wording.ts'

type Put = (table: string, row: Record<string, unknown>, id?: 'no id') => Promise<string>

const AT = '2026-02-20T10:00:00Z'

/** One invented author's idea with a row of every kind: an aspiration, a verification with one sheet, a verdict reopened and one in force that she has not heard. */
export async function addIdea({ put, by }: { put: Put; by: string }, participant: string, words: Wording) {
	const made = { made_by: by, made_at: AT }
	const own = { by_id: by, at: AT }
	const aspiration = await put('ideas.aspiration', { participant_id: participant, ...made })
	const said = { words: words('Pasja'), maturity: 3, strengths: words('Mocne strony'), needs: words('Czego brakuje') }
	await put('ideas.aspiration_version', { aspiration_id: aspiration, version: 1, ...said, ...own }, 'no id')
	const idea = await put('ideas.idea', { version: 2, owner_id: by, due_on: '2026-03-02', ...made })
	const text = {
		title: words('Pomysł'),
		what: words('Co to będzie'),
		for_whom: words('Dla kogo'),
		needs: words('Potrzeby'),
		folded: 'pomysl',
	}
	await put('ideas.idea_version', { idea_id: idea, version: 1, ...text, ...own }, 'no id')
	await put('ideas.idea_version', { idea_id: idea, version: 2, ...text, changed: words('Zmiana'), ...own }, 'no id')
	await put('ideas.author', { idea_id: idea, participant_id: participant, ...own }, 'no id')
	await put('ideas.origin', { idea_id: idea, aspiration_id: aspiration }, 'no id')
	await put('ideas.backer', { idea_id: idea, name: words('Kto za tym stoi'), offers: words('Co daje'), ...own })
	await addVerification({ put, by }, { idea, participant }, words)
	await addGivenUp({ put, by }, participant, words)
	const key = { participant_id: participant, code_hash: Buffer.from(idea), ends_at: '2027-02-20T10:00:00Z', ...made }
	return { aspiration, idea, ownKey: await put('people.own_key', key) }
}

/** A passion that rests, and an idea that was withdrawn. */
async function addGivenUp({ put, by }: { put: Put; by: string }, participant: string, words: Wording): Promise<void> {
	const [own, made] = [
		{ by_id: by, at: AT },
		{ made_by: by, made_at: AT },
	]
	const aspiration = await put('ideas.aspiration', { participant_id: participant, ...made })
	await put(
		'ideas.aspiration_version',
		{ aspiration_id: aspiration, version: 1, words: words('Pasja odłożona'), maturity: 1, strengths: '', needs: '', ...own },
		'no id',
	)
	await put('ideas.aspiration_rest', { aspiration_id: aspiration, ...own }, 'no id')
	const idea = await put('ideas.idea', { version: 1, owner_id: by, ...made })
	const text = {
		title: words('Pomysł wycofany'),
		what: words('Co to miało być'),
		for_whom: words('Dla kogo'),
		needs: words('Potrzeby'),
		folded: 'pomysl',
	}
	await put('ideas.idea_version', { idea_id: idea, version: 1, ...text, ...own }, 'no id')
	await put('ideas.author', { idea_id: idea, participant_id: participant, ...own }, 'no id')
	await put('ideas.withdrawal', { idea_id: idea, reason: words('Dlaczego wycofany'), ...own }, 'no id')
}

async function addVerification({ put, by }: { put: Put; by: string }, of: { idea: string; participant: string }, words: Wording) {
	const { idea, participant } = of
	const own = { by_id: by, at: AT }
	const both = (text: string) => ({ pl: words(text), en: words(text) })
	const criterion = {
		code: 'passion',
		label: both('Kryterium'),
		question: both('Pytanie'),
		confrontation: 'people',
		weight: 3,
		evidence: true,
	}
	const criteria = JSON.stringify([{ ...criterion, source: words('Źródło'), verified: 'unverified' }])
	const opened = { opened_by: by, opened_at: AT, due_on: '2026-03-01' }
	const round = await put('ideas.round', { idea_id: idea, version: 2, number: 1, criteria, ...opened })
	const seat = { round_id: round, account_id: by }
	await put('ideas.assessor', { ...seat, due_on: '2026-03-01', asked_by: by, asked_at: AT }, 'no id')
	await put('ideas.sheet', { ...seat, remarks: words('Uwagi do całości'), at: AT }, 'no id')
	await put('ideas.score', { ...seat, criterion: 'passion', score: 4, evidence: words('Co to pokazuje') }, 'no id')
	const judged = { idea_id: idea, version: 2, round_id: round, reasons: words('Powody'), answer: words('Odpowiedź'), ...own }
	const first = await put('ideas.verdict', { ...judged, verdict: 'other-path' })
	await put('ideas.telling', { verdict_id: first, participant_id: participant, channel: 'letter', told_on: '2026-02-19', ...own }, 'no id')
	await put('ideas.verdict_reopening', { verdict_id: first, reason: words('Dlaczego jeszcze raz'), ...own }, 'no id')
	await put('ideas.verdict', { ...judged, verdict: 'go', follows: first })
}
