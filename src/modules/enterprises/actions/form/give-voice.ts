import type { Act, Upload } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { lockManufactory, type ManufactoryId } from '#manufactories'
import { journal } from '#platform/journal'
import { type KeepRefusal, keepFile } from '#platform/kept-file'
import { type StanceOn, type VoiceKind, type VoiceRefusal, voiceFault } from '../../rules/form/voices.ts'
import { type Deciding, findOwnDeciding, listDecidings, lockDeciding } from '../../store/form/deciding.ts'
import { insertVoice, isWorker, type Speaker, type VoiceGiven } from '../../store/form/voices.ts'
import { staffOf } from './staff.ts'

export type VoicingRefusal =
	| VoiceRefusal
	| { readonly code: 'no-deciding' }
	| { readonly code: 'already-decided'; readonly by: string }
	| { readonly code: 'works-here-no-more' }
	| { readonly code: 'helper-missing' }
	| { readonly code: 'day-not-come' }
	| KeepRefusal

type Said = { readonly stances: readonly StanceOn[]; readonly dissent: string }

/** Somebody with an account says where she stands, as centre, host or expert. Said again, it replaces what she said. */
export async function giveOwnVoice(
	act: Act,
	{ manufactory, voice, ...said }: Said & { manufactory: ManufactoryId; voice: Exclude<VoiceKind, 'worker'> },
): Promise<Result<void, VoicingRefusal>> {
	const account = staffOf(act)
	const deciding = await heldDeciding(act, manufactory)
	const speaker = { account, participant: null, name: '' }
	return keep(act, deciding, {
		...said,
		...speaker,
		voice,
		how: 'account',
		helper: '',
		paper: null,
		saidOn: act.today,
		recordedBy: account,
	})
}

/** A worker says where she stands on her own page, by her own key. Nobody else is in between. */
export async function giveWorkersVoice(
	act: Act,
	{ participant, ...said }: Said & { participant: Id<'participant'> },
): Promise<Result<void, VoicingRefusal>> {
	const open = await findOwnDeciding(act.db, act.partnership, { participant, today: act.today })
	const deciding = open && (await lockDeciding(act.db, act.partnership, open.deciding))
	const speaker = { account: null, participant, name: '' }
	const own = { how: 'own-page', helper: '', paper: null, saidOn: act.today, recordedBy: null } as const
	return keep(act, deciding, { ...said, ...speaker, ...own, voice: 'worker' })
}

type OnPaper = Said &
	Pick<Speaker, 'participant' | 'name'> & {
		readonly manufactory: ManufactoryId
		readonly voice: VoiceKind
		/** Who stood by a worker: it is never written down silently in her place. */
		readonly helper: string
		readonly saidOn: PlainDate
		readonly scan: Upload | undefined
	}

/** What somebody said on paper is written down, with who helped and who recorded it. */
export async function recordVoice(act: Act, { manufactory, scan, ...written }: OnPaper): Promise<Result<void, VoicingRefusal>> {
	if (written.voice === 'worker' && written.helper === '') return refused({ code: 'helper-missing' })
	if (written.saidOn > act.today) return refused({ code: 'day-not-come' })
	const deciding = await heldDeciding(act, manufactory)
	const kept = scan === undefined ? done(null) : await keepFile(act, scan, { kind: 'paper' })
	if (!kept.ok) return kept
	return keep(act, deciding, { ...written, paper: kept.value, account: null, how: 'on-paper', recordedBy: staffOf(act) })
}

async function heldDeciding(act: Act, manufactory: ManufactoryId): Promise<Deciding | undefined> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.write' })
	const [latest] = await listDecidings(act.db, act.partnership, held.id)
	return latest && lockDeciding(act.db, act.partnership, latest.id)
}

async function keep(
	act: Act,
	deciding: Deciding | undefined,
	given: Omit<VoiceGiven, 'deciding' | 'at'>,
): Promise<Result<void, VoicingRefusal>> {
	if (deciding === undefined) return refused({ code: 'no-deciding' })
	if (deciding.form !== null) return refused({ code: 'already-decided', by: deciding.decidedBy ?? '' })
	const fault = voiceFault(given.voice, given.stances)
	if (fault !== undefined) return refused(fault)
	const at = { manufactory: deciding.manufactory, today: act.today }
	if (given.participant !== null && !(await isWorker(act.db, act.partnership, { ...at, participant: given.participant })))
		return refused({ code: 'works-here-no-more' })
	const id = await insertVoice(act.db, act.partnership, { ...given, deciding: deciding.id, at: act.now })
	await journal(act, { deed: 'form.voice-given', subject: deciding.manufactory, facts: { voice: given.voice, how: given.how, row: id } })
	return done()
}
