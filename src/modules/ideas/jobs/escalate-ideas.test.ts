import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JobTools, stand } from '#access'
import { day } from '#kernel/plain-date'
import { insertParticipant } from '#people'
import { outsidePartnerships } from '#platform/db'
import { openScene, type Scene } from '#test/scene'
import { describeIdea } from '../actions/describe-idea.ts'
import { ideasModule } from '../mount.ts'
import { escalateIdeasJob } from './escalate-ideas.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [ideasModule], today: day('2026-03-02') })
})
afterAll(() => scene.close())

test('the hourly job goes round the partnerships; what nobody took up stands before the coordinator on Today', async () => {
	await scene.inside('adviser', async (act) => {
		const made = await insertParticipant(act.db, act.partnership, { firstName: 'Ola', lastName: 'Zmyślona', phone: '' })
		if (!made.ok) throw new Error('no person')
		await stand(act, { account: scene.accounts.adviser, subject: 'participant', subjectId: made.value, kind: 'adviser' })
		const words = { title: 'Pracownia szycia', what: 'Torby', forWhom: 'Sklepy', needs: '' }
		const idea = await describeIdea(act, { ...words, authors: [made.value], aspirations: [] })
		if (!idea.ok) throw new Error(idea.refusal.code)
	})
	scene.clock.setTo(day('2026-03-20'))
	expect(await (await scene.get('coordinator', '')).text()).not.toContain('Pracownia szycia')
	const tools: Pick<JobTools, 'inside' | 'owner'> = {
		inside: (_, work) => scene.inside('coordinator', work),
		owner: (work) => outsidePartnerships(scene.owner, work),
	}
	await escalateIdeasJob.run(tools as JobTools, undefined)
	await escalateIdeasJob.run(tools as JobTools, undefined)
	const { rows } = await scene.owner.query(`select count(*) as entries from journal.entry where deed = 'idea.escalated'`)
	expect(rows).toEqual([{ entries: 1 }])
	expect(await (await scene.get('coordinator', '')).text()).toContain('Po terminie. Pilnuje: Osoba zmyślona (adviser)')
	expect(await (await scene.get('adviser', '')).text()).toContain('Poproś o ocenę osoby')
})
