import { forgetWhatIsOver, sealJournals } from './jobs/keep-house.ts'
import { sendMail } from './jobs/send-mail.ts'
import { journalMessages } from './messages/journal.ts'
import { memberMessages } from './messages/members.ts'
import { accountRoutes } from './pages/account/routes.ts'
import { accountCareBlock } from './pages/account-care-block.tsx'
import { resetRoutes } from './pages/forgotten.tsx'
import { invitationRoutes } from './pages/invitation.tsx'
import { showJournal } from './pages/journal/show-journal.tsx'
import { memberRoutes } from './pages/members/routes.ts'
import { roleNoticeLines, roleNoticeRoutes } from './pages/role-notices.ts'
import { type Module, page } from './pages/route.ts'
import { signInRoutes } from './pages/sign-in.tsx'
import { codeRoutes } from './pages/sign-in-code.tsx'
import { signOnRoutes } from './pages/sign-on.ts'
import { MAIL_JOB } from './store/mail.ts'

/** Accounts: signing in and out, the account's own pages, members and roles, the journal, outgoing mail. */
export const accessModule: Module = accessWith([])

/** The same, with a journal that reads the codes of these modules' lists. */
export function accessWith(modules: readonly Module[]): Module {
	const lists = modules.flatMap((module) => module.references ?? [])
	return {
		name: 'access',
		outside: [...signInRoutes, ...codeRoutes, ...signOnRoutes, ...resetRoutes, ...invitationRoutes, ...accountRoutes],
		routes: [...memberRoutes, ...roleNoticeRoutes, page('/journal', 'journal.read', showJournal(lists))],
		nav: [
			{ group: 'partnership', path: '/members', may: 'account.manage', label: navLabel(memberMessages), icon: 'group', order: 600 },
			{ group: 'partnership', path: '/journal', may: 'journal.read', label: navLabel(journalMessages), icon: 'list', order: 610 },
		],
		today: roleNoticeLines,
		todayBlock: accountCareBlock,
		jobs: [
			{ name: MAIL_JOB, run: sendMail },
			{ name: 'access.seal-journals', cron: '* * * * *', run: sealJournals },
			{ name: 'access.forget-what-is-over', cron: '20 2 * * *', run: forgetWhatIsOver },
		],
	}
}

function navLabel(messages: { pl: { nav: string }; en: { nav: string } }): { pl: string; en: string } {
	return { pl: messages.pl.nav, en: messages.en.nav }
}
