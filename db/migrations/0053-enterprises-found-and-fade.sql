-- The firm that begins, from a manufactory or directly: its founders and jobs, the way out of the host, support that fades, survival (DOMAIN 4.11).

-- Legal form, registers and lines of business as they are now; the journal and `enterprise_form` keep what was.
create table enterprises.enterprise (
	partnership_id uuid not null,
	id uuid not null,
	name text not null check (length(name) between 1 and 200),
	manufactory_id uuid,                         -- whence it came; null when founded directly
	group_id uuid,                               -- the initiative group that founded it
	programme_id uuid,                           -- which project pays; null for none
	form text not null check (form ~ '^[a-z0-9-]+$'),        -- db/reference/enterprises/legal-forms.json
	founded_on date not null,                    -- the day of the act of foundation or of the resolution
	registered_on date check (registered_on >= founded_on),
	krs text not null default '' check (krs = '' or krs ~ '^[0-9]{10}$'),
	regon text not null default '' check (regon = '' or regon ~ '^([0-9]{9}|[0-9]{14})$'),
	nip text not null default '' check (nip = '' or nip ~ '^[0-9]{10}$'),
	address text not null default '' check (length(address) <= 300),
	phone text not null default '' check (length(phone) <= 40),
	email text not null default '' check (length(email) <= 200),
	website text not null default '' check (length(website) <= 200),
	offer text not null default '' check (length(offer) <= 500),
	main_line text not null default '' check (main_line = '' or main_line ~ '^[0-9]{2}(\.[0-9]{1,2}(\.[A-Z])?)?$'),  -- PKD 2025
	other_lines text[] not null default '{}' check (cardinality(other_lines) <= 9),
	keeper_id uuid not null references access.account,       -- who of the centre stands by it, and is reminded
	folded text not null,                        -- name, offer and registers folded by the app, for search
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, name),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, programme_id) references partnership.programme,
	check (num_nonnulls(manufactory_id, group_id) <= 1)
);
create index enterprise_by_name on enterprises.enterprise (partnership_id, name collate "pl-x-icu", id);
create unique index enterprise_manufactory on enterprises.enterprise (partnership_id, manufactory_id) where manufactory_id is not null;
create unique index enterprise_group on enterprises.enterprise (partnership_id, group_id) where group_id is not null;
create index enterprise_keeper on enterprises.enterprise (partnership_id, keeper_id);
create unique index enterprise_nip on enterprises.enterprise (partnership_id, nip) where nip <> '';
create unique index enterprise_krs on enterprises.enterprise (partnership_id, krs) where krs <> '';
call platform.wall('enterprises.enterprise');

