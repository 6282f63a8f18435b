import { confirming } from './messages/confirming.ts'
import { fileWords } from './messages/file.ts'
import { groups } from './messages/groups.ts'
import { meetings } from './messages/meetings.ts'
import { undoing } from './messages/undoing.ts'
import { words } from './messages/words.ts'

/** Every sentence that a reader sees of this module. */
export const messages = {
	pl: {
		...words.pl,
		meetings: meetings.pl,
		confirming: confirming.pl,
		groups: groups.pl,
		undoing: undoing.pl,
		file: fileWords.pl,
		countMeetings: words.pl.meetings,
	},
	en: {
		...words.en,
		meetings: meetings.en,
		confirming: confirming.en,
		groups: groups.en,
		undoing: undoing.en,
		file: fileWords.en,
		countMeetings: words.en.meetings,
	},
}
