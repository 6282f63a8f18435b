import type { Job } from '#access'
import { listPartnershipsToWatch, watchClocks } from '../actions/watch-clocks.ts'
import { messages } from '../messages/clock.ts'

/** Every morning, each partnership in a transaction of its own: reminders of decisions, missed decisions, contracts that ran out. */
export const watchClocksJob: Job = {
	name: 'manufactories.watch-clocks',
	cron: '15 4 * * *',
	run: async (tools) => {
		for (const partnership of await tools.owner(listPartnershipsToWatch))
			await tools.inside(partnership, (act) => watchClocks(act, { ...mails, publicUrl: tools.publicUrl }))
	},
}

const mails: Omit<Parameters<typeof watchClocks>[1], 'publicUrl'> = {
	remind: ({ lang, manufactory: { name, decisionOn }, left, url }) => {
		const say = messages[lang].mail
		return { subject: say.subject(name, left), text: `${say.text(name, decisionOn, left)}\n\n${say.open(url)}` }
	},
	escalate: ({ lang, manufactory: { name, decisionOn, tutor }, url }) => {
		const say = messages[lang].mail
		return { subject: say.missedSubject(name), text: `${say.missedText(name, decisionOn, tutor)}\n\n${say.open(url)}` }
	},
}
