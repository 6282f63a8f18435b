-- The monthly review of a manufactory by tutor, host and workers, with readiness by criterion and what was agreed (DOMAIN 4.9).

-- One review a month. A correction is a new version; the old one stays and both are seen.
create table manufactories.review (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	month date not null check (extract(day from month) = 1),
	version integer not null check (version >= 1),
	current boolean not null default true,
	held_on date not null check (held_on >= month),
	tutor_present boolean not null,
	host_present boolean not null,
	went_well text not null check (length(went_well) between 1 and 8000),
	problems text not null default '' check (length(problems) <= 8000),
	tutor_mood integer check (tutor_mood between 1 and 5),
	host_mood integer check (host_mood between 1 and 5),
	workers_mood integer check (workers_mood between 1 and 5),
	why_corrected text not null default '' check (length(why_corrected) <= 1000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	unique (partnership_id, manufactory_id, month, version)
);
create unique index review_current on manufactories.review (partnership_id, manufactory_id, month desc) where current;
call platform.wall('manufactories.review');

-- Which of the workers were there.
create table manufactories.review_worker (
	partnership_id uuid not null,
	review_id uuid not null,
	participant_id uuid not null,
	primary key (partnership_id, review_id, participant_id),
	foreign key (partnership_id, review_id) references manufactories.review,
	foreign key (partnership_id, participant_id) references people.participant
);
create index review_worker_participant on manufactories.review_worker (partnership_id, participant_id);
call platform.wall('manufactories.review_worker', 'select, insert');

-- How ready it is by a criterion, and what shows it: in words, and where in the system.
create table manufactories.readiness (
	partnership_id uuid not null,
	review_id uuid not null,
	criterion text not null check (criterion ~ '^[a-z0-9-]+$'),   -- db/reference/manufactories/readiness-criteria.json
	score integer not null check (score between 1 and 5),
	evidence text not null default '' check (length(evidence) <= 2000),
	shown_in text not null default '' check (shown_in ~ '^[a-z-]*$'),
	primary key (partnership_id, review_id, criterion),
	foreign key (partnership_id, review_id) references manufactories.review
);
call platform.wall('manufactories.readiness', 'select, insert');

-- What was agreed: who does it, by when. Open until somebody says what became of it.
create table manufactories.agreement (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	month date not null check (extract(day from month) = 1),      -- of the review in which it was made
	what text not null check (length(what) between 1 and 500),
	voice text not null check (voice in ('tutor', 'host', 'workers')),
	participant_id uuid,                                          -- one of the workers
	due_on date not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, participant_id) references people.participant,
	check (participant_id is null or voice = 'workers')
);
create index agreement_manufactory on manufactories.agreement (partnership_id, manufactory_id, due_on);
create index agreement_participant on manufactories.agreement (partnership_id, participant_id) where participant_id is not null;
call platform.wall('manufactories.agreement');

create table manufactories.agreement_end (
	partnership_id uuid not null,
	agreement_id uuid not null,
	outcome text not null check (outcome in ('kept', 'dropped')),
	on_day date not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, agreement_id),
	foreign key (partnership_id, agreement_id) references manufactories.agreement
);
call platform.wall('manufactories.agreement_end');

-- What others may read: readiness by month and criterion, no persons and no words.
create view manufactories.public_readiness with (security_invoker = true) as
	select r.partnership_id, m.programme_id, r.manufactory_id, r.month, s.criterion, s.score
	from manufactories.review r
	join manufactories.manufactory m on m.partnership_id = r.partnership_id and m.id = r.manufactory_id
	join manufactories.readiness s on s.partnership_id = r.partnership_id and s.review_id = r.id
	where r.current;
grant select on manufactories.public_readiness to spoiwo_app;
