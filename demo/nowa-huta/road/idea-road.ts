import type { Act } from '#access'
import {
	askAssessors,
	type Criterion,
	criteriaList,
	describeIdea,
	giveVerdict,
	handInSheet,
	type IdeaId,
	joinNeed,
	noteAspiration,
	tellAuthor,
	type Verdict,
} from '#ideas'
import type { PlainDate } from '#kernel/plain-date'
import type { ParticipantId } from '#people'
import { present } from '#platform/absent'
import type { Founded } from '../../found.ts'
import { must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'
import { type Ground, needOf } from './needs.ts'

/** An idea up to its answer; `until` is how far it has come by today. */
export type IdeaTold = {
	readonly authors: () => readonly ParticipantId[]
	/** Who writes it down and looks after it. */
	readonly writer?: string
	readonly passion: string
	readonly title: string
	readonly what: string
	readonly forWhom: string
	readonly lacks: string
	readonly needs: readonly string[]
	readonly niche?: string | undefined
	/** Days before today on which the aspirations were written down; everything else follows. */
	readonly conceived: number
	readonly until: 'described' | 'asked' | 'one-sheet' | 'scored' | 'answered'
	readonly verdict?: { readonly verdict: Verdict; readonly reasons: string; readonly answer: string }
}
export type Idea = { id?: IdeaId }

const STEPS = ['described', 'asked', 'one-sheet', 'scored', 'answered'] as const
const ASSESSORS = ['doradztwo', 'samozatrudnienie'] as const
const GO = {
	verdict: 'go',
	reasons: 'Ludzie to potrafią, potrzeba jest zapisana, są pierwsi chętni.',
	answer: 'Zaczynamy. Szukamy razem miejsca i instytucji, która Was przyjmie.',
} as const

/** The road of an idea from somebody's aspiration to the answer, as far as it has come; `idea` fills as the deeds are played. */
export function ideaDeeds(place: Founded, told: IdeaTold, ground: Ground): { deeds: Deed[]; idea: Idea } {
	const idea: Idea = {}
	const id = () => present(idea.id, `the idea ${told.title}`)
	const at = told.conceived
	const sheets = ASSESSORS.map((by, nth): Deed => ({ ago: at - 20 - 2 * nth, by, act: (act) => score(act, id(), told.title.length + nth) }))
	const deeds: Record<(typeof STEPS)[number], readonly Deed[]> = {
		described: [
			{
				ago: at - 10,
				by: told.writer ?? 'doradztwo',
				act: async (act) => {
					idea.id = await describe(act, told, ground)
				},
			},
		],
		asked: [
			{
				ago: at - 14,
				by: 'koordynacja',
				act: async (act) => must(await askAssessors(act, { id: id(), accounts: ASSESSORS.map((post) => place.worker(post).account) })),
			},
		],
		'one-sheet': sheets.slice(0, 1),
		scored: sheets.slice(1),
		answered: [
			{ ago: at - 25, by: 'koordynacja', act: (act) => judge(act, id(), told) },
			{ ago: at - 26, by: 'doradztwo', act: (act) => tell(act, { id: id(), authors: told.authors(), toldOn: dayAgo(place, at - 26) }) },
		],
	}
	return { deeds: STEPS.slice(0, STEPS.indexOf(told.until) + 1).flatMap((step) => deeds[step]), idea }
}

async function describe(act: Act, told: IdeaTold, ground: Ground): Promise<IdeaId> {
	const { title, what, forWhom, lacks: needs, passion } = told
	const aspirations = []
	for (const [nth, participant] of told.authors().entries()) {
		const words = {
			words: nth === 0 ? passion : `Chcę robić to razem: ${title.toLowerCase()}.`,
			maturity: 4 - nth,
			strengths: 'Upór i ludzie wokół.',
		}
		aspirations.push(must(await noteAspiration(act, { participant, words: { ...words, needs } })))
	}
	const id = must(await describeIdea(act, { title, what, forWhom, needs, authors: [], aspirations }))
	for (const name of told.needs) must(await joinNeed(act, { id, target: { kind: 'need', id: needOf(ground, name) } }))
	if (told.niche !== undefined) {
		const niche = present(ground.niches.get(told.niche), told.niche)
		must(await joinNeed(act, { id, target: { kind: 'niche', id: niche } }))
	}
	return id
}

/** Sheets differ a little from each other and from idea to idea. */
async function score(act: Act, id: IdeaId, turn: number): Promise<void> {
	const codes: Criterion['code'][] = [...new Set(criteriaList.values.map(({ code }) => code))]
	const answers = codes.map((criterion, at) => ({
		criterion,
		score: 3 + ((turn + at) % 3 === 0 ? 1 : 0) + ((turn * at) % 5 === 1 ? 1 : 0),
		evidence: 'Rozmowa z autorami i wizyta na miejscu.',
	}))
	must(await handInSheet(act, { id, answers, remarks: '' }))
}

async function judge(act: Act, id: IdeaId, { title, verdict = GO }: IdeaTold): Promise<void> {
	must(await giveVerdict(act, { id, ...verdict, write: () => ({ subject: title, text: verdict.answer }) }))
}

type Told = { readonly id: IdeaId; readonly authors: readonly ParticipantId[]; readonly toldOn: PlainDate }

async function tell(act: Act, { id, authors, toldOn }: Told): Promise<void> {
	for (const participant of authors) must(await tellAuthor(act, { id, participant, channel: 'meeting', toldOn }))
}
