import { expect, test } from 'vitest'
import { parsePesel } from '#kernel/pesel'
import { completedYears } from '#kernel/plain-date'
import { labels } from '../participants-file.ts'
import { abcStays } from './abc-stays.ts'

const stays = abcStays()
const count = (of: (stay: (typeof stays)[number]) => unknown) => stays.filter((stay) => Boolean(of(stay))).length
const given = (kind: string, subkind = '') => count(({ supports }) => supports.some((one) => one.kind === kind && one.subkind === subkind))
const left = (situation: string) => count(({ situations }) => situations?.includes(situation))

test('the invented people of ABC give the table of seed 003', () => {
	expect({
		people: stays.length,
		finished: count(({ endedOn }) => endedOn),
		coached: count(({ group }) => group === 'coaching'),
		coachingFinished: count(({ part }) => part?.finished),
		jobs: count(({ situations, businessFoundedOn }) => situations?.includes(labels.tookWork) && !businessFoundedOn),
		firms: count(({ businessFoundedOn }) => businessFoundedOn),
		internships: given('staż/praktyka', 'staż'),
		cis: given('indywidualny program zatrudnienia socjalnego'),
		volunteers: given('wolontariat'),
		trained: given('krajowe szkolenie/kurs', 'szkolenie zawodowe'),
		education: left(labels.education),
		advised: given('doradztwo/konsultacje', 'doradztwo biznesowe') + given('doradztwo/konsultacje', 'doradztwo/ pomoc prawna'),
		founders: count(({ group }) => group === 'founders'),
		informed: given('spotkanie informacyjne'),
	}).toEqual({
		people: 1346,
		finished: 1307,
		coached: 391,
		coachingFinished: 365,
		jobs: 104,
		firms: 6,
		internships: 45,
		cis: 14,
		volunteers: 9,
		trained: 183,
		education: 4,
		advised: 207,
		founders: 242,
		informed: 492,
	})
})

test('each of them could have been there: the number holds, the days follow one another, nobody is a child', () => {
	for (const { person, startedOn, endedOn, supports } of stays) {
		expect(parsePesel(person.pesel)).toMatchObject({ ok: true, born: person.bornOn, sex: person.sex })
		expect(completedYears(person.bornOn, startedOn)).toBeGreaterThanOrEqual(19)
		expect(completedYears(person.bornOn, startedOn)).toBeLessThanOrEqual(60)
		expect(supports[0]?.on).toBe(startedOn)
		expect((endedOn ?? startedOn) >= startedOn && (endedOn ?? startedOn) <= '2011-06-30').toBe(true)
	}
	expect(new Set(stays.map(({ person }) => person.pesel)).size).toBe(stays.length)
})

test('they are the same people each time', () => {
	expect(abcStays()).toEqual(stays)
})
