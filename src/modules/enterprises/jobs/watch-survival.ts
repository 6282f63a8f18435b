import type { Job } from '#access'
import { listPartnershipsToAsk, watchSurvival } from '../actions/survival/watch-survival.ts'
import { messages } from '../messages/survival.ts'

/** Every morning, each partnership in a transaction of its own: keepers are asked whether their enterprises live. */
export const watchSurvivalJob: Job = {
	name: 'enterprises.watch-survival',
	cron: '25 4 * * *',
	run: async (tools) => {
		const ask: Parameters<typeof watchSurvival>[1]['ask'] = ({ check: { lang, name, months }, url }) => {
			const say = messages[lang].mail
			return { subject: say.subject(name, months), text: say.text(name, months, url) }
		}
		for (const partnership of await tools.owner(listPartnershipsToAsk))
			await tools.inside(partnership, (act) => watchSurvival(act, { ask, publicUrl: tools.publicUrl }))
	},
}
