import { present } from '#platform/absent'
import type { Founded } from '../found.ts'
import type { Town } from '../places.ts'
import type { Character } from './character.ts'
import { gather } from './groups.ts'
import { lives } from './live.ts'
import { ordinaryCast } from './ordinary.ts'
import { play } from './play.ts'

type Wanted = {
	readonly programme: string
	readonly towns: readonly Town[]
	readonly coaches: readonly string[]
	readonly team: string
	readonly sender: string
}

/** A smaller daily life, so that whoever signs in here finds something to do today. The same things happen in every such place, to other people. */
export async function tellSmallTown(place: Founded, wanted: Wanted): Promise<void> {
	const { programme, towns, coaches, team } = wanted
	const { today } = place.stage
	const ordinary = ordinaryCast({ word: programme, count: 14, towns, coaches, team, today })
	const waiting = ordinaryCast({ word: `${programme} czeka`, count: 4, towns, coaches, team, today }).map((one, at) =>
		waits(one, wanted, at),
	)
	const after = ordinaryCast({ word: `${programme} potem`, count: 3, towns, coaches, team, today }).map((one, at) =>
		leaves(one, present(coaches[0], 'a coach'), at),
	)
	const told = [...ordinary, ...after, ...waiting].map((character) => lives(place, programme, character))
	await play(
		place,
		told.flatMap(({ deeds }) => deeds),
	)
	const members = told.slice(0, 8).flatMap(({ traces }) => traces.participation ?? [])
	const group = { name: 'Grupa założycielska', leader: 'szkolenia', kind: 'training', subkind: 'founders', topic: 'Od pomysłu do statutu' }
	await gather(place, { programme, ...group, unmarkedAgo: 1, before: 2, after: 4, startsAt: '10:00', members })
}

/** On the road only: the first waits too long, the second was called today's way, the others have just come. */
function waits(
	{ joined: _joined, meetings: _meetings, judged: _judged, calls: _calls, ...one }: Character,
	{ sender }: Wanted,
	at: number,
): Character {
	const ago = [8, 5, 2, 1][at] ?? 1
	const call = { ago: ago - 1, channel: 'phone', reached: false, note: 'Nikt nie odbiera.' } as const
	return { ...one, came: { ...one.came, ago, source: 'ops', sender }, ...(at === 1 ? { calls: [call] } : {}) }
}

/** Gone: one talk overdue, one due this week, one situation to ask about. */
function leaves(one: Character, by: string, at: number): Character {
	const ago = [96, 88, 12][at] ?? 12
	const came = { ...one.came, ago: 240 }
	const road = {
		calls: [{ ago: 239, channel: 'phone', reached: true, note: '', next: 233 }],
		judged: { ago: 234, eligible: true, reason: '' },
	} as const
	const meetings = [{ ago: 228, at: '09:00', kind: 'coaching', minutes: 60, by, topic: 'Kontrakt', answer: { by: 'code' } }] as const
	const situations = at === 2 ? [] : ['took-up-work']
	return {
		...one,
		...road,
		came,
		meetings,
		joined: { ago: 232, coach: by },
		left: { ago, by, pathCompleted: true, reason: undefined, situations },
	}
}
