import type { Act } from '#access'
import { answerAsWorker, answerBarometer, listWorkers, openBarometer } from '#manufactories'
import { present } from '#platform/absent'
import { must } from '../../stage.ts'
import type { Deed } from '../../today/play.ts'
import type { Made } from './manufactory-road.ts'
import type { ManufactoryTold } from './manufactory-told.ts'

type Quarter = { readonly ago: number; readonly nth: number }
type Round = { id?: Parameters<typeof answerBarometer>[1]['barometer'] }
const AREAS = ['community', 'host', 'team', 'work', 'structures', 'europe'] as const

/** A quarter's barometer of integration: opened by the tutor, answered by the tutor, the host and everybody who works there, all on one day. */
export function barometerDeeds(told: ManufactoryTold, made: Made, { ago, nth }: Quarter): Deed[] {
	const round: Round = {}
	const id = () => present(round.id, 'a barometer')
	const open = async (act: Act) => {
		round.id = must(await openBarometer(act, { manufactory: present(made.id, told.name) })).barometer
	}
	const said = (voice: 'tutor' | 'host'): Deed => ({
		ago,
		by: 'koordynacja',
		act: async (act) => must(await answerBarometer(act, { barometer: id(), voice, scores: scores(nth, voice === 'host' ? 1 : 0) })),
	})
	const workers = async (act: Act) => {
		const here = (await listWorkers(act.db, act, present(made.id, told.name))).filter(({ leftOn }) => leftOn === null)
		for (const [at, { participantId: participant }] of here.entries())
			must(await answerAsWorker(act, { barometer: id(), participant, scores: scores(nth, at) }))
	}
	return [{ ago, by: told.tutor, act: open }, said('tutor'), said('host'), { ago, by: told.tutor, act: workers }]
}

/** Integration grows with the quarters, least of all across borders. */
function scores(nth: number, turn: number): Record<string, number> {
	return Object.fromEntries(
		AREAS.map((area, at) => [area, area === 'europe' ? 1 + (nth > 2 ? 1 : 0) : Math.min(5, 2 + nth + ((at + turn) % 2))]),
	)
}