-- It ended, by whom and when; taken back when it was a mistake.
create table enterprises.closing (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	closed_on date not null,
	reason text not null check (reason ~ '^[a-z0-9-]+$'),    -- db/reference/enterprises/closing-reasons.json
	remarks text not null default '' check (length(remarks) <= 4000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise,
	check ((revoked_by is null) = (revoked_at is null))
);
create unique index closing_in_force on enterprises.closing (partnership_id, enterprise_id) where revoked_at is null;
call platform.wall('enterprises.closing');

-- Who founded it: a participant, somebody else by name, an organisation of the partnership, another legal person by name.
create table enterprises.founder (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	kind text not null check (kind in ('person', 'organisation')),
	participant_id uuid,
	organisation_id uuid,
	name text not null default '' check (length(name) <= 200),
	share_grosze bigint check (share_grosze >= 0),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise,
	foreign key (partnership_id, participant_id) references people.participant,
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	check (num_nonnulls(participant_id, organisation_id, nullif(name, '')) = 1),
	check (participant_id is null or kind = 'person'),
	check (organisation_id is null or kind = 'organisation'),
	check ((revoked_by is null) = (revoked_at is null))
);
create unique index founder_participant on enterprises.founder (partnership_id, enterprise_id, participant_id) where revoked_at is null and participant_id is not null;
create unique index founder_organisation on enterprises.founder (partnership_id, enterprise_id, organisation_id) where revoked_at is null and organisation_id is not null;
create index founder_enterprise on enterprises.founder (partnership_id, enterprise_id) where revoked_at is null;
create index founder_of_participant on enterprises.founder (partnership_id, participant_id) where participant_id is not null;
call platform.wall('enterprises.founder');

-- Somebody employed by the enterprise: a participant, or somebody else of whom only a label and what was told of her risk is kept.
create table enterprises.job (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	participant_id uuid,
	name text not null default '' check (length(name) <= 200),
	told_at_risk boolean,                        -- of somebody who is no participant: as the enterprise told it; null when not told
	contract text not null check (contract ~ '^[a-z0-9-]+$'),   -- db/reference/manufactories/contract-kinds.json
	employment boolean not null,                 -- a contract of employment, by the list on the first day
	position text not null check (length(position) between 1 and 200),
	weekly_minutes integer not null check (weekly_minutes between 1 and 10080),
	fte numeric(4, 2) not null check (fte > 0 and fte <= 4.2),  -- by the hours of a full post on the first day
	from_on date not null,
	until_on date check (until_on >= from_on),   -- the contract, or the last day once she left
	left_reason text check (left_reason ~ '^[a-z0-9-]+$'),      -- db/reference/manufactories/departure-reasons.json
	worker_id uuid,                              -- the contract at the host that it follows
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,                      -- written by mistake
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise,
	foreign key (partnership_id, participant_id) references people.participant,
	foreign key (partnership_id, worker_id) references manufactories.worker,
	check (num_nonnulls(participant_id, nullif(name, '')) = 1),
	check (participant_id is null or told_at_risk is null),
	check (left_reason is null or until_on is not null),
	check ((revoked_by is null) = (revoked_at is null)),
	-- one contract of a person at a time in one enterprise
	constraint job_one_contract exclude using gist (partnership_id with =, enterprise_id with =, participant_id with =, daterange(from_on, until_on, '[]') with &&)
		where (revoked_at is null and participant_id is not null)
);
create index job_enterprise on enterprises.job (partnership_id, enterprise_id) where revoked_at is null;
create index job_participant on enterprises.job (partnership_id, participant_id) where participant_id is not null;
create unique index job_worker on enterprises.job (partnership_id, worker_id) where worker_id is not null and revoked_at is null;
call platform.wall('enterprises.job');

-- The way out of the host: a list of things by form. Begun once a manufactory; the enterprise joins it when it is written.
create table enterprises.spinoff (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	enterprise_id uuid,
	form text not null check (form ~ '^[a-z0-9-]+$'),
	begun_on date not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	unique (partnership_id, manufactory_id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise
);
create unique index spinoff_enterprise on enterprises.spinoff (partnership_id, enterprise_id) where enterprise_id is not null;
call platform.wall('enterprises.spinoff');

create table enterprises.spinoff_item (
	partnership_id uuid not null,
	id uuid not null,
	spinoff_id uuid not null,
	place integer not null,
	code text not null check (code ~ '^[a-z0-9-]+$'),        -- db/reference/enterprises/spin-off-checklist.json, or 'own'
	title text not null default '' check (length(title) <= 300),   -- of one's own item
	subject_id uuid,                             -- which worker, asset or market test, of an item that is about one
	owner_id uuid references access.account,
	due_on date,
	remarks text not null default '' check (length(remarks) <= 2000),
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, spinoff_id) references enterprises.spinoff,
	check ((code = 'own') = (title <> ''))
);
create unique index spinoff_item_once on enterprises.spinoff_item (partnership_id, spinoff_id, code, subject_id) nulls not distinct where code <> 'own';
create index spinoff_item_owner on enterprises.spinoff_item (partnership_id, owner_id, due_on);
call platform.wall('enterprises.spinoff_item');

-- Done, or not needed with a reason: who and when. Taken back, the row stays.
create table enterprises.spinoff_answer (
	partnership_id uuid not null,
	id uuid not null,
	item_id uuid not null,
	answer text not null check (answer in ('done', 'not-needed')),
	outcome text check (outcome ~ '^[a-z0-9-]+$'),           -- of an asset: returned, bought, given
	on_day date not null,
	reason text not null default '' check (length(reason) <= 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, item_id) references enterprises.spinoff_item,
	check (answer <> 'not-needed' or reason <> ''),
	check ((revoked_by is null) = (revoked_at is null))
);
create unique index spinoff_answer_in_force on enterprises.spinoff_answer (partnership_id, item_id) where revoked_at is null;
call platform.wall('enterprises.spinoff_answer');

-- People who want to found an enterprise without a manufactory: their assumptions and the steps to it.
create table enterprises.initiative_group (
	partnership_id uuid not null,
	id uuid not null,
	name text not null check (length(name) between 1 and 200),
	programme_id uuid,
	assumptions text not null default '' check (length(assumptions) <= 8000),
	plan text not null default '' check (length(plan) <= 20000),       -- the business plan in short, or where it lies
	owner_id uuid not null references access.account,                 -- who of the centre stands by
	begun_on date not null,
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, name),
	foreign key (partnership_id, programme_id) references partnership.programme
);
call platform.wall('enterprises.initiative_group');
alter table enterprises.enterprise add foreign key (partnership_id, group_id) references enterprises.initiative_group;

