// Made by bin/check --write from db/migrations. Do not edit.
import type { ColumnType, Generated as Defaulted } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'

type Generated<T> = Defaulted<T>
/** Read as a value whose shape its reader checks; written as JSON text. */
type Json = ColumnType<unknown, string, string>
type DefaultedJson = ColumnType<unknown, string | undefined, string>

export type Tables = {
	'access.account': {
		id: AccountId
		email: string
		name: string
		password_hash: string | null
		totp_secret: string | null
		totp_last_step: number | null
		lang: Generated<'pl' | 'en'>
		failed_signs: Generated<number>
		locked_until: Date | null
		created_at: Generated<Date>
		closed_at: Date | null
	}
	'access.bond': {
		partnership_id: PartnershipId
		account_id: AccountId | null
		participant_id: Id<'participant'> | null
	}
	'access.link': {
		token_hash: Buffer
		purpose: 'invitation' | 'reset'
		account_id: AccountId
		made_at: Generated<Date>
		ends_at: Date
		used_at: Date | null
		into_partnership: string | null
		role: string | null
	}
	'access.mail': {
		id: Id<'mail'>
		kind: 'plain' | 'invitation' | 'reset' | 'role-notice'
		recipient: string
		subject: Generated<string>
		body: Generated<string>
		lang: Generated<'pl' | 'en'>
		account_id: AccountId | null
		into_partnership: string | null
		role: string | null
		facts: DefaultedJson
		made_at: Generated<Date>
		sent_at: Date | null
		held_at: Date | null
	}
	'access.membership': {
		partnership_id: PartnershipId
		account_id: AccountId
		role: string
		since: Generated<Date>
		ended_at: Date | null
	}
	'access.oidc_identity': {
		issuer: string
		subject: string
		account_id: AccountId
		linked_at: Generated<Date>
	}
	'access.recovery_code': {
		account_id: AccountId
		code_hash: Buffer
		used_at: Date | null
	}
	'access.relationship': {
		partnership_id: PartnershipId
		id: Id<'relationship'>
		account_id: AccountId
		subject: 'participant' | 'team' | 'organisation'
		subject_id: string
		kind: string
		since_on: PlainDate
		until_on: PlainDate | null
	}
	'access.role_notice': {
		partnership_id: PartnershipId
		id: Id<'role-notice'>
		account_id: AccountId
		role: string
		manner: 'given' | 'offered'
		by_id: AccountId | null
		at: Date
	}
	'access.role_notice_look': {
		partnership_id: PartnershipId
		notice_id: Id<'notice'>
		account_id: AccountId
		at: Date
	}
	'access.role_notice_reader': {
		partnership_id: PartnershipId
		notice_id: Id<'role-notice'>
		account_id: AccountId
	}
	'access.session': {
		token_hash: Buffer
		id: Id<'sign-in-session'>
		account_id: AccountId
		opened_at: Generated<Date>
		seen_at: Generated<Date>
		ends_at: Date
		device: Generated<string>
	}
	'access.sign_in': {
		id: Id<'sign-in'>
		account_id: AccountId
		at: Generated<Date>
		outcome: 'signed-in' | 'wrong-password' | 'wrong-code' | 'locked' | 'oidc' | 'signed-out' | 'reset' | 'invited' | 'password-changed' | 'codes-on' | 'codes-off' | 'recovery-code' | 'sessions-ended'
		device: Generated<string>
	}
	'community.need': {
		partnership_id: PartnershipId
		id: Id<'need'>
		number: string
		title: string
		lacking: string
		for_whom: Generated<string>
		municipality: string
		district: Generated<string>
		people_count: number | null
		source_kind: string
		source_about: Generated<string>
		reported_on: PlainDate
		latitude: unknown | null
		longitude: unknown | null
		same_as: Buffer
		searched: unknown
		made_by: AccountId | null
		made_at: Date
		version: Generated<number>
	}
	'community.need_file': {
		partnership_id: PartnershipId
		need_id: Id<'need'>
		file_id: Id<'kept-file'>
		added_by: AccountId | null
		added_at: Date
	}
	'community.need_now': {
		partnership_id: PartnershipId
		need_id: Id<'need'> | null
		state: string | null
		into_id: Id<'into'> | null
	}
	'community.need_part': {
		partnership_id: PartnershipId
		part_id: Id<'need'>
		step_id: Id<'need-step'>
	}
	'community.need_step': {
		partnership_id: PartnershipId
		id: Id<'need-step'>
		need_id: Id<'need'>
		kind: 'accepted' | 'declined' | 'merged' | 'split' | 'answered'
		into_id: Id<'need'> | null
		words: Generated<string>
		by_id: AccountId | null
		at: Date
		undone_by: AccountId | null
		undone_at: Date | null
	}
	'community.niche': {
		partnership_id: PartnershipId
		id: Id<'niche'>
		title: string
		summary: Generated<string>
		municipality: Generated<string>
		searched: unknown
		made_by: AccountId
		made_at: Date
		version: Generated<number>
		closed_on: PlainDate | null
		closed_by: AccountId | null
		closing_words: Generated<string>
	}
	'community.niche_need': {
		partnership_id: PartnershipId
		niche_id: Id<'niche'>
		need_id: Id<'need'>
		joined_by: AccountId
		joined_at: Date
	}
	'community.niche_statement': {
		partnership_id: PartnershipId
		id: Id<'niche-statement'>
		niche_id: Id<'niche'>
		topic: 'demand' | 'competition' | 'resources' | 'barriers' | 'evidence'
		words: string
		source: string
		said_on: PlainDate
		payer: Generated<string>
		how_often: string | null
		price_grosze: number | null
		price_for: Generated<string>
		resource_id: Id<'resource'> | null
		file_id: Id<'kept-file'> | null
		replaces_id: Id<'niche-statement'> | null
		made_by: AccountId
		made_at: Date
		undone_by: AccountId | null
		undone_at: Date | null
	}
	'community.outline': {
		partnership_id: PartnershipId
		set_id: Id<'outline-set'>
		place: number
		name: string
		rings: Json
	}
	'community.outline_set': {
		partnership_id: PartnershipId
		id: Id<'outline-set'>
		source: string
		brought_by: AccountId
		brought_at: Date
		undone_by: AccountId | null
		undone_at: Date | null
	}
	'community.public_need': {
		partnership_id: PartnershipId
		need_id: Id<'need'> | null
		number: string | null
		title: string | null
		municipality: string | null
		district: string | null
		people_count: number | null
		source_kind: string | null
		reported_on: PlainDate | null
		from_resident: boolean | null
		state: string | null
		into_id: Id<'into'> | null
	}
	'community.public_niche': {
		partnership_id: PartnershipId
		niche_id: Id<'niche'> | null
		title: string | null
		municipality: string | null
		closed_on: PlainDate | null
		need_count: number | null
		newest_on: PlainDate | null
	}
	'community.reporter': {
		partnership_id: PartnershipId
		need_id: Id<'need'>
		name: Generated<string>
		contact: Generated<string>
	}
	'community.statement_now': {
		partnership_id: PartnershipId
		id: Id<'statement-now'> | null
		niche_id: Id<'niche'> | null
		topic: string | null
		words: string | null
		source: string | null
		said_on: PlainDate | null
		payer: string | null
		how_often: string | null
		price_grosze: number | null
		price_for: string | null
		resource_id: Id<'resource'> | null
		file_id: Id<'file'> | null
		replaces_id: Id<'replaces'> | null
		made_by: AccountId | null
		made_at: Date | null
		undone_by: AccountId | null
		undone_at: Date | null
	}
	'enterprises.closing': {
		partnership_id: PartnershipId
		id: Id<'closing'>
		enterprise_id: Id<'enterprise'>
		closed_on: PlainDate
		reason: string
		remarks: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'enterprises.enterprise': {
		partnership_id: PartnershipId
		id: Id<'enterprise'>
		name: string
		manufactory_id: Id<'manufactory'> | null
		group_id: Id<'initiative-group'> | null
		programme_id: Id<'programme'> | null
		form: string
		founded_on: PlainDate
		registered_on: PlainDate | null
		krs: Generated<string>
		regon: Generated<string>
		nip: Generated<string>
		address: Generated<string>
		phone: Generated<string>
		email: Generated<string>
		website: Generated<string>
		offer: Generated<string>
		main_line: Generated<string>
		other_lines: Generated<string[]>
		keeper_id: AccountId
		folded: string
		made_by: AccountId
		made_at: Date
		version: Generated<number>
	}
	'enterprises.fading_entry': {
		partnership_id: PartnershipId
		id: Id<'fading-entry'>
		enterprise_id: Id<'enterprise'>
		on_day: PlainDate
		field: string
		minutes: Generated<number>
		grosze: Generated<number>
		remarks: Generated<string>
		corrects_id: Id<'fading-entry'> | null
		by_id: AccountId
		at: Date
	}
	'enterprises.fading_plan': {
		partnership_id: PartnershipId
		enterprise_id: Id<'enterprise'>
		version: number
		current: Generated<boolean>
		begins_on: PlainDate
		ends_on: PlainDate
		by_id: AccountId
		at: Date
	}
	'enterprises.fading_quarter': {
		partnership_id: PartnershipId
		enterprise_id: Id<'enterprise'>
		version: number
		number: number
		minutes: Json
		total_minutes: number
		grosze: number
		reason: Generated<string>
	}
	'enterprises.form_deciding': {
		partnership_id: PartnershipId
		id: Id<'form-deciding'>
		manufactory_id: Id<'manufactory'>
		number: number
		opened_on: PlainDate
		reason: Generated<string>
		by_id: AccountId
		at: Date
	}
	'enterprises.form_decision': {
		partnership_id: PartnershipId
		deciding_id: Id<'form-deciding'>
		form: string
		decided_on: PlainDate
		reasons: string
		without: Generated<string>
		advice: Json
		by_id: AccountId
		at: Date
	}
	'enterprises.form_facts': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'>
		version: number
		current: Generated<boolean>
		facts: Json
		weights: Json
		by_id: AccountId
		at: Date
	}
	'enterprises.form_signature': {
		partnership_id: PartnershipId
		id: Id<'form-signature'>
		deciding_id: Id<'form-deciding'>
		name: string
		role: 'centre' | 'host' | 'worker' | 'expert' | 'other'
		signed_on: PlainDate
		paper_id: Id<'kept-file'> | null
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'enterprises.form_stance': {
		partnership_id: PartnershipId
		voice_id: Id<'form-voice'>
		form: string
		stance: 'for' | 'against' | 'abstains'
		reasons: Generated<string>
	}
	'enterprises.form_voice': {
		partnership_id: PartnershipId
		id: Id<'form-voice'>
		deciding_id: Id<'form-deciding'>
		voice: 'centre' | 'host' | 'worker' | 'expert'
		account_id: AccountId | null
		participant_id: Id<'participant'> | null
		name: Generated<string>
		how: 'account' | 'own-page' | 'on-paper'
		helper: Generated<string>
		paper_id: Id<'kept-file'> | null
		said_on: PlainDate
		dissent: Generated<string>
		recorded_by: AccountId | null
		at: Date
		current: Generated<boolean>
	}
	'enterprises.founder': {
		partnership_id: PartnershipId
		id: Id<'founder'>
		enterprise_id: Id<'enterprise'>
		kind: 'person' | 'organisation'
		participant_id: Id<'participant'> | null
		organisation_id: Id<'organisation'> | null
		name: Generated<string>
		share_grosze: number | null
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'enterprises.group_ending': {
		partnership_id: PartnershipId
		group_id: Id<'initiative-group'>
		ended_on: PlainDate
		reason: string
		by_id: AccountId
		at: Date
	}
	'enterprises.group_member': {
		partnership_id: PartnershipId
		id: Id<'group-member'>
		group_id: Id<'initiative-group'>
		participant_id: Id<'participant'> | null
		organisation_id: Id<'organisation'> | null
		name: Generated<string>
		since_on: PlainDate
		until_on: PlainDate | null
		by_id: AccountId
		at: Date
	}
	'enterprises.group_step': {
		partnership_id: PartnershipId
		id: Id<'group-step'>
		group_id: Id<'initiative-group'>
		step: string
		on_day: PlainDate
		minutes: number | null
		remarks: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'enterprises.initiative_group': {
		partnership_id: PartnershipId
		id: Id<'initiative-group'>
		name: string
		programme_id: Id<'programme'> | null
		assumptions: Generated<string>
		plan: Generated<string>
		owner_id: AccountId
		begun_on: PlainDate
		made_by: AccountId
		made_at: Date
		version: Generated<number>
	}
	'enterprises.job': {
		partnership_id: PartnershipId
		id: Id<'job'>
		enterprise_id: Id<'enterprise'>
		participant_id: Id<'participant'> | null
		name: Generated<string>
		told_at_risk: boolean | null
		contract: string
		employment: boolean
		position: string
		weekly_minutes: number
		fte: string
		from_on: PlainDate
		until_on: PlainDate | null
		left_reason: string | null
		worker_id: Id<'worker'> | null
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
		version: Generated<number>
	}
	'enterprises.public_enterprise': {
		partnership_id: PartnershipId
		enterprise_id: Id<'enterprise'> | null
		programme_id: Id<'programme'> | null
		name: string | null
		form: string | null
		manufactory_id: Id<'manufactory'> | null
		group_id: Id<'group'> | null
		founded_on: PlainDate | null
		registered_on: PlainDate | null
		main_line: string | null
		closed_on: PlainDate | null
		closing_reason: string | null
	}
	'enterprises.public_form_decision': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'> | null
		deciding_id: Id<'deciding'> | null
		number: number | null
		form: string | null
		decided_on: PlainDate | null
		in_force: boolean | null
	}
	'enterprises.public_job': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		job_id: Id<'job'> | null
		enterprise_id: Id<'enterprise'> | null
		participant_id: Id<'participant'> | null
		participation_id: Id<'participation'> | null
		told_at_risk: boolean | null
		contract: string | null
		employment: boolean | null
		weekly_minutes: number | null
		fte: string | null
		from_on: PlainDate | null
		until_on: PlainDate | null
		closed_on: PlainDate | null
	}
	'enterprises.public_survival': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		enterprise_id: Id<'enterprise'> | null
		months: number | null
		due_on: PlainDate | null
		done_on: PlainDate | null
		answer: string | null
		jobs: number | null
		at_risk_jobs: number | null
		revenue: string | null
	}
	'enterprises.spinoff': {
		partnership_id: PartnershipId
		id: Id<'spinoff'>
		manufactory_id: Id<'manufactory'>
		enterprise_id: Id<'enterprise'> | null
		form: string
		begun_on: PlainDate
		by_id: AccountId
		at: Date
	}
	'enterprises.spinoff_answer': {
		partnership_id: PartnershipId
		id: Id<'spinoff-answer'>
		item_id: Id<'spinoff-item'>
		answer: 'done' | 'not-needed'
		outcome: string | null
		on_day: PlainDate
		reason: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'enterprises.spinoff_item': {
		partnership_id: PartnershipId
		id: Id<'spinoff-item'>
		spinoff_id: Id<'spinoff'>
		place: number
		code: string
		title: Generated<string>
		subject_id: string | null
		owner_id: AccountId | null
		due_on: PlainDate | null
		remarks: Generated<string>
		version: Generated<number>
	}
	'enterprises.status_note': {
		partnership_id: PartnershipId
		id: Id<'status-note'>
		enterprise_id: Id<'enterprise'>
		condition: string
		holds: boolean
		on_day: PlainDate
		evidence: Generated<string>
		by_id: AccountId
		at: Date
	}
	'enterprises.survival_check': {
		partnership_id: PartnershipId
		id: Id<'survival-check'>
		enterprise_id: Id<'enterprise'>
		months: number
		done_on: PlainDate
		answer: 'alive' | 'closed' | 'lost-contact'
		jobs: number | null
		at_risk_jobs: number | null
		revenue: string | null
		helped: Generated<string[]>
		remarks: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'enterprises.survival_task': {
		partnership_id: PartnershipId
		enterprise_id: Id<'enterprise'>
		months: number
		due_on: PlainDate
		told_at: Date | null
	}
	'ideas.aspiration': {
		partnership_id: PartnershipId
		id: Id<'aspiration'>
		participant_id: Id<'participant'>
		made_by: AccountId
		made_at: Date
	}
	'ideas.aspiration_rest': {
		partnership_id: PartnershipId
		aspiration_id: Id<'aspiration'>
		by_id: AccountId
		at: Date
	}
	'ideas.aspiration_version': {
		partnership_id: PartnershipId
		aspiration_id: Id<'aspiration'>
		version: number
		words: string
		maturity: number
		strengths: Generated<string>
		needs: Generated<string>
		by_id: AccountId
		at: Date
	}
	'ideas.assessor': {
		partnership_id: PartnershipId
		round_id: Id<'round'>
		account_id: AccountId
		due_on: PlainDate
		asked_by: AccountId
		asked_at: Date
		escalated_at: Date | null
		released_at: Date | null
		released_by: AccountId | null
		release_reason: Generated<string>
	}
	'ideas.author': {
		partnership_id: PartnershipId
		idea_id: Id<'idea'>
		participant_id: Id<'participant'>
		by_id: AccountId
		at: Date
		left_at: Date | null
	}
	'ideas.backer': {
		partnership_id: PartnershipId
		id: Id<'backer'>
		idea_id: Id<'idea'>
		organisation_id: Id<'organisation'> | null
		name: Generated<string>
		offers: Generated<string>
		by_id: AccountId
		at: Date
	}
	'ideas.idea': {
		partnership_id: PartnershipId
		id: Id<'idea'>
		version: Generated<number>
		owner_id: AccountId
		due_on: PlainDate | null
		escalated_at: Date | null
		made_by: AccountId
		made_at: Date
	}
	'ideas.idea_version': {
		partnership_id: PartnershipId
		idea_id: Id<'idea'>
		version: number
		title: string
		what: string
		for_whom: string
		needs: Generated<string>
		changed: Generated<string>
		folded: string
		by_id: AccountId
		at: Date
	}
	'ideas.need_answered': {
		partnership_id: PartnershipId
		idea_id: Id<'idea'>
		need_id: Id<'need'>
		by_id: AccountId
		at: Date
	}
	'ideas.niche_answered': {
		partnership_id: PartnershipId
		idea_id: Id<'idea'>
		niche_id: Id<'niche'>
		by_id: AccountId
		at: Date
	}
	'ideas.origin': {
		partnership_id: PartnershipId
		idea_id: Id<'idea'>
		aspiration_id: Id<'aspiration'>
	}
	'ideas.public_idea': {
		partnership_id: PartnershipId
		idea_id: Id<'idea'> | null
		version: number | null
		made_on: PlainDate | null
		withdrawn: boolean | null
	}
	'ideas.public_verdict': {
		partnership_id: PartnershipId
		verdict_id: Id<'verdict'> | null
		idea_id: Id<'idea'> | null
		version: number | null
		round_id: Id<'round'> | null
		verdict: string | null
		decided_on: PlainDate | null
		in_force: boolean | null
	}
	'ideas.round': {
		partnership_id: PartnershipId
		id: Id<'round'>
		idea_id: Id<'idea'>
		version: number
		number: number
		criteria: Json
		due_on: PlainDate
		opened_by: AccountId
		opened_at: Date
	}
	'ideas.score': {
		partnership_id: PartnershipId
		round_id: Id<'round'>
		account_id: AccountId
		criterion: string
		score: number
		evidence: Generated<string>
	}
	'ideas.sheet': {
		partnership_id: PartnershipId
		round_id: Id<'round'>
		account_id: AccountId
		remarks: Generated<string>
		at: Date
	}
	'ideas.telling': {
		partnership_id: PartnershipId
		verdict_id: Id<'verdict'>
		participant_id: Id<'participant'>
		channel: 'mail' | 'letter' | 'meeting' | 'phone'
		told_on: PlainDate
		by_id: AccountId
		at: Date
	}
	'ideas.verdict': {
		partnership_id: PartnershipId
		id: Id<'verdict'>
		idea_id: Id<'idea'>
		version: number
		round_id: Id<'round'>
		verdict: 'go' | 'reshape' | 'other-path'
		reasons: string
		answer: string
		follows: Id<'verdict'> | null
		by_id: AccountId
		at: Date
	}
	'ideas.verdict_reopening': {
		partnership_id: PartnershipId
		verdict_id: Id<'verdict'>
		reason: string
		by_id: AccountId
		at: Date
	}
	'ideas.withdrawal': {
		partnership_id: PartnershipId
		idea_id: Id<'idea'>
		reason: string
		by_id: AccountId
		at: Date
	}
	'indicators.programme_indicator': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'>
		code: string
		position: number
		name_pl: string
		name_en: string
		source: string
		rule: Json
	}
	'indicators.report': {
		partnership_id: PartnershipId
		id: Id<'report'>
		programme_id: Id<'programme'>
		from_on: PlainDate | null
		to_on: PlainDate
		computed_at: Date
		figures: Json
		definitions: Json
		left_out: Generated<'nothing' | 'disputed' | 'unconfirmed'>
		remarks: Generated<string>
		submitted_by: AccountId
		submitted_at: Date
	}
	'indicators.report_evidence': {
		partnership_id: PartnershipId
		report_id: Id<'report'>
		code: string
		participations: string[]
	}
	'journal.entry': {
		partnership_id: PartnershipId
		id: Id<'entry'>
		at: Date
		account_id: AccountId | null
		deed: string
		subject_id: string | null
		facts: DefaultedJson
		seal_number: number | null
	}
	'journal.seal': {
		partnership_id: PartnershipId
		number: number
		entries: number
		hash: string
		sealed_at: Generated<Date>
	}
	'manufactories.agreement': {
		partnership_id: PartnershipId
		id: Id<'agreement'>
		manufactory_id: Id<'manufactory'>
		month: PlainDate
		what: string
		voice: 'tutor' | 'host' | 'workers'
		participant_id: Id<'participant'> | null
		due_on: PlainDate
		by_id: AccountId
		at: Date
	}
	'manufactories.agreement_end': {
		partnership_id: PartnershipId
		agreement_id: Id<'agreement'>
		outcome: 'kept' | 'dropped'
		on_day: PlainDate
		by_id: AccountId
		at: Date
	}
	'manufactories.asset': {
		partnership_id: PartnershipId
		id: Id<'asset'>
		organisation_id: Id<'organisation'>
		name: string
		inventory_number: Generated<string>
		value_grosze: number
		remarks: Generated<string>
		by_id: AccountId
		at: Date
		version: Generated<number>
	}
	'manufactories.asset_transfer': {
		partnership_id: PartnershipId
		id: Id<'asset-transfer'>
		asset_id: Id<'asset'>
		loan_id: Id<'loan'>
		manner: 'bought' | 'given'
		price_grosze: number
		on_day: PlainDate
		enterprise_id: Id<'enterprise'> | null
		to_name: string
		paper: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'manufactories.barometer': {
		partnership_id: PartnershipId
		id: Id<'barometer'>
		manufactory_id: Id<'manufactory'>
		quarter: PlainDate
		opened_on: PlainDate
		closes_on: PlainDate
		anonymous: boolean
		least_answers: number
		by_id: AccountId
		at: Date
		closed_on: PlainDate | null
		closed_by: AccountId | null
	}
	'manufactories.barometer_answer': {
		partnership_id: PartnershipId
		id: Id<'barometer-answer'>
		barometer_id: Id<'barometer'>
		voice: 'workers' | 'host' | 'tutor'
		participant_id: Id<'participant'> | null
		current: Generated<boolean>
		by_id: AccountId | null
		at: Date
	}
	'manufactories.barometer_score': {
		partnership_id: PartnershipId
		answer_id: Id<'barometer-answer'>
		area: string
		score: number
	}
	'manufactories.barometer_tally': {
		partnership_id: PartnershipId
		barometer_id: Id<'barometer'>
		area: string
		score: number
		answers: Generated<number>
	}
	'manufactories.barometer_worker': {
		partnership_id: PartnershipId
		barometer_id: Id<'barometer'>
		participant_id: Id<'participant'>
		answered: Generated<boolean>
	}
	'manufactories.budget_entry': {
		partnership_id: PartnershipId
		id: Id<'budget-entry'>
		manufactory_id: Id<'manufactory'>
		part: 'entry' | 'reversal' | 'replacement'
		corrects_id: Id<'budget-entry'> | null
		reason: Generated<string>
		on_day: PlainDate
		month: Generated<PlainDate>
		category: string
		side: 'cost' | 'income'
		source: string
		grosze: number
		minutes: number | null
		hour_grosze: number | null
		document: Generated<string>
		what: Generated<string>
		giver_id: Id<'organisation'> | null
		market_test_id: Id<'market-test'> | null
		scan_id: Id<'kept-file'> | null
		by_id: AccountId
		at: Date
		reverses_grosze: Generated<number | null>
	}
	'manufactories.clock': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'>
		model: string
		started_on: PlainDate
		months: number
		decision_on: PlainDate
		paused_since: PlainDate | null
		by_id: AccountId
		at: Date
		version: Generated<number>
	}
	'manufactories.current_worker': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'> | null
		worker_id: Id<'worker'> | null
		participant_id: Id<'participant'> | null
	}
	'manufactories.departure': {
		partnership_id: PartnershipId
		worker_id: Id<'worker'>
		last_on: PlainDate
		reason: string
		remarks: Generated<string>
		planned_until_on: PlainDate | null
		by_id: AccountId | null
		at: Date
	}
	'manufactories.escalation': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'>
		decision_on: PlainDate
		at: Date
	}
	'manufactories.extension': {
		partnership_id: PartnershipId
		id: Id<'extension'>
		manufactory_id: Id<'manufactory'>
		months: number
		reason: string
		remarks: Generated<string>
		decided_by: string
		decided_on: PlainDate
		late: boolean
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'manufactories.handing': {
		partnership_id: PartnershipId
		id: Id<'handing'>
		loan_id: Id<'loan'>
		way: 'over' | 'back'
		on_day: PlainDate
		condition: string
		remarks: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'manufactories.handing_photo': {
		partnership_id: PartnershipId
		handing_id: Id<'handing'>
		file_id: Id<'kept-file'>
	}
	'manufactories.hosting': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'>
		version: number
		current: Generated<boolean>
		organisation_id: Id<'organisation'>
		agreement_number: Generated<string>
		agreed_on: PlainDate | null
		from_on: PlainDate | null
		until_on: PlainDate | null
		manager_id: AccountId | null
		manager_name: Generated<string>
		by_id: AccountId
		at: Date
	}
	'manufactories.learned': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'> | null
		participant_id: Id<'participant'> | null
		lesson_id: Id<'lesson'> | null
		subject: string | null
		on_day: PlainDate | null
		minutes: number | null
		session_id: Id<'session'> | null
		answer: string | null
	}
	'manufactories.lesson': {
		partnership_id: PartnershipId
		id: Id<'lesson'>
		subject: string
		on_day: PlainDate
		starts_at: Generated<string>
		minutes: number
		topic: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
		version: Generated<number>
	}
	'manufactories.lesson_person': {
		partnership_id: PartnershipId
		lesson_id: Id<'lesson'>
		participant_id: Id<'participant'>
		manufactory_id: Id<'manufactory'>
		participation_id: Id<'participation'> | null
		session_id: Id<'session'> | null
		presence: 'present' | 'absent' | null
	}
	'manufactories.loan': {
		partnership_id: PartnershipId
		id: Id<'loan'>
		asset_id: Id<'asset'>
		manufactory_id: Id<'manufactory'>
		from_on: PlainDate
		due_on: PlainDate
		ends_on: PlainDate
		paper: Generated<string>
		signed_on: PlainDate | null
		scan_id: Id<'kept-file'> | null
		handed_on: PlainDate | null
		back_on: PlainDate | null
		by_id: AccountId
		at: Date
		version: Generated<number>
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'manufactories.manufactory': {
		partnership_id: PartnershipId
		id: Id<'manufactory'>
		name: string
		idea_id: Id<'idea'> | null
		programme_id: Id<'programme'> | null
		line: string
		offer: Generated<string>
		concept: Generated<string>
		place: Generated<string>
		folded: string
		made_by: AccountId
		made_at: Date
		version: Generated<number>
	}
	'manufactories.market_test': {
		partnership_id: PartnershipId
		id: Id<'market-test'>
		manufactory_id: Id<'manufactory'>
		on_day: PlainDate
		offered: string
		to_whom: string
		price_grosze: number
		cost_grosze: number
		result: string
		feedback: Generated<string>
		learned: Generated<string>
		next_test: Generated<string>
		by_id: AccountId
		at: Date
		version: Generated<number>
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'manufactories.pause': {
		partnership_id: PartnershipId
		id: Id<'pause'>
		manufactory_id: Id<'manufactory'>
		from_on: PlainDate
		until_on: PlainDate | null
		reason: string
		remarks: Generated<string>
		decided_by: string
		decided_on: PlainDate
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'manufactories.plan_line': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'>
		category: string
		month: PlainDate
		version: number
		current: Generated<boolean>
		side: 'cost' | 'income'
		grosze: number
		by_id: AccountId
		at: Date
	}
	'manufactories.public_asset': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'> | null
		asset_id: Id<'asset'> | null
		loan_id: Id<'loan'> | null
		organisation_id: Id<'organisation'> | null
		name: string | null
		inventory_number: string | null
		value_grosze: number | null
		from_on: PlainDate | null
		due_on: PlainDate | null
		handed_on: PlainDate | null
		back_on: PlainDate | null
		manner: string | null
		price_grosze: number | null
		transferred_on: PlainDate | null
		enterprise_id: Id<'enterprise'> | null
	}
	'manufactories.public_barometer': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		manufactory_id: Id<'manufactory'> | null
		quarter: PlainDate | null
		area: string | null
		voice: string | null
		answers: number | null
		average: string | null
	}
	'manufactories.public_job': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		job_id: Id<'job'> | null
		manufactory_id: Id<'manufactory'> | null
		participant_id: Id<'participant'> | null
		participation_id: Id<'participation'> | null
		contract: string | null
		from_on: PlainDate | null
		until_on: PlainDate | null
		weekly_minutes: number | null
		full_time: boolean | null
	}
	'manufactories.public_manufactory': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'> | null
		programme_id: Id<'programme'> | null
		name: string | null
		line: string | null
		idea_id: Id<'idea'> | null
		host_id: Id<'host'> | null
		state: string | null
		founded_on: PlainDate | null
		protected_on: PlainDate | null
		decision_on: PlainDate | null
		decided_on: PlainDate | null
		closed_on: PlainDate | null
	}
	'manufactories.public_market_test': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'> | null
		market_test_id: Id<'market-test'> | null
		on_day: PlainDate | null
		result: string | null
		price_grosze: number | null
		cost_grosze: number | null
		revenue_grosze: number | null
	}
	'manufactories.public_money': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		manufactory_id: Id<'manufactory'> | null
		month: PlainDate | null
		category: string | null
		side: string | null
		source: string | null
		grosze: number | null
		entries: number | null
	}
	'manufactories.public_readiness': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		manufactory_id: Id<'manufactory'> | null
		month: PlainDate | null
		criterion: string | null
		score: number | null
	}
	'manufactories.public_worker_count': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'> | null
		workers: number | null
	}
	'manufactories.readiness': {
		partnership_id: PartnershipId
		review_id: Id<'review'>
		criterion: string
		score: number
		evidence: Generated<string>
		shown_in: Generated<string>
	}
	'manufactories.reminder': {
		partnership_id: PartnershipId
		manufactory_id: Id<'manufactory'>
		decision_on: PlainDate
		days_before: number
		at: Date
	}
	'manufactories.review': {
		partnership_id: PartnershipId
		id: Id<'review'>
		manufactory_id: Id<'manufactory'>
		month: PlainDate
		version: number
		current: Generated<boolean>
		held_on: PlainDate
		tutor_present: boolean
		host_present: boolean
		went_well: string
		problems: Generated<string>
		tutor_mood: number | null
		host_mood: number | null
		workers_mood: number | null
		why_corrected: Generated<string>
		by_id: AccountId
		at: Date
	}
	'manufactories.review_worker': {
		partnership_id: PartnershipId
		review_id: Id<'review'>
		participant_id: Id<'participant'>
	}
	'manufactories.rules_acknowledgement': {
		partnership_id: PartnershipId
		worker_id: Id<'worker'>
		on_day: PlainDate
		by_id: AccountId
		at: Date
	}
	'manufactories.transition': {
		partnership_id: PartnershipId
		id: Id<'transition'>
		manufactory_id: Id<'manufactory'>
		from_state: 'concept' | 'founded' | 'protected' | 'decision-due' | 'independent' | 'stays-in-host' | 'closed'
		to_state: 'founded' | 'protected' | 'independent' | 'stays-in-host' | 'closed'
		on_day: PlainDate
		reason: Generated<string>
		remarks: Generated<string>
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
	}
	'manufactories.tutoring': {
		partnership_id: PartnershipId
		id: Id<'tutoring'>
		manufactory_id: Id<'manufactory'>
		account_id: AccountId
		since_on: PlainDate
		until_on: PlainDate | null
		by_id: AccountId
		at: Date
	}
	'manufactories.worker': {
		partnership_id: PartnershipId
		id: Id<'worker'>
		manufactory_id: Id<'manufactory'>
		participant_id: Id<'participant'>
		contract: string
		position: string
		weekly_minutes: number
		full_time: boolean
		pay_grosze: number | null
		from_on: PlainDate
		until_on: PlainDate | null
		by_id: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
		version: Generated<number>
	}
	'partnership.centre': {
		partnership_id: PartnershipId
		id: Id<'centre'>
		organisation_id: Id<'organisation'> | null
		branch_of: Id<'centre'> | null
		name: string
		kind: 'cps' | 'ces' | 'ies' | 'owes' | 'cis' | 'club' | 'other'
		place: Generated<string>
		address: Generated<string>
		phone: Generated<string>
		version: Generated<number>
	}
	'partnership.host': {
		partnership_id: PartnershipId
		id: Id<'host'>
		organisation_id: Id<'organisation'>
		since_on: PlainDate
		until_on: PlainDate | null
		agreement_number: Generated<string>
		agreed_on: PlainDate | null
		agreed_until_on: PlainDate | null
		scan_id: Id<'kept-file'> | null
		contact_name: Generated<string>
		contact_phone: Generated<string>
		contact_email: Generated<string>
		version: Generated<number>
	}
	'partnership.organisation': {
		partnership_id: PartnershipId
		id: Id<'organisation'>
		name: string
		sector: 'public' | 'private' | 'social'
		part: 'leader' | 'partner' | 'outside'
		place: Generated<string>
		email: Generated<string>
		phone: Generated<string>
		joined_on: PlainDate | null
		left_on: PlainDate | null
		version: Generated<number>
	}
	'partnership.partnership': {
		id: PartnershipId
		slug: string
		name: string
		created_at: Generated<Date>
	}
	'partnership.programme': {
		partnership_id: PartnershipId
		id: Id<'programme'>
		code: string
		name: string
		funder: Generated<string>
		from_on: PlainDate
		to_on: PlainDate
		indicator_set: Generated<string>
		eligibility: DefaultedJson
		first_contact_days: Generated<number>
		version: Generated<number>
	}
	'partnership.public_host': {
		partnership_id: PartnershipId
		host_id: Id<'host'> | null
		organisation_id: Id<'organisation'> | null
		name: string | null
		sector: string | null
		since_on: PlainDate | null
		until_on: PlainDate | null
	}
	'partnership.public_programme': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		code: string | null
		name: string | null
		from_on: PlainDate | null
		to_on: PlainDate | null
		indicator_set: string | null
	}
	'partnership.public_target': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		indicator: string | null
		value: number | null
	}
	'partnership.public_team': {
		partnership_id: PartnershipId
		team_id: Id<'team'> | null
		centre_id: Id<'centre'> | null
		name: string | null
		centre: string | null
	}
	'partnership.resource': {
		partnership_id: PartnershipId
		id: Id<'resource'>
		organisation_id: Id<'organisation'>
		kind: 'room' | 'equipment' | 'know-how' | 'time' | 'other'
		what: string
		remarks: Generated<string>
		promised_on: PlainDate | null
		given_on: PlainDate | null
		ended_on: PlainDate | null
		made_by: AccountId | null
		made_at: Date
		version: Generated<number>
	}
	'partnership.target': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'>
		indicator: string
		value: number
	}
	'partnership.team': {
		partnership_id: PartnershipId
		id: Id<'team'>
		centre_id: Id<'centre'>
		name: string
		kind: 'intake' | 'placement' | 'self-employment' | 'fund' | 'coaching' | 'counselling' | 'training' | 'animation' | 'other'
		version: Generated<number>
		closed_on: PlainDate | null
	}
	'people.assignment': {
		partnership_id: PartnershipId
		id: Id<'assignment'>
		kind: 'coach' | 'adviser' | 'intake-worker' | 'referral'
		to_id: AccountId | null
		to_team_id: Id<'team'> | null
		moved: Json
		by_id: AccountId
		at: Date
		undone_at: Date | null
	}
	'people.eligibility': {
		partnership_id: PartnershipId
		id: Id<'eligibility'>
		referral_id: Id<'referral'>
		eligible: boolean
		answers: Json
		reason: Generated<string>
		by_id: AccountId
		at: Date
	}
	'people.entry_profile': {
		partnership_id: PartnershipId
		id: Id<'entry-profile'>
		digest: string
		sex: string | null
		citizenship: string | null
		education: string | null
		labour_status: string | null
		labour_substatus: string | null
		voivodeship: string
		powiat: string
		gmina: string
		degurba: number | null
		foreign_background: string | null
		third_country: string | null
		minority: string | null
		homeless: string | null
		disability: string | null
		household: string | null
	}
	'people.entry_snapshot': {
		partnership_id: PartnershipId
		participation_id: Id<'participation'>
		version: number
		current: Generated<boolean>
		frozen_on: PlainDate | null
		correction_reason: Generated<string>
		sex: 'woman' | 'man' | null
		age_years: number | null
		citizenship: string | null
		education: string | null
		labour_status: 'unemployed' | 'inactive' | 'employed' | null
		labour_substatus: string | null
		country: Generated<string>
		voivodeship: Generated<string>
		powiat: Generated<string>
		gmina: Generated<string>
		place: Generated<string>
		street: Generated<string>
		building: Generated<string>
		flat: Generated<string>
		postcode: Generated<string>
		degurba: number | null
		foreign_background: 'yes' | 'no' | 'refused' | null
		third_country: 'yes' | 'no' | 'refused' | null
		minority: 'yes' | 'no' | 'refused' | null
		homeless: 'yes' | 'no' | 'refused' | null
		disability: 'yes' | 'no' | 'refused' | null
		household: string | null
		recorded_by: AccountId | null
		recorded_at: Date
	}
	'people.exit': {
		partnership_id: PartnershipId
		id: Id<'exit'>
		participation_id: Id<'participation'>
		ended_on: PlainDate
		path_completed: boolean
		reason: string | null
		situations: Generated<string[]>
		situations_on: PlainDate | null
		by_id: AccountId | null
		at: Date
		revoked_at: Date | null
		mistaken: Generated<boolean>
	}
	'people.first_contact': {
		partnership_id: PartnershipId
		id: Id<'first-contact'>
		referral_id: Id<'referral'>
		on_day: PlainDate
		channel: 'phone' | 'meeting' | 'visit' | 'letter' | 'message'
		reached: boolean
		note: Generated<string>
		by_id: AccountId
		at: Date
	}
	'people.follow_up': {
		partnership_id: PartnershipId
		id: Id<'follow-up'>
		participation_id: Id<'participation'>
		exit_id: Id<'exit'>
		months: 3 | 6 | 12
		due_on: PlainDate
		done_on: PlainDate | null
		reached: boolean | null
		employed: boolean | null
		improved: boolean | null
		remarks: Generated<string>
		by_id: AccountId | null
		at: Date | null
		dropped_at: Date | null
	}
	'people.merge': {
		partnership_id: PartnershipId
		id: Id<'merge'>
		kept_id: Id<'participant'>
		merged_id: Id<'participant'>
		moved: Json
		by_id: AccountId
		at: Date
		undone_at: Date | null
		undone_by: AccountId | null
	}
	'people.not_double': {
		partnership_id: PartnershipId
		one_id: Id<'one'>
		other_id: Id<'other'>
		by_id: AccountId
		at: Date
	}
	'people.own_key': {
		partnership_id: PartnershipId
		id: Id<'own-key'>
		participant_id: Id<'participant'>
		code_hash: Buffer
		made_by: AccountId
		made_at: Date
		ends_at: Date
		revoked_at: Date | null
		revoked_by: AccountId | null
	}
	'people.participant': {
		partnership_id: PartnershipId
		id: Id<'participant'>
		first_name: string
		last_name: string
		pesel: string | null
		other_identifier: string | null
		born_on: PlainDate | null
		sex: 'woman' | 'man' | null
		phone: Generated<string>
		email: Generated<string>
		country: Generated<string>
		voivodeship: Generated<string>
		powiat: Generated<string>
		gmina: Generated<string>
		place: Generated<string>
		street: Generated<string>
		building: Generated<string>
		flat: Generated<string>
		postcode: Generated<string>
		by_first_name: Generated<boolean>
		folded: string
		folded_name: string
		merged_into: Id<'participant'> | null
		made_at: Generated<Date>
		version: Generated<number>
	}
	'people.participation': {
		partnership_id: PartnershipId
		id: Id<'participation'>
		participant_id: Id<'participant'>
		programme_id: Id<'programme'>
		referral_id: Id<'referral'> | null
		team_id: Id<'team'> | null
		kind: Generated<'individual' | 'institutional'>
		institution: Generated<string>
		declared_on: PlainDate | null
		started_on: PlainDate | null
		planned_education_end_on: PlainDate | null
		business_founded_on: PlainDate | null
		scope: Generated<string>
		technical_id: Generated<string>
		added_by: Generated<string>
		made_at: Generated<Date>
		version: Generated<number>
		papers_start_on: PlainDate | null
	}
	'people.participation_astray': {
		partnership_id: PartnershipId
		participation_id: Id<'participation'> | null
	}
	'people.participation_fact': {
		partnership_id: PartnershipId
		participation_id: Id<'participation'>
		programme_id: Id<'programme'>
		participant_id: Id<'participant'>
		profile_id: Id<'entry-profile'>
		started_on: PlainDate
		age_years: number | null
		ended_on: PlainDate | null
		situations_on: PlainDate | null
		business_founded_on: PlainDate | null
		check_3_on: PlainDate | null
		check_6_on: PlainDate | null
		check_12_on: PlainDate | null
		path_completed: boolean | null
		check_3_employed: boolean | null
		check_3_improved: boolean | null
		check_6_employed: boolean | null
		check_6_improved: boolean | null
		check_12_employed: boolean | null
		check_12_improved: boolean | null
		situations: string[]
		team_id: Id<'team'> | null
		kind: string
		exit_reason: string | null
	}
	'people.participation_from_records': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		participation_id: Id<'participation'> | null
		participant_id: Id<'participant'> | null
		team_id: Id<'team'> | null
		started_on: PlainDate | null
		kind: string | null
		business_founded_on: PlainDate | null
		sex: string | null
		age_years: number | null
		citizenship: string | null
		education: string | null
		labour_status: string | null
		labour_substatus: string | null
		voivodeship: string | null
		powiat: string | null
		gmina: string | null
		degurba: number | null
		foreign_background: string | null
		third_country: string | null
		minority: string | null
		homeless: string | null
		disability: string | null
		household: string | null
		ended_on: PlainDate | null
		path_completed: boolean | null
		exit_reason: string | null
		situations: string[] | null
		situations_on: PlainDate | null
		check_3_on: PlainDate | null
		check_3_employed: boolean | null
		check_3_improved: boolean | null
		check_6_on: PlainDate | null
		check_6_employed: boolean | null
		check_6_improved: boolean | null
		check_12_on: PlainDate | null
		check_12_employed: boolean | null
		check_12_improved: boolean | null
		digest: string | null
	}
	'people.public_entry_profile': {
		partnership_id: PartnershipId
		profile_id: Id<'profile'> | null
		sex: string | null
		citizenship: string | null
		education: string | null
		labour_status: string | null
		labour_substatus: string | null
		voivodeship: string | null
		powiat: string | null
		gmina: string | null
		degurba: number | null
		foreign_background: string | null
		third_country: string | null
		minority: string | null
		homeless: string | null
		disability: string | null
		household: string | null
	}
	'people.public_participation': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		participation_id: Id<'participation'> | null
		participant_id: Id<'participant'> | null
		team_id: Id<'team'> | null
		started_on: PlainDate | null
		kind: string | null
		business_founded_on: PlainDate | null
		sex: string | null
		age_years: number | null
		citizenship: string | null
		education: string | null
		labour_status: string | null
		labour_substatus: string | null
		voivodeship: string | null
		powiat: string | null
		gmina: string | null
		degurba: number | null
		foreign_background: string | null
		third_country: string | null
		minority: string | null
		homeless: string | null
		disability: string | null
		household: string | null
		ended_on: PlainDate | null
		path_completed: boolean | null
		exit_reason: string | null
		situations: string[] | null
		situations_on: PlainDate | null
		check_3_on: PlainDate | null
		check_3_employed: boolean | null
		check_3_improved: boolean | null
		check_6_on: PlainDate | null
		check_6_employed: boolean | null
		check_6_improved: boolean | null
		check_12_on: PlainDate | null
		check_12_employed: boolean | null
		check_12_improved: boolean | null
		profile_id: Id<'profile'> | null
	}
	'people.public_person': {
		partnership_id: PartnershipId
		participant_id: Id<'participant'> | null
		first_name: string | null
		last_name: string | null
	}
	'people.re_entry': {
		partnership_id: PartnershipId
		id: Id<'re-entry'>
		participation_id: Id<'participation'>
		exit_id: Id<'exit'>
		on_day: PlainDate
		note: Generated<string>
		by_id: AccountId | null
		at: Date
		undone_at: Date | null
	}
	'people.referral': {
		partnership_id: PartnershipId
		id: Id<'referral'>
		participant_id: Id<'participant'>
		programme_id: Id<'programme'>
		source: 'ops' | 'pup' | 'parish' | 'self' | 'partner' | 'employer' | 'other'
		organisation_id: Id<'organisation'> | null
		received_on: PlainDate
		owner_id: AccountId
		team_id: Id<'team'> | null
		due_on: PlainDate
		escalated_at: Date | null
		note: Generated<string>
		made_at: Generated<Date>
		version: Generated<number>
	}
	'people.referral_closing': {
		partnership_id: PartnershipId
		referral_id: Id<'referral'>
		reason: 'joined' | 'not-eligible' | 'resigned' | 'not-reached' | 'passed-on' | 'other'
		remarks: Generated<string>
		message: Generated<string>
		told_by: Generated<'phone' | 'meeting' | 'letter' | 'message' | 'not-told'>
		by_id: AccountId | null
		at: Date
	}
	'people.restricted_note': {
		partnership_id: PartnershipId
		id: Id<'restricted-note'>
		participant_id: Id<'participant'>
		category: 'health' | 'addiction' | 'violence' | 'criminal-record' | 'coaching' | 'other'
		content: string
		author_id: AccountId
		at: Date
	}
	'people.restricted_note_reader': {
		partnership_id: PartnershipId
		note_id: Id<'restricted-note'>
		account_id: AccountId
	}
	'platform.draft': {
		partnership_id: PartnershipId
		account_id: AccountId
		form: string
		content: Json
		saved_at: Generated<Date>
		path: Generated<string>
		title: Generated<string>
		dropped_at: Date | null
	}
	'platform.kept_file': {
		partnership_id: PartnershipId
		id: Id<'kept-file'>
		kind: 'photo' | 'paper'
		type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
		name: string
		byte_count: number
		content_hash: Buffer
		first_place: Generated<number>
		kept_by: AccountId | null
		kept_at: Date
	}
	'platform.kept_piece': {
		partnership_id: PartnershipId
		content_hash: Buffer
		place: number
		content: Buffer
	}
	'platform.list_change': {
		partnership_id: PartnershipId
		number: number
	}
	'platform.request_key': {
		partnership_id: PartnershipId
		key: string
		account_id: AccountId | null
		answer: string
		made_at: Generated<Date>
	}
	'reference.amendment': {
		partnership_id: PartnershipId
		id: Id<'amendment'>
		list: string
		code: string
		since: PlainDate
		value: Json
		valid_from: PlainDate
		valid_to: PlainDate | null
		reason: string
		source: string
		by_account: AccountId
		at: Date
		revoked_by: AccountId | null
		revoked_at: Date | null
		in_force: Generated<boolean>
		deed_id: Id<'deed'>
	}
	'smefs.import': {
		partnership_id: PartnershipId
		id: Id<'import'>
		programme_id: Id<'programme'>
		file_name: string
		file_hash: string
		bytes: number
		stage: 'waiting' | 'reading' | 'read' | 'writing' | 'done' | 'failed' | 'dropped'
		accept_valid: Generated<boolean>
		rows_read: Generated<number>
		created: Generated<number>
		updated: Generated<number>
		unchanged: Generated<number>
		rejected: Generated<number>
		problems: Generated<number>
		warnings: Generated<number>
		by_id: AccountId | null
		made_at: Date
		finished_at: Date | null
		people: Generated<number>
		rows_done: Generated<number>
		moved_at: Date | null
		failure: 'disk-full' | 'collision' | 'stopped' | 'fault' | null
	}
	'smefs.import_remark': {
		partnership_id: PartnershipId
		import_id: Id<'import'>
		number: number
		severity: 'problem' | 'warning'
		line: number
		column_name: string
		kind: string
		value: string
		hint: Json | null
	}
	'support.attendance': {
		partnership_id: PartnershipId
		session_id: Id<'session'>
		participation_id: Id<'participation'>
		support_id: Id<'support'> | null
		presence: 'present' | 'did-not-come' | 'excused' | null
		minutes: number | null
		marked_by: AccountId | null
		marked_at: Date | null
	}
	'support.cancellation': {
		partnership_id: PartnershipId
		session_id: Id<'session'>
		reason: 'cancelled-by-us' | 'cancelled-by-participant' | 'host-cancelled' | 'illness' | 'recorded-by-mistake' | 'other'
		remarks: Generated<string>
		by_id: AccountId
		at: Date
	}
	'support.circle': {
		partnership_id: PartnershipId
		id: Id<'circle'>
		programme_id: Id<'programme'>
		name: string
		leader_id: AccountId
		closed_on: PlainDate | null
		version: Generated<number>
	}
	'support.circle_member': {
		partnership_id: PartnershipId
		circle_id: Id<'circle'>
		participation_id: Id<'participation'>
		since_on: PlainDate
		until_on: PlainDate | null
	}
	'support.confirmation': {
		partnership_id: PartnershipId
		id: Id<'confirmation'>
		session_id: Id<'session'>
		participation_id: Id<'participation'>
		answer: 'confirmed' | 'disputed'
		comment: Generated<string>
		channel: 'link' | 'code' | 'paper' | 'account'
		recorded_by: AccountId | null
		witness: Generated<string>
		at: Date
		on_day: PlainDate
		minutes: number
	}
	'support.confirmation_code': {
		partnership_id: PartnershipId
		code_hash: Buffer
		participation_id: Id<'participation'>
		session_id: Id<'session'> | null
		made_by: AccountId
		made_at: Date
		ends_at: Date
		wrong_tries: Generated<number>
		locator: string
	}
	'support.dispute_answer': {
		partnership_id: PartnershipId
		confirmation_id: Id<'confirmation'>
		answer: string
		by_id: AccountId
		at: Date
	}
	'support.public_attendance': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		participation_id: Id<'participation'> | null
		session_id: Id<'session'> | null
		kind: string | null
		subkind: string | null
		on_day: PlainDate | null
		minutes: number | null
		leader_id: AccountId | null
		answer: string | null
	}
	'support.public_session': {
		partnership_id: PartnershipId
		programme_id: Id<'programme'> | null
		session_id: Id<'session'> | null
		kind: string | null
		subkind: string | null
		on_day: PlainDate | null
		minutes: number | null
		mode: string | null
		leader_id: AccountId | null
		head_count: number | null
	}
	'support.public_support': {
		partnership_id: PartnershipId
		participation_id: Id<'participation'> | null
		support_id: Id<'support'> | null
		kind: string | null
		subkind: string | null
		started_on: PlainDate | null
		ended_on: PlainDate | null
		completed: boolean | null
	}
	'support.session': {
		partnership_id: PartnershipId
		id: Id<'session'>
		programme_id: Id<'programme'>
		kind: string
		subkind: string | null
		mode: 'individual' | 'group'
		circle_id: Id<'circle'> | null
		series_id: Id<'series'> | null
		on_day: PlainDate
		starts_at: string | null
		minutes: number
		place: Generated<string>
		topic: Generated<string>
		note: Generated<string>
		head_count: number | null
		leader_id: AccountId
		made_by: AccountId
		made_at: Generated<Date>
		version: Generated<number>
	}
	'support.support': {
		partnership_id: PartnershipId
		id: Id<'support'>
		participation_id: Id<'participation'>
		kind: string
		subkind: string | null
		position: Generated<number>
		started_on: PlainDate | null
		ended_on: PlainDate | null
		completed: boolean | null
		source: 'staff' | 'session' | 'import'
		made_at: Generated<Date>
	}
}
