import type { Act } from '#access'
import { addNeed, answerNeed, closeNiche, mergeNeed, type NeedId, type NicheId, openNiche, reportNeed, sayOfNiche } from '#community'
import { present } from '#platform/absent'
import type { Founded } from '../../found.ts'
import { must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'
import { type NeedTold, needsTold, type Report, reportsTold } from './needs-told.ts'
import { type NicheTold, nichesTold } from './niches-told.ts'

/** Needs and niches as they were written down, by a short name. */
export type Ground = { readonly needs: Map<string, NeedId>; readonly niches: Map<string, NicheId> }

/** What is lacking in the five districts, who said so, and the chances that somebody noticed; `ground` fills as the deeds are played. */
export function groundDeeds(place: Founded): { deeds: Deed[]; ground: Ground } {
	const ground: Ground = { needs: new Map(), niches: new Map() }
	const needs = needsTold.map((need) => told(place, need, ground))
	const answered: Deed[] = needsTold.flatMap(({ name, answer }) => {
		if (answer === undefined) return []
		const { ago, words } = answer
		return [{ ago, by: 'animacja', act: async (act: Act) => must(await answerNeed(act, { need: needOf(ground, name), words })) }]
	})
	const merged: Deed = {
		ago: 300,
		by: 'animacja',
		act: async (act) => must(await mergeNeed(act, { need: needOf(ground, 'dzieci-2'), into: needOf(ground, 'dzieci') })),
	}
	const niches = nichesTold.flatMap((niche) => noticed(place, niche, ground))
	return { deeds: [...needs, ...answered, merged, ...niches, ...reportsTold.map(reported)], ground }
}

export function needOf(ground: Ground, name: string): NeedId {
	return present(ground.needs.get(name), `the need ${name}`)
}

function told(place: Founded, { name, ago, by, answer: _answer, ...words }: NeedTold, ground: Ground): Deed {
	return {
		ago,
		by,
		act: async (act) => {
			const about = { ...words, municipality: 'Kraków', reportedOn: dayAgo(place, ago + 3) }
			ground.needs.set(name, must(await addNeed(act, about)).id)
		},
	}
}

function noticed(place: Founded, { ago, title, summary, needs, said, closed }: NicheTold, ground: Ground): Deed[] {
	const niche = () => present(ground.niches.get(title), `the niche ${title}`)
	const opened: Deed = {
		ago,
		by: 'animacja',
		act: async (act) => {
			const words = { title, summary, municipality: 'Kraków' }
			ground.niches.set(title, must(await openNiche(act, { words, needs: needs.map((name) => needOf(ground, name)) })))
		},
	}
	const nothing = { payer: '', howOften: undefined, priceGrosze: undefined, priceFor: '', resource: undefined }
	const statements = said.map(
		({ ago: on, ...words }): Deed => ({
			ago: on,
			by: 'animacja',
			act: async (act) => must(await sayOfNiche(act, { niche: niche(), words: { ...nothing, ...words, saidOn: dayAgo(place, on) } })),
		}),
	)
	const end: Deed[] =
		closed === undefined
			? []
			: [{ ago: closed.ago, by: 'animacja', act: async (act) => must(await closeNiche(act, { niche: niche(), words: closed.words })) }]
	return [opened, ...statements, ...end]
}

/** Somebody without an account: the report waits for moderation. */
function reported({ ago, ...words }: Report): Deed {
	return {
		ago,
		by: undefined,
		act: async (act) => {
			const openedAt = new Date(act.now.getTime() - 90_000)
			const about = { ...words, municipality: 'Kraków' }
			must(await reportNeed(act, { words: about, reporter: { name: '', contact: '' }, photo: undefined, bait: '', openedAt }))
		},
	}
}