create table enterprises.group_member (
	partnership_id uuid not null,
	id uuid not null,
	group_id uuid not null,
	participant_id uuid,
	organisation_id uuid,
	name text not null default '' check (length(name) <= 200),
	since_on date not null,
	until_on date check (until_on >= since_on),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, group_id) references enterprises.initiative_group,
	foreign key (partnership_id, participant_id) references people.participant,
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	check (num_nonnulls(participant_id, organisation_id, nullif(name, '')) = 1)
);
create unique index group_member_participant on enterprises.group_member (partnership_id, group_id, participant_id) where until_on is null and participant_id is not null;
create unique index group_member_organisation on enterprises.group_member (partnership_id, group_id, organisation_id) where until_on is null and organisation_id is not null;
create index group_member_group on enterprises.group_member (partnership_id, group_id);
call platform.wall('enterprises.group_member');

-- A step on the group's way (db/reference/enterprises/group-steps.json): animation, assumptions, training, study visit, business plan, registration. A row says done.
create table enterprises.group_step (
	partnership_id uuid not null,
	id uuid not null,
	group_id uuid not null,
	step text not null check (step ~ '^[a-z0-9-]+$'),
	on_day date not null,
	minutes integer check (minutes between 1 and 60000),
	remarks text not null default '' check (length(remarks) <= 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, group_id) references enterprises.initiative_group,
	check ((revoked_by is null) = (revoked_at is null))
);
create index group_step_group on enterprises.group_step (partnership_id, group_id) where revoked_at is null;
call platform.wall('enterprises.group_step');

create table enterprises.group_ending (
	partnership_id uuid not null,
	group_id uuid not null,
	ended_on date not null,
	reason text not null check (length(reason) between 1 and 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, group_id),
	foreign key (partnership_id, group_id) references enterprises.initiative_group
);
call platform.wall('enterprises.group_ending', 'select, insert, delete');

-- What was noted of the status of a social enterprise, condition by condition; the newest counts.
create table enterprises.status_note (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	condition text not null check (condition ~ '^[a-z0-9-]+$'), -- db/reference/enterprises/social-enterprise.json, or 'status' for the decision itself
	holds boolean not null,
	on_day date not null,
	evidence text not null default '' check (length(evidence) <= 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise
);
create index status_note_enterprise on enterprises.status_note (partnership_id, enterprise_id, condition, id desc);
call platform.wall('enterprises.status_note', 'select, insert');

-- Support that fades: a plan from a quarter, ending on a day. A change is a new version, the old one stays.
create table enterprises.fading_plan (
	partnership_id uuid not null,
	enterprise_id uuid not null,
	version integer not null check (version >= 1),
	current boolean not null default true,
	begins_on date not null check (extract(day from begins_on) = 1 and extract(month from begins_on) in (1, 4, 7, 10)),
	ends_on date not null check (ends_on > begins_on),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, enterprise_id, version),
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise
);
create unique index fading_plan_current on enterprises.fading_plan (partnership_id, enterprise_id) where current;
call platform.wall('enterprises.fading_plan');

create table enterprises.fading_quarter (
	partnership_id uuid not null,
	enterprise_id uuid not null,
	version integer not null,
	number integer not null check (number between 1 and 20),  -- the first quarter of the plan is 1
	minutes jsonb not null check (jsonb_typeof(minutes) = 'object' and length(minutes::text) <= 2000),   -- by field of db/reference/enterprises/support-fields.json
	total_minutes integer not null check (total_minutes >= 0),
	grosze bigint not null check (grosze >= 0),
	reason text not null default '' check (length(reason) <= 1000),  -- why this quarter gives more than the one before
	primary key (partnership_id, enterprise_id, version, number),
	foreign key (partnership_id, enterprise_id, version) references enterprises.fading_plan
);
call platform.wall('enterprises.fading_quarter', 'select, insert');

-- The curve does not rise without a reason: said again by the database, at the end of the transaction.
create function enterprises.keep_curve() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
	if exists (select from enterprises.fading_quarter q join enterprises.fading_quarter b on b.partnership_id = q.partnership_id
		and b.enterprise_id = q.enterprise_id and b.version = q.version and b.number = q.number - 1
		where q.partnership_id = new.partnership_id and q.enterprise_id = new.enterprise_id and q.version = new.version and q.reason = ''
			and (q.total_minutes > b.total_minutes or q.grosze > b.grosze)) then
		raise check_violation using message = 'support that rises needs a reason', constraint = 'fading_quarter_falls';
	end if;
	return null;
