import { expect, test } from 'vitest'
import { completedYears } from '#kernel/plain-date'
import { d0104Stays } from './barka/d0104-stays.ts'
import { d0106Stays } from './nowa-huta/d0106-stays.ts'

test('D0106: 110 people, of them 70 unemployed of 25 and more, 30 with disabilities, 10 young of 17 to 23', () => {
	const stays = d0106Stays()
	const age = ({ person, startedOn }: (typeof stays)[number]) => completedYears(person.bornOn, startedOn)
	const able = stays.filter(({ disability }) => disability !== 'Tak')
	expect(stays).toHaveLength(110)
	expect(able.filter((stay) => stay.status[0] === 'Osoba bezrobotna' && age(stay) >= 25)).toHaveLength(70)
	expect(stays.length - able.length).toBe(30)
	expect(able.filter((stay) => age(stay) >= 17 && age(stay) <= 23)).toHaveLength(10)
	expect(able.filter((stay) => age(stay) === 24)).toHaveLength(0)
})

test('D0104: 500 people in three communities, 150 of them took up work', () => {
	const stays = d0104Stays()
	const work = stays.filter(({ situations = [] }) => situations.some((one) => one.startsWith('osoba podjęła pracę')))
	expect(stays).toHaveLength(500)
	expect(new Set(stays.map(({ person }) => person.town.gmina))).toEqual(new Set(['Poznań', 'Kwilcz', 'Drezdenko']))
	expect(work).toHaveLength(150)
})
