-- Made by bin/check --write from db/migrations. Do not edit.

-- tables
create table access.account (
	id uuid not null,
	email text not null,
	name text not null,
	password_hash text,
	totp_secret text,
	totp_last_step bigint,
	lang text not null default 'pl'::text,
	failed_signs integer not null default 0,
	locked_until timestamp with time zone,
	created_at timestamp with time zone not null default now(),
	closed_at timestamp with time zone
);
create table access.link (
	token_hash bytea not null,
	purpose text not null,
	account_id uuid not null,
	made_at timestamp with time zone not null default now(),
	ends_at timestamp with time zone not null,
	used_at timestamp with time zone,
	into_partnership uuid,
	role text
);
create table access.mail (
	id uuid not null,
	kind text not null,
	recipient text not null,
	subject text not null default ''::text,
	body text not null default ''::text,
	lang text not null default 'pl'::text,
	account_id uuid,
	into_partnership uuid,
	role text,
	facts jsonb not null default '{}'::jsonb,
	made_at timestamp with time zone not null default now(),
	sent_at timestamp with time zone,
	held_at timestamp with time zone
);
create table access.membership (
	partnership_id uuid not null,
	account_id uuid not null,
	role text not null,
	since timestamp with time zone not null default now(),
	ended_at timestamp with time zone
);
alter table access.membership enable row level security;
create table access.oidc_identity (
	issuer text not null,
	subject text not null,
	account_id uuid not null,
	linked_at timestamp with time zone not null default now()
);
create table access.recovery_code (
	account_id uuid not null,
	code_hash bytea not null,
	used_at timestamp with time zone
);
create table access.relationship (
	partnership_id uuid not null,
	id uuid not null,
	account_id uuid not null,
	subject text not null,
	subject_id uuid not null,
	kind text not null,
	since_on date not null,
	until_on date
);
alter table access.relationship enable row level security;
create table access.role_notice (
	partnership_id uuid not null,
	id uuid not null,
	account_id uuid not null,
	role text not null,
	manner text not null,
	by_id uuid,
	at timestamp with time zone not null
);
alter table access.role_notice enable row level security;
create table access.role_notice_look (
	partnership_id uuid not null,
	notice_id uuid not null,
	account_id uuid not null,
	at timestamp with time zone not null
);
alter table access.role_notice_look enable row level security;
create table access.role_notice_reader (
	partnership_id uuid not null,
	notice_id uuid not null,
	account_id uuid not null
);
alter table access.role_notice_reader enable row level security;
create table access.session (
	token_hash bytea not null,
	id uuid not null,
	account_id uuid not null,
	opened_at timestamp with time zone not null default now(),
	seen_at timestamp with time zone not null default now(),
	ends_at timestamp with time zone not null,
	device text not null default ''::text
);
create table access.sign_in (
	id uuid not null,
	account_id uuid not null,
	at timestamp with time zone not null default now(),
	outcome text not null,
	device text not null default ''::text
);
create table community.need (
	partnership_id uuid not null,
	id uuid not null,
	number text not null,
	title text not null,
	lacking text not null,
	for_whom text not null default ''::text,
	municipality text not null,
	district text not null default ''::text,
	people_count integer,
	source_kind text not null,
	source_about text not null default ''::text,
	reported_on date not null,
	latitude double precision,
	longitude double precision,
	same_as bytea not null,
	searched tsvector not null,
	made_by uuid,
	made_at timestamp with time zone not null,
	version integer not null default 1
);
alter table community.need enable row level security;
create table community.need_file (
	partnership_id uuid not null,
	need_id uuid not null,
	file_id uuid not null,
	added_by uuid,
	added_at timestamp with time zone not null
);
alter table community.need_file enable row level security;
create table community.need_part (
	partnership_id uuid not null,
	part_id uuid not null,
	step_id uuid not null
);
alter table community.need_part enable row level security;
create table community.need_step (
	partnership_id uuid not null,
	id uuid not null,
	need_id uuid not null,
	kind text not null,
	into_id uuid,
	words text not null default ''::text,
	by_id uuid,
	at timestamp with time zone not null,
	undone_by uuid,
	undone_at timestamp with time zone
);
alter table community.need_step enable row level security;
create table community.niche (
	partnership_id uuid not null,
	id uuid not null,
	title text not null,
	summary text not null default ''::text,
	municipality text not null default ''::text,
	searched tsvector not null,
	made_by uuid not null,
	made_at timestamp with time zone not null,
	version integer not null default 1,
	closed_on date,
	closed_by uuid,
	closing_words text not null default ''::text
);
alter table community.niche enable row level security;
create table community.niche_need (
	partnership_id uuid not null,
	niche_id uuid not null,
	need_id uuid not null,
	joined_by uuid not null,
	joined_at timestamp with time zone not null
);
alter table community.niche_need enable row level security;
create table community.niche_statement (
	partnership_id uuid not null,
	id uuid not null,
	niche_id uuid not null,
	topic text not null,
	words text not null,
	source text not null,
	said_on date not null,
	payer text not null default ''::text,
	how_often text,
	price_grosze bigint,
	price_for text not null default ''::text,
	resource_id uuid,
	file_id uuid,
	replaces_id uuid,
	made_by uuid not null,
	made_at timestamp with time zone not null,
	undone_by uuid,
	undone_at timestamp with time zone
);
alter table community.niche_statement enable row level security;
create table community.outline (
	partnership_id uuid not null,
	set_id uuid not null,
	place integer not null,
	name text not null,
	rings jsonb not null
);
alter table community.outline enable row level security;
create table community.outline_set (
	partnership_id uuid not null,
	id uuid not null,
	source text not null,
	brought_by uuid not null,
	brought_at timestamp with time zone not null,
	undone_by uuid,
	undone_at timestamp with time zone
);
alter table community.outline_set enable row level security;
create table community.reporter (
	partnership_id uuid not null,
	need_id uuid not null,
	name text not null default ''::text,
	contact text not null default ''::text
);
alter table community.reporter enable row level security;
create table enterprises.closing (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	closed_on date not null,
	reason text not null,
	remarks text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table enterprises.closing enable row level security;
create table enterprises.enterprise (
	partnership_id uuid not null,
	id uuid not null,
	name text not null,
	manufactory_id uuid,
	group_id uuid,
	programme_id uuid,
	form text not null,
	founded_on date not null,
	registered_on date,
	krs text not null default ''::text,
	regon text not null default ''::text,
	nip text not null default ''::text,
	address text not null default ''::text,
	phone text not null default ''::text,
	email text not null default ''::text,
	website text not null default ''::text,
	offer text not null default ''::text,
	main_line text not null default ''::text,
	other_lines text[] not null default '{}'::text[],
	keeper_id uuid not null,
	folded text not null,
	made_by uuid not null,
	made_at timestamp with time zone not null,
	version integer not null default 1
);
alter table enterprises.enterprise enable row level security;
create table enterprises.fading_entry (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	on_day date not null,
	field text not null,
	minutes integer not null default 0,
	grosze bigint not null default 0,
	remarks text not null default ''::text,
	corrects_id uuid,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.fading_entry enable row level security;
create table enterprises.fading_plan (
	partnership_id uuid not null,
	enterprise_id uuid not null,
	version integer not null,
	current boolean not null default true,
	begins_on date not null,
	ends_on date not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.fading_plan enable row level security;
create table enterprises.fading_quarter (
	partnership_id uuid not null,
	enterprise_id uuid not null,
	version integer not null,
	number integer not null,
	minutes jsonb not null,
	total_minutes integer not null,
	grosze bigint not null,
	reason text not null default ''::text
);
alter table enterprises.fading_quarter enable row level security;
create table enterprises.form_deciding (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	number integer not null,
	opened_on date not null,
	reason text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.form_deciding enable row level security;
create table enterprises.form_decision (
	partnership_id uuid not null,
	deciding_id uuid not null,
	form text not null,
	decided_on date not null,
	reasons text not null,
	without text not null default ''::text,
	advice jsonb not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.form_decision enable row level security;
create table enterprises.form_facts (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	version integer not null,
	current boolean not null default true,
	facts jsonb not null,
	weights jsonb not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.form_facts enable row level security;
create table enterprises.form_signature (
	partnership_id uuid not null,
	id uuid not null,
	deciding_id uuid not null,
	name text not null,
	role text not null,
	signed_on date not null,
	paper_id uuid,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table enterprises.form_signature enable row level security;
create table enterprises.form_stance (
	partnership_id uuid not null,
	voice_id uuid not null,
	form text not null,
	stance text not null,
	reasons text not null default ''::text
);
alter table enterprises.form_stance enable row level security;
create table enterprises.form_voice (
	partnership_id uuid not null,
	id uuid not null,
	deciding_id uuid not null,
	voice text not null,
	account_id uuid,
	participant_id uuid,
	name text not null default ''::text,
	how text not null,
	helper text not null default ''::text,
	paper_id uuid,
	said_on date not null,
	dissent text not null default ''::text,
	recorded_by uuid,
	at timestamp with time zone not null,
	current boolean not null default true
);
alter table enterprises.form_voice enable row level security;
create table enterprises.founder (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	kind text not null,
	participant_id uuid,
	organisation_id uuid,
	name text not null default ''::text,
	share_grosze bigint,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table enterprises.founder enable row level security;
create table enterprises.group_ending (
	partnership_id uuid not null,
	group_id uuid not null,
	ended_on date not null,
	reason text not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.group_ending enable row level security;
create table enterprises.group_member (
	partnership_id uuid not null,
	id uuid not null,
	group_id uuid not null,
	participant_id uuid,
	organisation_id uuid,
	name text not null default ''::text,
	since_on date not null,
	until_on date,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.group_member enable row level security;
create table enterprises.group_step (
	partnership_id uuid not null,
	id uuid not null,
	group_id uuid not null,
	step text not null,
	on_day date not null,
	minutes integer,
	remarks text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table enterprises.group_step enable row level security;
create table enterprises.initiative_group (
	partnership_id uuid not null,
	id uuid not null,
	name text not null,
	programme_id uuid,
	assumptions text not null default ''::text,
	plan text not null default ''::text,
	owner_id uuid not null,
	begun_on date not null,
	made_by uuid not null,
	made_at timestamp with time zone not null,
	version integer not null default 1
);
alter table enterprises.initiative_group enable row level security;
create table enterprises.job (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	participant_id uuid,
	name text not null default ''::text,
	told_at_risk boolean,
	contract text not null,
	employment boolean not null,
	"position" text not null,
	weekly_minutes integer not null,
	fte numeric(4,2) not null,
	from_on date not null,
	until_on date,
	left_reason text,
	worker_id uuid,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone,
	version integer not null default 1
);
alter table enterprises.job enable row level security;
create table enterprises.spinoff (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	enterprise_id uuid,
	form text not null,
	begun_on date not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.spinoff enable row level security;
create table enterprises.spinoff_answer (
	partnership_id uuid not null,
	id uuid not null,
	item_id uuid not null,
	answer text not null,
	outcome text,
	on_day date not null,
	reason text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table enterprises.spinoff_answer enable row level security;
create table enterprises.spinoff_item (
	partnership_id uuid not null,
	id uuid not null,
	spinoff_id uuid not null,
	place integer not null,
	code text not null,
	title text not null default ''::text,
	subject_id uuid,
	owner_id uuid,
	due_on date,
	remarks text not null default ''::text,
	version integer not null default 1
);
alter table enterprises.spinoff_item enable row level security;
create table enterprises.status_note (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	condition text not null,
	holds boolean not null,
	on_day date not null,
	evidence text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table enterprises.status_note enable row level security;
create table enterprises.survival_check (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	months integer not null,
	done_on date not null,
	answer text not null,
	jobs integer,
	at_risk_jobs integer,
	revenue text,
	helped text[] not null default '{}'::text[],
	remarks text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table enterprises.survival_check enable row level security;
create table enterprises.survival_task (
	partnership_id uuid not null,
	enterprise_id uuid not null,
	months integer not null,
	due_on date not null,
	told_at timestamp with time zone
);
alter table enterprises.survival_task enable row level security;
create table ideas.aspiration (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	made_by uuid not null,
	made_at timestamp with time zone not null
);
alter table ideas.aspiration enable row level security;
create table ideas.aspiration_rest (
	partnership_id uuid not null,
	aspiration_id uuid not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.aspiration_rest enable row level security;
create table ideas.aspiration_version (
	partnership_id uuid not null,
	aspiration_id uuid not null,
	version integer not null,
	words text not null,
	maturity smallint not null,
	strengths text not null default ''::text,
	needs text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.aspiration_version enable row level security;
create table ideas.assessor (
	partnership_id uuid not null,
	round_id uuid not null,
	account_id uuid not null,
	due_on date not null,
	asked_by uuid not null,
	asked_at timestamp with time zone not null,
	escalated_at timestamp with time zone,
	released_at timestamp with time zone,
	released_by uuid,
	release_reason text not null default ''::text
);
alter table ideas.assessor enable row level security;
create table ideas.author (
	partnership_id uuid not null,
	idea_id uuid not null,
	participant_id uuid not null,
	by_id uuid not null,
	at timestamp with time zone not null,
	left_at timestamp with time zone
);
alter table ideas.author enable row level security;
create table ideas.backer (
	partnership_id uuid not null,
	id uuid not null,
	idea_id uuid not null,
	organisation_id uuid,
	name text not null default ''::text,
	offers text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.backer enable row level security;
create table ideas.idea (
	partnership_id uuid not null,
	id uuid not null,
	version integer not null default 1,
	owner_id uuid not null,
	due_on date,
	escalated_at timestamp with time zone,
	made_by uuid not null,
	made_at timestamp with time zone not null
);
alter table ideas.idea enable row level security;
create table ideas.idea_version (
	partnership_id uuid not null,
	idea_id uuid not null,
	version integer not null,
	title text not null,
	what text not null,
	for_whom text not null,
	needs text not null default ''::text,
	changed text not null default ''::text,
	folded text not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.idea_version enable row level security;
create table ideas.need_answered (
	partnership_id uuid not null,
	idea_id uuid not null,
	need_id uuid not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.need_answered enable row level security;
create table ideas.niche_answered (
	partnership_id uuid not null,
	idea_id uuid not null,
	niche_id uuid not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.niche_answered enable row level security;
create table ideas.origin (
	partnership_id uuid not null,
	idea_id uuid not null,
	aspiration_id uuid not null
);
alter table ideas.origin enable row level security;
create table ideas.round (
	partnership_id uuid not null,
	id uuid not null,
	idea_id uuid not null,
	version integer not null,
	number integer not null,
	criteria jsonb not null,
	due_on date not null,
	opened_by uuid not null,
	opened_at timestamp with time zone not null
);
alter table ideas.round enable row level security;
create table ideas.score (
	partnership_id uuid not null,
	round_id uuid not null,
	account_id uuid not null,
	criterion text not null,
	score smallint not null,
	evidence text not null default ''::text
);
alter table ideas.score enable row level security;
create table ideas.sheet (
	partnership_id uuid not null,
	round_id uuid not null,
	account_id uuid not null,
	remarks text not null default ''::text,
	at timestamp with time zone not null
);
alter table ideas.sheet enable row level security;
create table ideas.telling (
	partnership_id uuid not null,
	verdict_id uuid not null,
	participant_id uuid not null,
	channel text not null,
	told_on date not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.telling enable row level security;
create table ideas.verdict (
	partnership_id uuid not null,
	id uuid not null,
	idea_id uuid not null,
	version integer not null,
	round_id uuid not null,
	verdict text not null,
	reasons text not null,
	answer text not null,
	follows uuid,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.verdict enable row level security;
create table ideas.verdict_reopening (
	partnership_id uuid not null,
	verdict_id uuid not null,
	reason text not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.verdict_reopening enable row level security;
create table ideas.withdrawal (
	partnership_id uuid not null,
	idea_id uuid not null,
	reason text not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table ideas.withdrawal enable row level security;
create table indicators.programme_indicator (
	partnership_id uuid not null,
	programme_id uuid not null,
	code text not null,
	"position" integer not null,
	name_pl text not null,
	name_en text not null,
	source text not null,
	rule jsonb not null
);
alter table indicators.programme_indicator enable row level security;
create table indicators.report (
	partnership_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	from_on date,
	to_on date not null,
	computed_at timestamp with time zone not null,
	figures jsonb not null,
	definitions jsonb not null,
	left_out text not null default 'nothing'::text,
	remarks text not null default ''::text,
	submitted_by uuid not null,
	submitted_at timestamp with time zone not null
);
alter table indicators.report enable row level security;
create table indicators.report_evidence (
	partnership_id uuid not null,
	report_id uuid not null,
	code text not null,
	participations uuid[] not null
);
alter table indicators.report_evidence enable row level security;
create table journal.entry (
	partnership_id uuid not null,
	id uuid not null,
	at timestamp with time zone not null,
	account_id uuid,
	deed text not null,
	subject_id uuid,
	facts jsonb not null default '{}'::jsonb,
	seal_number bigint
);
alter table journal.entry enable row level security;
create table journal.seal (
	partnership_id uuid not null,
	number bigint not null,
	entries integer not null,
	hash text not null,
	sealed_at timestamp with time zone not null default now()
);
alter table journal.seal enable row level security;
create table manufactories.agreement (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	month date not null,
	what text not null,
	voice text not null,
	participant_id uuid,
	due_on date not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table manufactories.agreement enable row level security;
create table manufactories.agreement_end (
	partnership_id uuid not null,
	agreement_id uuid not null,
	outcome text not null,
	on_day date not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table manufactories.agreement_end enable row level security;
create table manufactories.asset (
	partnership_id uuid not null,
	id uuid not null,
	organisation_id uuid not null,
	name text not null,
	inventory_number text not null default ''::text,
	value_grosze integer not null,
	remarks text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	version integer not null default 1
);
alter table manufactories.asset enable row level security;
create table manufactories.asset_transfer (
	partnership_id uuid not null,
	id uuid not null,
	asset_id uuid not null,
	loan_id uuid not null,
	manner text not null,
	price_grosze integer not null,
	on_day date not null,
	enterprise_id uuid,
	to_name text not null,
	paper text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table manufactories.asset_transfer enable row level security;
create table manufactories.barometer (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	quarter date not null,
	opened_on date not null,
	closes_on date not null,
	anonymous boolean not null,
	least_answers integer not null,
	by_id uuid not null,
	at timestamp with time zone not null,
	closed_on date,
	closed_by uuid
);
alter table manufactories.barometer enable row level security;
create table manufactories.barometer_answer (
	partnership_id uuid not null,
	id uuid not null,
	barometer_id uuid not null,
	voice text not null,
	participant_id uuid,
	current boolean not null default true,
	by_id uuid,
	at timestamp with time zone not null
);
alter table manufactories.barometer_answer enable row level security;
create table manufactories.barometer_score (
	partnership_id uuid not null,
	answer_id uuid not null,
	area text not null,
	score integer not null
);
alter table manufactories.barometer_score enable row level security;
create table manufactories.barometer_tally (
	partnership_id uuid not null,
	barometer_id uuid not null,
	area text not null,
	score integer not null,
	answers integer not null default 0
);
alter table manufactories.barometer_tally enable row level security;
create table manufactories.barometer_worker (
	partnership_id uuid not null,
	barometer_id uuid not null,
	participant_id uuid not null,
	answered boolean not null default false
);
alter table manufactories.barometer_worker enable row level security;
create table manufactories.budget_entry (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	part text not null,
	corrects_id uuid,
	reason text not null default ''::text,
	on_day date not null,
	month date not null default (on_day - ((EXTRACT(day FROM on_day))::integer - 1)),
	category text not null,
	side text not null,
	source text not null,
	grosze integer not null,
	minutes integer,
	hour_grosze integer,
	document text not null default ''::text,
	what text not null default ''::text,
	giver_id uuid,
	market_test_id uuid,
	scan_id uuid,
	by_id uuid not null,
	at timestamp with time zone not null,
	reverses_grosze integer default 
CASE
    WHEN (part = 'reversal'::text) THEN (- grosze)
    ELSE NULL::integer
END
);
alter table manufactories.budget_entry enable row level security;
create table manufactories.clock (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	model text not null,
	started_on date not null,
	months integer not null,
	decision_on date not null,
	paused_since date,
	by_id uuid not null,
	at timestamp with time zone not null,
	version integer not null default 1
);
alter table manufactories.clock enable row level security;
create table manufactories.departure (
	partnership_id uuid not null,
	worker_id uuid not null,
	last_on date not null,
	reason text not null,
	remarks text not null default ''::text,
	planned_until_on date,
	by_id uuid,
	at timestamp with time zone not null
);
alter table manufactories.departure enable row level security;
create table manufactories.escalation (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	decision_on date not null,
	at timestamp with time zone not null
);
alter table manufactories.escalation enable row level security;
create table manufactories.extension (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	months integer not null,
	reason text not null,
	remarks text not null default ''::text,
	decided_by text not null,
	decided_on date not null,
	late boolean not null,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table manufactories.extension enable row level security;
create table manufactories.handing (
	partnership_id uuid not null,
	id uuid not null,
	loan_id uuid not null,
	way text not null,
	on_day date not null,
	condition text not null,
	remarks text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table manufactories.handing enable row level security;
create table manufactories.handing_photo (
	partnership_id uuid not null,
	handing_id uuid not null,
	file_id uuid not null
);
alter table manufactories.handing_photo enable row level security;
create table manufactories.hosting (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	version integer not null,
	current boolean not null default true,
	organisation_id uuid not null,
	agreement_number text not null default ''::text,
	agreed_on date,
	from_on date,
	until_on date,
	manager_id uuid,
	manager_name text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table manufactories.hosting enable row level security;
create table manufactories.lesson (
	partnership_id uuid not null,
	id uuid not null,
	subject text not null,
	on_day date not null,
	starts_at text not null default ''::text,
	minutes integer not null,
	topic text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone,
	version integer not null default 1
);
alter table manufactories.lesson enable row level security;
create table manufactories.lesson_person (
	partnership_id uuid not null,
	lesson_id uuid not null,
	participant_id uuid not null,
	manufactory_id uuid not null,
	participation_id uuid,
	session_id uuid,
	presence text
);
alter table manufactories.lesson_person enable row level security;
create table manufactories.loan (
	partnership_id uuid not null,
	id uuid not null,
	asset_id uuid not null,
	manufactory_id uuid not null,
	from_on date not null,
	due_on date not null,
	ends_on date not null,
	paper text not null default ''::text,
	signed_on date,
	scan_id uuid,
	handed_on date,
	back_on date,
	by_id uuid not null,
	at timestamp with time zone not null,
	version integer not null default 1,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table manufactories.loan enable row level security;
create table manufactories.manufactory (
	partnership_id uuid not null,
	id uuid not null,
	name text not null,
	idea_id uuid,
	programme_id uuid,
	line text not null,
	offer text not null default ''::text,
	concept text not null default ''::text,
	place text not null default ''::text,
	folded text not null,
	made_by uuid not null,
	made_at timestamp with time zone not null,
	version integer not null default 1
);
alter table manufactories.manufactory enable row level security;
create table manufactories.market_test (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	on_day date not null,
	offered text not null,
	to_whom text not null,
	price_grosze integer not null,
	cost_grosze integer not null,
	result text not null,
	feedback text not null default ''::text,
	learned text not null default ''::text,
	next_test text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	version integer not null default 1,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table manufactories.market_test enable row level security;
create table manufactories.pause (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	from_on date not null,
	until_on date,
	reason text not null,
	remarks text not null default ''::text,
	decided_by text not null,
	decided_on date not null,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table manufactories.pause enable row level security;
create table manufactories.plan_line (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	category text not null,
	month date not null,
	version integer not null,
	current boolean not null default true,
	side text not null,
	grosze integer not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table manufactories.plan_line enable row level security;
create table manufactories.readiness (
	partnership_id uuid not null,
	review_id uuid not null,
	criterion text not null,
	score integer not null,
	evidence text not null default ''::text,
	shown_in text not null default ''::text
);
alter table manufactories.readiness enable row level security;
create table manufactories.reminder (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	decision_on date not null,
	days_before integer not null,
	at timestamp with time zone not null
);
alter table manufactories.reminder enable row level security;
create table manufactories.review (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	month date not null,
	version integer not null,
	current boolean not null default true,
	held_on date not null,
	tutor_present boolean not null,
	host_present boolean not null,
	went_well text not null,
	problems text not null default ''::text,
	tutor_mood integer,
	host_mood integer,
	workers_mood integer,
	why_corrected text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table manufactories.review enable row level security;
create table manufactories.review_worker (
	partnership_id uuid not null,
	review_id uuid not null,
	participant_id uuid not null
);
alter table manufactories.review_worker enable row level security;
create table manufactories.rules_acknowledgement (
	partnership_id uuid not null,
	worker_id uuid not null,
	on_day date not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table manufactories.rules_acknowledgement enable row level security;
create table manufactories.transition (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	from_state text not null,
	to_state text not null,
	on_day date not null,
	reason text not null default ''::text,
	remarks text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone
);
alter table manufactories.transition enable row level security;
create table manufactories.tutoring (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	account_id uuid not null,
	since_on date not null,
	until_on date,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table manufactories.tutoring enable row level security;
create table manufactories.worker (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	participant_id uuid not null,
	contract text not null,
	"position" text not null,
	weekly_minutes integer not null,
	full_time boolean not null,
	pay_grosze integer,
	from_on date not null,
	until_on date,
	by_id uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone,
	version integer not null default 1
);
alter table manufactories.worker enable row level security;
create table partnership.centre (
	partnership_id uuid not null,
	id uuid not null,
	organisation_id uuid,
	branch_of uuid,
	name text not null,
	kind text not null,
	place text not null default ''::text,
	address text not null default ''::text,
	phone text not null default ''::text,
	version integer not null default 1
);
alter table partnership.centre enable row level security;
create table partnership.host (
	partnership_id uuid not null,
	id uuid not null,
	organisation_id uuid not null,
	since_on date not null,
	until_on date,
	agreement_number text not null default ''::text,
	agreed_on date,
	agreed_until_on date,
	scan_id uuid,
	contact_name text not null default ''::text,
	contact_phone text not null default ''::text,
	contact_email text not null default ''::text,
	version integer not null default 1
);
alter table partnership.host enable row level security;
create table partnership.organisation (
	partnership_id uuid not null,
	id uuid not null,
	name text not null,
	sector text not null,
	part text not null,
	place text not null default ''::text,
	email text not null default ''::text,
	phone text not null default ''::text,
	joined_on date,
	left_on date,
	version integer not null default 1
);
alter table partnership.organisation enable row level security;
create table partnership.partnership (
	id uuid not null,
	slug text not null,
	name text not null,
	created_at timestamp with time zone not null default now()
);
create table partnership.programme (
	partnership_id uuid not null,
	id uuid not null,
	code text not null,
	name text not null,
	funder text not null default ''::text,
	from_on date not null,
	to_on date not null,
	indicator_set text not null default 'esf-plus'::text,
	eligibility jsonb not null default '{}'::jsonb,
	first_contact_days integer not null default 3,
	version integer not null default 1
);
alter table partnership.programme enable row level security;
create table partnership.resource (
	partnership_id uuid not null,
	id uuid not null,
	organisation_id uuid not null,
	kind text not null,
	what text not null,
	remarks text not null default ''::text,
	promised_on date,
	given_on date,
	ended_on date,
	made_by uuid,
	made_at timestamp with time zone not null,
	version integer not null default 1
);
alter table partnership.resource enable row level security;
create table partnership.target (
	partnership_id uuid not null,
	programme_id uuid not null,
	indicator text not null,
	value integer not null
);
alter table partnership.target enable row level security;
create table partnership.team (
	partnership_id uuid not null,
	id uuid not null,
	centre_id uuid not null,
	name text not null,
	kind text not null,
	version integer not null default 1,
	closed_on date
);
alter table partnership.team enable row level security;
create table people.assignment (
	partnership_id uuid not null,
	id uuid not null,
	kind text not null,
	to_id uuid,
	to_team_id uuid,
	moved jsonb not null,
	by_id uuid not null,
	at timestamp with time zone not null,
	undone_at timestamp with time zone
);
alter table people.assignment enable row level security;
create table people.eligibility (
	partnership_id uuid not null,
	id uuid not null,
	referral_id uuid not null,
	eligible boolean not null,
	answers jsonb not null,
	reason text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table people.eligibility enable row level security;
create table people.entry_profile (
	partnership_id uuid not null,
	id uuid not null,
	digest uuid not null,
	sex text,
	citizenship text,
	education text,
	labour_status text,
	labour_substatus text,
	voivodeship text not null,
	powiat text not null,
	gmina text not null,
	degurba smallint,
	foreign_background text,
	third_country text,
	minority text,
	homeless text,
	disability text,
	household text
);
alter table people.entry_profile enable row level security;
create table people.entry_snapshot (
	partnership_id uuid not null,
	participation_id uuid not null,
	version integer not null,
	current boolean not null default true,
	frozen_on date,
	correction_reason text not null default ''::text,
	sex text,
	age_years integer,
	citizenship text,
	education text,
	labour_status text,
	labour_substatus text,
	country text not null default ''::text,
	voivodeship text not null default ''::text,
	powiat text not null default ''::text,
	gmina text not null default ''::text,
	place text not null default ''::text,
	street text not null default ''::text,
	building text not null default ''::text,
	flat text not null default ''::text,
	postcode text not null default ''::text,
	degurba smallint,
	foreign_background text,
	third_country text,
	minority text,
	homeless text,
	disability text,
	household text,
	recorded_by uuid,
	recorded_at timestamp with time zone not null
);
alter table people.entry_snapshot enable row level security;
create table people.exit (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	ended_on date not null,
	path_completed boolean not null,
	reason text,
	situations text[] not null default '{}'::text[],
	situations_on date,
	by_id uuid,
	at timestamp with time zone not null,
	revoked_at timestamp with time zone,
	mistaken boolean not null default false
);
alter table people.exit enable row level security;
create table people.first_contact (
	partnership_id uuid not null,
	id uuid not null,
	referral_id uuid not null,
	on_day date not null,
	channel text not null,
	reached boolean not null,
	note text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table people.first_contact enable row level security;
create table people.follow_up (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	exit_id uuid not null,
	months smallint not null,
	due_on date not null,
	done_on date,
	reached boolean,
	employed boolean,
	improved boolean,
	remarks text not null default ''::text,
	by_id uuid,
	at timestamp with time zone,
	dropped_at timestamp with time zone
);
alter table people.follow_up enable row level security;
create table people.merge (
	partnership_id uuid not null,
	id uuid not null,
	kept_id uuid not null,
	merged_id uuid not null,
	moved jsonb not null,
	by_id uuid not null,
	at timestamp with time zone not null,
	undone_at timestamp with time zone,
	undone_by uuid
);
alter table people.merge enable row level security;
create table people.not_double (
	partnership_id uuid not null,
	one_id uuid not null,
	other_id uuid not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table people.not_double enable row level security;
create table people.own_key (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	code_hash bytea not null,
	made_by uuid not null,
	made_at timestamp with time zone not null,
	ends_at timestamp with time zone not null,
	revoked_at timestamp with time zone,
	revoked_by uuid
);
alter table people.own_key enable row level security;
create table people.participant (
	partnership_id uuid not null,
	id uuid not null,
	first_name text not null,
	last_name text not null,
	pesel text,
	other_identifier text,
	born_on date,
	sex text,
	phone text not null default ''::text,
	email text not null default ''::text,
	country text not null default ''::text,
	voivodeship text not null default ''::text,
	powiat text not null default ''::text,
	gmina text not null default ''::text,
	place text not null default ''::text,
	street text not null default ''::text,
	building text not null default ''::text,
	flat text not null default ''::text,
	postcode text not null default ''::text,
	by_first_name boolean not null default false,
	folded text not null,
	folded_name text not null,
	merged_into uuid,
	made_at timestamp with time zone not null default now(),
	version integer not null default 1
);
alter table people.participant enable row level security;
create table people.participation (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	programme_id uuid not null,
	referral_id uuid,
	team_id uuid,
	kind text not null default 'individual'::text,
	institution text not null default ''::text,
	declared_on date,
	started_on date,
	planned_education_end_on date,
	business_founded_on date,
	scope text not null default ''::text,
	technical_id text not null default ''::text,
	added_by text not null default ''::text,
	made_at timestamp with time zone not null default now(),
	version integer not null default 1,
	papers_start_on date
);
alter table people.participation enable row level security;
create table people.participation_fact (
	partnership_id uuid not null,
	participation_id uuid not null,
	programme_id uuid not null,
	participant_id uuid not null,
	profile_id uuid not null,
	started_on date not null,
	age_years integer,
	ended_on date,
	situations_on date,
	business_founded_on date,
	check_3_on date,
	check_6_on date,
	check_12_on date,
	path_completed boolean,
	check_3_employed boolean,
	check_3_improved boolean,
	check_6_employed boolean,
	check_6_improved boolean,
	check_12_employed boolean,
	check_12_improved boolean,
	situations text[] not null,
	team_id uuid,
	kind text not null,
	exit_reason text
);
alter table people.participation_fact enable row level security;
create table people.re_entry (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	exit_id uuid not null,
	on_day date not null,
	note text not null default ''::text,
	by_id uuid,
	at timestamp with time zone not null,
	undone_at timestamp with time zone
);
alter table people.re_entry enable row level security;
create table people.referral (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	programme_id uuid not null,
	source text not null,
	organisation_id uuid,
	received_on date not null,
	owner_id uuid not null,
	team_id uuid,
	due_on date not null,
	escalated_at timestamp with time zone,
	note text not null default ''::text,
	made_at timestamp with time zone not null default now(),
	version integer not null default 1
);
alter table people.referral enable row level security;
create table people.referral_closing (
	partnership_id uuid not null,
	referral_id uuid not null,
	reason text not null,
	remarks text not null default ''::text,
	message text not null default ''::text,
	told_by text not null default 'not-told'::text,
	by_id uuid,
	at timestamp with time zone not null
);
alter table people.referral_closing enable row level security;
create table people.restricted_note (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	category text not null,
	content text not null,
	author_id uuid not null,
	at timestamp with time zone not null
);
alter table people.restricted_note enable row level security;
create table people.restricted_note_reader (
	partnership_id uuid not null,
	note_id uuid not null,
	account_id uuid not null
);
alter table people.restricted_note_reader enable row level security;
create table platform.draft (
	partnership_id uuid not null,
	account_id uuid not null,
	form text not null,
	content jsonb not null,
	saved_at timestamp with time zone not null default now(),
	path text not null default ''::text,
	title text not null default ''::text,
	dropped_at timestamp with time zone
);
alter table platform.draft enable row level security;
create table platform.kept_file (
	partnership_id uuid not null,
	id uuid not null,
	kind text not null,
	type text not null,
	name text not null,
	byte_count integer not null,
	content_hash bytea not null,
	first_place integer not null default 0,
	kept_by uuid,
	kept_at timestamp with time zone not null
);
alter table platform.kept_file enable row level security;
create table platform.kept_piece (
	partnership_id uuid not null,
	content_hash bytea not null,
	place integer not null,
	content bytea not null
);
alter table platform.kept_piece enable row level security;
create table platform.list_change (
	partnership_id uuid not null,
	number bigint not null
);
alter table platform.list_change enable row level security;
create table platform.request_key (
	partnership_id uuid not null,
	key uuid not null,
	account_id uuid,
	answer text not null,
	made_at timestamp with time zone not null default now()
);
alter table platform.request_key enable row level security;
create table reference.amendment (
	partnership_id uuid not null,
	id uuid not null,
	list text not null,
	code text not null,
	since date not null,
	value jsonb not null,
	valid_from date not null,
	valid_to date,
	reason text not null,
	source text not null,
	by_account uuid not null,
	at timestamp with time zone not null,
	revoked_by uuid,
	revoked_at timestamp with time zone,
	in_force boolean not null default true,
	deed_id uuid not null
);
alter table reference.amendment enable row level security;
create table smefs.import (
	partnership_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	file_name text not null,
	file_hash text not null,
	bytes bigint not null,
	stage text not null,
	accept_valid boolean not null default false,
	rows_read integer not null default 0,
	created integer not null default 0,
	updated integer not null default 0,
	unchanged integer not null default 0,
	rejected integer not null default 0,
	problems integer not null default 0,
	warnings integer not null default 0,
	by_id uuid,
	made_at timestamp with time zone not null,
	finished_at timestamp with time zone,
	people integer not null default 0,
	rows_done integer not null default 0,
	moved_at timestamp with time zone,
	failure text
);
alter table smefs.import enable row level security;
create table smefs.import_remark (
	partnership_id uuid not null,
	import_id uuid not null,
	number integer not null,
	severity text not null,
	line integer not null,
	column_name text not null,
	kind text not null,
	value text not null,
	hint jsonb
);
alter table smefs.import_remark enable row level security;
create table support.attendance (
	partnership_id uuid not null,
	session_id uuid not null,
	participation_id uuid not null,
	support_id uuid,
	presence text,
	minutes integer,
	marked_by uuid,
	marked_at timestamp with time zone
);
alter table support.attendance enable row level security;
create table support.cancellation (
	partnership_id uuid not null,
	session_id uuid not null,
	reason text not null,
	remarks text not null default ''::text,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table support.cancellation enable row level security;
create table support.circle (
	partnership_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	name text not null,
	leader_id uuid not null,
	closed_on date,
	version integer not null default 1
);
alter table support.circle enable row level security;
create table support.circle_member (
	partnership_id uuid not null,
	circle_id uuid not null,
	participation_id uuid not null,
	since_on date not null,
	until_on date
);
alter table support.circle_member enable row level security;
create table support.confirmation (
	partnership_id uuid not null,
	id uuid not null,
	session_id uuid not null,
	participation_id uuid not null,
	answer text not null,
	comment text not null default ''::text,
	channel text not null,
	recorded_by uuid,
	witness text not null default ''::text,
	at timestamp with time zone not null,
	on_day date not null,
	minutes integer not null
);
alter table support.confirmation enable row level security;
create table support.confirmation_code (
	partnership_id uuid not null,
	code_hash bytea not null,
	participation_id uuid not null,
	session_id uuid,
	made_by uuid not null,
	made_at timestamp with time zone not null,
	ends_at timestamp with time zone not null,
	wrong_tries integer not null default 0,
	locator text not null
);
alter table support.confirmation_code enable row level security;
create table support.dispute_answer (
	partnership_id uuid not null,
	confirmation_id uuid not null,
	answer text not null,
	by_id uuid not null,
	at timestamp with time zone not null
);
alter table support.dispute_answer enable row level security;
create table support.session (
	partnership_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	kind text not null,
	subkind text,
	mode text not null,
	circle_id uuid,
	series_id uuid,
	on_day date not null,
	starts_at time without time zone,
	minutes integer not null,
	place text not null default ''::text,
	topic text not null default ''::text,
	note text not null default ''::text,
	head_count integer,
	leader_id uuid not null,
	made_by uuid not null,
	made_at timestamp with time zone not null default now(),
	version integer not null default 1
);
alter table support.session enable row level security;
create table support.support (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	kind text not null,
	subkind text,
	"position" integer not null default 0,
	started_on date,
	ended_on date,
	completed boolean,
	source text not null,
	made_at timestamp with time zone not null default now()
);
alter table support.support enable row level security;

-- constraints
alter table access.account add constraint account_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)));
alter table access.account add constraint account_email_key UNIQUE (email);
alter table access.account add constraint account_failed_signs_check CHECK ((failed_signs >= 0));
alter table access.account add constraint account_lang_check CHECK ((lang = ANY (ARRAY['pl'::text, 'en'::text])));
alter table access.account add constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table access.account add constraint account_pkey PRIMARY KEY (id);
alter table access.link add constraint link_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.link add constraint link_pkey PRIMARY KEY (token_hash);
alter table access.link add constraint link_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'reset'::text])));
alter table access.link add constraint link_role_check CHECK ((role ~ '^[a-z-]+$'::text));
alter table access.mail add constraint mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.mail add constraint mail_held_is_unsent CHECK (((held_at IS NULL) OR (sent_at IS NULL)));
alter table access.mail add constraint mail_kind_check CHECK ((kind = ANY (ARRAY['plain'::text, 'invitation'::text, 'reset'::text, 'role-notice'::text])));
alter table access.mail add constraint mail_lang_check CHECK ((lang = ANY (ARRAY['pl'::text, 'en'::text])));
alter table access.mail add constraint mail_pkey PRIMARY KEY (id);
alter table access.mail add constraint mail_recipient_check CHECK (((length(recipient) >= 3) AND (length(recipient) <= 320)));
alter table access.mail add constraint mail_subject_check CHECK ((length(subject) <= 300));
alter table access.membership add constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.membership add constraint membership_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table access.membership add constraint membership_pkey PRIMARY KEY (partnership_id, account_id, role);
alter table access.membership add constraint membership_role_check CHECK ((role ~ '^[a-z-]+$'::text));
alter table access.oidc_identity add constraint oidc_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.oidc_identity add constraint oidc_identity_pkey PRIMARY KEY (issuer, subject);
alter table access.recovery_code add constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.recovery_code add constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash);
alter table access.relationship add constraint relationship_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.relationship add constraint relationship_check CHECK ((until_on >= since_on));
alter table access.relationship add constraint relationship_kind_check CHECK ((kind ~ '^[a-z-]+$'::text));
alter table access.relationship add constraint relationship_partnership_id_account_id_subject_subject_id__excl EXCLUDE USING gist (partnership_id WITH =, account_id WITH =, subject WITH =, subject_id WITH =, kind WITH =, daterange(since_on, until_on, '[]'::text) WITH &&);
alter table access.relationship add constraint relationship_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table access.relationship add constraint relationship_pkey PRIMARY KEY (partnership_id, id);
alter table access.relationship add constraint relationship_subject_check CHECK ((subject = ANY (ARRAY['participant'::text, 'team'::text, 'organisation'::text])));
alter table access.role_notice add constraint role_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.role_notice add constraint role_notice_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table access.role_notice add constraint role_notice_manner_check CHECK ((manner = ANY (ARRAY['given'::text, 'offered'::text])));
alter table access.role_notice add constraint role_notice_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table access.role_notice add constraint role_notice_pkey PRIMARY KEY (partnership_id, id);
alter table access.role_notice add constraint role_notice_role_check CHECK ((role ~ '^[a-z-]+$'::text));
alter table access.role_notice_look add constraint role_notice_look_partnership_id_notice_id_account_id_fkey FOREIGN KEY (partnership_id, notice_id, account_id) REFERENCES access.role_notice_reader(partnership_id, notice_id, account_id);
alter table access.role_notice_look add constraint role_notice_look_pkey PRIMARY KEY (partnership_id, notice_id, account_id);
alter table access.role_notice_reader add constraint role_notice_reader_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.role_notice_reader add constraint role_notice_reader_partnership_id_notice_id_fkey FOREIGN KEY (partnership_id, notice_id) REFERENCES access.role_notice(partnership_id, id);
alter table access.role_notice_reader add constraint role_notice_reader_pkey PRIMARY KEY (partnership_id, notice_id, account_id);
alter table access.session add constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.session add constraint session_device_check CHECK ((length(device) <= 300));
alter table access.session add constraint session_id_key UNIQUE (id);
alter table access.session add constraint session_pkey PRIMARY KEY (token_hash);
alter table access.sign_in add constraint sign_in_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table access.sign_in add constraint sign_in_outcome_check CHECK ((outcome = ANY (ARRAY['signed-in'::text, 'wrong-password'::text, 'wrong-code'::text, 'locked'::text, 'oidc'::text, 'signed-out'::text, 'reset'::text, 'invited'::text, 'password-changed'::text, 'codes-on'::text, 'codes-off'::text, 'recovery-code'::text, 'sessions-ended'::text])));
alter table access.sign_in add constraint sign_in_pkey PRIMARY KEY (id);
alter table community.need add constraint need_check CHECK (((latitude IS NULL) = (longitude IS NULL)));
alter table community.need add constraint need_district_check CHECK ((length(district) <= 100));
alter table community.need add constraint need_for_whom_check CHECK ((length(for_whom) <= 300));
alter table community.need add constraint need_lacking_check CHECK (((length(lacking) >= 1) AND (length(lacking) <= 4000)));
alter table community.need add constraint need_latitude_check CHECK (((latitude >= (48.5)::double precision) AND (latitude <= (55.5)::double precision)));
alter table community.need add constraint need_longitude_check CHECK (((longitude >= (13.5)::double precision) AND (longitude <= (24.5)::double precision)));
alter table community.need add constraint need_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table community.need add constraint need_municipality_check CHECK (((length(municipality) >= 1) AND (length(municipality) <= 100)));
alter table community.need add constraint need_number_check CHECK ((number ~ '^[2-9A-HJ-NP-Z]{8}$'::text));
alter table community.need add constraint need_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table community.need add constraint need_partnership_id_number_key UNIQUE (partnership_id, number);
alter table community.need add constraint need_people_count_check CHECK (((people_count >= 1) AND (people_count <= 10000000)));
alter table community.need add constraint need_pkey PRIMARY KEY (partnership_id, id);
alter table community.need add constraint need_same_as_check CHECK ((length(same_as) = 32));
alter table community.need add constraint need_source_about_check CHECK ((length(source_about) <= 300));
alter table community.need add constraint need_source_kind_check CHECK ((source_kind ~ '^[a-z0-9-]+$'::text));
alter table community.need add constraint need_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table community.need_file add constraint need_file_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.account(id);
alter table community.need_file add constraint need_file_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES platform.kept_file(partnership_id, id);
alter table community.need_file add constraint need_file_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES community.need(partnership_id, id);
alter table community.need_file add constraint need_file_pkey PRIMARY KEY (partnership_id, need_id, file_id);
alter table community.need_part add constraint need_part_partnership_id_part_id_fkey FOREIGN KEY (partnership_id, part_id) REFERENCES community.need(partnership_id, id);
alter table community.need_part add constraint need_part_partnership_id_step_id_fkey FOREIGN KEY (partnership_id, step_id) REFERENCES community.need_step(partnership_id, id);
alter table community.need_part add constraint need_part_pkey PRIMARY KEY (partnership_id, part_id);
alter table community.need_step add constraint need_step_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table community.need_step add constraint need_step_check CHECK (((kind = 'merged'::text) = (into_id IS NOT NULL)));
alter table community.need_step add constraint need_step_check1 CHECK ((into_id <> need_id));
alter table community.need_step add constraint need_step_check2 CHECK (((kind <> ALL (ARRAY['declined'::text, 'answered'::text])) OR (words <> ''::text)));
alter table community.need_step add constraint need_step_kind_check CHECK ((kind = ANY (ARRAY['accepted'::text, 'declined'::text, 'merged'::text, 'split'::text, 'answered'::text])));
alter table community.need_step add constraint need_step_partnership_id_into_id_fkey FOREIGN KEY (partnership_id, into_id) REFERENCES community.need(partnership_id, id);
alter table community.need_step add constraint need_step_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES community.need(partnership_id, id);
alter table community.need_step add constraint need_step_pkey PRIMARY KEY (partnership_id, id);
alter table community.need_step add constraint need_step_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.account(id);
alter table community.need_step add constraint need_step_words_check CHECK ((length(words) <= 4000));
alter table community.niche add constraint niche_check CHECK (((closed_on IS NULL) = (closed_by IS NULL)));
alter table community.niche add constraint niche_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.account(id);
alter table community.niche add constraint niche_closing_words_check CHECK ((length(closing_words) <= 1000));
alter table community.niche add constraint niche_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table community.niche add constraint niche_municipality_check CHECK ((length(municipality) <= 100));
alter table community.niche add constraint niche_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table community.niche add constraint niche_partnership_id_title_key UNIQUE (partnership_id, title);
alter table community.niche add constraint niche_pkey PRIMARY KEY (partnership_id, id);
alter table community.niche add constraint niche_summary_check CHECK ((length(summary) <= 4000));
alter table community.niche add constraint niche_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table community.niche_need add constraint niche_need_joined_by_fkey FOREIGN KEY (joined_by) REFERENCES access.account(id);
alter table community.niche_need add constraint niche_need_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES community.need(partnership_id, id);
alter table community.niche_need add constraint niche_need_partnership_id_niche_id_fkey FOREIGN KEY (partnership_id, niche_id) REFERENCES community.niche(partnership_id, id);
alter table community.niche_need add constraint niche_need_pkey PRIMARY KEY (partnership_id, niche_id, need_id);
alter table community.niche_statement add constraint niche_statement_check CHECK (((topic = 'demand'::text) OR ((payer = ''::text) AND (how_often IS NULL) AND (price_grosze IS NULL))));
alter table community.niche_statement add constraint niche_statement_check1 CHECK (((topic = 'resources'::text) OR (resource_id IS NULL)));
alter table community.niche_statement add constraint niche_statement_check2 CHECK (((topic <> 'demand'::text) OR (payer <> ''::text)));
alter table community.niche_statement add constraint niche_statement_how_often_check CHECK ((how_often ~ '^[a-z0-9-]+$'::text));
alter table community.niche_statement add constraint niche_statement_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table community.niche_statement add constraint niche_statement_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES platform.kept_file(partnership_id, id);
alter table community.niche_statement add constraint niche_statement_partnership_id_niche_id_fkey FOREIGN KEY (partnership_id, niche_id) REFERENCES community.niche(partnership_id, id);
alter table community.niche_statement add constraint niche_statement_partnership_id_replaces_id_fkey FOREIGN KEY (partnership_id, replaces_id) REFERENCES community.niche_statement(partnership_id, id);
alter table community.niche_statement add constraint niche_statement_partnership_id_resource_id_fkey FOREIGN KEY (partnership_id, resource_id) REFERENCES partnership.resource(partnership_id, id);
alter table community.niche_statement add constraint niche_statement_payer_check CHECK ((length(payer) <= 200));
alter table community.niche_statement add constraint niche_statement_pkey PRIMARY KEY (partnership_id, id);
alter table community.niche_statement add constraint niche_statement_price_for_check CHECK ((length(price_for) <= 100));
alter table community.niche_statement add constraint niche_statement_price_grosze_check CHECK (((price_grosze >= 0) AND (price_grosze <= '100000000000'::bigint)));
alter table community.niche_statement add constraint niche_statement_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)));
alter table community.niche_statement add constraint niche_statement_topic_check CHECK ((topic = ANY (ARRAY['demand'::text, 'competition'::text, 'resources'::text, 'barriers'::text, 'evidence'::text])));
alter table community.niche_statement add constraint niche_statement_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.account(id);
alter table community.niche_statement add constraint niche_statement_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)));
alter table community.outline add constraint outline_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));
alter table community.outline add constraint outline_partnership_id_set_id_fkey FOREIGN KEY (partnership_id, set_id) REFERENCES community.outline_set(partnership_id, id);
alter table community.outline add constraint outline_pkey PRIMARY KEY (partnership_id, set_id, place);
alter table community.outline add constraint outline_place_check CHECK ((place >= 0));
alter table community.outline_set add constraint outline_set_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES access.account(id);
alter table community.outline_set add constraint outline_set_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table community.outline_set add constraint outline_set_pkey PRIMARY KEY (partnership_id, id);
alter table community.outline_set add constraint outline_set_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)));
alter table community.outline_set add constraint outline_set_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.account(id);
alter table community.reporter add constraint reporter_check CHECK (((name <> ''::text) OR (contact <> ''::text)));
alter table community.reporter add constraint reporter_contact_check CHECK ((length(contact) <= 200));
alter table community.reporter add constraint reporter_name_check CHECK ((length(name) <= 200));
alter table community.reporter add constraint reporter_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES community.need(partnership_id, id);
alter table community.reporter add constraint reporter_pkey PRIMARY KEY (partnership_id, need_id);
alter table enterprises.closing add constraint closing_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.closing add constraint closing_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table enterprises.closing add constraint closing_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.closing add constraint closing_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.closing add constraint closing_reason_check CHECK ((reason ~ '^[a-z0-9-]+$'::text));
alter table enterprises.closing add constraint closing_remarks_check CHECK ((length(remarks) <= 4000));
alter table enterprises.closing add constraint closing_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table enterprises.enterprise add constraint enterprise_address_check CHECK ((length(address) <= 300));
alter table enterprises.enterprise add constraint enterprise_check CHECK ((registered_on >= founded_on));
alter table enterprises.enterprise add constraint enterprise_check1 CHECK ((num_nonnulls(manufactory_id, group_id) <= 1));
alter table enterprises.enterprise add constraint enterprise_email_check CHECK ((length(email) <= 200));
alter table enterprises.enterprise add constraint enterprise_form_check CHECK ((form ~ '^[a-z0-9-]+$'::text));
alter table enterprises.enterprise add constraint enterprise_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES access.account(id);
alter table enterprises.enterprise add constraint enterprise_krs_check CHECK (((krs = ''::text) OR (krs ~ '^[0-9]{10}$'::text)));
alter table enterprises.enterprise add constraint enterprise_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table enterprises.enterprise add constraint enterprise_main_line_check CHECK (((main_line = ''::text) OR (main_line ~ '^[0-9]{2}(\.[0-9]{1,2}(\.[A-Z])?)?$'::text)));
alter table enterprises.enterprise add constraint enterprise_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table enterprises.enterprise add constraint enterprise_nip_check CHECK (((nip = ''::text) OR (nip ~ '^[0-9]{10}$'::text)));
alter table enterprises.enterprise add constraint enterprise_offer_check CHECK ((length(offer) <= 500));
alter table enterprises.enterprise add constraint enterprise_other_lines_check CHECK ((cardinality(other_lines) <= 9));
alter table enterprises.enterprise add constraint enterprise_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES enterprises.initiative_group(partnership_id, id);
alter table enterprises.enterprise add constraint enterprise_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table enterprises.enterprise add constraint enterprise_partnership_id_name_key UNIQUE (partnership_id, name);
alter table enterprises.enterprise add constraint enterprise_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table enterprises.enterprise add constraint enterprise_phone_check CHECK ((length(phone) <= 40));
alter table enterprises.enterprise add constraint enterprise_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.enterprise add constraint enterprise_regon_check CHECK (((regon = ''::text) OR (regon ~ '^([0-9]{9}|[0-9]{14})$'::text)));
alter table enterprises.enterprise add constraint enterprise_website_check CHECK ((length(website) <= 200));
alter table enterprises.fading_entry add constraint fading_entry_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.fading_entry add constraint fading_entry_check CHECK (((minutes <> 0) OR (grosze <> 0)));
alter table enterprises.fading_entry add constraint fading_entry_check1 CHECK (((corrects_id IS NOT NULL) OR ((minutes >= 0) AND (grosze >= 0))));
alter table enterprises.fading_entry add constraint fading_entry_field_check CHECK ((field ~ '^[a-z0-9-]+$'::text));
alter table enterprises.fading_entry add constraint fading_entry_partnership_id_corrects_id_fkey FOREIGN KEY (partnership_id, corrects_id) REFERENCES enterprises.fading_entry(partnership_id, id);
alter table enterprises.fading_entry add constraint fading_entry_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.fading_entry add constraint fading_entry_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.fading_entry add constraint fading_entry_remarks_check CHECK ((length(remarks) <= 500));
alter table enterprises.fading_plan add constraint fading_plan_begins_on_check CHECK (((EXTRACT(day FROM begins_on) = (1)::numeric) AND (EXTRACT(month FROM begins_on) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))));
alter table enterprises.fading_plan add constraint fading_plan_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.fading_plan add constraint fading_plan_check CHECK ((ends_on > begins_on));
alter table enterprises.fading_plan add constraint fading_plan_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.fading_plan add constraint fading_plan_pkey PRIMARY KEY (partnership_id, enterprise_id, version);
alter table enterprises.fading_plan add constraint fading_plan_version_check CHECK ((version >= 1));
alter table enterprises.fading_quarter add constraint fading_quarter_falls TRIGGER DEFERRABLE INITIALLY DEFERRED;
alter table enterprises.fading_quarter add constraint fading_quarter_grosze_check CHECK ((grosze >= 0));
alter table enterprises.fading_quarter add constraint fading_quarter_minutes_check CHECK (((jsonb_typeof(minutes) = 'object'::text) AND (length((minutes)::text) <= 2000)));
alter table enterprises.fading_quarter add constraint fading_quarter_number_check CHECK (((number >= 1) AND (number <= 20)));
alter table enterprises.fading_quarter add constraint fading_quarter_partnership_id_enterprise_id_version_fkey FOREIGN KEY (partnership_id, enterprise_id, version) REFERENCES enterprises.fading_plan(partnership_id, enterprise_id, version);
alter table enterprises.fading_quarter add constraint fading_quarter_pkey PRIMARY KEY (partnership_id, enterprise_id, version, number);
alter table enterprises.fading_quarter add constraint fading_quarter_reason_check CHECK ((length(reason) <= 1000));
alter table enterprises.fading_quarter add constraint fading_quarter_total_minutes_check CHECK ((total_minutes >= 0));
alter table enterprises.form_deciding add constraint form_deciding_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.form_deciding add constraint form_deciding_check CHECK (((number = 1) OR (reason <> ''::text)));
alter table enterprises.form_deciding add constraint form_deciding_number_check CHECK ((number >= 1));
alter table enterprises.form_deciding add constraint form_deciding_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table enterprises.form_deciding add constraint form_deciding_partnership_id_manufactory_id_number_key UNIQUE (partnership_id, manufactory_id, number);
alter table enterprises.form_deciding add constraint form_deciding_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.form_deciding add constraint form_deciding_reason_check CHECK ((length(reason) <= 4000));
alter table enterprises.form_decision add constraint form_decision_advice_check CHECK (((jsonb_typeof(advice) = 'object'::text) AND (length((advice)::text) <= 20000)));
alter table enterprises.form_decision add constraint form_decision_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.form_decision add constraint form_decision_form_check CHECK ((form ~ '^[a-z0-9-]+$'::text));
alter table enterprises.form_decision add constraint form_decision_partnership_id_deciding_id_fkey FOREIGN KEY (partnership_id, deciding_id) REFERENCES enterprises.form_deciding(partnership_id, id);
alter table enterprises.form_decision add constraint form_decision_pkey PRIMARY KEY (partnership_id, deciding_id);
alter table enterprises.form_decision add constraint form_decision_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 8000)));
alter table enterprises.form_decision add constraint form_decision_without_check CHECK ((length(without) <= 2000));
alter table enterprises.form_facts add constraint form_facts_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.form_facts add constraint form_facts_facts_check CHECK (((jsonb_typeof(facts) = 'object'::text) AND (length((facts)::text) <= 4000)));
alter table enterprises.form_facts add constraint form_facts_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table enterprises.form_facts add constraint form_facts_pkey PRIMARY KEY (partnership_id, manufactory_id, version);
alter table enterprises.form_facts add constraint form_facts_version_check CHECK ((version >= 1));
alter table enterprises.form_facts add constraint form_facts_weights_check CHECK (((jsonb_typeof(weights) = 'object'::text) AND (length((weights)::text) <= 4000)));
alter table enterprises.form_signature add constraint form_signature_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.form_signature add constraint form_signature_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table enterprises.form_signature add constraint form_signature_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table enterprises.form_signature add constraint form_signature_partnership_id_deciding_id_fkey FOREIGN KEY (partnership_id, deciding_id) REFERENCES enterprises.form_decision(partnership_id, deciding_id);
alter table enterprises.form_signature add constraint form_signature_partnership_id_deciding_id_fkey1 FOREIGN KEY (partnership_id, deciding_id) REFERENCES enterprises.form_deciding(partnership_id, id);
alter table enterprises.form_signature add constraint form_signature_partnership_id_paper_id_fkey FOREIGN KEY (partnership_id, paper_id) REFERENCES platform.kept_file(partnership_id, id);
alter table enterprises.form_signature add constraint form_signature_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.form_signature add constraint form_signature_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table enterprises.form_signature add constraint form_signature_role_check CHECK ((role = ANY (ARRAY['centre'::text, 'host'::text, 'worker'::text, 'expert'::text, 'other'::text])));
alter table enterprises.form_stance add constraint form_stance_form_check CHECK ((form ~ '^[a-z0-9-]+$'::text));
alter table enterprises.form_stance add constraint form_stance_partnership_id_voice_id_fkey FOREIGN KEY (partnership_id, voice_id) REFERENCES enterprises.form_voice(partnership_id, id);
alter table enterprises.form_stance add constraint form_stance_pkey PRIMARY KEY (partnership_id, voice_id, form);
alter table enterprises.form_stance add constraint form_stance_reasons_check CHECK ((length(reasons) <= 2000));
alter table enterprises.form_stance add constraint form_stance_stance_check CHECK ((stance = ANY (ARRAY['for'::text, 'against'::text, 'abstains'::text])));
alter table enterprises.form_voice add constraint form_voice_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table enterprises.form_voice add constraint form_voice_check CHECK (((voice = 'worker'::text) = (participant_id IS NOT NULL)));
alter table enterprises.form_voice add constraint form_voice_check1 CHECK ((num_nonnulls(account_id, participant_id, NULLIF(name, ''::text)) = 1));
alter table enterprises.form_voice add constraint form_voice_check2 CHECK (((how <> 'account'::text) OR ((account_id IS NOT NULL) AND (account_id = recorded_by))));
alter table enterprises.form_voice add constraint form_voice_check3 CHECK (((how <> 'own-page'::text) OR ((voice = 'worker'::text) AND (recorded_by IS NULL) AND (helper = ''::text))));
alter table enterprises.form_voice add constraint form_voice_check4 CHECK (((how <> 'on-paper'::text) OR (recorded_by IS NOT NULL)));
alter table enterprises.form_voice add constraint form_voice_check5 CHECK (((how <> 'on-paper'::text) OR (voice <> 'worker'::text) OR (helper <> ''::text)));
alter table enterprises.form_voice add constraint form_voice_dissent_check CHECK ((length(dissent) <= 4000));
alter table enterprises.form_voice add constraint form_voice_helper_check CHECK ((length(helper) <= 200));
alter table enterprises.form_voice add constraint form_voice_how_check CHECK ((how = ANY (ARRAY['account'::text, 'own-page'::text, 'on-paper'::text])));
alter table enterprises.form_voice add constraint form_voice_name_check CHECK ((length(name) <= 200));
alter table enterprises.form_voice add constraint form_voice_partnership_id_deciding_id_fkey FOREIGN KEY (partnership_id, deciding_id) REFERENCES enterprises.form_deciding(partnership_id, id);
alter table enterprises.form_voice add constraint form_voice_partnership_id_paper_id_fkey FOREIGN KEY (partnership_id, paper_id) REFERENCES platform.kept_file(partnership_id, id);
alter table enterprises.form_voice add constraint form_voice_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table enterprises.form_voice add constraint form_voice_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.form_voice add constraint form_voice_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id);
alter table enterprises.form_voice add constraint form_voice_voice_check CHECK ((voice = ANY (ARRAY['centre'::text, 'host'::text, 'worker'::text, 'expert'::text])));
alter table enterprises.founder add constraint founder_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.founder add constraint founder_check CHECK ((num_nonnulls(participant_id, organisation_id, NULLIF(name, ''::text)) = 1));
alter table enterprises.founder add constraint founder_check1 CHECK (((participant_id IS NULL) OR (kind = 'person'::text)));
alter table enterprises.founder add constraint founder_check2 CHECK (((organisation_id IS NULL) OR (kind = 'organisation'::text)));
alter table enterprises.founder add constraint founder_check3 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table enterprises.founder add constraint founder_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text])));
alter table enterprises.founder add constraint founder_name_check CHECK ((length(name) <= 200));
alter table enterprises.founder add constraint founder_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.founder add constraint founder_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table enterprises.founder add constraint founder_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table enterprises.founder add constraint founder_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.founder add constraint founder_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table enterprises.founder add constraint founder_share_grosze_check CHECK ((share_grosze >= 0));
alter table enterprises.group_ending add constraint group_ending_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.group_ending add constraint group_ending_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES enterprises.initiative_group(partnership_id, id);
alter table enterprises.group_ending add constraint group_ending_pkey PRIMARY KEY (partnership_id, group_id);
alter table enterprises.group_ending add constraint group_ending_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));
alter table enterprises.group_member add constraint group_member_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.group_member add constraint group_member_check CHECK ((until_on >= since_on));
alter table enterprises.group_member add constraint group_member_check1 CHECK ((num_nonnulls(participant_id, organisation_id, NULLIF(name, ''::text)) = 1));
alter table enterprises.group_member add constraint group_member_name_check CHECK ((length(name) <= 200));
alter table enterprises.group_member add constraint group_member_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES enterprises.initiative_group(partnership_id, id);
alter table enterprises.group_member add constraint group_member_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table enterprises.group_member add constraint group_member_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table enterprises.group_member add constraint group_member_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.group_step add constraint group_step_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.group_step add constraint group_step_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table enterprises.group_step add constraint group_step_minutes_check CHECK (((minutes >= 1) AND (minutes <= 60000)));
alter table enterprises.group_step add constraint group_step_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES enterprises.initiative_group(partnership_id, id);
alter table enterprises.group_step add constraint group_step_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.group_step add constraint group_step_remarks_check CHECK ((length(remarks) <= 2000));
alter table enterprises.group_step add constraint group_step_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table enterprises.group_step add constraint group_step_step_check CHECK ((step ~ '^[a-z0-9-]+$'::text));
alter table enterprises.initiative_group add constraint initiative_group_assumptions_check CHECK ((length(assumptions) <= 8000));
alter table enterprises.initiative_group add constraint initiative_group_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table enterprises.initiative_group add constraint initiative_group_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table enterprises.initiative_group add constraint initiative_group_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.account(id);
alter table enterprises.initiative_group add constraint initiative_group_partnership_id_name_key UNIQUE (partnership_id, name);
alter table enterprises.initiative_group add constraint initiative_group_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table enterprises.initiative_group add constraint initiative_group_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.initiative_group add constraint initiative_group_plan_check CHECK ((length(plan) <= 20000));
alter table enterprises.job add constraint job_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.job add constraint job_check CHECK ((until_on >= from_on));
alter table enterprises.job add constraint job_check1 CHECK ((num_nonnulls(participant_id, NULLIF(name, ''::text)) = 1));
alter table enterprises.job add constraint job_check2 CHECK (((participant_id IS NULL) OR (told_at_risk IS NULL)));
alter table enterprises.job add constraint job_check3 CHECK (((left_reason IS NULL) OR (until_on IS NOT NULL)));
alter table enterprises.job add constraint job_check4 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table enterprises.job add constraint job_contract_check CHECK ((contract ~ '^[a-z0-9-]+$'::text));
alter table enterprises.job add constraint job_fte_check CHECK (((fte > (0)::numeric) AND (fte <= 4.2)));
alter table enterprises.job add constraint job_left_reason_check CHECK ((left_reason ~ '^[a-z0-9-]+$'::text));
alter table enterprises.job add constraint job_name_check CHECK ((length(name) <= 200));
alter table enterprises.job add constraint job_one_contract EXCLUDE USING gist (partnership_id WITH =, enterprise_id WITH =, participant_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (((revoked_at IS NULL) AND (participant_id IS NOT NULL)));
alter table enterprises.job add constraint job_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.job add constraint job_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table enterprises.job add constraint job_partnership_id_worker_id_fkey FOREIGN KEY (partnership_id, worker_id) REFERENCES manufactories.worker(partnership_id, id);
alter table enterprises.job add constraint job_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.job add constraint job_position_check CHECK (((length("position") >= 1) AND (length("position") <= 200)));
alter table enterprises.job add constraint job_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table enterprises.job add constraint job_weekly_minutes_check CHECK (((weekly_minutes >= 1) AND (weekly_minutes <= 10080)));
alter table enterprises.spinoff add constraint spinoff_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.spinoff add constraint spinoff_form_check CHECK ((form ~ '^[a-z0-9-]+$'::text));
alter table enterprises.spinoff add constraint spinoff_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.spinoff add constraint spinoff_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table enterprises.spinoff add constraint spinoff_partnership_id_manufactory_id_key UNIQUE (partnership_id, manufactory_id);
alter table enterprises.spinoff add constraint spinoff_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.spinoff_answer add constraint spinoff_answer_answer_check CHECK ((answer = ANY (ARRAY['done'::text, 'not-needed'::text])));
alter table enterprises.spinoff_answer add constraint spinoff_answer_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.spinoff_answer add constraint spinoff_answer_check CHECK (((answer <> 'not-needed'::text) OR (reason <> ''::text)));
alter table enterprises.spinoff_answer add constraint spinoff_answer_check1 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table enterprises.spinoff_answer add constraint spinoff_answer_outcome_check CHECK ((outcome ~ '^[a-z0-9-]+$'::text));
alter table enterprises.spinoff_answer add constraint spinoff_answer_partnership_id_item_id_fkey FOREIGN KEY (partnership_id, item_id) REFERENCES enterprises.spinoff_item(partnership_id, id);
alter table enterprises.spinoff_answer add constraint spinoff_answer_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.spinoff_answer add constraint spinoff_answer_reason_check CHECK ((length(reason) <= 2000));
alter table enterprises.spinoff_answer add constraint spinoff_answer_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table enterprises.spinoff_item add constraint spinoff_item_check CHECK (((code = 'own'::text) = (title <> ''::text)));
alter table enterprises.spinoff_item add constraint spinoff_item_code_check CHECK ((code ~ '^[a-z0-9-]+$'::text));
alter table enterprises.spinoff_item add constraint spinoff_item_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.account(id);
alter table enterprises.spinoff_item add constraint spinoff_item_partnership_id_spinoff_id_fkey FOREIGN KEY (partnership_id, spinoff_id) REFERENCES enterprises.spinoff(partnership_id, id);
alter table enterprises.spinoff_item add constraint spinoff_item_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.spinoff_item add constraint spinoff_item_remarks_check CHECK ((length(remarks) <= 2000));
alter table enterprises.spinoff_item add constraint spinoff_item_title_check CHECK ((length(title) <= 300));
alter table enterprises.status_note add constraint status_note_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.status_note add constraint status_note_condition_check CHECK ((condition ~ '^[a-z0-9-]+$'::text));
alter table enterprises.status_note add constraint status_note_evidence_check CHECK ((length(evidence) <= 2000));
alter table enterprises.status_note add constraint status_note_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.status_note add constraint status_note_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.survival_check add constraint survival_check_answer_check CHECK ((answer = ANY (ARRAY['alive'::text, 'closed'::text, 'lost-contact'::text])));
alter table enterprises.survival_check add constraint survival_check_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table enterprises.survival_check add constraint survival_check_check CHECK (((at_risk_jobs >= 0) AND (at_risk_jobs <= jobs)));
alter table enterprises.survival_check add constraint survival_check_check1 CHECK (((answer = 'alive'::text) OR ((jobs IS NULL) AND (revenue IS NULL))));
alter table enterprises.survival_check add constraint survival_check_check2 CHECK (((answer <> 'alive'::text) OR (jobs IS NOT NULL)));
alter table enterprises.survival_check add constraint survival_check_check3 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table enterprises.survival_check add constraint survival_check_helped_check CHECK ((cardinality(helped) <= 20));
alter table enterprises.survival_check add constraint survival_check_jobs_check CHECK (((jobs >= 0) AND (jobs <= 10000)));
alter table enterprises.survival_check add constraint survival_check_partnership_id_enterprise_id_months_fkey FOREIGN KEY (partnership_id, enterprise_id, months) REFERENCES enterprises.survival_task(partnership_id, enterprise_id, months);
alter table enterprises.survival_check add constraint survival_check_pkey PRIMARY KEY (partnership_id, id);
alter table enterprises.survival_check add constraint survival_check_remarks_check CHECK ((length(remarks) <= 4000));
alter table enterprises.survival_check add constraint survival_check_revenue_check CHECK ((revenue ~ '^[a-z0-9-]+$'::text));
alter table enterprises.survival_check add constraint survival_check_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table enterprises.survival_task add constraint survival_task_months_check CHECK (((months >= 1) AND (months <= 120)));
alter table enterprises.survival_task add constraint survival_task_partnership_id_enterprise_id_fkey FOREIGN KEY (partnership_id, enterprise_id) REFERENCES enterprises.enterprise(partnership_id, id);
alter table enterprises.survival_task add constraint survival_task_pkey PRIMARY KEY (partnership_id, enterprise_id, months);
alter table ideas.aspiration add constraint aspiration_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table ideas.aspiration add constraint aspiration_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table ideas.aspiration add constraint aspiration_pkey PRIMARY KEY (partnership_id, id);
alter table ideas.aspiration_rest add constraint aspiration_rest_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.aspiration_rest add constraint aspiration_rest_partnership_id_aspiration_id_fkey FOREIGN KEY (partnership_id, aspiration_id) REFERENCES ideas.aspiration(partnership_id, id);
alter table ideas.aspiration_rest add constraint aspiration_rest_pkey PRIMARY KEY (partnership_id, aspiration_id);
alter table ideas.aspiration_version add constraint aspiration_version_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.aspiration_version add constraint aspiration_version_maturity_check CHECK (((maturity >= 1) AND (maturity <= 5)));
alter table ideas.aspiration_version add constraint aspiration_version_needs_check CHECK ((length(needs) <= 2000));
alter table ideas.aspiration_version add constraint aspiration_version_partnership_id_aspiration_id_fkey FOREIGN KEY (partnership_id, aspiration_id) REFERENCES ideas.aspiration(partnership_id, id);
alter table ideas.aspiration_version add constraint aspiration_version_pkey PRIMARY KEY (partnership_id, aspiration_id, version);
alter table ideas.aspiration_version add constraint aspiration_version_strengths_check CHECK ((length(strengths) <= 2000));
alter table ideas.aspiration_version add constraint aspiration_version_version_check CHECK ((version >= 1));
alter table ideas.aspiration_version add constraint aspiration_version_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)));
alter table ideas.assessor add constraint assessor_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table ideas.assessor add constraint assessor_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(id);
alter table ideas.assessor add constraint assessor_check CHECK (((released_at IS NULL) = (release_reason = ''::text)));
alter table ideas.assessor add constraint assessor_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES ideas.round(partnership_id, id);
alter table ideas.assessor add constraint assessor_pkey PRIMARY KEY (partnership_id, round_id, account_id);
alter table ideas.assessor add constraint assessor_release_reason_check CHECK ((length(release_reason) <= 500));
alter table ideas.assessor add constraint assessor_released_by_fkey FOREIGN KEY (released_by) REFERENCES access.account(id);
alter table ideas.author add constraint author_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.author add constraint author_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table ideas.author add constraint author_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table ideas.author add constraint author_pkey PRIMARY KEY (partnership_id, idea_id, participant_id);
alter table ideas.backer add constraint backer_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.backer add constraint backer_check CHECK (((organisation_id IS NULL) = (name <> ''::text)));
alter table ideas.backer add constraint backer_name_check CHECK ((length(name) <= 200));
alter table ideas.backer add constraint backer_offers_check CHECK ((length(offers) <= 500));
alter table ideas.backer add constraint backer_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table ideas.backer add constraint backer_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table ideas.backer add constraint backer_pkey PRIMARY KEY (partnership_id, id);
alter table ideas.idea add constraint idea_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table ideas.idea add constraint idea_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.account(id);
alter table ideas.idea add constraint idea_pkey PRIMARY KEY (partnership_id, id);
alter table ideas.idea add constraint idea_version_check CHECK ((version >= 1));
alter table ideas.idea_version add constraint idea_version_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.idea_version add constraint idea_version_changed_check CHECK ((length(changed) <= 2000));
alter table ideas.idea_version add constraint idea_version_check1 CHECK (((version = 1) OR (changed <> ''::text)));
alter table ideas.idea_version add constraint idea_version_for_whom_check CHECK (((length(for_whom) >= 1) AND (length(for_whom) <= 2000)));
alter table ideas.idea_version add constraint idea_version_needs_check CHECK ((length(needs) <= 2000));
alter table ideas.idea_version add constraint idea_version_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table ideas.idea_version add constraint idea_version_pkey PRIMARY KEY (partnership_id, idea_id, version);
alter table ideas.idea_version add constraint idea_version_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table ideas.idea_version add constraint idea_version_version_check CHECK ((version >= 1));
alter table ideas.idea_version add constraint idea_version_what_check CHECK (((length(what) >= 1) AND (length(what) <= 4000)));
alter table ideas.need_answered add constraint need_answered_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.need_answered add constraint need_answered_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table ideas.need_answered add constraint need_answered_partnership_id_need_id_fkey FOREIGN KEY (partnership_id, need_id) REFERENCES community.need(partnership_id, id);
alter table ideas.need_answered add constraint need_answered_pkey PRIMARY KEY (partnership_id, idea_id, need_id);
alter table ideas.niche_answered add constraint niche_answered_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.niche_answered add constraint niche_answered_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table ideas.niche_answered add constraint niche_answered_partnership_id_niche_id_fkey FOREIGN KEY (partnership_id, niche_id) REFERENCES community.niche(partnership_id, id);
alter table ideas.niche_answered add constraint niche_answered_pkey PRIMARY KEY (partnership_id, idea_id, niche_id);
alter table ideas.origin add constraint origin_partnership_id_aspiration_id_fkey FOREIGN KEY (partnership_id, aspiration_id) REFERENCES ideas.aspiration(partnership_id, id);
alter table ideas.origin add constraint origin_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table ideas.origin add constraint origin_pkey PRIMARY KEY (partnership_id, idea_id, aspiration_id);
alter table ideas.round add constraint round_number_check CHECK ((number >= 1));
alter table ideas.round add constraint round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.account(id);
alter table ideas.round add constraint round_partnership_id_idea_id_number_key UNIQUE (partnership_id, idea_id, number);
alter table ideas.round add constraint round_partnership_id_idea_id_version_fkey FOREIGN KEY (partnership_id, idea_id, version) REFERENCES ideas.idea_version(partnership_id, idea_id, version);
alter table ideas.round add constraint round_pkey PRIMARY KEY (partnership_id, id);
alter table ideas.score add constraint score_criterion_check CHECK ((criterion ~ '^[a-z0-9-]+$'::text));
alter table ideas.score add constraint score_evidence_check CHECK ((length(evidence) <= 2000));
alter table ideas.score add constraint score_partnership_id_round_id_account_id_fkey FOREIGN KEY (partnership_id, round_id, account_id) REFERENCES ideas.sheet(partnership_id, round_id, account_id);
alter table ideas.score add constraint score_pkey PRIMARY KEY (partnership_id, round_id, account_id, criterion);
alter table ideas.score add constraint score_score_check CHECK (((score >= 1) AND (score <= 5)));
alter table ideas.sheet add constraint sheet_partnership_id_round_id_account_id_fkey FOREIGN KEY (partnership_id, round_id, account_id) REFERENCES ideas.assessor(partnership_id, round_id, account_id);
alter table ideas.sheet add constraint sheet_pkey PRIMARY KEY (partnership_id, round_id, account_id);
alter table ideas.sheet add constraint sheet_remarks_check CHECK ((length(remarks) <= 4000));
alter table ideas.telling add constraint telling_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.telling add constraint telling_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'letter'::text, 'meeting'::text, 'phone'::text])));
alter table ideas.telling add constraint telling_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table ideas.telling add constraint telling_partnership_id_verdict_id_fkey FOREIGN KEY (partnership_id, verdict_id) REFERENCES ideas.verdict(partnership_id, id);
alter table ideas.telling add constraint telling_pkey PRIMARY KEY (partnership_id, verdict_id, participant_id);
alter table ideas.verdict add constraint verdict_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 4000)));
alter table ideas.verdict add constraint verdict_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.verdict add constraint verdict_partnership_id_follows_fkey FOREIGN KEY (partnership_id, follows) REFERENCES ideas.verdict(partnership_id, id);
alter table ideas.verdict add constraint verdict_partnership_id_idea_id_version_fkey FOREIGN KEY (partnership_id, idea_id, version) REFERENCES ideas.idea_version(partnership_id, idea_id, version);
alter table ideas.verdict add constraint verdict_partnership_id_idea_id_version_follows_key UNIQUE NULLS NOT DISTINCT (partnership_id, idea_id, version, follows);
alter table ideas.verdict add constraint verdict_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES ideas.round(partnership_id, id);
alter table ideas.verdict add constraint verdict_pkey PRIMARY KEY (partnership_id, id);
alter table ideas.verdict add constraint verdict_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)));
alter table ideas.verdict add constraint verdict_verdict_check CHECK ((verdict = ANY (ARRAY['go'::text, 'reshape'::text, 'other-path'::text])));
alter table ideas.verdict_reopening add constraint verdict_reopening_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.verdict_reopening add constraint verdict_reopening_partnership_id_verdict_id_fkey FOREIGN KEY (partnership_id, verdict_id) REFERENCES ideas.verdict(partnership_id, id);
alter table ideas.verdict_reopening add constraint verdict_reopening_pkey PRIMARY KEY (partnership_id, verdict_id);
alter table ideas.verdict_reopening add constraint verdict_reopening_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));
alter table ideas.withdrawal add constraint withdrawal_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table ideas.withdrawal add constraint withdrawal_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table ideas.withdrawal add constraint withdrawal_pkey PRIMARY KEY (partnership_id, idea_id);
alter table ideas.withdrawal add constraint withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));
alter table indicators.programme_indicator add constraint programme_indicator_code_check CHECK ((code ~ '^[A-Za-z0-9-]{1,40}$'::text));
alter table indicators.programme_indicator add constraint programme_indicator_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table indicators.programme_indicator add constraint programme_indicator_pkey PRIMARY KEY (partnership_id, programme_id, code);
alter table indicators.report add constraint report_left_out_check CHECK ((left_out = ANY (ARRAY['nothing'::text, 'disputed'::text, 'unconfirmed'::text])));
alter table indicators.report add constraint report_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table indicators.report add constraint report_pkey PRIMARY KEY (partnership_id, id);
alter table indicators.report add constraint report_remarks_check CHECK ((length(remarks) <= 2000));
alter table indicators.report add constraint report_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES access.account(id);
alter table indicators.report_evidence add constraint report_evidence_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES indicators.report(partnership_id, id);
alter table indicators.report_evidence add constraint report_evidence_pkey PRIMARY KEY (partnership_id, report_id, code);
alter table journal.entry add constraint entry_deed_check CHECK ((deed ~ '^[a-z-]+\.[a-z-]+$'::text));
alter table journal.entry add constraint entry_pkey PRIMARY KEY (partnership_id, id);
alter table journal.seal add constraint seal_entries_check CHECK ((entries > 0));
alter table journal.seal add constraint seal_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table journal.seal add constraint seal_number_check CHECK ((number >= 1));
alter table journal.seal add constraint seal_pkey PRIMARY KEY (partnership_id, number);
alter table manufactories.agreement add constraint agreement_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.agreement add constraint agreement_check CHECK (((participant_id IS NULL) OR (voice = 'workers'::text)));
alter table manufactories.agreement add constraint agreement_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table manufactories.agreement add constraint agreement_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.agreement add constraint agreement_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table manufactories.agreement add constraint agreement_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.agreement add constraint agreement_voice_check CHECK ((voice = ANY (ARRAY['tutor'::text, 'host'::text, 'workers'::text])));
alter table manufactories.agreement add constraint agreement_what_check CHECK (((length(what) >= 1) AND (length(what) <= 500)));
alter table manufactories.agreement_end add constraint agreement_end_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.agreement_end add constraint agreement_end_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'dropped'::text])));
alter table manufactories.agreement_end add constraint agreement_end_partnership_id_agreement_id_fkey FOREIGN KEY (partnership_id, agreement_id) REFERENCES manufactories.agreement(partnership_id, id);
alter table manufactories.agreement_end add constraint agreement_end_pkey PRIMARY KEY (partnership_id, agreement_id);
alter table manufactories.asset add constraint asset_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.asset add constraint asset_inventory_number_check CHECK ((length(inventory_number) <= 100));
alter table manufactories.asset add constraint asset_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table manufactories.asset add constraint asset_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table manufactories.asset add constraint asset_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.asset add constraint asset_remarks_check CHECK ((length(remarks) <= 2000));
alter table manufactories.asset add constraint asset_value_grosze_check CHECK ((value_grosze >= 0));
alter table manufactories.asset_transfer add constraint asset_transfer_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.asset_transfer add constraint asset_transfer_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.asset_transfer add constraint asset_transfer_check1 CHECK (((manner = 'bought'::text) OR (price_grosze = 0)));
alter table manufactories.asset_transfer add constraint asset_transfer_manner_check CHECK ((manner = ANY (ARRAY['bought'::text, 'given'::text])));
alter table manufactories.asset_transfer add constraint asset_transfer_paper_check CHECK ((length(paper) <= 100));
alter table manufactories.asset_transfer add constraint asset_transfer_partnership_id_asset_id_fkey FOREIGN KEY (partnership_id, asset_id) REFERENCES manufactories.asset(partnership_id, id);
alter table manufactories.asset_transfer add constraint asset_transfer_partnership_id_loan_id_fkey FOREIGN KEY (partnership_id, loan_id) REFERENCES manufactories.loan(partnership_id, id);
alter table manufactories.asset_transfer add constraint asset_transfer_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.asset_transfer add constraint asset_transfer_price_grosze_check CHECK ((price_grosze >= 0));
alter table manufactories.asset_transfer add constraint asset_transfer_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.asset_transfer add constraint asset_transfer_to_name_check CHECK (((length(to_name) >= 1) AND (length(to_name) <= 300)));
alter table manufactories.barometer add constraint barometer_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.barometer add constraint barometer_check CHECK ((opened_on >= quarter));
alter table manufactories.barometer add constraint barometer_check1 CHECK ((closes_on >= opened_on));
alter table manufactories.barometer add constraint barometer_check2 CHECK ((closed_on >= opened_on));
alter table manufactories.barometer add constraint barometer_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.account(id);
alter table manufactories.barometer add constraint barometer_least_answers_check CHECK ((least_answers >= 2));
alter table manufactories.barometer add constraint barometer_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.barometer add constraint barometer_partnership_id_manufactory_id_quarter_key UNIQUE (partnership_id, manufactory_id, quarter);
alter table manufactories.barometer add constraint barometer_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.barometer add constraint barometer_quarter_check CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))));
alter table manufactories.barometer_answer add constraint barometer_answer_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.barometer_answer add constraint barometer_answer_check CHECK (((voice = 'workers'::text) = (participant_id IS NOT NULL)));
alter table manufactories.barometer_answer add constraint barometer_answer_partnership_id_barometer_id_fkey FOREIGN KEY (partnership_id, barometer_id) REFERENCES manufactories.barometer(partnership_id, id);
alter table manufactories.barometer_answer add constraint barometer_answer_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table manufactories.barometer_answer add constraint barometer_answer_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.barometer_answer add constraint barometer_answer_voice_check CHECK ((voice = ANY (ARRAY['workers'::text, 'host'::text, 'tutor'::text])));
alter table manufactories.barometer_score add constraint barometer_score_area_check CHECK ((area ~ '^[a-z0-9-]+$'::text));
alter table manufactories.barometer_score add constraint barometer_score_partnership_id_answer_id_fkey FOREIGN KEY (partnership_id, answer_id) REFERENCES manufactories.barometer_answer(partnership_id, id);
alter table manufactories.barometer_score add constraint barometer_score_pkey PRIMARY KEY (partnership_id, answer_id, area);
alter table manufactories.barometer_score add constraint barometer_score_score_check CHECK (((score >= 1) AND (score <= 5)));
alter table manufactories.barometer_tally add constraint barometer_tally_answers_check CHECK ((answers >= 0));
alter table manufactories.barometer_tally add constraint barometer_tally_area_check CHECK ((area ~ '^[a-z0-9-]+$'::text));
alter table manufactories.barometer_tally add constraint barometer_tally_partnership_id_barometer_id_fkey FOREIGN KEY (partnership_id, barometer_id) REFERENCES manufactories.barometer(partnership_id, id);
alter table manufactories.barometer_tally add constraint barometer_tally_pkey PRIMARY KEY (partnership_id, barometer_id, area, score);
alter table manufactories.barometer_tally add constraint barometer_tally_score_check CHECK (((score >= 1) AND (score <= 5)));
alter table manufactories.barometer_worker add constraint barometer_worker_partnership_id_barometer_id_fkey FOREIGN KEY (partnership_id, barometer_id) REFERENCES manufactories.barometer(partnership_id, id);
alter table manufactories.barometer_worker add constraint barometer_worker_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table manufactories.barometer_worker add constraint barometer_worker_pkey PRIMARY KEY (partnership_id, barometer_id, participant_id);
alter table manufactories.budget_entry add constraint budget_entry_as_written UNIQUE (partnership_id, id, manufactory_id, on_day, category, source, grosze);
alter table manufactories.budget_entry add constraint budget_entry_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.budget_entry add constraint budget_entry_category_check CHECK ((category ~ '^[a-z0-9-]+$'::text));
alter table manufactories.budget_entry add constraint budget_entry_check CHECK (((part = 'entry'::text) = (corrects_id IS NULL)));
alter table manufactories.budget_entry add constraint budget_entry_check1 CHECK (((part = 'entry'::text) OR (reason <> ''::text)));
alter table manufactories.budget_entry add constraint budget_entry_check2 CHECK (
CASE part
    WHEN 'reversal'::text THEN (grosze < 0)
    ELSE (grosze > 0)
END);
alter table manufactories.budget_entry add constraint budget_entry_check3 CHECK (((minutes IS NULL) = (hour_grosze IS NULL)));
alter table manufactories.budget_entry add constraint budget_entry_check4 CHECK (((minutes IS NULL) OR ((abs(grosze))::numeric = round((((abs(minutes))::numeric * (hour_grosze)::numeric) / (60)::numeric)))));
alter table manufactories.budget_entry add constraint budget_entry_document_check CHECK ((length(document) <= 100));
alter table manufactories.budget_entry add constraint budget_entry_hour_grosze_check CHECK ((hour_grosze > 0));
alter table manufactories.budget_entry add constraint budget_entry_on_day_check CHECK (((on_day >= '2000-01-01'::date) AND (on_day <= '2100-12-31'::date)));
alter table manufactories.budget_entry add constraint budget_entry_part_check CHECK ((part = ANY (ARRAY['entry'::text, 'reversal'::text, 'replacement'::text])));
alter table manufactories.budget_entry add constraint budget_entry_partnership_id_corrects_id_fkey FOREIGN KEY (partnership_id, corrects_id) REFERENCES manufactories.budget_entry(partnership_id, id);
alter table manufactories.budget_entry add constraint budget_entry_partnership_id_giver_id_fkey FOREIGN KEY (partnership_id, giver_id) REFERENCES partnership.organisation(partnership_id, id);
alter table manufactories.budget_entry add constraint budget_entry_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.budget_entry add constraint budget_entry_partnership_id_manufactory_id_market_test_id_fkey FOREIGN KEY (partnership_id, manufactory_id, market_test_id) REFERENCES manufactories.market_test(partnership_id, manufactory_id, id);
alter table manufactories.budget_entry add constraint budget_entry_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES platform.kept_file(partnership_id, id);
alter table manufactories.budget_entry add constraint budget_entry_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.budget_entry add constraint budget_entry_reason_check CHECK ((length(reason) <= 500));
alter table manufactories.budget_entry add constraint budget_entry_side_check CHECK ((side = ANY (ARRAY['cost'::text, 'income'::text])));
alter table manufactories.budget_entry add constraint budget_entry_source_check CHECK ((source ~ '^[a-z0-9-]+$'::text));
alter table manufactories.budget_entry add constraint budget_entry_what_check CHECK ((length(what) <= 300));
alter table manufactories.budget_entry add constraint reversal_undoes_exactly FOREIGN KEY (partnership_id, corrects_id, manufactory_id, on_day, category, source, reverses_grosze) REFERENCES manufactories.budget_entry(partnership_id, id, manufactory_id, on_day, category, source, grosze);
alter table manufactories.clock add constraint clock_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.clock add constraint clock_check CHECK ((decision_on > started_on));
alter table manufactories.clock add constraint clock_check1 CHECK ((paused_since >= started_on));
alter table manufactories.clock add constraint clock_model_check CHECK (((length(model) >= 1) AND (length(model) <= 80)));
alter table manufactories.clock add constraint clock_months_check CHECK (((months >= 1) AND (months <= 120)));
alter table manufactories.clock add constraint clock_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.clock add constraint clock_pkey PRIMARY KEY (partnership_id, manufactory_id);
alter table manufactories.departure add constraint departure_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.departure add constraint departure_partnership_id_worker_id_fkey FOREIGN KEY (partnership_id, worker_id) REFERENCES manufactories.worker(partnership_id, id);
alter table manufactories.departure add constraint departure_pkey PRIMARY KEY (partnership_id, worker_id);
alter table manufactories.departure add constraint departure_reason_check CHECK ((reason ~ '^[a-z0-9-]+$'::text));
alter table manufactories.departure add constraint departure_remarks_check CHECK ((length(remarks) <= 2000));
alter table manufactories.escalation add constraint escalation_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.clock(partnership_id, manufactory_id);
alter table manufactories.escalation add constraint escalation_pkey PRIMARY KEY (partnership_id, manufactory_id, decision_on);
alter table manufactories.extension add constraint extension_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.extension add constraint extension_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.extension add constraint extension_decided_by_check CHECK (((length(decided_by) >= 1) AND (length(decided_by) <= 200)));
alter table manufactories.extension add constraint extension_months_check CHECK (((months >= 1) AND (months <= 60)));
alter table manufactories.extension add constraint extension_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.clock(partnership_id, manufactory_id);
alter table manufactories.extension add constraint extension_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.extension add constraint extension_reason_check CHECK ((reason ~ '^[a-z0-9-]+$'::text));
alter table manufactories.extension add constraint extension_remarks_check CHECK ((length(remarks) <= 2000));
alter table manufactories.extension add constraint extension_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.handing add constraint handing_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.handing add constraint handing_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.handing add constraint handing_condition_check CHECK ((condition ~ '^[a-z0-9-]+$'::text));
alter table manufactories.handing add constraint handing_partnership_id_loan_id_fkey FOREIGN KEY (partnership_id, loan_id) REFERENCES manufactories.loan(partnership_id, id);
alter table manufactories.handing add constraint handing_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.handing add constraint handing_remarks_check CHECK ((length(remarks) <= 2000));
alter table manufactories.handing add constraint handing_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.handing add constraint handing_way_check CHECK ((way = ANY (ARRAY['over'::text, 'back'::text])));
alter table manufactories.handing_photo add constraint handing_photo_partnership_id_file_id_fkey FOREIGN KEY (partnership_id, file_id) REFERENCES platform.kept_file(partnership_id, id);
alter table manufactories.handing_photo add constraint handing_photo_partnership_id_handing_id_fkey FOREIGN KEY (partnership_id, handing_id) REFERENCES manufactories.handing(partnership_id, id);
alter table manufactories.handing_photo add constraint handing_photo_pkey PRIMARY KEY (partnership_id, handing_id, file_id);
alter table manufactories.hosting add constraint hosting_agreement_number_check CHECK ((length(agreement_number) <= 100));
alter table manufactories.hosting add constraint hosting_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.hosting add constraint hosting_check CHECK ((until_on >= from_on));
alter table manufactories.hosting add constraint hosting_check1 CHECK (((manager_id IS NULL) OR (manager_name = ''::text)));
alter table manufactories.hosting add constraint hosting_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES access.account(id);
alter table manufactories.hosting add constraint hosting_manager_name_check CHECK ((length(manager_name) <= 200));
alter table manufactories.hosting add constraint hosting_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.hosting add constraint hosting_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table manufactories.hosting add constraint hosting_pkey PRIMARY KEY (partnership_id, manufactory_id, version);
alter table manufactories.hosting add constraint hosting_version_check CHECK ((version >= 1));
alter table manufactories.lesson add constraint lesson_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.lesson add constraint lesson_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.lesson add constraint lesson_minutes_check CHECK (((minutes >= 5) AND (minutes <= 720)));
alter table manufactories.lesson add constraint lesson_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table manufactories.lesson add constraint lesson_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.lesson add constraint lesson_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.lesson add constraint lesson_starts_at_check CHECK (((starts_at = ''::text) OR (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text)));
alter table manufactories.lesson add constraint lesson_subject_check CHECK ((subject ~ '^[a-z0-9-]+$'::text));
alter table manufactories.lesson add constraint lesson_topic_check CHECK ((length(topic) <= 500));
alter table manufactories.lesson_person add constraint lesson_person_check CHECK (((participation_id IS NULL) = (session_id IS NULL)));
alter table manufactories.lesson_person add constraint lesson_person_check1 CHECK (((session_id IS NULL) OR (presence IS NULL)));
alter table manufactories.lesson_person add constraint lesson_person_partnership_id_lesson_id_fkey FOREIGN KEY (partnership_id, lesson_id) REFERENCES manufactories.lesson(partnership_id, id);
alter table manufactories.lesson_person add constraint lesson_person_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.lesson_person add constraint lesson_person_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table manufactories.lesson_person add constraint lesson_person_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table manufactories.lesson_person add constraint lesson_person_partnership_id_session_id_fkey FOREIGN KEY (partnership_id, session_id) REFERENCES support.session(partnership_id, id);
alter table manufactories.lesson_person add constraint lesson_person_pkey PRIMARY KEY (partnership_id, lesson_id, participant_id);
alter table manufactories.lesson_person add constraint lesson_person_presence_check CHECK ((presence = ANY (ARRAY['present'::text, 'absent'::text])));
alter table manufactories.loan add constraint loan_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.loan add constraint loan_check CHECK ((due_on >= from_on));
alter table manufactories.loan add constraint loan_check1 CHECK (((ends_on >= from_on) AND (ends_on <= due_on)));
alter table manufactories.loan add constraint loan_check2 CHECK ((handed_on >= from_on));
alter table manufactories.loan add constraint loan_check3 CHECK ((back_on >= handed_on));
alter table manufactories.loan add constraint loan_check4 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.loan add constraint loan_check5 CHECK (((revoked_at IS NULL) OR (handed_on IS NULL)));
alter table manufactories.loan add constraint loan_never_overlaps EXCLUDE USING gist (partnership_id WITH =, asset_id WITH =, daterange(from_on, ends_on, '[]'::text) WITH &&) WHERE ((revoked_at IS NULL));
alter table manufactories.loan add constraint loan_paper_check CHECK ((length(paper) <= 100));
alter table manufactories.loan add constraint loan_partnership_id_asset_id_fkey FOREIGN KEY (partnership_id, asset_id) REFERENCES manufactories.asset(partnership_id, id);
alter table manufactories.loan add constraint loan_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.loan add constraint loan_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES platform.kept_file(partnership_id, id);
alter table manufactories.loan add constraint loan_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.loan add constraint loan_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.manufactory add constraint manufactory_concept_check CHECK ((length(concept) <= 20000));
alter table manufactories.manufactory add constraint manufactory_line_check CHECK ((line ~ '^[a-z0-9-]+$'::text));
alter table manufactories.manufactory add constraint manufactory_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table manufactories.manufactory add constraint manufactory_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table manufactories.manufactory add constraint manufactory_offer_check CHECK ((length(offer) <= 500));
alter table manufactories.manufactory add constraint manufactory_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table manufactories.manufactory add constraint manufactory_partnership_id_idea_id_fkey FOREIGN KEY (partnership_id, idea_id) REFERENCES ideas.idea(partnership_id, id);
alter table manufactories.manufactory add constraint manufactory_partnership_id_name_key UNIQUE (partnership_id, name);
alter table manufactories.manufactory add constraint manufactory_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table manufactories.manufactory add constraint manufactory_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.manufactory add constraint manufactory_place_check CHECK ((length(place) <= 300));
alter table manufactories.market_test add constraint market_test_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.market_test add constraint market_test_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.market_test add constraint market_test_cost_grosze_check CHECK ((cost_grosze >= 0));
alter table manufactories.market_test add constraint market_test_feedback_check CHECK ((length(feedback) <= 4000));
alter table manufactories.market_test add constraint market_test_learned_check CHECK ((length(learned) <= 4000));
alter table manufactories.market_test add constraint market_test_next_test_check CHECK ((length(next_test) <= 1000));
alter table manufactories.market_test add constraint market_test_offered_check CHECK (((length(offered) >= 1) AND (length(offered) <= 500)));
alter table manufactories.market_test add constraint market_test_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.market_test add constraint market_test_partnership_id_manufactory_id_id_key UNIQUE (partnership_id, manufactory_id, id);
alter table manufactories.market_test add constraint market_test_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.market_test add constraint market_test_price_grosze_check CHECK ((price_grosze >= 0));
alter table manufactories.market_test add constraint market_test_result_check CHECK ((result ~ '^[a-z0-9-]+$'::text));
alter table manufactories.market_test add constraint market_test_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.market_test add constraint market_test_to_whom_check CHECK (((length(to_whom) >= 1) AND (length(to_whom) <= 500)));
alter table manufactories.pause add constraint pause_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.pause add constraint pause_check CHECK ((until_on >= from_on));
alter table manufactories.pause add constraint pause_check1 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.pause add constraint pause_decided_by_check CHECK (((length(decided_by) >= 1) AND (length(decided_by) <= 200)));
alter table manufactories.pause add constraint pause_partnership_id_manufactory_id_daterange_excl EXCLUDE USING gist (partnership_id WITH =, manufactory_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((revoked_at IS NULL));
alter table manufactories.pause add constraint pause_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.clock(partnership_id, manufactory_id);
alter table manufactories.pause add constraint pause_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.pause add constraint pause_reason_check CHECK ((reason ~ '^[a-z0-9-]+$'::text));
alter table manufactories.pause add constraint pause_remarks_check CHECK ((length(remarks) <= 2000));
alter table manufactories.pause add constraint pause_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.plan_line add constraint plan_line_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.plan_line add constraint plan_line_category_check CHECK ((category ~ '^[a-z0-9-]+$'::text));
alter table manufactories.plan_line add constraint plan_line_grosze_check CHECK ((grosze >= 0));
alter table manufactories.plan_line add constraint plan_line_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table manufactories.plan_line add constraint plan_line_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.plan_line add constraint plan_line_pkey PRIMARY KEY (partnership_id, manufactory_id, category, month, version);
alter table manufactories.plan_line add constraint plan_line_side_check CHECK ((side = ANY (ARRAY['cost'::text, 'income'::text])));
alter table manufactories.plan_line add constraint plan_line_version_check CHECK ((version >= 1));
alter table manufactories.readiness add constraint readiness_criterion_check CHECK ((criterion ~ '^[a-z0-9-]+$'::text));
alter table manufactories.readiness add constraint readiness_evidence_check CHECK ((length(evidence) <= 2000));
alter table manufactories.readiness add constraint readiness_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES manufactories.review(partnership_id, id);
alter table manufactories.readiness add constraint readiness_pkey PRIMARY KEY (partnership_id, review_id, criterion);
alter table manufactories.readiness add constraint readiness_score_check CHECK (((score >= 1) AND (score <= 5)));
alter table manufactories.readiness add constraint readiness_shown_in_check CHECK ((shown_in ~ '^[a-z-]*$'::text));
alter table manufactories.reminder add constraint reminder_days_before_check CHECK ((days_before >= 0));
alter table manufactories.reminder add constraint reminder_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.clock(partnership_id, manufactory_id);
alter table manufactories.reminder add constraint reminder_pkey PRIMARY KEY (partnership_id, manufactory_id, decision_on, days_before);
alter table manufactories.review add constraint review_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.review add constraint review_check CHECK ((held_on >= month));
alter table manufactories.review add constraint review_host_mood_check CHECK (((host_mood >= 1) AND (host_mood <= 5)));
alter table manufactories.review add constraint review_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
alter table manufactories.review add constraint review_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.review add constraint review_partnership_id_manufactory_id_month_version_key UNIQUE (partnership_id, manufactory_id, month, version);
alter table manufactories.review add constraint review_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.review add constraint review_problems_check CHECK ((length(problems) <= 8000));
alter table manufactories.review add constraint review_tutor_mood_check CHECK (((tutor_mood >= 1) AND (tutor_mood <= 5)));
alter table manufactories.review add constraint review_version_check CHECK ((version >= 1));
alter table manufactories.review add constraint review_went_well_check CHECK (((length(went_well) >= 1) AND (length(went_well) <= 8000)));
alter table manufactories.review add constraint review_why_corrected_check CHECK ((length(why_corrected) <= 1000));
alter table manufactories.review add constraint review_workers_mood_check CHECK (((workers_mood >= 1) AND (workers_mood <= 5)));
alter table manufactories.review_worker add constraint review_worker_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table manufactories.review_worker add constraint review_worker_partnership_id_review_id_fkey FOREIGN KEY (partnership_id, review_id) REFERENCES manufactories.review(partnership_id, id);
alter table manufactories.review_worker add constraint review_worker_pkey PRIMARY KEY (partnership_id, review_id, participant_id);
alter table manufactories.rules_acknowledgement add constraint rules_acknowledgement_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.rules_acknowledgement add constraint rules_acknowledgement_partnership_id_worker_id_fkey FOREIGN KEY (partnership_id, worker_id) REFERENCES manufactories.worker(partnership_id, id);
alter table manufactories.rules_acknowledgement add constraint rules_acknowledgement_pkey PRIMARY KEY (partnership_id, worker_id);
alter table manufactories.transition add constraint transition_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.transition add constraint transition_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.transition add constraint transition_check1 CHECK (((to_state <> 'closed'::text) OR (reason <> ''::text)));
alter table manufactories.transition add constraint transition_from_state_check CHECK ((from_state = ANY (ARRAY['concept'::text, 'founded'::text, 'protected'::text, 'decision-due'::text, 'independent'::text, 'stays-in-host'::text, 'closed'::text])));
alter table manufactories.transition add constraint transition_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.transition add constraint transition_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.transition add constraint transition_reason_check CHECK (((reason = ''::text) OR (reason ~ '^[a-z0-9-]+$'::text)));
alter table manufactories.transition add constraint transition_remarks_check CHECK ((length(remarks) <= 4000));
alter table manufactories.transition add constraint transition_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.transition add constraint transition_to_state_check CHECK ((to_state = ANY (ARRAY['founded'::text, 'protected'::text, 'independent'::text, 'stays-in-host'::text, 'closed'::text])));
alter table manufactories.tutoring add constraint tutoring_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table manufactories.tutoring add constraint tutoring_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.tutoring add constraint tutoring_check CHECK ((until_on >= since_on));
alter table manufactories.tutoring add constraint tutoring_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.tutoring add constraint tutoring_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.worker add constraint worker_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table manufactories.worker add constraint worker_check CHECK ((until_on >= from_on));
alter table manufactories.worker add constraint worker_check1 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table manufactories.worker add constraint worker_contract_check CHECK ((contract ~ '^[a-z0-9-]+$'::text));
alter table manufactories.worker add constraint worker_one_full_post EXCLUDE USING gist (partnership_id WITH =, participant_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((full_time AND (revoked_at IS NULL)));
alter table manufactories.worker add constraint worker_partnership_id_manufactory_id_fkey FOREIGN KEY (partnership_id, manufactory_id) REFERENCES manufactories.manufactory(partnership_id, id);
alter table manufactories.worker add constraint worker_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table manufactories.worker add constraint worker_pay_grosze_check CHECK ((pay_grosze >= 0));
alter table manufactories.worker add constraint worker_pkey PRIMARY KEY (partnership_id, id);
alter table manufactories.worker add constraint worker_position_check CHECK (((length("position") >= 1) AND (length("position") <= 200)));
alter table manufactories.worker add constraint worker_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table manufactories.worker add constraint worker_weekly_minutes_check CHECK (((weekly_minutes >= 1) AND (weekly_minutes <= 10080)));
alter table partnership.centre add constraint centre_kind_check CHECK ((kind = ANY (ARRAY['cps'::text, 'ces'::text, 'ies'::text, 'owes'::text, 'cis'::text, 'club'::text, 'other'::text])));
alter table partnership.centre add constraint centre_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)));
alter table partnership.centre add constraint centre_partnership_id_branch_of_fkey FOREIGN KEY (partnership_id, branch_of) REFERENCES partnership.centre(partnership_id, id);
alter table partnership.centre add constraint centre_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table partnership.centre add constraint centre_partnership_id_name_key UNIQUE (partnership_id, name);
alter table partnership.centre add constraint centre_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table partnership.centre add constraint centre_pkey PRIMARY KEY (partnership_id, id);
alter table partnership.host add constraint host_agreement_number_check CHECK ((length(agreement_number) <= 100));
alter table partnership.host add constraint host_check CHECK ((until_on >= since_on));
alter table partnership.host add constraint host_check1 CHECK ((agreed_until_on >= agreed_on));
alter table partnership.host add constraint host_contact_email_check CHECK ((length(contact_email) <= 200));
alter table partnership.host add constraint host_contact_name_check CHECK ((length(contact_name) <= 200));
alter table partnership.host add constraint host_contact_phone_check CHECK ((length(contact_phone) <= 40));
alter table partnership.host add constraint host_partnership_id_organisation_id_daterange_excl EXCLUDE USING gist (partnership_id WITH =, organisation_id WITH =, daterange(since_on, until_on, '[]'::text) WITH &&);
alter table partnership.host add constraint host_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table partnership.host add constraint host_partnership_id_scan_id_fkey FOREIGN KEY (partnership_id, scan_id) REFERENCES platform.kept_file(partnership_id, id);
alter table partnership.host add constraint host_pkey PRIMARY KEY (partnership_id, id);
alter table partnership.organisation add constraint organisation_check CHECK ((left_on >= joined_on));
alter table partnership.organisation add constraint organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)));
alter table partnership.organisation add constraint organisation_part_check CHECK ((part = ANY (ARRAY['leader'::text, 'partner'::text, 'outside'::text])));
alter table partnership.organisation add constraint organisation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table partnership.organisation add constraint organisation_partnership_id_name_key UNIQUE (partnership_id, name);
alter table partnership.organisation add constraint organisation_pkey PRIMARY KEY (partnership_id, id);
alter table partnership.organisation add constraint organisation_sector_check CHECK ((sector = ANY (ARRAY['public'::text, 'private'::text, 'social'::text])));
alter table partnership.partnership add constraint partnership_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table partnership.partnership add constraint partnership_pkey PRIMARY KEY (id);
alter table partnership.partnership add constraint partnership_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,39}$'::text));
alter table partnership.partnership add constraint partnership_slug_key UNIQUE (slug);
alter table partnership.programme add constraint programme_check CHECK ((to_on >= from_on));
alter table partnership.programme add constraint programme_code_check CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'::text));
alter table partnership.programme add constraint programme_first_contact_days_check CHECK (((first_contact_days >= 1) AND (first_contact_days <= 60)));
alter table partnership.programme add constraint programme_indicator_set_check CHECK ((indicator_set ~ '^[a-z0-9-]+$'::text));
alter table partnership.programme add constraint programme_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)));
alter table partnership.programme add constraint programme_partnership_id_code_key UNIQUE (partnership_id, code);
alter table partnership.programme add constraint programme_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table partnership.programme add constraint programme_pkey PRIMARY KEY (partnership_id, id);
alter table partnership.resource add constraint resource_check CHECK ((ended_on >= COALESCE(given_on, promised_on)));
alter table partnership.resource add constraint resource_check1 CHECK (((promised_on IS NOT NULL) OR (given_on IS NOT NULL)));
alter table partnership.resource add constraint resource_kind_check CHECK ((kind = ANY (ARRAY['room'::text, 'equipment'::text, 'know-how'::text, 'time'::text, 'other'::text])));
alter table partnership.resource add constraint resource_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table partnership.resource add constraint resource_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table partnership.resource add constraint resource_pkey PRIMARY KEY (partnership_id, id);
alter table partnership.resource add constraint resource_remarks_check CHECK ((length(remarks) <= 1000));
alter table partnership.resource add constraint resource_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300)));
alter table partnership.target add constraint target_indicator_check CHECK ((indicator ~ '^[A-Za-z0-9-]+$'::text));
alter table partnership.target add constraint target_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table partnership.target add constraint target_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table partnership.target add constraint target_pkey PRIMARY KEY (partnership_id, programme_id, indicator);
alter table partnership.target add constraint target_value_check CHECK ((value >= 0));
alter table partnership.team add constraint team_kind_check CHECK ((kind = ANY (ARRAY['intake'::text, 'placement'::text, 'self-employment'::text, 'fund'::text, 'coaching'::text, 'counselling'::text, 'training'::text, 'animation'::text, 'other'::text])));
alter table partnership.team add constraint team_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table partnership.team add constraint team_partnership_id_centre_id_fkey FOREIGN KEY (partnership_id, centre_id) REFERENCES partnership.centre(partnership_id, id);
alter table partnership.team add constraint team_partnership_id_centre_id_name_key UNIQUE (partnership_id, centre_id, name);
alter table partnership.team add constraint team_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table partnership.team add constraint team_pkey PRIMARY KEY (partnership_id, id);
alter table people.assignment add constraint assignment_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.assignment add constraint assignment_kind_check CHECK ((kind = ANY (ARRAY['coach'::text, 'adviser'::text, 'intake-worker'::text, 'referral'::text])));
alter table people.assignment add constraint assignment_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table people.assignment add constraint assignment_partnership_id_to_team_id_fkey FOREIGN KEY (partnership_id, to_team_id) REFERENCES partnership.team(partnership_id, id);
alter table people.assignment add constraint assignment_pkey PRIMARY KEY (partnership_id, id);
alter table people.assignment add constraint assignment_to_id_fkey FOREIGN KEY (to_id) REFERENCES access.account(id);
alter table people.eligibility add constraint eligibility_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.eligibility add constraint eligibility_partnership_id_referral_id_fkey FOREIGN KEY (partnership_id, referral_id) REFERENCES people.referral(partnership_id, id);
alter table people.eligibility add constraint eligibility_pkey PRIMARY KEY (partnership_id, id);
alter table people.eligibility add constraint eligibility_reason_check CHECK ((length(reason) <= 2000));
alter table people.entry_profile add constraint entry_profile_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table people.entry_profile add constraint entry_profile_pkey PRIMARY KEY (partnership_id, id);
alter table people.entry_snapshot add constraint entry_snapshot_age_years_check CHECK (((age_years >= 0) AND (age_years <= 130)));
alter table people.entry_snapshot add constraint entry_snapshot_citizenship_check CHECK ((citizenship ~ '^[a-z0-9-]+$'::text));
alter table people.entry_snapshot add constraint entry_snapshot_degurba_check CHECK (((degurba >= 1) AND (degurba <= 3)));
alter table people.entry_snapshot add constraint entry_snapshot_disability_check CHECK ((disability = ANY (ARRAY['yes'::text, 'no'::text, 'refused'::text])));
alter table people.entry_snapshot add constraint entry_snapshot_education_check CHECK ((education ~ '^[a-z0-9-]+$'::text));
alter table people.entry_snapshot add constraint entry_snapshot_foreign_background_check CHECK ((foreign_background = ANY (ARRAY['yes'::text, 'no'::text, 'refused'::text])));
alter table people.entry_snapshot add constraint entry_snapshot_homeless_check CHECK ((homeless = ANY (ARRAY['yes'::text, 'no'::text, 'refused'::text])));
alter table people.entry_snapshot add constraint entry_snapshot_household_check CHECK ((household ~ '^[a-z0-9-]+$'::text));
alter table people.entry_snapshot add constraint entry_snapshot_labour_status_check CHECK ((labour_status = ANY (ARRAY['unemployed'::text, 'inactive'::text, 'employed'::text])));
alter table people.entry_snapshot add constraint entry_snapshot_labour_substatus_check CHECK ((labour_substatus ~ '^[a-z0-9-]+$'::text));
alter table people.entry_snapshot add constraint entry_snapshot_minority_check CHECK ((minority = ANY (ARRAY['yes'::text, 'no'::text, 'refused'::text])));
alter table people.entry_snapshot add constraint entry_snapshot_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table people.entry_snapshot add constraint entry_snapshot_pkey PRIMARY KEY (partnership_id, participation_id, version);
alter table people.entry_snapshot add constraint entry_snapshot_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id);
alter table people.entry_snapshot add constraint entry_snapshot_sex_check CHECK ((sex = ANY (ARRAY['woman'::text, 'man'::text])));
alter table people.entry_snapshot add constraint entry_snapshot_third_country_check CHECK ((third_country = ANY (ARRAY['yes'::text, 'no'::text, 'refused'::text])));
alter table people.entry_snapshot add constraint entry_snapshot_version_check CHECK ((version >= 1));
alter table people.exit add constraint exit_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.exit add constraint exit_check CHECK ((path_completed OR (reason IS NOT NULL)));
alter table people.exit add constraint exit_mistaken_is_revoked CHECK (((NOT mistaken) OR (revoked_at IS NOT NULL)));
alter table people.exit add constraint exit_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table people.exit add constraint exit_pkey PRIMARY KEY (partnership_id, id);
alter table people.exit add constraint exit_reason_check CHECK ((reason ~ '^[a-z-]+$'::text));
alter table people.first_contact add constraint first_contact_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.first_contact add constraint first_contact_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'meeting'::text, 'visit'::text, 'letter'::text, 'message'::text])));
alter table people.first_contact add constraint first_contact_note_check CHECK ((length(note) <= 4000));
alter table people.first_contact add constraint first_contact_partnership_id_referral_id_fkey FOREIGN KEY (partnership_id, referral_id) REFERENCES people.referral(partnership_id, id);
alter table people.first_contact add constraint first_contact_pkey PRIMARY KEY (partnership_id, id);
alter table people.follow_up add constraint follow_up_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.follow_up add constraint follow_up_check CHECK (((done_on IS NULL) = (reached IS NULL)));
alter table people.follow_up add constraint follow_up_months_check CHECK ((months = ANY (ARRAY[3, 6, 12])));
alter table people.follow_up add constraint follow_up_partnership_id_exit_id_fkey FOREIGN KEY (partnership_id, exit_id) REFERENCES people.exit(partnership_id, id);
alter table people.follow_up add constraint follow_up_partnership_id_exit_id_months_key UNIQUE (partnership_id, exit_id, months);
alter table people.follow_up add constraint follow_up_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table people.follow_up add constraint follow_up_pkey PRIMARY KEY (partnership_id, id);
alter table people.follow_up add constraint follow_up_remarks_check CHECK ((length(remarks) <= 2000));
alter table people.merge add constraint merge_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.merge add constraint merge_check CHECK ((kept_id <> merged_id));
alter table people.merge add constraint merge_partnership_id_kept_id_fkey FOREIGN KEY (partnership_id, kept_id) REFERENCES people.participant(partnership_id, id);
alter table people.merge add constraint merge_partnership_id_merged_id_fkey FOREIGN KEY (partnership_id, merged_id) REFERENCES people.participant(partnership_id, id);
alter table people.merge add constraint merge_pkey PRIMARY KEY (partnership_id, id);
alter table people.merge add constraint merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.account(id);
alter table people.not_double add constraint not_double_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.not_double add constraint not_double_check CHECK ((one_id < other_id));
alter table people.not_double add constraint not_double_pkey PRIMARY KEY (partnership_id, one_id, other_id);
alter table people.own_key add constraint own_key_check CHECK ((ends_at > made_at));
alter table people.own_key add constraint own_key_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table people.own_key add constraint own_key_partnership_id_code_hash_key UNIQUE (partnership_id, code_hash);
alter table people.own_key add constraint own_key_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table people.own_key add constraint own_key_pkey PRIMARY KEY (partnership_id, id);
alter table people.own_key add constraint own_key_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table people.participant add constraint participant_email_check CHECK ((length(email) <= 200));
alter table people.participant add constraint participant_first_name_check CHECK (((length(first_name) >= 1) AND (length(first_name) <= 100)));
alter table people.participant add constraint participant_last_name_check CHECK (((length(last_name) >= 1) AND (length(last_name) <= 100)));
alter table people.participant add constraint participant_other_identifier_check CHECK (((length(other_identifier) >= 1) AND (length(other_identifier) <= 50)));
alter table people.participant add constraint participant_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table people.participant add constraint participant_partnership_id_merged_into_fkey FOREIGN KEY (partnership_id, merged_into) REFERENCES people.participant(partnership_id, id);
alter table people.participant add constraint participant_pesel_check CHECK ((pesel ~ '^[0-9]{11}$'::text));
alter table people.participant add constraint participant_phone_check CHECK ((length(phone) <= 40));
alter table people.participant add constraint participant_pkey PRIMARY KEY (partnership_id, id);
alter table people.participant add constraint participant_postcode_check CHECK (((postcode = ''::text) OR (postcode ~ '^[0-9]{2}-[0-9]{3}$'::text)));
alter table people.participant add constraint participant_sex_check CHECK ((sex = ANY (ARRAY['woman'::text, 'man'::text])));
alter table people.participation add constraint participation_institution_check CHECK ((length(institution) <= 300));
alter table people.participation add constraint participation_kind_check CHECK ((kind = ANY (ARRAY['individual'::text, 'institutional'::text])));
alter table people.participation add constraint participation_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table people.participation add constraint participation_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table people.participation add constraint participation_partnership_id_programme_id_participant_id_key UNIQUE (partnership_id, programme_id, participant_id);
alter table people.participation add constraint participation_partnership_id_referral_id_fkey FOREIGN KEY (partnership_id, referral_id) REFERENCES people.referral(partnership_id, id);
alter table people.participation add constraint participation_partnership_id_team_id_fkey FOREIGN KEY (partnership_id, team_id) REFERENCES partnership.team(partnership_id, id);
alter table people.participation add constraint participation_pkey PRIMARY KEY (partnership_id, id);
alter table people.participation_fact add constraint participation_fact_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id) ON DELETE CASCADE;
alter table people.participation_fact add constraint participation_fact_partnership_id_profile_id_fkey FOREIGN KEY (partnership_id, profile_id) REFERENCES people.entry_profile(partnership_id, id);
alter table people.participation_fact add constraint participation_fact_pkey PRIMARY KEY (partnership_id, participation_id);
alter table people.re_entry add constraint re_entry_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.re_entry add constraint re_entry_note_check CHECK ((length(note) <= 2000));
alter table people.re_entry add constraint re_entry_partnership_id_exit_id_fkey FOREIGN KEY (partnership_id, exit_id) REFERENCES people.exit(partnership_id, id);
alter table people.re_entry add constraint re_entry_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table people.re_entry add constraint re_entry_pkey PRIMARY KEY (partnership_id, id);
alter table people.referral add constraint referral_check CHECK ((due_on >= received_on));
alter table people.referral add constraint referral_note_check CHECK ((length(note) <= 4000));
alter table people.referral add constraint referral_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.account(id);
alter table people.referral add constraint referral_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES partnership.organisation(partnership_id, id);
alter table people.referral add constraint referral_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table people.referral add constraint referral_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table people.referral add constraint referral_partnership_id_team_id_fkey FOREIGN KEY (partnership_id, team_id) REFERENCES partnership.team(partnership_id, id);
alter table people.referral add constraint referral_pkey PRIMARY KEY (partnership_id, id);
alter table people.referral add constraint referral_source_check CHECK ((source = ANY (ARRAY['ops'::text, 'pup'::text, 'parish'::text, 'self'::text, 'partner'::text, 'employer'::text, 'other'::text])));
alter table people.referral_closing add constraint referral_closing_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table people.referral_closing add constraint referral_closing_message_check CHECK ((length(message) <= 2000));
alter table people.referral_closing add constraint referral_closing_partnership_id_referral_id_fkey FOREIGN KEY (partnership_id, referral_id) REFERENCES people.referral(partnership_id, id);
alter table people.referral_closing add constraint referral_closing_pkey PRIMARY KEY (partnership_id, referral_id);
alter table people.referral_closing add constraint referral_closing_reason_check CHECK ((reason = ANY (ARRAY['joined'::text, 'not-eligible'::text, 'resigned'::text, 'not-reached'::text, 'passed-on'::text, 'other'::text])));
alter table people.referral_closing add constraint referral_closing_remarks_check CHECK ((length(remarks) <= 2000));
alter table people.referral_closing add constraint referral_closing_told_by_check CHECK ((told_by = ANY (ARRAY['phone'::text, 'meeting'::text, 'letter'::text, 'message'::text, 'not-told'::text])));
alter table people.restricted_note add constraint restricted_note_author_id_fkey FOREIGN KEY (author_id) REFERENCES access.account(id);
alter table people.restricted_note add constraint restricted_note_category_check CHECK ((category = ANY (ARRAY['health'::text, 'addiction'::text, 'violence'::text, 'criminal-record'::text, 'coaching'::text, 'other'::text])));
alter table people.restricted_note add constraint restricted_note_content_check CHECK (((length(content) >= 1) AND (length(content) <= 20000)));
alter table people.restricted_note add constraint restricted_note_partnership_id_participant_id_fkey FOREIGN KEY (partnership_id, participant_id) REFERENCES people.participant(partnership_id, id);
alter table people.restricted_note add constraint restricted_note_pkey PRIMARY KEY (partnership_id, id);
alter table people.restricted_note_reader add constraint restricted_note_reader_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);
alter table people.restricted_note_reader add constraint restricted_note_reader_partnership_id_note_id_fkey FOREIGN KEY (partnership_id, note_id) REFERENCES people.restricted_note(partnership_id, id);
alter table people.restricted_note_reader add constraint restricted_note_reader_pkey PRIMARY KEY (partnership_id, note_id, account_id);
alter table platform.draft add constraint draft_form_check CHECK (((length(form) >= 1) AND (length(form) <= 200)));
alter table platform.draft add constraint draft_path_check CHECK (((path = ''::text) OR (path ~~ '/%'::text)));
alter table platform.draft add constraint draft_pkey PRIMARY KEY (partnership_id, account_id, form);
alter table platform.kept_file add constraint kept_file_byte_count_check CHECK (((byte_count >= 1) AND (byte_count <= 20000000)));
alter table platform.kept_file add constraint kept_file_check CHECK (((kind = 'paper'::text) OR (type <> 'application/pdf'::text)));
alter table platform.kept_file add constraint kept_file_content_hash_check CHECK ((length(content_hash) = 32));
alter table platform.kept_file add constraint kept_file_first_place_check CHECK ((first_place = 0));
alter table platform.kept_file add constraint kept_file_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES access.account(id);
alter table platform.kept_file add constraint kept_file_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'paper'::text])));
alter table platform.kept_file add constraint kept_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table platform.kept_file add constraint kept_file_partnership_id_content_hash_first_place_fkey FOREIGN KEY (partnership_id, content_hash, first_place) REFERENCES platform.kept_piece(partnership_id, content_hash, place);
alter table platform.kept_file add constraint kept_file_pkey PRIMARY KEY (partnership_id, id);
alter table platform.kept_file add constraint kept_file_type_check CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text])));
alter table platform.kept_piece add constraint kept_piece_content_check CHECK (((length(content) >= 1) AND (length(content) <= 262144)));
alter table platform.kept_piece add constraint kept_piece_content_hash_check CHECK ((length(content_hash) = 32));
alter table platform.kept_piece add constraint kept_piece_pkey PRIMARY KEY (partnership_id, content_hash, place);
alter table platform.kept_piece add constraint kept_piece_place_check CHECK ((place >= 0));
alter table platform.list_change add constraint list_change_number_check CHECK ((number >= 1));
alter table platform.list_change add constraint list_change_pkey PRIMARY KEY (partnership_id);
alter table platform.request_key add constraint request_key_pkey PRIMARY KEY (partnership_id, key);
alter table reference.amendment add constraint amendment_by_account_fkey FOREIGN KEY (by_account) REFERENCES access.account(id);
alter table reference.amendment add constraint amendment_check CHECK (((jsonb_typeof(value) = 'object'::text) AND ((value ->> 'code'::text) = code) AND (length((value)::text) <= 20000)));
alter table reference.amendment add constraint amendment_check1 CHECK ((valid_to >= valid_from));
alter table reference.amendment add constraint amendment_check2 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table reference.amendment add constraint amendment_check3 CHECK (((NOT in_force) OR (revoked_at IS NULL)));
alter table reference.amendment add constraint amendment_code_check CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'::text));
alter table reference.amendment add constraint amendment_list_check CHECK ((list ~ '^[a-z0-9-]+(/[a-z0-9-]+)*$'::text));
alter table reference.amendment add constraint amendment_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table reference.amendment add constraint amendment_periods_apart EXCLUDE USING gist (partnership_id WITH =, list WITH =, code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE (in_force);
alter table reference.amendment add constraint amendment_pkey PRIMARY KEY (partnership_id, id);
alter table reference.amendment add constraint amendment_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));
alter table reference.amendment add constraint amendment_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id);
alter table reference.amendment add constraint amendment_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));
alter table smefs.import add constraint import_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table smefs.import add constraint import_failure CHECK (((stage = 'failed'::text) = (failure IS NOT NULL)));
alter table smefs.import add constraint import_failure_check CHECK ((failure = ANY (ARRAY['disk-full'::text, 'collision'::text, 'stopped'::text, 'fault'::text])));
alter table smefs.import add constraint import_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));
alter table smefs.import add constraint import_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership.partnership(id);
alter table smefs.import add constraint import_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table smefs.import add constraint import_pkey PRIMARY KEY (partnership_id, id);
alter table smefs.import add constraint import_stage_check CHECK ((stage = ANY (ARRAY['waiting'::text, 'reading'::text, 'read'::text, 'writing'::text, 'done'::text, 'failed'::text, 'dropped'::text])));
alter table smefs.import_remark add constraint import_remark_partnership_id_import_id_fkey FOREIGN KEY (partnership_id, import_id) REFERENCES smefs.import(partnership_id, id);
alter table smefs.import_remark add constraint import_remark_pkey PRIMARY KEY (partnership_id, import_id, number);
alter table smefs.import_remark add constraint import_remark_severity_check CHECK ((severity = ANY (ARRAY['problem'::text, 'warning'::text])));
alter table support.attendance add constraint attendance_check CHECK (((presence IS NULL) = (marked_at IS NULL)));
alter table support.attendance add constraint attendance_check1 CHECK (((presence = 'present'::text) OR (minutes IS NULL)));
alter table support.attendance add constraint attendance_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES access.account(id);
alter table support.attendance add constraint attendance_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440)));
alter table support.attendance add constraint attendance_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table support.attendance add constraint attendance_partnership_id_session_id_fkey FOREIGN KEY (partnership_id, session_id) REFERENCES support.session(partnership_id, id);
alter table support.attendance add constraint attendance_partnership_id_support_id_fkey FOREIGN KEY (partnership_id, support_id) REFERENCES support.support(partnership_id, id);
alter table support.attendance add constraint attendance_pkey PRIMARY KEY (partnership_id, session_id, participation_id);
alter table support.attendance add constraint attendance_presence_check CHECK ((presence = ANY (ARRAY['present'::text, 'did-not-come'::text, 'excused'::text])));
alter table support.cancellation add constraint cancellation_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table support.cancellation add constraint cancellation_partnership_id_session_id_fkey FOREIGN KEY (partnership_id, session_id) REFERENCES support.session(partnership_id, id);
alter table support.cancellation add constraint cancellation_pkey PRIMARY KEY (partnership_id, session_id);
alter table support.cancellation add constraint cancellation_reason_check CHECK ((reason = ANY (ARRAY['cancelled-by-us'::text, 'cancelled-by-participant'::text, 'host-cancelled'::text, 'illness'::text, 'recorded-by-mistake'::text, 'other'::text])));
alter table support.cancellation add constraint cancellation_remarks_check CHECK ((length(remarks) <= 1000));
alter table support.circle add constraint circle_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES access.account(id);
alter table support.circle add constraint circle_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table support.circle add constraint circle_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table support.circle add constraint circle_partnership_id_programme_id_name_key UNIQUE (partnership_id, programme_id, name);
alter table support.circle add constraint circle_pkey PRIMARY KEY (partnership_id, id);
alter table support.circle_member add constraint circle_member_check CHECK ((until_on >= since_on));
alter table support.circle_member add constraint circle_member_partnership_id_circle_id_fkey FOREIGN KEY (partnership_id, circle_id) REFERENCES support.circle(partnership_id, id);
alter table support.circle_member add constraint circle_member_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table support.circle_member add constraint circle_member_pkey PRIMARY KEY (partnership_id, circle_id, participation_id);
alter table support.confirmation add constraint confirmation_answer_check CHECK ((answer = ANY (ARRAY['confirmed'::text, 'disputed'::text])));
alter table support.confirmation add constraint confirmation_channel_check CHECK ((channel = ANY (ARRAY['link'::text, 'code'::text, 'paper'::text, 'account'::text])));
alter table support.confirmation add constraint confirmation_check CHECK (((channel = 'paper'::text) = (recorded_by IS NOT NULL)));
alter table support.confirmation add constraint confirmation_check1 CHECK (((channel <> 'paper'::text) OR (witness <> ''::text)));
alter table support.confirmation add constraint confirmation_check2 CHECK (((answer = 'confirmed'::text) OR (comment <> ''::text)));
alter table support.confirmation add constraint confirmation_comment_check CHECK ((length(comment) <= 2000));
alter table support.confirmation add constraint confirmation_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440)));
alter table support.confirmation add constraint confirmation_partnership_id_session_id_participation_id_fkey FOREIGN KEY (partnership_id, session_id, participation_id) REFERENCES support.attendance(partnership_id, session_id, participation_id);
alter table support.confirmation add constraint confirmation_pkey PRIMARY KEY (partnership_id, id);
alter table support.confirmation add constraint confirmation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id);
alter table support.confirmation add constraint confirmation_witness_check CHECK ((length(witness) <= 200));
alter table support.confirmation_code add constraint confirmation_code_locator_check CHECK ((locator ~ '^[A-Z2-9]{3}$'::text));
alter table support.confirmation_code add constraint confirmation_code_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table support.confirmation_code add constraint confirmation_code_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table support.confirmation_code add constraint confirmation_code_partnership_id_session_id_fkey FOREIGN KEY (partnership_id, session_id) REFERENCES support.session(partnership_id, id);
alter table support.confirmation_code add constraint confirmation_code_pkey PRIMARY KEY (partnership_id, code_hash);
alter table support.dispute_answer add constraint dispute_answer_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 2000)));
alter table support.dispute_answer add constraint dispute_answer_by_id_fkey FOREIGN KEY (by_id) REFERENCES access.account(id);
alter table support.dispute_answer add constraint dispute_answer_partnership_id_confirmation_id_fkey FOREIGN KEY (partnership_id, confirmation_id) REFERENCES support.confirmation(partnership_id, id);
alter table support.dispute_answer add constraint dispute_answer_pkey PRIMARY KEY (partnership_id, confirmation_id);
alter table support.session add constraint session_head_count_check CHECK (((head_count >= 0) AND (head_count <= 100000)));
alter table support.session add constraint session_kind_check CHECK ((kind ~ '^[a-z0-9-]+$'::text));
alter table support.session add constraint session_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES access.account(id);
alter table support.session add constraint session_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id);
alter table support.session add constraint session_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)));
alter table support.session add constraint session_mode_check CHECK ((mode = ANY (ARRAY['individual'::text, 'group'::text])));
alter table support.session add constraint session_note_check CHECK ((length(note) <= 10000));
alter table support.session add constraint session_partnership_id_circle_id_fkey FOREIGN KEY (partnership_id, circle_id) REFERENCES support.circle(partnership_id, id);
alter table support.session add constraint session_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES partnership.programme(partnership_id, id);
alter table support.session add constraint session_pkey PRIMARY KEY (partnership_id, id);
alter table support.session add constraint session_place_check CHECK ((length(place) <= 200));
alter table support.session add constraint session_subkind_check CHECK ((subkind ~ '^[a-z0-9-]+$'::text));
alter table support.session add constraint session_topic_check CHECK ((length(topic) <= 500));
alter table support.support add constraint support_check CHECK ((ended_on >= started_on));
alter table support.support add constraint support_check1 CHECK (((ended_on IS NULL) = (completed IS NULL)));
alter table support.support add constraint support_kind_check CHECK ((kind ~ '^[a-z0-9-]+$'::text));
alter table support.support add constraint support_partnership_id_participation_id_fkey FOREIGN KEY (partnership_id, participation_id) REFERENCES people.participation(partnership_id, id);
alter table support.support add constraint support_partnership_id_participation_id_kind_subkind_starte_key UNIQUE NULLS NOT DISTINCT (partnership_id, participation_id, kind, subkind, started_on);
alter table support.support add constraint support_pkey PRIMARY KEY (partnership_id, id);
alter table support.support add constraint support_source_check CHECK ((source = ANY (ARRAY['staff'::text, 'session'::text, 'import'::text])));
alter table support.support add constraint support_subkind_check CHECK ((subkind ~ '^[a-z0-9-]+$'::text));

