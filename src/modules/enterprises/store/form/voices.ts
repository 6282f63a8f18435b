import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { ManufactoryId } from '#manufactories'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { StanceOn, VoiceKind } from '../../rules/form/voices.ts'
import type { DecidingId } from './deciding.ts'

export type VoiceId = Id<'form-voice'>
type VoiceHow = 'account' | 'own-page' | 'on-paper'

/** Whose voice it is: an account, a worker, or a name. */
export type Speaker = {
	readonly account: AccountId | null
	readonly participant: Id<'participant'> | null
	readonly name: string
}

/** A voice as it stands. A worker's name is not here: whoever may see who works there asks for it. */
export type Voice = Speaker & {
	readonly id: VoiceId
	readonly deciding: DecidingId
	readonly voice: VoiceKind
	readonly how: VoiceHow
	readonly helper: string
	readonly paper: KeptFileId | null
	readonly saidOn: PlainDate
	readonly dissent: string
	readonly recordedBy: string | null
	readonly stances: readonly StanceOn[]
}

/** The voices of a manufactory's decidings that stand: those of one deciding together, in the order in which they were given. */
export async function listVoices(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<Voice[]> {
	const found = await sql<Voice>`select v.id, v.deciding_id as deciding, v.voice, v.account_id as account, v.participant_id as participant,
			coalesce(a.name, v.name) as name, v.how, v.helper, v.paper_id as paper, v.said_on as "saidOn", v.dissent, r.name as "recordedBy",
			coalesce((select jsonb_agg(jsonb_build_object('form', s.form, 'stance', s.stance, 'reasons', s.reasons)) from enterprises.form_stance s
				where s.partnership_id = v.partnership_id and s.voice_id = v.id), '[]') as stances
		from enterprises.form_voice v join enterprises.form_deciding o on o.partnership_id = v.partnership_id and o.id = v.deciding_id
		left join access.account a on a.id = v.account_id left join access.account r on r.id = v.recorded_by
		where v.partnership_id = ${partnership} and o.manufactory_id = ${manufactory} and v.current order by v.id limit 500`.execute(db)
	return found.rows
}

/** What a worker has said in a deciding, for her own page. */
export async function findOwnVoice(
	db: Db,
	partnership: PartnershipId,
	{ deciding, participant }: { deciding: DecidingId; participant: Id<'participant'> },
): Promise<{ stances: readonly StanceOn[]; dissent: string } | undefined> {
	const found = await sql<{ stances: readonly StanceOn[]; dissent: string }>`select v.dissent,
			coalesce((select jsonb_agg(jsonb_build_object('form', s.form, 'stance', s.stance, 'reasons', s.reasons)) from enterprises.form_stance s
				where s.partnership_id = v.partnership_id and s.voice_id = v.id), '[]') as stances
		from enterprises.form_voice v where v.partnership_id = ${partnership} and v.deciding_id = ${deciding}
			and v.participant_id = ${participant} and v.current`.execute(db)
	return found.rows[0]
}

/** Whether somebody works in the manufactory on a day. */
export async function isWorker(
	db: Db,
	partnership: PartnershipId,
	at: { manufactory: ManufactoryId; participant: Id<'participant'>; today: PlainDate },
): Promise<boolean> {
	const found = await sql`select from manufactories.public_job j where j.partnership_id = ${partnership}
		and j.manufactory_id = ${at.manufactory} and j.participant_id = ${at.participant}
		and j.from_on <= ${at.today} and (j.until_on is null or j.until_on >= ${at.today}) limit 1`.execute(db)
	return found.rows.length > 0
}

export type VoiceGiven = Speaker & {
	readonly deciding: DecidingId
	readonly voice: VoiceKind
	readonly how: VoiceHow
	readonly helper: string
	readonly paper: KeptFileId | null
	readonly saidOn: PlainDate
	readonly dissent: string
	readonly recordedBy: AccountId | null
	readonly stances: readonly StanceOn[]
	readonly at: Date
}

/** A voice in a held deciding; an earlier one of the same speaker stays, but counts no more. */
export async function insertVoice(db: Db, partnership: PartnershipId, given: VoiceGiven): Promise<VoiceId> {
	const id = newId<'form-voice'>()
	await sql`update enterprises.form_voice set current = false where partnership_id = ${partnership} and deciding_id = ${given.deciding} and current
		and case when ${given.account}::uuid is not null then account_id = ${given.account}
			when ${given.participant}::uuid is not null then participant_id = ${given.participant}
			else voice = ${given.voice} and name = ${given.name} end`.execute(db)
	await db
		.insertInto('enterprises.form_voice')
		.values({
			partnership_id: partnership,
			id,
			deciding_id: given.deciding,
			voice: given.voice,
			account_id: given.account,
			participant_id: given.participant,
			name: given.name,
			how: given.how,
			helper: given.helper,
			paper_id: given.paper,
			said_on: given.saidOn,
			dissent: given.dissent,
			recorded_by: given.recordedBy,
			at: given.at,
		})
		.execute()
	await db
		.insertInto('enterprises.form_stance')
		.values(given.stances.map((stance) => ({ partnership_id: partnership, voice_id: id, ...stance })))
		.execute()
	return id
}
