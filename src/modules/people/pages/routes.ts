import { deed, page, type Route } from '#access'
import { doublesPage, pairPage, saveDifferent, saveDifferentUndo, saveMerge, saveMergeUndo } from './doubles.tsx'
import { entryPage, saveEntryForm } from './entry-form.tsx'
import { exitPage, saveExit, saveSituation, situationPage } from './exit-form.tsx'
import { followUpPage, saveFollowUpForm } from './follow-up-form.tsx'
import { editPage, peselCheck, saveEdit } from './participant-form.tsx'
import { participantList, participantsFile } from './participant-list.tsx'
import { participantPage } from './participant-page.tsx'
import type { ParticipantSection } from './participant-section.ts'
import { pastFollowUpPage, savePastFollowUp } from './past-follow-up.tsx'
import { reEntryPage, saveReEntry } from './re-entry-form.tsx'
import { notePage, notesPage, saveNote } from './restricted-notes.tsx'
import { undoExit, undoFollowUp, undoNote, undoReEntry } from './taking-back.ts'

/** The addresses of people; modules above offer sections of a person's page. */
export function peopleRoutes(sections: readonly ParticipantSection[]): readonly Route[] {
	return [
		page('/participants', 'person.read', (view) => participantList(view, sections)),
		page('/participants/file', 'file.export', (view) => participantsFile(view, sections)),
		page('/participants/doubles', 'person.merge', doublesPage),
		page('/participants/doubles/pair', 'person.merge', pairPage),
		deed('/participants/doubles/different', 'person.merge', saveDifferent),
		deed('/participants/doubles/different/:one/:other/undo', 'person.merge', saveDifferentUndo),
		deed('/merges', 'person.merge', saveMerge),
		deed('/merges/:merge/undo', 'person.merge', saveMergeUndo),
		page('/participants/:participant', 'person.read', (view) => participantPage(view, sections)),
		page('/participants/:participant/edit', 'person.write', editPage),
		deed('/participants/:participant/edit', 'person.write', saveEdit),
		deed('/pesel-check', 'person.write', peselCheck),
		page('/participants/:participant/notes', 'person.read', notesPage),
		deed('/participants/:participant/notes', 'note.write', saveNote),
		deed('/participants/:participant/notes/:note/withdrawal', 'note.write', undoNote),
		page('/participants/:participant/notes/:note', 'person.read', notePage),
		page('/participations/:participation/entry', 'participation.write', entryPage),
		deed('/participations/:participation/entry', 'participation.write', saveEntryForm),
		page('/participations/:participation/exit', 'participation.write', exitPage),
		deed('/participations/:participation/exit', 'participation.write', saveExit),
		deed('/participations/:participation/exits/:exit/reversal', 'participation.write', undoExit),
		page('/participations/:participation/situation', 'participation.write', situationPage),
		deed('/participations/:participation/situation', 'participation.write', saveSituation),
		page('/participations/:participation/re-entry', 'participation.write', reEntryPage),
		deed('/participations/:participation/re-entry', 'participation.write', saveReEntry),
		deed('/participations/:participation/re-entries/:reEntry/reversal', 'participation.write', undoReEntry),
		page('/participations/:participation/past-follow-up', 'participation.write', pastFollowUpPage),
		deed('/participations/:participation/past-follow-up', 'participation.write', savePastFollowUp),
		page('/follow-ups/:followUp', 'participation.write', followUpPage),
		deed('/follow-ups/:followUp', 'participation.write', saveFollowUpForm),
		deed('/follow-ups/:followUp/reversal', 'participation.write', undoFollowUp),
	]
}
