-- Participants, referrals, participations with their frozen entry, exits and what came after, restricted notes.

create schema people;
grant usage on schema people to spoiwo_app;

create table people.participant (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	first_name text not null check (length(first_name) between 1 and 100),
	last_name text not null check (length(last_name) between 1 and 100),
	pesel text check (pesel ~ '^[0-9]{11}$'),
	other_identifier text check (length(other_identifier) between 1 and 50),
	born_on date,
	sex text check (sex in ('woman', 'man')),
	phone text not null default '' check (length(phone) <= 40),
	email text not null default '' check (length(email) <= 200),
	country text not null default '',
	voivodeship text not null default '',
	powiat text not null default '',
	gmina text not null default '',
	place text not null default '',
	street text not null default '',
	building text not null default '',
	flat text not null default '',
	postcode text not null default '' check (postcode = '' or postcode ~ '^[0-9]{2}-[0-9]{3}$'),
	by_first_name boolean not null default false,   -- she chose to be called by her first name
	-- names, identifier and phone folded by the app (kernel/text), for search by any part of them
	folded text not null,
	-- folded "last first", for finding doubles and for keys of a file without PESEL
	folded_name text not null,
	merged_into uuid,
	made_at timestamptz not null default now(),
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, merged_into) references people.participant
);
-- A PESEL belongs to one person of the partnership; a merged double keeps it for the undo.
create unique index participant_pesel on people.participant (partnership_id, pesel) where merged_into is null;
create index participant_same on people.participant (partnership_id, folded_name, born_on) where merged_into is null;
create index participant_other_identifier on people.participant (partnership_id, other_identifier) where merged_into is null and other_identifier is not null;
create index participant_by_name on people.participant (partnership_id, last_name collate "pl-x-icu", first_name collate "pl-x-icu", id) where merged_into is null;
create index participant_folded on people.participant using gin (folded gin_trgm_ops) where merged_into is null;
call platform.wall('people.participant');

create table people.referral (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	programme_id uuid not null,
	source text not null check (source in ('ops', 'pup', 'parish', 'self', 'partner', 'employer', 'other')),
	organisation_id uuid,                      -- which partner sent her
	received_on date not null,
	owner_id uuid not null references access.account,
	team_id uuid,
	due_on date not null check (due_on >= received_on),
	escalated_at timestamptz,                  -- nobody answered in time; the coordinator was told
	note text not null default '' check (length(note) <= 4000),
	made_at timestamptz not null default now(),
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, participant_id) references people.participant,
	foreign key (partnership_id, programme_id) references partnership.programme,
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	foreign key (partnership_id, team_id) references partnership.team
);
create index referral_participant on people.referral (partnership_id, participant_id);
create index referral_owner on people.referral (partnership_id, owner_id);
create index referral_team on people.referral (partnership_id, team_id) where team_id is not null;
create index referral_due on people.referral (partnership_id, due_on, id);
call platform.wall('people.referral');

create table people.first_contact (
	partnership_id uuid not null,
	id uuid not null,
	referral_id uuid not null,
	on_day date not null,
	channel text not null check (channel in ('phone', 'meeting', 'visit', 'letter', 'message')),
	reached boolean not null,
	note text not null default '' check (length(note) <= 4000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, referral_id) references people.referral
);
create index first_contact_referral on people.first_contact (partnership_id, referral_id, at);
call platform.wall('people.first_contact');

create table people.eligibility (
	partnership_id uuid not null,
	id uuid not null,
	referral_id uuid not null,
	eligible boolean not null,
	answers jsonb not null,                    -- each rule asked and how it was met
	reason text not null default '' check (length(reason) <= 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, referral_id) references people.referral
);
create index eligibility_referral on people.eligibility (partnership_id, referral_id, at);
call platform.wall('people.eligibility');

create table people.referral_closing (
	partnership_id uuid not null,
	referral_id uuid not null,
	reason text not null check (reason in ('joined', 'not-eligible', 'resigned', 'not-reached', 'passed-on', 'other')),
	remarks text not null default '' check (length(remarks) <= 2000),
	message text not null default '' check (length(message) <= 2000),   -- what the person was told
	told_by text not null default 'not-told' check (told_by in ('phone', 'meeting', 'letter', 'message', 'not-told')),
	by_id uuid references access.account,
	at timestamptz not null,
	primary key (partnership_id, referral_id),
	foreign key (partnership_id, referral_id) references people.referral
);
call platform.wall('people.referral_closing');

