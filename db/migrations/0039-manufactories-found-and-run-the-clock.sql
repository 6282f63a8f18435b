-- The manufactory: an idea made real inside a host, its people, and the protective clock up to the decision on form (DOMAIN 4.9).

create schema manufactories;
grant usage on schema manufactories to spoiwo_app;

create table manufactories.manufactory (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	name text not null check (length(name) between 1 and 200),
	idea_id uuid,                              -- ideas.idea; the verdict "go" is asked for at the founding
	programme_id uuid,                         -- which project pays; null for none
	line text not null check (line ~ '^[a-z0-9-]+$'),   -- db/reference/manufactories/lines.json
	offer text not null default '' check (length(offer) <= 500),      -- what it makes or does, in a sentence
	concept text not null default '' check (length(concept) <= 20000),
	place text not null default '' check (length(place) <= 300),
	folded text not null,                      -- name, offer and place folded by the app (kernel/text), for search
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, name),
	foreign key (partnership_id, programme_id) references partnership.programme
);
create index manufactory_by_name on manufactories.manufactory (partnership_id, name collate "pl-x-icu", id);
create index manufactory_idea on manufactories.manufactory (partnership_id, idea_id) where idea_id is not null;
call platform.wall('manufactories.manufactory');

-- Inside whom it lives and by which agreement. A change is a new version, the old one stays.
create table manufactories.hosting (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	version integer not null check (version >= 1),
	current boolean not null default true,
	organisation_id uuid not null,
	agreement_number text not null default '' check (length(agreement_number) <= 100),
	agreed_on date,
	from_on date,
	until_on date check (until_on >= from_on),
	manager_id uuid references access.account,           -- the host's manager, with an account
	manager_name text not null default '' check (length(manager_name) <= 200),   -- or only a name
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, manufactory_id, version),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	check (manager_id is null or manager_name = '')
);
create unique index hosting_current on manufactories.hosting (partnership_id, manufactory_id) where current;
create index hosting_organisation on manufactories.hosting (partnership_id, organisation_id) where current;
create index hosting_manager on manufactories.hosting (partnership_id, manager_id) where current and manager_id is not null;
call platform.wall('manufactories.hosting');

-- Who of the centre stands by it; one at a time.
create table manufactories.tutoring (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	account_id uuid not null references access.account,
	since_on date not null,
	until_on date check (until_on >= since_on),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory
);
create unique index tutoring_current on manufactories.tutoring (partnership_id, manufactory_id) where until_on is null;
create index tutoring_account on manufactories.tutoring (partnership_id, account_id) where until_on is null;
call platform.wall('manufactories.tutoring');