end $$;
create constraint trigger fading_quarter_falls after insert on enterprises.fading_quarter deferrable initially deferred
	for each row execute function enterprises.keep_curve();

-- What was given beyond the meetings of module support: an hour of a field, an amount. A correction is an entry that points to what it corrects.
create table enterprises.fading_entry (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	on_day date not null,
	field text not null check (field ~ '^[a-z0-9-]+$'),
	minutes integer not null default 0,
	grosze bigint not null default 0,
	remarks text not null default '' check (length(remarks) <= 500),
	corrects_id uuid,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise,
	foreign key (partnership_id, corrects_id) references enterprises.fading_entry,
	check (minutes <> 0 or grosze <> 0),
	check (corrects_id is not null or (minutes >= 0 and grosze >= 0))
);
create index fading_entry_enterprise on enterprises.fading_entry (partnership_id, enterprise_id, on_day);
create unique index fading_entry_corrected on enterprises.fading_entry (partnership_id, corrects_id) where corrects_id is not null;
call platform.wall('enterprises.fading_entry', 'select, insert');

-- Checks at 6, 12, 24, 36 months: planned with the enterprise, answered by a row. Lost contact is an answer too.
create table enterprises.survival_task (
	partnership_id uuid not null,
	enterprise_id uuid not null,
	months integer not null check (months between 1 and 120),
	due_on date not null,
	told_at timestamptz,                         -- the keeper was reminded by mail, once
	primary key (partnership_id, enterprise_id, months),
	foreign key (partnership_id, enterprise_id) references enterprises.enterprise
);
create index survival_task_due on enterprises.survival_task (partnership_id, due_on);
call platform.wall('enterprises.survival_task');

create table enterprises.survival_check (
	partnership_id uuid not null,
	id uuid not null,
	enterprise_id uuid not null,
	months integer not null,
	done_on date not null,
	answer text not null check (answer in ('alive', 'closed', 'lost-contact')),
	jobs integer check (jobs between 0 and 10000),
	at_risk_jobs integer check (at_risk_jobs between 0 and jobs),
	revenue text check (revenue ~ '^[a-z0-9-]+$'),           -- db/reference/enterprises/revenue-bands.json
	helped text[] not null default '{}' check (cardinality(helped) <= 20),
	remarks text not null default '' check (length(remarks) <= 4000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, enterprise_id, months) references enterprises.survival_task,
	check (answer = 'alive' or (jobs is null and revenue is null)),
	check (answer <> 'alive' or jobs is not null),
	check ((revoked_by is null) = (revoked_at is null))
);
create unique index survival_check_in_force on enterprises.survival_check (partnership_id, enterprise_id, months) where revoked_at is null;
call platform.wall('enterprises.survival_check');

-- What others may read. Persons only by id.
create view enterprises.public_enterprise with (security_invoker = true) as
	select e.partnership_id, e.id as enterprise_id, e.programme_id, e.name, e.form, e.manufactory_id, e.group_id, e.founded_on, e.registered_on,
		e.main_line, c.closed_on, c.reason as closing_reason
	from enterprises.enterprise e
	left join enterprises.closing c on c.partnership_id = e.partnership_id and c.enterprise_id = e.id and c.revoked_at is null;

-- A job with the stay in the enterprise's programme of the participant who has it, whose published entry tells the risk.
create view enterprises.public_job with (security_invoker = true) as
	select j.partnership_id, e.programme_id, j.id as job_id, j.enterprise_id, j.participant_id, p.id as participation_id, j.told_at_risk,
		j.contract, j.employment, j.weekly_minutes, j.fte, j.from_on, j.until_on, c.closed_on
	from enterprises.job j
	join enterprises.enterprise e on e.partnership_id = j.partnership_id and e.id = j.enterprise_id
	left join enterprises.closing c on c.partnership_id = e.partnership_id and c.enterprise_id = e.id and c.revoked_at is null
	left join people.participation p on p.partnership_id = j.partnership_id and p.participant_id = j.participant_id and p.programme_id = e.programme_id
	where j.revoked_at is null;

create view enterprises.public_survival with (security_invoker = true) as
	select t.partnership_id, e.programme_id, t.enterprise_id, t.months, t.due_on, s.done_on, s.answer, s.jobs, s.at_risk_jobs, s.revenue
	from enterprises.survival_task t
	join enterprises.enterprise e on e.partnership_id = t.partnership_id and e.id = t.enterprise_id
	left join enterprises.survival_check s on s.partnership_id = t.partnership_id and s.enterprise_id = t.enterprise_id and s.months = t.months
		and s.revoked_at is null;
grant select on enterprises.public_enterprise, enterprises.public_job, enterprises.public_survival to spoiwo_app;