create table people.participation (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	programme_id uuid not null,
	referral_id uuid,
	team_id uuid,
	kind text not null default 'individual' check (kind in ('individual', 'institutional')),
	institution text not null default '' check (length(institution) <= 300),
	declared_on date,
	started_on date,                           -- the first support; null until then
	planned_education_end_on date,
	business_founded_on date,
	scope text not null default '',            -- "Zakres wsparcia" of SM EFS
	technical_id text not null default '',     -- "Techniczny identyfikator uczestnika" of SM EFS
	added_by text not null default '',         -- "Użytkownik, który dodał uczestnika" of SM EFS
	made_at timestamptz not null default now(),
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, programme_id, participant_id),
	foreign key (partnership_id, participant_id) references people.participant,
	foreign key (partnership_id, programme_id) references partnership.programme,
	foreign key (partnership_id, referral_id) references people.referral,
	foreign key (partnership_id, team_id) references partnership.team
);
create index participation_participant on people.participation (partnership_id, participant_id);
create index participation_team on people.participation (partnership_id, team_id) where team_id is not null;
call platform.wall('people.participation');

-- The person on the day of her first support. Before that day it is being filled in (frozen_on null); afterwards a
-- correction is a new version with a reason, the old one stays.
create table people.entry_snapshot (
	partnership_id uuid not null,
	participation_id uuid not null,
	version integer not null check (version >= 1),
	current boolean not null default true,
	frozen_on date,
	correction_reason text not null default '',
	sex text check (sex in ('woman', 'man')),
	age_years integer check (age_years between 0 and 130),
	citizenship text check (citizenship ~ '^[a-z0-9-]+$'),
	education text check (education ~ '^[a-z0-9-]+$'),
	labour_status text check (labour_status in ('unemployed', 'inactive', 'employed')),
	labour_substatus text check (labour_substatus ~ '^[a-z0-9-]+$'),
	country text not null default '',
	voivodeship text not null default '',
	powiat text not null default '',
	gmina text not null default '',
	place text not null default '',
	street text not null default '',
	building text not null default '',
	flat text not null default '',
	postcode text not null default '',
	degurba smallint check (degurba between 1 and 3),
	-- yes | no | refused; null when not asked. Special categories (RODO art. 9) may always be refused.
	foreign_background text check (foreign_background in ('yes', 'no', 'refused')),
	third_country text check (third_country in ('yes', 'no', 'refused')),
	minority text check (minority in ('yes', 'no', 'refused')),
	homeless text check (homeless in ('yes', 'no', 'refused')),
	disability text check (disability in ('yes', 'no', 'refused')),
	household text check (household ~ '^[a-z0-9-]+$'),
	recorded_by uuid references access.account,
	recorded_at timestamptz not null,
	primary key (partnership_id, participation_id, version),
	foreign key (partnership_id, participation_id) references people.participation
);
create unique index entry_snapshot_current on people.entry_snapshot (partnership_id, participation_id) where current;
call platform.wall('people.entry_snapshot');

create function people.keep_snapshot() returns trigger language plpgsql as $$
begin
	if old.frozen_on is null then return new; end if;
	if to_jsonb(old) - 'current' = to_jsonb(new) - 'current' then return new; end if;
	raise exception 'a frozen entry is corrected by a new version' using errcode = 'restrict_violation';
end $$;
create trigger keep_snapshot before update on people.entry_snapshot for each row execute function people.keep_snapshot();

-- The end of a participation. A return revokes it and keeps it; a participation has one exit in force.
create table people.exit (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	ended_on date not null,
	path_completed boolean not null,
	reason text check (reason ~ '^[a-z-]+$'),  -- why interrupted
	situations text[] not null default '{}',   -- at the end and up to 4 weeks after; several may hold
	situations_on date,                        -- the day they were found out
	by_id uuid references access.account,
	at timestamptz not null,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, participation_id) references people.participation,
	check (path_completed or reason is not null)
);
create unique index exit_in_force on people.exit (partnership_id, participation_id) where revoked_at is null;
call platform.wall('people.exit');

create table people.re_entry (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	exit_id uuid not null,
	on_day date not null,
	note text not null default '' check (length(note) <= 2000),
	by_id uuid references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, participation_id) references people.participation,
	foreign key (partnership_id, exit_id) references people.exit
);
call platform.wall('people.re_entry');

