const pl = {
	markAttendance: 'Zaznacz obecność',
	attendanceMissing: (when: string, form: string) => `Nie wiadomo, kto był: ${when}, ${form}`,
	attendanceMissingAt: (when: string, form: string, leader: string) => `Nie wiadomo, kto był: ${when}, ${form}. Listę ma ${leader}`,
	today: (time: string | undefined, form: string) => (time === undefined ? `Dziś: ${form}` : `Dziś ${time}, ${form}`),
	planned: (when: string, form: string) => `Najbliższe spotkanie ${when}, ${form}`,
	openMeeting: 'Otwórz spotkanie',
	arrangeFirst: 'Umów pierwsze wsparcie',
	arrangeNext: 'Żadne spotkanie nie jest umówione',
	arrange: 'Umów spotkanie',
	lastSupport: 'Ostatnie wsparcie',
}

const en: typeof pl = {
	markAttendance: 'Mark attendance',
	attendanceMissing: (when, form) => `Attendance is not marked: ${when}, ${form}`,
	attendanceMissingAt: (when, form, leader) => `Attendance is not marked: ${when}, ${form}. The list is with ${leader}`,
	today: (time, form) => (time === undefined ? `Today: ${form}` : `Today ${time}, ${form}`),
	planned: (when, form) => `Next meeting ${when}, ${form}`,
	openMeeting: 'Open the meeting',
	arrangeFirst: 'Arrange the first support',
	arrangeNext: 'No meeting is arranged',
	arrange: 'Arrange a meeting',
	lastSupport: 'Last support',
}

/** What waits at somebody's meetings, in a sentence for her page and for Today. */
export const messages = { pl, en }
