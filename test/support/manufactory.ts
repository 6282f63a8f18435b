import { type Id, newId } from '#kernel/id'
import { addDays, day, type PlainDate } from '#kernel/plain-date'
import { agreeHosting, employWorker, openConcept, steerManufactory } from '#manufactories'
import { agreeWithHost, listHosts } from '#partnership'
import type { Scene } from './scene.ts'

/** An invented idea of the scene's partnership with the verdict "go". */
export async function ideaToFound(scene: Scene, title: string): Promise<Id<'idea'>> {
	const idea = newId<'idea'>()
	await scene.inside('coordinator', async ({ db, partnership: partnership_id, account, now: at }) => {
		const by_id = account ?? scene.accounts.coordinator
		const round = newId<'round'>()
		await db.insertInto('ideas.idea').values({ partnership_id, id: idea, owner_id: by_id, made_by: by_id, made_at: at }).execute()
		const words = { title, what: title, for_whom: 'mieszkańcy', folded: title.toLowerCase() }
		await db
			.insertInto('ideas.idea_version')
			.values({ partnership_id, idea_id: idea, version: 1, ...words, by_id, at })
			.execute()
		const opened = { opened_by: by_id, opened_at: at, criteria: '[]', due_on: day('2026-03-02') }
		await db
			.insertInto('ideas.round')
			.values({ partnership_id, id: round, idea_id: idea, version: 1, number: 1, ...opened })
			.execute()
		const verdict = { verdict: 'go', reasons: 'jest dla kogo', answer: 'idziemy dalej' } as const
		await db
			.insertInto('ideas.verdict')
			.values({ partnership_id, id: newId<'verdict'>(), idea_id: idea, version: 1, round_id: round, ...verdict, by_id, at })
			.execute()
	})
	return idea
}

/** An invented concept with everything that its founding asks for: host, agreement, manager, tutor (an adviser). */
export async function conceptReady(scene: Scene, name: string): Promise<Id<'manufactory'>> {
	await hostOfScene(scene)
	const ideaId = await ideaToFound(scene, `Pomysł: ${name}`)
	return scene.inside('coordinator', async (act) => {
		const concept = {
			name,
			ideaId,
			programmeId: scene.programme,
			line: 'culture',
			offer: 'warsztaty',
			concept: 'Warsztaty.',
			place: 'Sala 2',
		}
		const opened = await openConcept(act, concept)
		if (!opened.ok) throw new Error(opened.refusal.code)
		const { manufactory } = opened.value
		const agreement = { organisation: scene.organisation, agreementNumber: '1/2026', agreedOn: day('2025-01-02'), from: day('2025-01-02') }
		const people = { manager: scene.accounts['host-manager'], managerName: '', tutor: scene.accounts.adviser }
		const hosted = await agreeHosting(act, { manufactory, version: 0, until: day('2028-12-31'), ...agreement, ...people })
		if (!hosted.ok) throw new Error(hosted.refusal.code)
		return manufactory
	})
}

/** The scene's organisation takes manufactories in, since long ago. */
export async function hostOfScene(scene: Scene): Promise<void> {
	const { organisation } = scene
	const agreed = { sinceOn: day('2000-01-01'), untilOn: undefined, agreementNumber: '', agreedOn: undefined, agreedUntilOn: undefined }
	const contact = { contactName: '', contactPhone: '', contactEmail: '' }
	await scene.inside('coordinator', async (act) => {
		if ((await listHosts(act.db, act.partnership)).length === 0)
			await agreeWithHost(act, { values: { organisation, ...agreed, ...contact } })
	})
}

/** The same, founded on a day. */
export async function foundedManufactory(scene: Scene, name: string, onDay: PlainDate): Promise<Id<'manufactory'>> {
	const manufactory = await conceptReady(scene, name)
	await led(scene, { manufactory, to: 'founded', onDay })
	return manufactory
}

/** The same with one worker, protected from a day. */
export async function protectedManufactory(
	scene: Scene,
	name: string,
	{ startedOn, worker }: { startedOn: PlainDate; worker: Id<'participant'> },
): Promise<Id<'manufactory'>> {
	const manufactory = await foundedManufactory(scene, name, addDays(startedOn, -10))
	const post = { contract: 'employment-fixed', position: 'animatorka', weeklyMinutes: 1200, payGrosze: 240_000, until: null }
	const employed = await scene.inside('coordinator', (act) =>
		employWorker(act, { manufactory, participant: worker, ...post, from: startedOn, acknowledgedOn: startedOn }),
	)
	if (!employed.ok) throw new Error(employed.refusal.code)
	await led(scene, { manufactory, to: 'protected', onDay: startedOn })
	return manufactory
}

async function led(scene: Scene, step: { manufactory: Id<'manufactory'>; to: 'founded' | 'protected'; onDay: PlainDate }): Promise<void> {
	const done = await scene.inside('coordinator', (act) => steerManufactory(act, { ...step, reason: '', remarks: '' }))
	if (!done.ok) throw new Error(done.refusal.code)
}
