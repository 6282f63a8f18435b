import { escalateReferrals, type ParticipantId } from '#people'
import { present } from '#platform/absent'
import type { Founded } from '../found.ts'
import { nowaHutaTowns } from '../places.ts'
import type { Character } from '../today/character.ts'
import { gather } from '../today/groups.ts'
import { lives } from '../today/live.ts'
import { ofThisYear } from '../today/of-this-year.ts'
import { ordinaryCast } from '../today/ordinary.ts'
import { type Deed, play } from '../today/play.ts'
import { castHard } from './cast-hard.ts'
import { castMain } from './cast-main.ts'
import { castAfter, castDouble, castRoad } from './cast-road.ts'
import { d0106Stays } from './d0106-stays.ts'
import { NOW } from './plan.ts'

/** The daily life of the Centre in Nowa Huta: some sixty people, up to this very day. Answers with them, by name. */
export async function tellNowaHutaToday(place: Founded): Promise<ReadonlyMap<string, ParticipantId>> {
	const { today } = place.stage
	const ordinary = ordinaryCast({
		today,
		word: 'Nowa Huta dziś',
		count: 36,
		towns: nowaHutaTowns,
		coaches: ['trener', 'trener2'],
		team: 'Kraków: Przyjęcia',
	})
	const written = [...castMain, ...castHard, ...castAfter, ...castRoad]
	const ofNow = written.map((character) => ofThisYear(character, today))
	const cast = [...ofNow, returner(), ...ordinary, ...castDouble.map((character) => ofThisYear(character, today))]
	const told = cast.map((character) => lives(place, NOW, character))
	// As the nightly job does: what nobody answered in time is put before the coordinator.
	const escalated: Deed = { ago: 1, by: undefined, act: escalateReferrals }
	await play(place, [...told.flatMap(({ deeds }) => deeds), escalated])
	const stays = told.slice(written.length).flatMap(({ traces }) => traces.participation ?? [])
	const usual = { programme: NOW, before: 3, after: 5, startsAt: '10:00' } as const
	const group = {
		name: 'Grupa przedsiębiorczych',
		leader: 'szkolenia',
		kind: 'training',
		subkind: 'soft-skills',
		topic: 'Rynek, cena, klient',
	}
	await gather(place, { ...usual, ...group, unmarkedAgo: 1, members: stays.slice(0, 12) })
	const club = { name: 'Klub sąsiedzki', leader: 'animacja', kind: 'support-group', subkind: null, topic: 'Spotkanie klubu' }
	await gather(place, { ...usual, ...club, unmarkedAgo: 7, members: stays.slice(12, 21) })
	return new Map(
		told.flatMap(({ traces: { participant } }, at) => {
			const { firstName, lastName } = present(cast[at], 'a character')
			return participant === undefined ? [] : [[`${firstName} ${lastName}`, participant] as const]
		}),
	)
}

/** Somebody young in D0106 who comes back to Nowa Huta after all these years: one person in two programmes. */
function returner(): Character {
	const { person } = present(d0106Stays()[104], 'somebody young of D0106')
	const { firstName, lastName, sex, bornOn, pesel, town, street, building, flat } = person
	return {
		firstName,
		lastName,
		sex,
		bornOn,
		identifier: { pesel },
		phone: '501 900 222',
		home: { town, street, building, flat },
		came: { ago: 60, source: 'self', owner: 'przyjecia', team: 'Kraków: Przyjęcia', note: 'Kiedyś w programie Nowa Szansa.' },
		calls: [{ ago: 59, channel: 'meeting', reached: true, note: '', next: 55 }],
		judged: { ago: 55, eligible: true, reason: '' },
		joined: { ago: 54, coach: 'trener' },
		meetings: [{ ago: 50, at: '09:00', kind: 'coaching', minutes: 60, by: 'trener', topic: 'Po latach', answer: { by: 'code' } }],
	}
}