create table people.follow_up (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	exit_id uuid not null,
	months smallint not null check (months in (3, 6, 12)),
	due_on date not null,
	done_on date,
	reached boolean,
	employed boolean,
	improved boolean,
	remarks text not null default '' check (length(remarks) <= 2000),
	by_id uuid references access.account,
	at timestamptz,
	dropped_at timestamptz,                    -- she came back: nothing to ask any more
	primary key (partnership_id, id),
	unique (partnership_id, exit_id, months),
	foreign key (partnership_id, participation_id) references people.participation,
	foreign key (partnership_id, exit_id) references people.exit,
	check ((done_on is null) = (reached is null))
);
create index follow_up_due on people.follow_up (partnership_id, due_on) where done_on is null and dropped_at is null;
create index follow_up_participation on people.follow_up (partnership_id, participation_id);
call platform.wall('people.follow_up');

-- Health, addiction, violence, criminal record, coaching: for the author and those named.
create table people.restricted_note (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	category text not null check (category in ('health', 'addiction', 'violence', 'criminal-record', 'coaching', 'other')),
	content text not null check (length(content) between 1 and 20000),
	author_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, participant_id) references people.participant
);
create index restricted_note_participant on people.restricted_note (partnership_id, participant_id);
call platform.wall('people.restricted_note');

create table people.restricted_note_reader (
	partnership_id uuid not null,
	note_id uuid not null,
	account_id uuid not null references access.account,
	primary key (partnership_id, note_id, account_id),
	foreign key (partnership_id, note_id) references people.restricted_note
);
call platform.wall('people.restricted_note_reader');

-- Two records of one person joined; what was moved is kept so that it can be undone.
create table people.merge (
	partnership_id uuid not null,
	id uuid not null,
	kept_id uuid not null,
	merged_id uuid not null,
	moved jsonb not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	undone_at timestamptz,
	undone_by uuid references access.account,
	primary key (partnership_id, id),
	foreign key (partnership_id, kept_id) references people.participant,
	foreign key (partnership_id, merged_id) references people.participant,
	check (kept_id <> merged_id)
);
call platform.wall('people.merge');

-- "These two are not the same person": asked once.
create table people.not_double (
	partnership_id uuid not null,
	one_id uuid not null,
	other_id uuid not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, one_id, other_id),
	check (one_id < other_id)
);
call platform.wall('people.not_double');

-- Who stands by whom, for the one policy of access: directly, by a team of her participation or referral, or as the owner of a referral.
create view access.bond with (security_invoker = true) as
	select r.partnership_id, r.account_id, r.subject_id as participant_id from access.relationship r where r.subject = 'participant' and r.until_on is null
	union all
	select r.partnership_id, r.account_id, p.participant_id from access.relationship r
		join people.participation p on p.partnership_id = r.partnership_id and p.team_id = r.subject_id where r.subject = 'team' and r.until_on is null
	union all
	select r.partnership_id, r.account_id, f.participant_id from access.relationship r
		join people.referral f on f.partnership_id = r.partnership_id and f.team_id = r.subject_id where r.subject = 'team' and r.until_on is null
	union all
	select f.partnership_id, f.owner_id, f.participant_id from people.referral f;
grant select on access.bond to spoiwo_app;

-- What indicators may read: one row a participation that has started, without names.
create view people.public_participation with (security_invoker = true) as
	select p.partnership_id, p.programme_id, p.id as participation_id, p.participant_id, p.team_id, p.started_on, p.kind, p.business_founded_on,
		s.sex, s.age_years, s.citizenship, s.education, s.labour_status, s.labour_substatus, s.voivodeship, s.powiat, s.gmina, s.degurba,
		s.foreign_background, s.third_country, s.minority, s.homeless, s.disability, s.household,
		e.ended_on, e.path_completed, e.reason as exit_reason, coalesce(e.situations, '{}') as situations, e.situations_on
	from people.participation p
	join people.entry_snapshot s on s.partnership_id = p.partnership_id and s.participation_id = p.id and s.current
	left join people.exit e on e.partnership_id = p.partnership_id and e.participation_id = p.id and e.revoked_at is null
	where p.started_on is not null;

create view people.public_follow_up with (security_invoker = true) as
	select f.partnership_id, f.participation_id, f.months, f.done_on, f.employed, f.improved
	from people.follow_up f where f.done_on is not null and f.reached and f.dropped_at is null;

-- Names for those who may open the records behind a figure; the policy layer stands before it.
create view people.public_person with (security_invoker = true) as
	select p.partnership_id, p.id as participant_id, p.first_name, p.last_name from people.participant p;
grant select on people.public_participation, people.public_follow_up, people.public_person to spoiwo_app;