-- indexes
CREATE INDEX link_account ON access.link USING btree (account_id, purpose);
CREATE INDEX link_waiting ON access.link USING btree (into_partnership, account_id) WHERE (used_at IS NULL);
CREATE INDEX mail_waiting ON access.mail USING btree (made_at) WHERE (sent_at IS NULL);
CREATE INDEX relationship_account ON access.relationship USING btree (partnership_id, account_id, subject, subject_id) WHERE (until_on IS NULL);
CREATE INDEX relationship_subject ON access.relationship USING btree (partnership_id, subject, subject_id, kind) WHERE (until_on IS NULL);
CREATE INDEX role_notice_at ON access.role_notice USING btree (partnership_id, at DESC);
CREATE INDEX role_notice_reader_account ON access.role_notice_reader USING btree (partnership_id, account_id);
CREATE INDEX session_account ON access.session USING btree (account_id);
CREATE INDEX sign_in_account ON access.sign_in USING btree (account_id, at DESC);
CREATE INDEX need_place ON community.need USING btree (partnership_id, municipality, reported_on DESC, id DESC);
CREATE INDEX need_public ON community.need USING btree (partnership_id, id) WHERE (made_by IS NULL);
CREATE INDEX need_same ON community.need USING btree (partnership_id, same_as);
CREATE INDEX need_searched ON community.need USING gin (searched);
CREATE INDEX need_part_step ON community.need_part USING btree (partnership_id, step_id);
CREATE INDEX need_step_into ON community.need_step USING btree (partnership_id, into_id) WHERE (into_id IS NOT NULL);
CREATE UNIQUE INDEX need_step_once ON community.need_step USING btree (partnership_id, need_id, kind) WHERE (undone_at IS NULL);
CREATE INDEX niche_searched ON community.niche USING gin (searched);
CREATE INDEX niche_need_need ON community.niche_need USING btree (partnership_id, need_id);
CREATE INDEX niche_statement_niche ON community.niche_statement USING btree (partnership_id, niche_id, said_on);
CREATE UNIQUE INDEX niche_statement_replaced ON community.niche_statement USING btree (partnership_id, replaces_id) WHERE ((replaces_id IS NOT NULL) AND (undone_at IS NULL));
CREATE UNIQUE INDEX closing_in_force ON enterprises.closing USING btree (partnership_id, enterprise_id) WHERE (revoked_at IS NULL);
CREATE INDEX enterprise_by_name ON enterprises.enterprise USING btree (partnership_id, name COLLATE "pl-x-icu", id);
CREATE UNIQUE INDEX enterprise_group ON enterprises.enterprise USING btree (partnership_id, group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX enterprise_keeper ON enterprises.enterprise USING btree (partnership_id, keeper_id);
CREATE UNIQUE INDEX enterprise_krs ON enterprises.enterprise USING btree (partnership_id, krs) WHERE (krs <> ''::text);
CREATE UNIQUE INDEX enterprise_manufactory ON enterprises.enterprise USING btree (partnership_id, manufactory_id) WHERE (manufactory_id IS NOT NULL);
CREATE UNIQUE INDEX enterprise_nip ON enterprises.enterprise USING btree (partnership_id, nip) WHERE (nip <> ''::text);
CREATE UNIQUE INDEX fading_entry_corrected ON enterprises.fading_entry USING btree (partnership_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX fading_entry_enterprise ON enterprises.fading_entry USING btree (partnership_id, enterprise_id, on_day);
CREATE UNIQUE INDEX fading_plan_current ON enterprises.fading_plan USING btree (partnership_id, enterprise_id) WHERE current;
CREATE UNIQUE INDEX form_facts_current ON enterprises.form_facts USING btree (partnership_id, manufactory_id) WHERE current;
CREATE INDEX form_signature_deciding ON enterprises.form_signature USING btree (partnership_id, deciding_id);
CREATE UNIQUE INDEX form_voice_account ON enterprises.form_voice USING btree (partnership_id, deciding_id, account_id) WHERE (current AND (account_id IS NOT NULL));
CREATE INDEX form_voice_deciding ON enterprises.form_voice USING btree (partnership_id, deciding_id);
CREATE UNIQUE INDEX form_voice_name ON enterprises.form_voice USING btree (partnership_id, deciding_id, voice, name) WHERE (current AND (name <> ''::text));
CREATE UNIQUE INDEX form_voice_worker ON enterprises.form_voice USING btree (partnership_id, deciding_id, participant_id) WHERE (current AND (participant_id IS NOT NULL));
CREATE INDEX founder_enterprise ON enterprises.founder USING btree (partnership_id, enterprise_id) WHERE (revoked_at IS NULL);
CREATE INDEX founder_of_participant ON enterprises.founder USING btree (partnership_id, participant_id) WHERE (participant_id IS NOT NULL);
CREATE UNIQUE INDEX founder_organisation ON enterprises.founder USING btree (partnership_id, enterprise_id, organisation_id) WHERE ((revoked_at IS NULL) AND (organisation_id IS NOT NULL));
CREATE UNIQUE INDEX founder_participant ON enterprises.founder USING btree (partnership_id, enterprise_id, participant_id) WHERE ((revoked_at IS NULL) AND (participant_id IS NOT NULL));
CREATE INDEX group_member_group ON enterprises.group_member USING btree (partnership_id, group_id);
CREATE UNIQUE INDEX group_member_organisation ON enterprises.group_member USING btree (partnership_id, group_id, organisation_id) WHERE ((until_on IS NULL) AND (organisation_id IS NOT NULL));
CREATE UNIQUE INDEX group_member_participant ON enterprises.group_member USING btree (partnership_id, group_id, participant_id) WHERE ((until_on IS NULL) AND (participant_id IS NOT NULL));
CREATE INDEX group_step_group ON enterprises.group_step USING btree (partnership_id, group_id) WHERE (revoked_at IS NULL);
CREATE INDEX job_enterprise ON enterprises.job USING btree (partnership_id, enterprise_id) WHERE (revoked_at IS NULL);
CREATE INDEX job_participant ON enterprises.job USING btree (partnership_id, participant_id) WHERE (participant_id IS NOT NULL);
CREATE UNIQUE INDEX job_worker ON enterprises.job USING btree (partnership_id, worker_id) WHERE ((worker_id IS NOT NULL) AND (revoked_at IS NULL));
CREATE UNIQUE INDEX spinoff_enterprise ON enterprises.spinoff USING btree (partnership_id, enterprise_id) WHERE (enterprise_id IS NOT NULL);
CREATE UNIQUE INDEX spinoff_answer_in_force ON enterprises.spinoff_answer USING btree (partnership_id, item_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX spinoff_item_once ON enterprises.spinoff_item USING btree (partnership_id, spinoff_id, code, subject_id) NULLS NOT DISTINCT WHERE (code <> 'own'::text);
CREATE INDEX spinoff_item_owner ON enterprises.spinoff_item USING btree (partnership_id, owner_id, due_on);
CREATE INDEX status_note_enterprise ON enterprises.status_note USING btree (partnership_id, enterprise_id, condition, id DESC);
CREATE UNIQUE INDEX survival_check_in_force ON enterprises.survival_check USING btree (partnership_id, enterprise_id, months) WHERE (revoked_at IS NULL);
CREATE INDEX survival_task_due ON enterprises.survival_task USING btree (partnership_id, due_on);
CREATE INDEX aspiration_participant ON ideas.aspiration USING btree (partnership_id, participant_id);
CREATE INDEX assessor_account ON ideas.assessor USING btree (partnership_id, account_id) WHERE (released_at IS NULL);
CREATE INDEX author_participant ON ideas.author USING btree (partnership_id, participant_id) WHERE (left_at IS NULL);
CREATE INDEX backer_idea ON ideas.backer USING btree (partnership_id, idea_id);
CREATE INDEX idea_due ON ideas.idea USING btree (partnership_id, due_on, id) WHERE (due_on IS NOT NULL);
CREATE INDEX idea_owner ON ideas.idea USING btree (partnership_id, owner_id);
CREATE INDEX idea_version_words ON ideas.idea_version USING gin (to_tsvector('simple'::regconfig, folded));
CREATE INDEX need_answered_need ON ideas.need_answered USING btree (partnership_id, need_id);
CREATE INDEX niche_answered_niche ON ideas.niche_answered USING btree (partnership_id, niche_id);
CREATE INDEX origin_aspiration ON ideas.origin USING btree (partnership_id, aspiration_id);
CREATE INDEX report_programme ON indicators.report USING btree (partnership_id, programme_id, submitted_at DESC);
CREATE INDEX entry_account ON journal.entry USING btree (partnership_id, account_id, at DESC, id DESC);
CREATE INDEX entry_at ON journal.entry USING btree (partnership_id, at DESC, id DESC);
CREATE INDEX entry_sealed ON journal.entry USING btree (partnership_id, seal_number, id);
CREATE INDEX entry_subject ON journal.entry USING btree (partnership_id, subject_id, id DESC);
CREATE INDEX entry_unsealed ON journal.entry USING btree (partnership_id, id) WHERE (seal_number IS NULL);
CREATE INDEX agreement_manufactory ON manufactories.agreement USING btree (partnership_id, manufactory_id, due_on);
CREATE INDEX agreement_participant ON manufactories.agreement USING btree (partnership_id, participant_id) WHERE (participant_id IS NOT NULL);
CREATE UNIQUE INDEX asset_inventory_number ON manufactories.asset USING btree (partnership_id, organisation_id, inventory_number) WHERE (inventory_number <> ''::text);
CREATE INDEX asset_transfer_loan ON manufactories.asset_transfer USING btree (partnership_id, loan_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX asset_transfer_once ON manufactories.asset_transfer USING btree (partnership_id, asset_id) WHERE (revoked_at IS NULL);
CREATE INDEX barometer_open ON manufactories.barometer USING btree (partnership_id, closes_on) WHERE (closed_on IS NULL);
CREATE UNIQUE INDEX barometer_answer_current ON manufactories.barometer_answer USING btree (partnership_id, barometer_id, voice, participant_id) NULLS NOT DISTINCT WHERE current;
CREATE INDEX barometer_answer_participant ON manufactories.barometer_answer USING btree (partnership_id, participant_id) WHERE (participant_id IS NOT NULL);
CREATE INDEX barometer_worker_participant ON manufactories.barometer_worker USING btree (partnership_id, participant_id) WHERE (NOT answered);
CREATE INDEX budget_entry_by_day ON manufactories.budget_entry USING btree (partnership_id, manufactory_id, on_day DESC, id DESC);
CREATE UNIQUE INDEX budget_entry_corrected_once ON manufactories.budget_entry USING btree (partnership_id, corrects_id, part) WHERE (corrects_id IS NOT NULL);
CREATE INDEX budget_entry_giver ON manufactories.budget_entry USING btree (partnership_id, giver_id, on_day DESC, id DESC) WHERE (giver_id IS NOT NULL);
CREATE INDEX budget_entry_market_test ON manufactories.budget_entry USING btree (partnership_id, market_test_id) WHERE (market_test_id IS NOT NULL);
CREATE INDEX budget_entry_sums ON manufactories.budget_entry USING btree (partnership_id, manufactory_id, month, category, side, source) INCLUDE (grosze);
CREATE INDEX clock_decision ON manufactories.clock USING btree (partnership_id, decision_on, manufactory_id);
CREATE INDEX extension_manufactory ON manufactories.extension USING btree (partnership_id, manufactory_id);
CREATE UNIQUE INDEX handing_once ON manufactories.handing USING btree (partnership_id, loan_id, way) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX hosting_current ON manufactories.hosting USING btree (partnership_id, manufactory_id) WHERE current;
CREATE INDEX hosting_manager ON manufactories.hosting USING btree (partnership_id, manager_id) WHERE (current AND (manager_id IS NOT NULL));
CREATE INDEX hosting_organisation ON manufactories.hosting USING btree (partnership_id, organisation_id) WHERE current;
CREATE INDEX lesson_person_manufactory ON manufactories.lesson_person USING btree (partnership_id, manufactory_id);
CREATE INDEX lesson_person_participant ON manufactories.lesson_person USING btree (partnership_id, participant_id);
CREATE INDEX lesson_person_session ON manufactories.lesson_person USING btree (partnership_id, session_id) WHERE (session_id IS NOT NULL);
CREATE INDEX loan_late ON manufactories.loan USING btree (partnership_id, due_on) WHERE ((handed_on IS NOT NULL) AND (back_on IS NULL) AND (revoked_at IS NULL));
CREATE INDEX loan_manufactory ON manufactories.loan USING btree (partnership_id, manufactory_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX loan_out_once ON manufactories.loan USING btree (partnership_id, asset_id) WHERE ((handed_on IS NOT NULL) AND (back_on IS NULL) AND (revoked_at IS NULL));
CREATE INDEX manufactory_by_name ON manufactories.manufactory USING btree (partnership_id, name COLLATE "pl-x-icu", id);
CREATE INDEX manufactory_idea ON manufactories.manufactory USING btree (partnership_id, idea_id) WHERE (idea_id IS NOT NULL);
CREATE INDEX market_test_manufactory ON manufactories.market_test USING btree (partnership_id, manufactory_id, on_day DESC, id DESC) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX plan_line_current ON manufactories.plan_line USING btree (partnership_id, manufactory_id, category, month) INCLUDE (side, grosze) WHERE current;
CREATE UNIQUE INDEX review_current ON manufactories.review USING btree (partnership_id, manufactory_id, month DESC) WHERE current;
CREATE INDEX review_worker_participant ON manufactories.review_worker USING btree (partnership_id, participant_id);
CREATE INDEX transition_manufactory ON manufactories.transition USING btree (partnership_id, manufactory_id, id DESC) WHERE (revoked_at IS NULL);
CREATE INDEX tutoring_account ON manufactories.tutoring USING btree (partnership_id, account_id) WHERE (until_on IS NULL);
CREATE UNIQUE INDEX tutoring_current ON manufactories.tutoring USING btree (partnership_id, manufactory_id) WHERE (until_on IS NULL);
CREATE INDEX worker_manufactory ON manufactories.worker USING btree (partnership_id, manufactory_id);
CREATE INDEX worker_participant ON manufactories.worker USING btree (partnership_id, participant_id);
CREATE UNIQUE INDEX organisation_one_leader ON partnership.organisation USING btree (partnership_id) WHERE ((part = 'leader'::text) AND (left_on IS NULL));
CREATE INDEX resource_organisation ON partnership.resource USING btree (partnership_id, organisation_id);
CREATE INDEX eligibility_referral ON people.eligibility USING btree (partnership_id, referral_id, at);
CREATE INDEX entry_profile_digest ON people.entry_profile USING btree (partnership_id, digest, id);
CREATE UNIQUE INDEX entry_snapshot_current ON people.entry_snapshot USING btree (partnership_id, participation_id) WHERE current;
CREATE UNIQUE INDEX exit_in_force ON people.exit USING btree (partnership_id, participation_id) WHERE (revoked_at IS NULL);
CREATE INDEX exit_open_situation ON people.exit USING btree (partnership_id, ended_on) WHERE ((revoked_at IS NULL) AND (situations = '{}'::text[]));
CREATE INDEX exit_participation ON people.exit USING btree (partnership_id, participation_id);
CREATE INDEX first_contact_referral ON people.first_contact USING btree (partnership_id, referral_id, at);
CREATE INDEX follow_up_due ON people.follow_up USING btree (partnership_id, due_on) WHERE ((done_on IS NULL) AND (dropped_at IS NULL));
CREATE INDEX follow_up_participation ON people.follow_up USING btree (partnership_id, participation_id);
CREATE INDEX own_key_participant ON people.own_key USING btree (partnership_id, participant_id);
CREATE INDEX participant_by_name ON people.participant USING btree (partnership_id, last_name COLLATE "pl-x-icu", first_name COLLATE "pl-x-icu", id) WHERE (merged_into IS NULL);
CREATE INDEX participant_folded ON people.participant USING gin (folded public.gin_trgm_ops) WHERE (merged_into IS NULL);
CREATE INDEX participant_merged_into ON people.participant USING btree (partnership_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX participant_other_identifier ON people.participant USING btree (partnership_id, other_identifier) WHERE ((merged_into IS NULL) AND (other_identifier IS NOT NULL));
CREATE UNIQUE INDEX participant_pesel ON people.participant USING btree (partnership_id, pesel) WHERE (merged_into IS NULL);
CREATE INDEX participant_same ON people.participant USING btree (partnership_id, folded_name, born_on) WHERE (merged_into IS NULL);
CREATE INDEX participation_by_start ON people.participation USING btree (partnership_id, started_on DESC, participant_id DESC);
CREATE INDEX participation_participant ON people.participation USING btree (partnership_id, participant_id);
CREATE INDEX participation_team ON people.participation USING btree (partnership_id, team_id) WHERE (team_id IS NOT NULL);
CREATE INDEX participation_fact_programme ON people.participation_fact USING btree (partnership_id, programme_id);
CREATE INDEX referral_due ON people.referral USING btree (partnership_id, due_on, id);
CREATE INDEX referral_owner ON people.referral USING btree (partnership_id, owner_id);
CREATE INDEX referral_participant ON people.referral USING btree (partnership_id, participant_id);
CREATE INDEX referral_received ON people.referral USING btree (partnership_id, received_on, id);
CREATE INDEX referral_team ON people.referral USING btree (partnership_id, team_id) WHERE (team_id IS NOT NULL);
CREATE INDEX restricted_note_participant ON people.restricted_note USING btree (partnership_id, participant_id);
CREATE INDEX kept_file_content ON platform.kept_file USING btree (partnership_id, content_hash);
CREATE INDEX amendment_deed ON reference.amendment USING btree (partnership_id, deed_id);
CREATE INDEX amendment_history ON reference.amendment USING btree (partnership_id, list, code, since, at DESC);
CREATE UNIQUE INDEX amendment_in_force ON reference.amendment USING btree (partnership_id, list, code, since) WHERE in_force;
CREATE INDEX attendance_participation ON support.attendance USING btree (partnership_id, participation_id, session_id);
CREATE INDEX attendance_unmarked ON support.attendance USING btree (partnership_id, session_id) WHERE (presence IS NULL);
CREATE INDEX circle_member_participation ON support.circle_member USING btree (partnership_id, participation_id);
CREATE INDEX confirmation_attendance ON support.confirmation USING btree (partnership_id, session_id, participation_id, id DESC);
CREATE INDEX confirmation_disputed ON support.confirmation USING btree (partnership_id, id DESC) WHERE (answer = 'disputed'::text);
CREATE INDEX confirmation_participation ON support.confirmation USING btree (partnership_id, participation_id);
CREATE INDEX confirmation_code_locator ON support.confirmation_code USING btree (partnership_id, locator);
CREATE INDEX confirmation_code_participation ON support.confirmation_code USING btree (partnership_id, participation_id);
CREATE INDEX session_day ON support.session USING btree (partnership_id, on_day, id);
CREATE INDEX session_leader ON support.session USING btree (partnership_id, leader_id, on_day);
CREATE INDEX session_programme ON support.session USING btree (partnership_id, programme_id, on_day);
CREATE INDEX session_series ON support.session USING btree (partnership_id, series_id) WHERE (series_id IS NOT NULL);
CREATE INDEX support_kind ON support.support USING btree (partnership_id, kind, subkind);

-- views
create view access.bond with (security_invoker=true) as
 SELECT r.partnership_id,
    r.account_id,
    r.subject_id AS participant_id
   FROM access.relationship r
  WHERE ((r.subject = 'participant'::text) AND (r.until_on IS NULL))
UNION ALL
 SELECT r.partnership_id,
    r.account_id,
    p.participant_id
   FROM (access.relationship r
     JOIN people.participation p ON (((p.partnership_id = r.partnership_id) AND (p.team_id = r.subject_id))))
  WHERE ((r.subject = 'team'::text) AND (r.until_on IS NULL))
UNION ALL
 SELECT r.partnership_id,
    r.account_id,
    f.participant_id
   FROM (access.relationship r
     JOIN people.referral f ON (((f.partnership_id = r.partnership_id) AND (f.team_id = r.subject_id))))
  WHERE ((r.subject = 'team'::text) AND (r.until_on IS NULL))
UNION ALL
 SELECT f.partnership_id,
    f.owner_id AS account_id,
    f.participant_id
   FROM people.referral f
UNION ALL
 SELECT t.partnership_id,
    t.account_id,
    w.participant_id
   FROM (manufactories.tutoring t
     JOIN manufactories.current_worker w ON (((w.partnership_id = t.partnership_id) AND (w.manufactory_id = t.manufactory_id))))
  WHERE (t.until_on IS NULL);
create view community.need_now with (security_invoker=true) as
 SELECT n.partnership_id,
    n.id AS need_id,
        CASE
            WHEN (w.undone_at IS NOT NULL) THEN 'withdrawn'::text
            WHEN s.merged THEN 'merged'::text
            WHEN s.split THEN 'split'::text
            WHEN s.declined THEN 'declined'::text
            WHEN s.answered THEN 'answered'::text
            WHEN s.accepted THEN 'accepted'::text
            ELSE 'reported'::text
        END AS state,
    s.into_id
   FROM (((community.need n
     LEFT JOIN community.need_part q ON (((q.partnership_id = n.partnership_id) AND (q.part_id = n.id))))
     LEFT JOIN community.need_step w ON (((w.partnership_id = q.partnership_id) AND (w.id = q.step_id))))
     CROSS JOIN LATERAL ( SELECT COALESCE(bool_or((t.kind = 'merged'::text)), false) AS merged,
            COALESCE(bool_or((t.kind = 'split'::text)), false) AS split,
            COALESCE(bool_or((t.kind = 'declined'::text)), false) AS declined,
            COALESCE(bool_or((t.kind = 'answered'::text)), false) AS answered,
            COALESCE(bool_or((t.kind = 'accepted'::text)), false) AS accepted,
            (array_agg(t.into_id) FILTER (WHERE (t.kind = 'merged'::text)))[1] AS into_id
           FROM community.need_step t
          WHERE ((t.partnership_id = n.partnership_id) AND (t.need_id = n.id) AND (t.undone_at IS NULL))) s);
create view community.public_need with (security_invoker=true) as
 SELECT n.partnership_id,
    n.id AS need_id,
    n.number,
    n.title,
    n.municipality,
    n.district,
    n.people_count,
    n.source_kind,
    n.reported_on,
    (n.made_by IS NULL) AS from_resident,
    w.state,
    w.into_id
   FROM (community.need n
     JOIN community.need_now w ON (((w.partnership_id = n.partnership_id) AND (w.need_id = n.id))));
create view community.public_niche with (security_invoker=true) as
 SELECT partnership_id,
    id AS niche_id,
    title,
    municipality,
    closed_on,
    ( SELECT count(*) AS count
           FROM community.niche_need j
          WHERE ((j.partnership_id = c.partnership_id) AND (j.niche_id = c.id))) AS need_count,
    ( SELECT max(s.said_on) AS max
           FROM community.statement_now s
          WHERE ((s.partnership_id = c.partnership_id) AND (s.niche_id = c.id))) AS newest_on
   FROM community.niche c;
create view community.statement_now with (security_invoker=true) as
 SELECT partnership_id,
    id,
    niche_id,
    topic,
    words,
    source,
    said_on,
    payer,
    how_often,
    price_grosze,
    price_for,
    resource_id,
    file_id,
    replaces_id,
    made_by,
    made_at,
    undone_by,
    undone_at
   FROM community.niche_statement s
  WHERE ((undone_at IS NULL) AND (NOT (EXISTS ( SELECT
           FROM community.niche_statement r
          WHERE ((r.partnership_id = s.partnership_id) AND (r.replaces_id = s.id) AND (r.undone_at IS NULL))))));
create view enterprises.public_enterprise with (security_invoker=true) as
 SELECT e.partnership_id,
    e.id AS enterprise_id,
    e.programme_id,
    e.name,
    e.form,
    e.manufactory_id,
    e.group_id,
    e.founded_on,
    e.registered_on,
    e.main_line,
    c.closed_on,
    c.reason AS closing_reason
   FROM (enterprises.enterprise e
     LEFT JOIN enterprises.closing c ON (((c.partnership_id = e.partnership_id) AND (c.enterprise_id = e.id) AND (c.revoked_at IS NULL))));
create view enterprises.public_form_decision with (security_invoker=true) as
 SELECT d.partnership_id,
    o.manufactory_id,
    d.deciding_id,
    o.number,
    d.form,
    d.decided_on,
    (NOT (EXISTS ( SELECT
           FROM enterprises.form_deciding n
          WHERE ((n.partnership_id = o.partnership_id) AND (n.manufactory_id = o.manufactory_id) AND (n.number > o.number))))) AS in_force
   FROM (enterprises.form_decision d
     JOIN enterprises.form_deciding o ON (((o.partnership_id = d.partnership_id) AND (o.id = d.deciding_id))));
create view enterprises.public_job with (security_invoker=true) as
 SELECT j.partnership_id,
    e.programme_id,
    j.id AS job_id,
    j.enterprise_id,
    j.participant_id,
    p.id AS participation_id,
    j.told_at_risk,
    j.contract,
    j.employment,
    j.weekly_minutes,
    j.fte,
    j.from_on,
    j.until_on,
    c.closed_on
   FROM (((enterprises.job j
     JOIN enterprises.enterprise e ON (((e.partnership_id = j.partnership_id) AND (e.id = j.enterprise_id))))
     LEFT JOIN enterprises.closing c ON (((c.partnership_id = e.partnership_id) AND (c.enterprise_id = e.id) AND (c.revoked_at IS NULL))))
     LEFT JOIN people.participation p ON (((p.partnership_id = j.partnership_id) AND (p.participant_id = j.participant_id) AND (p.programme_id = e.programme_id))))
  WHERE (j.revoked_at IS NULL);
create view enterprises.public_survival with (security_invoker=true) as
 SELECT t.partnership_id,
    e.programme_id,
    t.enterprise_id,
    t.months,
    t.due_on,
    s.done_on,
    s.answer,
    s.jobs,
    s.at_risk_jobs,
    s.revenue
   FROM ((enterprises.survival_task t
     JOIN enterprises.enterprise e ON (((e.partnership_id = t.partnership_id) AND (e.id = t.enterprise_id))))
     LEFT JOIN enterprises.survival_check s ON (((s.partnership_id = t.partnership_id) AND (s.enterprise_id = t.enterprise_id) AND (s.months = t.months) AND (s.revoked_at IS NULL))));
create view ideas.public_idea with (security_invoker=true) as
 SELECT partnership_id,
    id AS idea_id,
    version,
    ((made_at AT TIME ZONE 'Europe/Warsaw'::text))::date AS made_on,
    (EXISTS ( SELECT
           FROM ideas.withdrawal w
          WHERE ((w.partnership_id = i.partnership_id) AND (w.idea_id = i.id)))) AS withdrawn
   FROM ideas.idea i;
create view ideas.public_verdict with (security_invoker=true) as
 SELECT v.partnership_id,
    v.id AS verdict_id,
    v.idea_id,
    v.version,
    v.round_id,
    v.verdict,
    ((v.at AT TIME ZONE 'Europe/Warsaw'::text))::date AS decided_on,
    (r.verdict_id IS NULL) AS in_force
   FROM (ideas.verdict v
     LEFT JOIN ideas.verdict_reopening r ON (((r.partnership_id = v.partnership_id) AND (r.verdict_id = v.id))));
create view manufactories.current_worker with (security_invoker=true) as
 SELECT partnership_id,
    manufactory_id,
    id AS worker_id,
    participant_id
   FROM manufactories.worker w
  WHERE ((revoked_at IS NULL) AND (NOT (EXISTS ( SELECT
           FROM manufactories.departure d
          WHERE ((d.partnership_id = w.partnership_id) AND (d.worker_id = w.id))))));
create view manufactories.learned with (security_invoker=true) as
 SELECT p.partnership_id,
    p.manufactory_id,
    p.participant_id,
    l.id AS lesson_id,
    l.subject,
    COALESCE(a.on_day, l.on_day) AS on_day,
    COALESCE(a.minutes, l.minutes) AS minutes,
    p.session_id,
    a.answer
   FROM ((manufactories.lesson_person p
     JOIN manufactories.lesson l ON (((l.partnership_id = p.partnership_id) AND (l.id = p.lesson_id) AND (l.revoked_at IS NULL))))
     LEFT JOIN support.public_attendance a ON (((a.partnership_id = p.partnership_id) AND (a.session_id = p.session_id) AND (a.participation_id = p.participation_id))))
  WHERE ((p.presence = 'present'::text) OR (a.session_id IS NOT NULL));
create view manufactories.public_asset with (security_invoker=true) as
 SELECT l.partnership_id,
    l.manufactory_id,
    a.id AS asset_id,
    l.id AS loan_id,
    a.organisation_id,
    a.name,
    a.inventory_number,
    a.value_grosze,
    l.from_on,
    l.due_on,
    l.handed_on,
    l.back_on,
    t.manner,
    t.price_grosze,
    t.on_day AS transferred_on,
    t.enterprise_id
   FROM ((manufactories.loan l
     JOIN manufactories.asset a ON (((a.partnership_id = l.partnership_id) AND (a.id = l.asset_id))))
     LEFT JOIN manufactories.asset_transfer t ON (((t.partnership_id = l.partnership_id) AND (t.loan_id = l.id) AND (t.revoked_at IS NULL))))
  WHERE (l.revoked_at IS NULL);
create view manufactories.public_barometer with (security_invoker=true) as
 SELECT b.partnership_id,
    m.programme_id,
    b.manufactory_id,
    b.quarter,
    v.area,
    v.voice,
    v.answers,
    round(((v.total)::numeric / (v.answers)::numeric), 2) AS average
   FROM ((manufactories.barometer b
     JOIN manufactories.manufactory m ON (((m.partnership_id = b.partnership_id) AND (m.id = b.manufactory_id))))
     CROSS JOIN LATERAL ( SELECT t.area,
            'workers'::text AS voice,
            sum(t.answers) AS answers,
            sum((t.answers * t.score)) AS total
           FROM manufactories.barometer_tally t
          WHERE ((t.partnership_id = b.partnership_id) AND (t.barometer_id = b.id) AND b.anonymous)
          GROUP BY t.area
        UNION ALL
         SELECT s.area,
            a.voice,
            count(*) AS count,
            sum(s.score) AS sum
           FROM (manufactories.barometer_answer a
             JOIN manufactories.barometer_score s ON (((s.partnership_id = a.partnership_id) AND (s.answer_id = a.id))))
          WHERE ((a.partnership_id = b.partnership_id) AND (a.barometer_id = b.id) AND a.current)
          GROUP BY s.area, a.voice) v)
  WHERE ((b.closed_on IS NOT NULL) AND ((v.voice <> 'workers'::text) OR (v.answers >= b.least_answers)));
create view manufactories.public_job with (security_invoker=true) as
 SELECT w.partnership_id,
    m.programme_id,
    w.id AS job_id,
    w.manufactory_id,
    w.participant_id,
    p.id AS participation_id,
    w.contract,
    w.from_on,
    w.until_on,
    w.weekly_minutes,
    w.full_time
   FROM ((manufactories.worker w
     JOIN manufactories.manufactory m ON (((m.partnership_id = w.partnership_id) AND (m.id = w.manufactory_id))))
     LEFT JOIN people.participation p ON (((p.partnership_id = w.partnership_id) AND (p.participant_id = w.participant_id) AND (p.programme_id = m.programme_id))))
  WHERE (w.revoked_at IS NULL);
create view manufactories.public_manufactory with (security_invoker=true) as
 SELECT m.partnership_id,
    m.id AS manufactory_id,
    m.programme_id,
    m.name,
    m.line,
    m.idea_id,
    h.organisation_id AS host_id,
    COALESCE(t.to_state, 'concept'::text) AS state,
    f.on_day AS founded_on,
    c.started_on AS protected_on,
    c.decision_on,
        CASE
            WHEN (t.to_state = ANY (ARRAY['independent'::text, 'stays-in-host'::text])) THEN t.on_day
            ELSE NULL::date
        END AS decided_on,
        CASE
            WHEN (t.to_state = 'closed'::text) THEN t.on_day
            ELSE NULL::date
        END AS closed_on
   FROM ((((manufactories.manufactory m
     LEFT JOIN manufactories.hosting h ON (((h.partnership_id = m.partnership_id) AND (h.manufactory_id = m.id) AND h.current)))
     LEFT JOIN manufactories.clock c ON (((c.partnership_id = m.partnership_id) AND (c.manufactory_id = m.id))))
     LEFT JOIN LATERAL ( SELECT x.to_state,
            x.on_day
           FROM manufactories.transition x
          WHERE ((x.partnership_id = m.partnership_id) AND (x.manufactory_id = m.id) AND (x.revoked_at IS NULL))
          ORDER BY x.id DESC
         LIMIT 1) t ON (true))
     LEFT JOIN LATERAL ( SELECT x.on_day
           FROM manufactories.transition x
          WHERE ((x.partnership_id = m.partnership_id) AND (x.manufactory_id = m.id) AND (x.revoked_at IS NULL) AND (x.to_state = 'founded'::text))
          ORDER BY x.id
         LIMIT 1) f ON (true));
create view manufactories.public_market_test with (security_invoker=true) as
 SELECT partnership_id,
    manufactory_id,
    id AS market_test_id,
    on_day,
    result,
    price_grosze,
    cost_grosze,
    COALESCE(( SELECT sum(e.grosze) AS sum
           FROM manufactories.budget_entry e
          WHERE ((e.partnership_id = t.partnership_id) AND (e.market_test_id = t.id) AND (e.side = 'income'::text))), (0)::bigint) AS revenue_grosze
   FROM manufactories.market_test t
  WHERE (revoked_at IS NULL);
create view manufactories.public_money with (security_invoker=true) as
 SELECT e.partnership_id,
    m.programme_id,
    e.manufactory_id,
    e.month,
    e.category,
    e.side,
    e.source,
    sum(e.grosze) AS grosze,
    count(*) AS entries
   FROM (manufactories.budget_entry e
     JOIN manufactories.manufactory m ON (((m.partnership_id = e.partnership_id) AND (m.id = e.manufactory_id))))
  GROUP BY e.partnership_id, m.programme_id, e.manufactory_id, e.month, e.category, e.side, e.source;
create view manufactories.public_readiness with (security_invoker=true) as
 SELECT r.partnership_id,
    m.programme_id,
    r.manufactory_id,
    r.month,
    s.criterion,
    s.score
   FROM ((manufactories.review r
     JOIN manufactories.manufactory m ON (((m.partnership_id = r.partnership_id) AND (m.id = r.manufactory_id))))
     JOIN manufactories.readiness s ON (((s.partnership_id = r.partnership_id) AND (s.review_id = r.id))))
  WHERE r.current;
create view manufactories.public_worker_count with (security_invoker=true) as
 SELECT partnership_id,
    manufactory_id,
    count(*) AS workers
   FROM manufactories.current_worker w
  GROUP BY partnership_id, manufactory_id;
create view partnership.public_host with (security_invoker=true) as
 SELECT h.partnership_id,
    h.id AS host_id,
    h.organisation_id,
    o.name,
    o.sector,
    h.since_on,
    h.until_on
   FROM (partnership.host h
     JOIN partnership.organisation o ON (((o.partnership_id = h.partnership_id) AND (o.id = h.organisation_id))));
create view partnership.public_programme with (security_invoker=true) as
 SELECT partnership_id,
    id AS programme_id,
    code,
    name,
    from_on,
    to_on,
    indicator_set
   FROM partnership.programme p;
create view partnership.public_target with (security_invoker=true) as
 SELECT partnership_id,
    programme_id,
    indicator,
    value
   FROM partnership.target t;
create view partnership.public_team with (security_invoker=true) as
 SELECT t.partnership_id,
    t.id AS team_id,
    t.centre_id,
    t.name,
    c.name AS centre
   FROM (partnership.team t
     JOIN partnership.centre c ON (((c.partnership_id = t.partnership_id) AND (c.id = t.centre_id))));
create view people.participation_astray with (security_invoker=true) as
 SELECT partnership_id,
    participation_id
   FROM (people.participation_from_records r
     FULL JOIN people.public_participation p USING (partnership_id, participation_id))
  WHERE ((((((((((((((((((((((((((((((((((((r.programme_id IS DISTINCT FROM p.programme_id) OR (r.participant_id IS DISTINCT FROM p.participant_id)) OR (r.team_id IS DISTINCT FROM p.team_id)) OR (r.started_on IS DISTINCT FROM p.started_on)) OR (r.kind IS DISTINCT FROM p.kind)) OR (r.business_founded_on IS DISTINCT FROM p.business_founded_on)) OR (r.sex IS DISTINCT FROM p.sex)) OR (r.age_years IS DISTINCT FROM p.age_years)) OR (r.citizenship IS DISTINCT FROM p.citizenship)) OR (r.education IS DISTINCT FROM p.education)) OR (r.labour_status IS DISTINCT FROM p.labour_status)) OR (r.labour_substatus IS DISTINCT FROM p.labour_substatus)) OR (r.voivodeship IS DISTINCT FROM p.voivodeship)) OR (r.powiat IS DISTINCT FROM p.powiat)) OR (r.gmina IS DISTINCT FROM p.gmina)) OR (r.degurba IS DISTINCT FROM p.degurba)) OR (r.foreign_background IS DISTINCT FROM p.foreign_background)) OR (r.third_country IS DISTINCT FROM p.third_country)) OR (r.minority IS DISTINCT FROM p.minority)) OR (r.homeless IS DISTINCT FROM p.homeless)) OR (r.disability IS DISTINCT FROM p.disability)) OR (r.household IS DISTINCT FROM p.household)) OR (r.ended_on IS DISTINCT FROM p.ended_on)) OR (r.path_completed IS DISTINCT FROM p.path_completed)) OR (r.exit_reason IS DISTINCT FROM p.exit_reason)) OR (r.situations IS DISTINCT FROM p.situations)) OR (r.situations_on IS DISTINCT FROM p.situations_on)) OR (r.check_3_on IS DISTINCT FROM p.check_3_on)) OR (r.check_3_employed IS DISTINCT FROM p.check_3_employed)) OR (r.check_3_improved IS DISTINCT FROM p.check_3_improved)) OR (r.check_6_on IS DISTINCT FROM p.check_6_on)) OR (r.check_6_employed IS DISTINCT FROM p.check_6_employed)) OR (r.check_6_improved IS DISTINCT FROM p.check_6_improved)) OR (r.check_12_on IS DISTINCT FROM p.check_12_on)) OR (r.check_12_employed IS DISTINCT FROM p.check_12_employed)) OR (r.check_12_improved IS DISTINCT FROM p.check_12_improved));
create view people.participation_from_records with (security_invoker=true) as
 SELECT p.partnership_id,
    p.programme_id,
    p.id AS participation_id,
    p.participant_id,
    p.team_id,
    p.started_on,
    p.kind,
    p.business_founded_on,
    s.sex,
    s.age_years,
    s.citizenship,
    s.education,
    s.labour_status,
    s.labour_substatus,
    s.voivodeship,
    s.powiat,
    s.gmina,
    s.degurba,
    s.foreign_background,
    s.third_country,
    s.minority,
    s.homeless,
    s.disability,
    s.household,
    e.ended_on,
    e.path_completed,
    e.reason AS exit_reason,
    COALESCE(e.situations, '{}'::text[]) AS situations,
    e.situations_on,
    c.check_3_on,
    c.check_3_employed,
    c.check_3_improved,
    c.check_6_on,
    c.check_6_employed,
    c.check_6_improved,
    c.check_12_on,
    c.check_12_employed,
    c.check_12_improved,
    (md5((ROW(s.sex, s.citizenship, s.education, s.labour_status, s.labour_substatus, s.voivodeship, s.powiat, s.gmina, s.degurba, s.foreign_background, s.third_country, s.minority, s.homeless, s.disability, s.household))::text))::uuid AS digest
   FROM (((people.participation p
     JOIN people.entry_snapshot s ON (((s.partnership_id = p.partnership_id) AND (s.participation_id = p.id) AND s.current)))
     LEFT JOIN people.exit e ON (((e.partnership_id = p.partnership_id) AND (e.participation_id = p.id) AND (e.revoked_at IS NULL))))
     LEFT JOIN LATERAL ( SELECT max(f.done_on) FILTER (WHERE (f.months = 3)) AS check_3_on,
            bool_or(f.employed) FILTER (WHERE (f.months = 3)) AS check_3_employed,
            bool_or(f.improved) FILTER (WHERE (f.months = 3)) AS check_3_improved,
            max(f.done_on) FILTER (WHERE (f.months = 6)) AS check_6_on,
            bool_or(f.employed) FILTER (WHERE (f.months = 6)) AS check_6_employed,
            bool_or(f.improved) FILTER (WHERE (f.months = 6)) AS check_6_improved,
            max(f.done_on) FILTER (WHERE (f.months = 12)) AS check_12_on,
            bool_or(f.employed) FILTER (WHERE (f.months = 12)) AS check_12_employed,
            bool_or(f.improved) FILTER (WHERE (f.months = 12)) AS check_12_improved
           FROM people.follow_up f
          WHERE ((f.partnership_id = e.partnership_id) AND (f.exit_id = e.id) AND (f.done_on IS NOT NULL) AND f.reached AND (f.dropped_at IS NULL))) c ON (true))
  WHERE (p.started_on IS NOT NULL);
create view people.public_entry_profile with (security_invoker=true) as
 SELECT partnership_id,
    id AS profile_id,
    sex,
    citizenship,
    education,
    labour_status,
    labour_substatus,
    voivodeship,
    powiat,
    gmina,
    degurba,
    foreign_background,
    third_country,
    minority,
    homeless,
    disability,
    household
   FROM people.entry_profile e;
create view people.public_participation with (security_invoker=true) as
 SELECT f.partnership_id,
    f.programme_id,
    f.participation_id,
    f.participant_id,
    f.team_id,
    f.started_on,
    f.kind,
    f.business_founded_on,
    e.sex,
    f.age_years,
    e.citizenship,
    e.education,
    e.labour_status,
    e.labour_substatus,
    e.voivodeship,
    e.powiat,
    e.gmina,
    e.degurba,
    e.foreign_background,
    e.third_country,
    e.minority,
    e.homeless,
    e.disability,
    e.household,
    f.ended_on,
    f.path_completed,
    f.exit_reason,
    f.situations,
    f.situations_on,
    f.check_3_on,
    f.check_3_employed,
    f.check_3_improved,
    f.check_6_on,
    f.check_6_employed,
    f.check_6_improved,
    f.check_12_on,
    f.check_12_employed,
    f.check_12_improved,
    f.profile_id
   FROM (people.participation_fact f
     LEFT JOIN people.entry_profile e ON (((e.partnership_id = f.partnership_id) AND (e.id = f.profile_id))));
create view people.public_person with (security_invoker=true) as
 SELECT partnership_id,
    id AS participant_id,
    first_name,
    last_name
   FROM people.participant p;
create view support.public_attendance with (security_invoker=true) as
 SELECT a.partnership_id,
    s.programme_id,
    a.participation_id,
    a.session_id,
    s.kind,
    s.subkind,
    s.on_day,
    COALESCE(a.minutes, s.minutes) AS minutes,
    s.leader_id,
    ( SELECT
                CASE
                    WHEN ((c.on_day = s.on_day) AND (c.minutes = COALESCE(a.minutes, s.minutes))) THEN c.answer
                    ELSE NULL::text
                END AS "case"
           FROM support.confirmation c
          WHERE ((c.partnership_id = a.partnership_id) AND (c.session_id = a.session_id) AND (c.participation_id = a.participation_id))
          ORDER BY c.id DESC
         LIMIT 1) AS answer
   FROM (support.attendance a
     JOIN support.session s ON (((s.partnership_id = a.partnership_id) AND (s.id = a.session_id))))
  WHERE ((a.presence = 'present'::text) AND (NOT (EXISTS ( SELECT
           FROM support.cancellation x
          WHERE ((x.partnership_id = s.partnership_id) AND (x.session_id = s.id))))));
create view support.public_session with (security_invoker=true) as
 SELECT partnership_id,
    programme_id,
    id AS session_id,
    kind,
    subkind,
    on_day,
    minutes,
    mode,
    leader_id,
    head_count
   FROM support.session s
  WHERE (NOT (EXISTS ( SELECT
           FROM support.cancellation x
          WHERE ((x.partnership_id = s.partnership_id) AND (x.session_id = s.id)))));
create view support.public_support with (security_invoker=true) as
 SELECT partnership_id,
    participation_id,
    id AS support_id,
    kind,
    subkind,
    started_on,
    ended_on,
    completed
   FROM support.support s;

-- functions
CREATE OR REPLACE FUNCTION access.partnerships_of(wanted uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select distinct partnership_id from access.membership where account_id = wanted and ended_at is null $function$
;
CREATE OR REPLACE FUNCTION enterprises.keep_curve()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
	if exists (select from enterprises.fading_quarter q join enterprises.fading_quarter b on b.partnership_id = q.partnership_id
		and b.enterprise_id = q.enterprise_id and b.version = q.version and b.number = q.number - 1
		where q.partnership_id = new.partnership_id and q.enterprise_id = new.enterprise_id and q.version = new.version and q.reason = ''
			and (q.total_minutes > b.total_minutes or q.grosze > b.grosze)) then
		raise check_violation using message = 'support that rises needs a reason', constraint = 'fading_quarter_falls';
	end if;
	return null;
end $function$
;
CREATE OR REPLACE FUNCTION indicators.keep_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin raise exception 'a submitted report is frozen' using errcode = 'restrict_violation'; end $function$
;
CREATE OR REPLACE FUNCTION journal.keep_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
	if tg_op = 'UPDATE' and old.seal_number is null and new.seal_number is not null
		and (old.partnership_id, old.id, old.at, old.account_id, old.deed, old.subject_id, old.facts)
			is not distinct from (new.partnership_id, new.id, new.at, new.account_id, new.deed, new.subject_id, new.facts)
	then return new; end if;
	raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end $function$
;
CREATE OR REPLACE FUNCTION journal.keep_seal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin raise exception 'a seal is never changed' using errcode = 'restrict_violation'; end $function$
;
CREATE OR REPLACE FUNCTION people.follow_checks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare partnerships uuid[]; ids uuid[];
begin
	if tg_op = 'INSERT' then
		select array_agg(n.partnership_id), array_agg(n.participation_id) into partnerships, ids from new_rows n where n.done_on is not null;
	elsif tg_op = 'DELETE' then
		select array_agg(o.partnership_id), array_agg(o.participation_id) into partnerships, ids from old_rows o where o.done_on is not null;
	else
		select array_agg(c.partnership_id), array_agg(c.participation_id) into partnerships, ids from (
			select o.partnership_id, o.participation_id from old_rows o where o.done_on is not null
			union select n.partnership_id, n.participation_id from new_rows n where n.done_on is not null) c;
	end if;
	if ids is not null then perform people.tell_facts(partnerships, ids); end if;
	return null;
end $function$
;
CREATE OR REPLACE FUNCTION people.follow_participations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare partnerships uuid[]; ids uuid[];
begin
	select array_agg(c.partnership_id), array_agg(c.id) into partnerships, ids from (
		select o.partnership_id, o.id from old_rows o where o.started_on is not null
		union select n.partnership_id, n.id from new_rows n where n.started_on is not null) c;
	if ids is not null then perform people.tell_facts(partnerships, ids); end if;
	return null;
end $function$
;
CREATE OR REPLACE FUNCTION people.follow_rows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare partnerships uuid[]; ids uuid[];
begin
	if tg_op = 'INSERT' then
		select array_agg(n.partnership_id), array_agg(n.participation_id) into partnerships, ids from new_rows n;
	elsif tg_op = 'DELETE' then
		select array_agg(o.partnership_id), array_agg(o.participation_id) into partnerships, ids from old_rows o;
	else
		select array_agg(c.partnership_id), array_agg(c.participation_id) into partnerships, ids from (
			select o.partnership_id, o.participation_id from old_rows o union select n.partnership_id, n.participation_id from new_rows n) c;
	end if;
	if ids is not null then perform people.tell_facts(partnerships, ids); end if;
	return null;
end $function$
;
CREATE OR REPLACE FUNCTION people.keep_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
	if old.frozen_on is null then return new; end if;
	if to_jsonb(old) - 'current' = to_jsonb(new) - 'current' then return new; end if;
	raise exception 'a frozen entry is corrected by a new version' using errcode = 'restrict_violation';
end $function$
;
CREATE OR REPLACE FUNCTION people.rebuild_facts()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare partnerships uuid[]; ids uuid[];
begin
	lock table people.participation, people.entry_snapshot, people.exit, people.follow_up in share row exclusive mode;
	analyze people.participation, people.entry_snapshot, people.exit, people.follow_up;
	delete from people.participation_fact;
	delete from people.entry_profile;
	for partnerships, ids in
		select array_agg(c.partnership_id), array_agg(c.id) from (
			select p.partnership_id, p.id, row_number() over (order by p.partnership_id, p.id) / 5000 as portion from people.participation p
			where p.started_on is not null) c group by c.portion order by c.portion
	loop
		perform people.tell_facts(partnerships, ids);
	end loop;
end $function$
;
CREATE OR REPLACE FUNCTION people.say_facts(partnerships uuid[], participations uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
	perform from people.participation p join unnest(partnerships, participations) k (partnership_id, id) on p.partnership_id = k.partnership_id and p.id = k.id
		order by p.partnership_id, p.id for no key update of p;
	with k as (select distinct * from unnest(partnerships, participations) k (partnership_id, participation_id)),
	told as materialized (
		select r.* from k join people.participation_from_records r on r.partnership_id = k.partnership_id and r.participation_id = k.participation_id),
	known as materialized (
		select t.*, (select e.id from people.entry_profile e where e.partnership_id = t.partnership_id and e.digest = t.digest order by e.id limit 1) as known_id
		from told t),
	added as (
		insert into people.entry_profile (partnership_id, id, digest, sex, citizenship, education, labour_status, labour_substatus, voivodeship, powiat, gmina,
			degurba, foreign_background, third_country, minority, homeless, disability, household)
		select distinct on (partnership_id, digest) partnership_id, gen_random_uuid(), digest, sex, citizenship, education, labour_status, labour_substatus,
			voivodeship, powiat, gmina, degurba, foreign_background, third_country, minority, homeless, disability, household
		from known where known_id is null
		returning partnership_id, id, digest),
	gone as (
		delete from people.participation_fact f using k where f.partnership_id = k.partnership_id and f.participation_id = k.participation_id
			and not exists (select from told t where t.partnership_id = f.partnership_id and t.participation_id = f.participation_id))
	insert into people.participation_fact as f (partnership_id, participation_id, programme_id, participant_id, profile_id, started_on, age_years, ended_on,
		situations_on, business_founded_on, check_3_on, check_6_on, check_12_on, path_completed, check_3_employed, check_3_improved, check_6_employed,
		check_6_improved, check_12_employed, check_12_improved, situations, team_id, kind, exit_reason)
	select t.partnership_id, t.participation_id, t.programme_id, t.participant_id, coalesce(t.known_id, a.id), t.started_on, t.age_years, t.ended_on,
		t.situations_on, t.business_founded_on, t.check_3_on, t.check_6_on, t.check_12_on, t.path_completed, t.check_3_employed, t.check_3_improved,
		t.check_6_employed, t.check_6_improved, t.check_12_employed, t.check_12_improved, t.situations, t.team_id, t.kind, t.exit_reason
	from known t left join added a on a.partnership_id = t.partnership_id and a.digest = t.digest
	on conflict (partnership_id, participation_id) do update set (programme_id, participant_id, profile_id, started_on, age_years, ended_on, situations_on,
		business_founded_on, check_3_on, check_6_on, check_12_on, path_completed, check_3_employed, check_3_improved, check_6_employed, check_6_improved,
		check_12_employed, check_12_improved, situations, team_id, kind, exit_reason)
	= (excluded.programme_id, excluded.participant_id, excluded.profile_id, excluded.started_on, excluded.age_years, excluded.ended_on, excluded.situations_on,
		excluded.business_founded_on, excluded.check_3_on, excluded.check_6_on, excluded.check_12_on, excluded.path_completed, excluded.check_3_employed,
		excluded.check_3_improved, excluded.check_6_employed, excluded.check_6_improved, excluded.check_12_employed, excluded.check_12_improved,
		excluded.situations, excluded.team_id, excluded.kind, excluded.exit_reason)
	where f is distinct from excluded;
end $function$
;
CREATE OR REPLACE FUNCTION people.tell_facts(partnerships uuid[], participations uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
	if cardinality(participations) > 50 then
		set local plan_cache_mode = 'force_custom_plan'; -- ends with this function, as its own setting does
	end if;
	perform people.say_facts(partnerships, participations);
end $function$
;
CREATE OR REPLACE FUNCTION platform.enqueue(task text, payload json, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, job_key text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 25) $function$
;
CREATE OR REPLACE FUNCTION platform.learn_counts(VARIADIC wanted regclass[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare one regclass;
begin
	foreach one in array wanted loop
		if pg_relation_size(one) / current_setting('block_size')::integer > 2 * (select relpages from pg_class where oid = one) + 4 then
			execute format('analyze (skip_locked) %s', one);
		end if;
	end loop;
end $function$
;
CREATE OR REPLACE FUNCTION platform.partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('spoiwo.partnership', true), '')::uuid $function$
;
CREATE OR REPLACE PROCEDURE platform.wall(IN wanted regclass, IN rights text DEFAULT 'select, insert, update, delete'::text)
 LANGUAGE plpgsql
AS $procedure$
begin
	execute format('alter table %s enable row level security', wanted);
	execute format('create policy partnership on %s using (partnership_id = (select platform.partnership())) with check (partnership_id = (select platform.partnership()))', wanted);
	execute format('grant %s on %s to spoiwo_app', rights, wanted);
end $procedure$
;
CREATE OR REPLACE FUNCTION reference.count_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
	insert into platform.list_change as c (partnership_id, number) values (new.partnership_id, 1)
		on conflict (partnership_id) do update set number = c.number + 1;
	return null;
end $function$
;

-- triggers
CREATE CONSTRAINT TRIGGER fading_quarter_falls AFTER INSERT ON enterprises.fading_quarter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION enterprises.keep_curve();
CREATE TRIGGER keep_report BEFORE DELETE OR UPDATE ON indicators.report FOR EACH ROW EXECUTE FUNCTION indicators.keep_report();
CREATE TRIGGER keep_evidence BEFORE DELETE OR UPDATE ON indicators.report_evidence FOR EACH ROW EXECUTE FUNCTION indicators.keep_report();
CREATE TRIGGER keep_entry BEFORE DELETE OR UPDATE ON journal.entry FOR EACH ROW EXECUTE FUNCTION journal.keep_entry();
CREATE TRIGGER keep_seal BEFORE DELETE OR UPDATE ON journal.seal FOR EACH ROW EXECUTE FUNCTION journal.keep_seal();
CREATE TRIGGER facts_delete AFTER DELETE ON people.entry_snapshot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_rows();
CREATE TRIGGER facts_insert AFTER INSERT ON people.entry_snapshot REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_rows();
CREATE TRIGGER facts_update AFTER UPDATE ON people.entry_snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_rows();
CREATE TRIGGER keep_snapshot BEFORE UPDATE ON people.entry_snapshot FOR EACH ROW EXECUTE FUNCTION people.keep_snapshot();
CREATE TRIGGER facts_delete AFTER DELETE ON people.exit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_rows();
CREATE TRIGGER facts_insert AFTER INSERT ON people.exit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_rows();
CREATE TRIGGER facts_update AFTER UPDATE ON people.exit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_rows();
CREATE TRIGGER facts_delete AFTER DELETE ON people.follow_up REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_checks();
CREATE TRIGGER facts_insert AFTER INSERT ON people.follow_up REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_checks();
CREATE TRIGGER facts_update AFTER UPDATE ON people.follow_up REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_checks();
CREATE TRIGGER facts_update AFTER UPDATE ON people.participation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION people.follow_participations();
CREATE TRIGGER count_change AFTER INSERT OR UPDATE ON reference.amendment FOR EACH ROW EXECUTE FUNCTION reference.count_change();

-- policies
create policy partnership on access.membership using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on access.relationship using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on access.role_notice using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on access.role_notice_look using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on access.role_notice_reader using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.need using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.need_file using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.need_part using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.need_step using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.niche using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.niche_need using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.niche_statement using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.outline using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.outline_set using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on community.reporter using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.closing using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.enterprise using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.fading_entry using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.fading_plan using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.fading_quarter using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.form_deciding using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.form_decision using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.form_facts using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.form_signature using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.form_stance using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.form_voice using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.founder using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.group_ending using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.group_member using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.group_step using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.initiative_group using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.job using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.spinoff using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.spinoff_answer using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.spinoff_item using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.status_note using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.survival_check using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on enterprises.survival_task using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.aspiration using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.aspiration_rest using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.aspiration_version using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.assessor using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.author using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.backer using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.idea using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.idea_version using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.need_answered using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.niche_answered using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.origin using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.round using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.score using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.sheet using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.telling using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.verdict using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.verdict_reopening using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on ideas.withdrawal using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on indicators.programme_indicator using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on indicators.report using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on indicators.report_evidence using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on journal.entry using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on journal.seal using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.agreement using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.agreement_end using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.asset using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.asset_transfer using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.barometer using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.barometer_answer using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.barometer_score using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.barometer_tally using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.barometer_worker using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.budget_entry using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.clock using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.departure using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.escalation using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.extension using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.handing using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.handing_photo using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.hosting using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.lesson using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.lesson_person using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.loan using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.manufactory using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.market_test using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.pause using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.plan_line using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.readiness using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.reminder using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.review using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.review_worker using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.rules_acknowledgement using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.transition using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.tutoring using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on manufactories.worker using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on partnership.centre using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on partnership.host using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on partnership.organisation using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on partnership.programme using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on partnership.resource using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on partnership.target using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on partnership.team using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.assignment using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.eligibility using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.entry_profile using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.entry_snapshot using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.exit using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.first_contact using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.follow_up using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.merge using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.not_double using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.own_key using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.participant using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.participation using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.participation_fact using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.re_entry using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.referral using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.referral_closing using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.restricted_note using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on people.restricted_note_reader using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on platform.draft using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on platform.kept_file using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on platform.kept_piece using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on platform.list_change using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on platform.request_key using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on reference.amendment using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on smefs.import using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on smefs.import_remark using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.attendance using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.cancellation using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.circle using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.circle_member using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.confirmation using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.confirmation_code using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.dispute_answer using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.session using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));
create policy partnership on support.support using ((partnership_id = ( SELECT platform.partnership() AS partnership))) with check ((partnership_id = ( SELECT platform.partnership() AS partnership)));

-- rights of the app
grant delete, insert, select, update on access.account to spoiwo_app;
grant select on access.bond to spoiwo_app;
grant delete, insert, select, update on access.link to spoiwo_app;
grant delete, insert, select, update on access.mail to spoiwo_app;
grant delete, insert, select, update on access.membership to spoiwo_app;
grant insert, select on access.oidc_identity to spoiwo_app;
grant delete, insert, select, update on access.recovery_code to spoiwo_app;
grant delete, insert, select, update on access.relationship to spoiwo_app;
grant delete, insert, select, update on access.role_notice to spoiwo_app;
grant delete, insert, select, update on access.role_notice_look to spoiwo_app;
grant delete, insert, select, update on access.role_notice_reader to spoiwo_app;
grant delete, insert, select, update on access.session to spoiwo_app;
grant insert, select on access.sign_in to spoiwo_app;
grant delete, insert, select, update on community.need to spoiwo_app;
grant delete, insert, select, update on community.need_file to spoiwo_app;
grant select on community.need_now to spoiwo_app;
grant delete, insert, select, update on community.need_part to spoiwo_app;
grant delete, insert, select, update on community.need_step to spoiwo_app;
grant delete, insert, select, update on community.niche to spoiwo_app;
grant delete, insert, select, update on community.niche_need to spoiwo_app;
grant delete, insert, select, update on community.niche_statement to spoiwo_app;
grant delete, insert, select, update on community.outline to spoiwo_app;
grant delete, insert, select, update on community.outline_set to spoiwo_app;
grant select on community.public_need to spoiwo_app;
grant select on community.public_niche to spoiwo_app;
grant delete, insert, select, update on community.reporter to spoiwo_app;
grant select on community.statement_now to spoiwo_app;
grant delete, insert, select, update on enterprises.closing to spoiwo_app;
grant delete, insert, select, update on enterprises.enterprise to spoiwo_app;
grant insert, select on enterprises.fading_entry to spoiwo_app;
grant delete, insert, select, update on enterprises.fading_plan to spoiwo_app;
grant insert, select on enterprises.fading_quarter to spoiwo_app;
grant delete, insert, select, update on enterprises.form_deciding to spoiwo_app;
grant insert, select on enterprises.form_decision to spoiwo_app;
grant delete, insert, select, update on enterprises.form_facts to spoiwo_app;
grant delete, insert, select, update on enterprises.form_signature to spoiwo_app;
grant insert, select on enterprises.form_stance to spoiwo_app;
grant delete, insert, select, update on enterprises.form_voice to spoiwo_app;
grant delete, insert, select, update on enterprises.founder to spoiwo_app;
grant delete, insert, select on enterprises.group_ending to spoiwo_app;
grant delete, insert, select, update on enterprises.group_member to spoiwo_app;
grant delete, insert, select, update on enterprises.group_step to spoiwo_app;
grant delete, insert, select, update on enterprises.initiative_group to spoiwo_app;
grant delete, insert, select, update on enterprises.job to spoiwo_app;
grant select on enterprises.public_enterprise to spoiwo_app;
grant select on enterprises.public_form_decision to spoiwo_app;
grant select on enterprises.public_job to spoiwo_app;
grant select on enterprises.public_survival to spoiwo_app;
grant delete, insert, select, update on enterprises.spinoff to spoiwo_app;
grant delete, insert, select, update on enterprises.spinoff_answer to spoiwo_app;
grant delete, insert, select, update on enterprises.spinoff_item to spoiwo_app;
grant insert, select on enterprises.status_note to spoiwo_app;
grant delete, insert, select, update on enterprises.survival_check to spoiwo_app;
grant delete, insert, select, update on enterprises.survival_task to spoiwo_app;
grant insert, select on ideas.aspiration to spoiwo_app;
grant delete, insert, select, update on ideas.aspiration_rest to spoiwo_app;
grant insert, select on ideas.aspiration_version to spoiwo_app;
grant delete, insert, select, update on ideas.assessor to spoiwo_app;
grant delete, insert, select, update on ideas.author to spoiwo_app;
grant delete, insert, select, update on ideas.backer to spoiwo_app;
grant delete, insert, select, update on ideas.idea to spoiwo_app;
grant insert, select on ideas.idea_version to spoiwo_app;
grant delete, insert, select, update on ideas.need_answered to spoiwo_app;
grant delete, insert, select, update on ideas.niche_answered to spoiwo_app;
grant insert, select on ideas.origin to spoiwo_app;
grant select on ideas.public_idea to spoiwo_app;
grant select on ideas.public_verdict to spoiwo_app;
grant insert, select on ideas.round to spoiwo_app;
grant insert, select on ideas.score to spoiwo_app;
grant insert, select on ideas.sheet to spoiwo_app;
grant delete, insert, select, update on ideas.telling to spoiwo_app;
grant insert, select on ideas.verdict to spoiwo_app;
grant insert, select on ideas.verdict_reopening to spoiwo_app;
grant delete, insert, select, update on ideas.withdrawal to spoiwo_app;
grant delete, insert, select, update on indicators.programme_indicator to spoiwo_app;
grant insert, select on indicators.report to spoiwo_app;
grant insert, select on indicators.report_evidence to spoiwo_app;
grant insert, select on journal.entry to spoiwo_app;
grant select on journal.seal to spoiwo_app;
grant delete, insert, select, update on manufactories.agreement to spoiwo_app;
grant delete, insert, select, update on manufactories.agreement_end to spoiwo_app;
grant insert, select, update on manufactories.asset to spoiwo_app;
grant insert, select, update on manufactories.asset_transfer to spoiwo_app;
grant delete, insert, select, update on manufactories.barometer to spoiwo_app;
grant delete, insert, select, update on manufactories.barometer_answer to spoiwo_app;
grant insert, select on manufactories.barometer_score to spoiwo_app;
grant delete, insert, select, update on manufactories.barometer_tally to spoiwo_app;
grant delete, insert, select, update on manufactories.barometer_worker to spoiwo_app;
grant insert, select on manufactories.budget_entry to spoiwo_app;
grant delete, insert, select, update on manufactories.clock to spoiwo_app;
grant select on manufactories.current_worker to spoiwo_app;
grant delete, insert, select, update on manufactories.departure to spoiwo_app;
grant delete, insert, select, update on manufactories.escalation to spoiwo_app;
grant delete, insert, select, update on manufactories.extension to spoiwo_app;
grant insert, select, update on manufactories.handing to spoiwo_app;
grant delete, insert, select on manufactories.handing_photo to spoiwo_app;
grant delete, insert, select, update on manufactories.hosting to spoiwo_app;
grant select on manufactories.learned to spoiwo_app;
grant delete, insert, select, update on manufactories.lesson to spoiwo_app;
grant delete, insert, select, update on manufactories.lesson_person to spoiwo_app;
grant insert, select, update on manufactories.loan to spoiwo_app;
grant delete, insert, select, update on manufactories.manufactory to spoiwo_app;
grant insert, select, update on manufactories.market_test to spoiwo_app;
grant delete, insert, select, update on manufactories.pause to spoiwo_app;
grant insert, select, update on manufactories.plan_line to spoiwo_app;
grant select on manufactories.public_asset to spoiwo_app;
grant select on manufactories.public_barometer to spoiwo_app;
grant select on manufactories.public_job to spoiwo_app;
grant select on manufactories.public_manufactory to spoiwo_app;
grant select on manufactories.public_market_test to spoiwo_app;
grant select on manufactories.public_money to spoiwo_app;
grant select on manufactories.public_readiness to spoiwo_app;
grant select on manufactories.public_worker_count to spoiwo_app;
grant insert, select on manufactories.readiness to spoiwo_app;
grant delete, insert, select, update on manufactories.reminder to spoiwo_app;
grant delete, insert, select, update on manufactories.review to spoiwo_app;
grant insert, select on manufactories.review_worker to spoiwo_app;
grant delete, insert, select, update on manufactories.rules_acknowledgement to spoiwo_app;
grant delete, insert, select, update on manufactories.transition to spoiwo_app;
grant delete, insert, select, update on manufactories.tutoring to spoiwo_app;
grant delete, insert, select, update on manufactories.worker to spoiwo_app;
grant delete, insert, select, update on partnership.centre to spoiwo_app;
grant delete, insert, select, update on partnership.host to spoiwo_app;
grant delete, insert, select, update on partnership.organisation to spoiwo_app;
grant select on partnership.partnership to spoiwo_app;
grant delete, insert, select, update on partnership.programme to spoiwo_app;
grant select on partnership.public_host to spoiwo_app;
grant select on partnership.public_programme to spoiwo_app;
grant select on partnership.public_target to spoiwo_app;
grant select on partnership.public_team to spoiwo_app;
grant delete, insert, select, update on partnership.resource to spoiwo_app;
grant delete, insert, select, update on partnership.target to spoiwo_app;
grant delete, insert, select, update on partnership.team to spoiwo_app;
grant delete, insert, select, update on people.assignment to spoiwo_app;
grant delete, insert, select, update on people.eligibility to spoiwo_app;
grant select on people.entry_profile to spoiwo_app;
grant delete, insert, select, update on people.entry_snapshot to spoiwo_app;
grant delete, insert, select, update on people.exit to spoiwo_app;
grant delete, insert, select, update on people.first_contact to spoiwo_app;
grant delete, insert, select, update on people.follow_up to spoiwo_app;
grant delete, insert, select, update on people.merge to spoiwo_app;
grant delete, insert, select, update on people.not_double to spoiwo_app;
grant delete, insert, select, update on people.own_key to spoiwo_app;
grant delete, insert, select, update on people.participant to spoiwo_app;
grant delete, insert, select, update on people.participation to spoiwo_app;
grant select on people.participation_astray to spoiwo_app;
grant select on people.participation_fact to spoiwo_app;
grant select on people.participation_from_records to spoiwo_app;
grant select on people.public_entry_profile to spoiwo_app;
grant select on people.public_participation to spoiwo_app;
grant select on people.public_person to spoiwo_app;
grant delete, insert, select, update on people.re_entry to spoiwo_app;
grant delete, insert, select, update on people.referral to spoiwo_app;
grant delete, insert, select, update on people.referral_closing to spoiwo_app;
grant delete, insert, select, update on people.restricted_note to spoiwo_app;
grant delete, insert, select, update on people.restricted_note_reader to spoiwo_app;
grant delete, insert, select, update on platform.draft to spoiwo_app;
grant delete, insert, select on platform.kept_file to spoiwo_app;
grant delete, insert, select, update on platform.kept_piece to spoiwo_app;
grant insert, select, update on platform.list_change to spoiwo_app;
grant delete, insert, select, update on platform.request_key to spoiwo_app;
grant insert, select on reference.amendment to spoiwo_app;
grant delete, insert, select, update on smefs.import to spoiwo_app;
grant delete, insert, select, update on smefs.import_remark to spoiwo_app;
grant delete, insert, select, update on support.attendance to spoiwo_app;
grant delete, insert, select, update on support.cancellation to spoiwo_app;
grant delete, insert, select, update on support.circle to spoiwo_app;
grant delete, insert, select, update on support.circle_member to spoiwo_app;
grant delete, insert, select, update on support.confirmation to spoiwo_app;
grant delete, insert, select, update on support.confirmation_code to spoiwo_app;
grant delete, insert, select, update on support.dispute_answer to spoiwo_app;
grant select on support.public_attendance to spoiwo_app;
grant select on support.public_session to spoiwo_app;
grant select on support.public_support to spoiwo_app;
grant delete, insert, select, update on support.session to spoiwo_app;
grant delete, insert, select, update on support.support to spoiwo_app;
