import { formatNumber, type Lang, plural } from '#kernel/lang'
import type { WorkerKind } from '../rules/assignment.ts'

const people = (count: number) => plural('pl', count, { one: '# osoba', few: '# osoby', many: '# osób', other: '# osoby' })
const persons = (count: number) => plural('en', count, { one: '# person', other: '# people' })

const pl = {
	title: {
		coach: 'Bez trenera lub trenerki',
		adviser: 'Bez doradcy lub doradczyni',
		'intake-worker': 'Bez osoby z zespołu przyjęć',
	} satisfies Record<WorkerKind, string>,
	tabs: {
		coach: 'bez trenera lub trenerki',
		adviser: 'bez doradcy lub doradczyni',
		'intake-worker': 'bez osoby z zespołu przyjęć',
	} satisfies Record<WorkerKind, string>,
	tabsLabel: 'Kogo brakuje',
	noun: { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' },
	columns: { person: 'Osoba', programmes: 'Program', since: 'Od', teams: 'Zespół', others: 'Kto wspiera' },
	worker: { coach: 'Trener lub trenerka', adviser: 'Doradca lub doradczyni', 'intake-worker': 'Osoba z zespołu przyjęć' } satisfies Record<
		WorkerKind,
		string
	>,
	option: (name: string, count: number) => `${name} (${people(count)})`,
	choose: '– wybierz –',
	giveTo: 'Kto będzie wspierać',
	assign: 'Przydziel zaznaczonym',
	assigned: (count: number) => `Przydzielono: ${people(count)}.`,
	caseloads: 'Ile osób ma kto',
	caseload: (count: number) => people(count),
	noWorkers: 'Nikt jeszcze nie ma tej roli. Zaproś kogoś w ustawieniach partnerstwa.',
	leftTeam: 'już nie pracuje w tej roli',
	handOver: 'Przekaż wszystkie osoby',
	handOverLead: 'Na urlop, chorobę albo koniec umowy. Można to cofnąć.',
	from: 'Od kogo',
	to: 'Komu',
	chooseBoth: 'Nic nie zmieniono: wybierz dwie różne osoby, obie z tej listy.',
	nobodyChosen: 'Nic nie zmieniono: zaznacz osoby i wybierz, komu je przydzielić.',
	undo: 'Cofnij',
	undone: 'Cofnięto przydział.',
	emptyTitle: 'Każda osoba ma kogoś przy sobie',
	emptyText: 'Tu pojawi się każda osoba w programie, przy której nikogo jeszcze nie ma.',
	todayCount: (count: number, over: boolean) => `${over ? 'Ponad ' : ''}${over ? `${formatNumber('pl', count)} osób` : people(count)}`,
	todayWhat: {
		coach: 'bez trenera lub trenerki zatrudnienia wspieranego',
		adviser: 'bez doradcy lub doradczyni',
		'intake-worker': 'bez osoby z zespołu przyjęć',
	} satisfies Record<WorkerKind, string>,
	todayAct: 'Przydziel',
}

const en: typeof pl = {
	title: { coach: 'Without a coach', adviser: 'Without an adviser', 'intake-worker': 'Without an intake worker' },
	tabs: { coach: 'without a coach', adviser: 'without an adviser', 'intake-worker': 'without an intake worker' },
	tabsLabel: 'Who is missing',
	noun: { one: 'person', few: 'people', many: 'people', other: 'people' },
	columns: { person: 'Person', programmes: 'Programme', since: 'Since', teams: 'Team', others: 'Who is around' },
	worker: { coach: 'Coach', adviser: 'Adviser', 'intake-worker': 'Intake worker' },
	option: (name, count) => `${name} (${persons(count)})`,
	choose: '– choose –',
	giveTo: 'Who will support',
	assign: 'Assign to the selected',
	assigned: (count) => `Assigned: ${persons(count)}.`,
	caseloads: 'Who has how many',
	caseload: (count) => persons(count),
	noWorkers: 'Nobody has this role yet. Invite somebody in the settings of the partnership.',
	leftTeam: 'no longer works in this role',
	handOver: 'Hand everybody over',
	handOverLead: 'For holidays, illness or the end of a contract. It can be undone.',
	from: 'From',
	to: 'To',
	chooseBoth: 'Nothing changed: choose two different workers, both from this list.',
	nobodyChosen: 'Nothing changed: select people and choose whom they go to.',
	undo: 'Undo',
	undone: 'The assignment is undone.',
	emptyTitle: 'Everybody has somebody',
	emptyText: 'Everybody in a programme by whom nobody stands yet appears here.',
	todayCount: (count, over) => `${over ? 'Over ' : ''}${persons(count)}`,
	todayWhat: { coach: 'without a coach', adviser: 'without an adviser', 'intake-worker': 'without an intake worker' },
	todayAct: 'Assign',
}

/** Sentences of the assignment of workers to people. */
export const assignmentMessages = { pl, en } satisfies Record<Lang, typeof pl>