-- A step from state to state. The newest that nobody took back is where it stands; none: a concept. "Decision due" is no row: it is what the clock says.
create table manufactories.transition (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	from_state text not null check (from_state in ('concept', 'founded', 'protected', 'decision-due', 'independent', 'stays-in-host', 'closed')),
	to_state text not null check (to_state in ('founded', 'protected', 'independent', 'stays-in-host', 'closed')),
	on_day date not null,
	reason text not null default '' check (reason = '' or reason ~ '^[a-z0-9-]+$'),
	remarks text not null default '' check (length(remarks) <= 4000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	check ((revoked_by is null) = (revoked_at is null)),
	check (to_state <> 'closed' or reason <> '')
);
create index transition_manufactory on manufactories.transition (partnership_id, manufactory_id, id desc) where revoked_at is null;
call platform.wall('manufactories.transition');

-- The protective period. `decision_on` and `paused_since` follow from start, months, extensions and pauses (rules/clock.ts); every action that changes
-- one of these saves them anew in its own transaction, so that lists and filters read one row.
create table manufactories.clock (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	model text not null check (model ~ '^[a-z0-9-]+$'),  -- whose length it is (db/reference/manufactories/protective-period.json)
	started_on date not null,
	months integer not null check (months between 1 and 120),
	decision_on date not null check (decision_on > started_on),
	paused_since date check (paused_since >= started_on),
	by_id uuid not null references access.account,
	at timestamptz not null,
	version integer not null default 1,
	primary key (partnership_id, manufactory_id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory
);
create index clock_decision on manufactories.clock (partnership_id, decision_on, manufactory_id);
call platform.wall('manufactories.clock');

create table manufactories.pause (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	from_on date not null,
	until_on date check (until_on >= from_on),           -- the last day; null while it lasts
	reason text not null check (reason ~ '^[a-z0-9-]+$'),
	remarks text not null default '' check (length(remarks) <= 2000),
	decided_by text not null check (length(decided_by) between 1 and 200),
	decided_on date not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.clock,
	check ((revoked_by is null) = (revoked_at is null)),
	exclude using gist (partnership_id with =, manufactory_id with =, daterange(from_on, until_on, '[]') with &&) where (revoked_at is null)
);
call platform.wall('manufactories.pause');

create table manufactories.extension (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	months integer not null check (months between 1 and 60),
	reason text not null check (reason ~ '^[a-z0-9-]+$'),
	remarks text not null default '' check (length(remarks) <= 2000),
	decided_by text not null check (length(decided_by) between 1 and 200),
	decided_on date not null,
	late boolean not null,                               -- decided when the decision on form was already due
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.clock,
	check ((revoked_by is null) = (revoked_at is null))
);
create index extension_manufactory on manufactories.extension (partnership_id, manufactory_id);
call platform.wall('manufactories.extension');

-- Each reminder goes out once for a decision date; a date that moved is reminded of anew.
create table manufactories.reminder (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	decision_on date not null,
	days_before integer not null check (days_before >= 0),
	at timestamptz not null,
	primary key (partnership_id, manufactory_id, decision_on, days_before),
	foreign key (partnership_id, manufactory_id) references manufactories.clock
);
call platform.wall('manufactories.reminder');

-- A decision date that passed without a decision: the coordinator was told.
create table manufactories.escalation (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	decision_on date not null,
	at timestamptz not null,
	primary key (partnership_id, manufactory_id, decision_on),
	foreign key (partnership_id, manufactory_id) references manufactories.clock
);
call platform.wall('manufactories.escalation');

-- A participant employed by the host in a manufactory. `until_on` is the day up to which the contract runs, brought forward by a departure.
create table manufactories.worker (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	participant_id uuid not null,
	contract text not null check (contract ~ '^[a-z0-9-]+$'),
	position text not null check (length(position) between 1 and 200),
	weekly_minutes integer not null check (weekly_minutes between 1 and 10080),
	full_time boolean not null,                          -- by the hours of a full post on the first day
	pay_grosze integer check (pay_grosze >= 0),          -- gross a month
	from_on date not null,
	until_on date check (until_on >= from_on),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,                              -- written by mistake
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, participant_id) references people.participant,
	check ((revoked_by is null) = (revoked_at is null)),
	constraint worker_one_full_post exclude using gist (partnership_id with =, participant_id with =, daterange(from_on, until_on, '[]') with &&)
		where (full_time and revoked_at is null)
);
create index worker_manufactory on manufactories.worker (partnership_id, manufactory_id);
create index worker_participant on manufactories.worker (partnership_id, participant_id);
call platform.wall('manufactories.worker');

-- The end of a contract; without a row she works there. Nobody has recorded it: the contract ran out by itself.
create table manufactories.departure (
	partnership_id uuid not null,
	worker_id uuid not null,
	last_on date not null,
	reason text not null check (reason ~ '^[a-z0-9-]+$'),
	remarks text not null default '' check (length(remarks) <= 2000),
	planned_until_on date,                               -- what the contract said before
	by_id uuid references access.account,
	at timestamptz not null,
	primary key (partnership_id, worker_id),
	foreign key (partnership_id, worker_id) references manufactories.worker
);
call platform.wall('manufactories.departure');

create table manufactories.rules_acknowledgement (
	partnership_id uuid not null,
	worker_id uuid not null,
	on_day date not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, worker_id),
	foreign key (partnership_id, worker_id) references manufactories.worker
);
call platform.wall('manufactories.rules_acknowledgement');

-- Who works there now: the contract has not been ended and was not a mistake.
create view manufactories.current_worker with (security_invoker = true) as
	select w.partnership_id, w.manufactory_id, w.id as worker_id, w.participant_id from manufactories.worker w
	where w.revoked_at is null and not exists (select from manufactories.departure d where d.partnership_id = w.partnership_id and d.worker_id = w.id);
grant select on manufactories.current_worker to spoiwo_app;

-- A tutor stands by those who work in the manufactory.
create or replace view access.bond with (security_invoker = true) as
	select r.partnership_id, r.account_id, r.subject_id as participant_id from access.relationship r where r.subject = 'participant' and r.until_on is null
	union all
	select r.partnership_id, r.account_id, p.participant_id from access.relationship r
		join people.participation p on p.partnership_id = r.partnership_id and p.team_id = r.subject_id where r.subject = 'team' and r.until_on is null
	union all
	select r.partnership_id, r.account_id, f.participant_id from access.relationship r
		join people.referral f on f.partnership_id = r.partnership_id and f.team_id = r.subject_id where r.subject = 'team' and r.until_on is null
	union all
	select f.partnership_id, f.owner_id, f.participant_id from people.referral f
	union all
	select t.partnership_id, t.account_id, w.participant_id from manufactories.tutoring t
		join manufactories.current_worker w on w.partnership_id = t.partnership_id and w.manufactory_id = t.manufactory_id where t.until_on is null;

-- What others may read: the manufactory with its days, no persons.
create view manufactories.public_manufactory with (security_invoker = true) as
	select m.partnership_id, m.id as manufactory_id, m.programme_id, m.name, m.line, m.idea_id, h.organisation_id as host_id,
		coalesce(t.to_state, 'concept') as state, f.on_day as founded_on, c.started_on as protected_on, c.decision_on,
		case when t.to_state in ('independent', 'stays-in-host') then t.on_day end as decided_on,
		case when t.to_state = 'closed' then t.on_day end as closed_on
	from manufactories.manufactory m
	left join manufactories.hosting h on h.partnership_id = m.partnership_id and h.manufactory_id = m.id and h.current
	left join manufactories.clock c on c.partnership_id = m.partnership_id and c.manufactory_id = m.id
	left join lateral (select x.to_state, x.on_day from manufactories.transition x
		where x.partnership_id = m.partnership_id and x.manufactory_id = m.id and x.revoked_at is null order by x.id desc limit 1) t on true
	left join lateral (select x.on_day from manufactories.transition x
		where x.partnership_id = m.partnership_id and x.manufactory_id = m.id and x.revoked_at is null and x.to_state = 'founded' order by x.id limit 1) f on true;

-- One row a job: whose, in which stay in the manufactory's programme, from when to when, how much of a full week.
create view manufactories.public_job with (security_invoker = true) as
	select w.partnership_id, m.programme_id, w.id as job_id, w.manufactory_id, w.participant_id, p.id as participation_id, w.contract,
		w.from_on, w.until_on, w.weekly_minutes, w.full_time
	from manufactories.worker w
	join manufactories.manufactory m on m.partnership_id = w.partnership_id and m.id = w.manufactory_id
	left join people.participation p on p.partnership_id = w.partnership_id and p.participant_id = w.participant_id and p.programme_id = m.programme_id
	where w.revoked_at is null;

create view manufactories.public_worker_count with (security_invoker = true) as
	select w.partnership_id, w.manufactory_id, count(*) as workers from manufactories.current_worker w group by w.partnership_id, w.manufactory_id;
grant select on manufactories.public_manufactory, manufactories.public_job, manufactories.public_worker_count to spoiwo_app;
