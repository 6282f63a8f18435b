-- The barometer of integration: every quarter workers, host and tutor score six areas from 1 to 5 (D0106).

-- One round a quarter. Whether workers answer anonymously is settled when it opens and never changed, because they are told so.
create table manufactories.barometer (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
	opened_on date not null check (opened_on >= quarter),
	closes_on date not null check (closes_on >= opened_on),
	anonymous boolean not null,
	least_answers integer not null check (least_answers >= 2),    -- fewer workers' answers than this are shown to nobody (anonymous) or not published
	by_id uuid not null references access.account,
	at timestamptz not null,
	closed_on date check (closed_on >= opened_on),
	closed_by uuid references access.account,                     -- null when it closed by itself
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	unique (partnership_id, manufactory_id, quarter)
);
create index barometer_open on manufactories.barometer (partnership_id, closes_on) where closed_on is null;
call platform.wall('manufactories.barometer');

-- Which workers are asked, and that one has answered. No moment is kept: it could be laid beside an answer.
create table manufactories.barometer_worker (
	partnership_id uuid not null,
	barometer_id uuid not null,
	participant_id uuid not null,
	answered boolean not null default false,
	primary key (partnership_id, barometer_id, participant_id),
	foreign key (partnership_id, barometer_id) references manufactories.barometer,
	foreign key (partnership_id, participant_id) references people.participant
);
create index barometer_worker_participant on manufactories.barometer_worker (partnership_id, participant_id) where not answered;
call platform.wall('manufactories.barometer_worker');

-- Anonymous answers of workers are kept as counts only; there is no row of an answer. Every answer rewrites every row of its round, so that not even the
-- transaction that wrote a row last tells which scores came with it.
create table manufactories.barometer_tally (
	partnership_id uuid not null,
	barometer_id uuid not null,
	area text not null check (area ~ '^[a-z0-9-]+$'),             -- db/reference/manufactories/integration-areas.json
	score integer not null check (score between 1 and 5),
	answers integer not null default 0 check (answers >= 0),
	primary key (partnership_id, barometer_id, area, score),
	foreign key (partnership_id, barometer_id) references manufactories.barometer
);
call platform.wall('manufactories.barometer_tally');

-- The answers of host and tutor, and of the workers of a small team, who were told that they can be recognised. A later one of the same voice counts.
create table manufactories.barometer_answer (
	partnership_id uuid not null,
	id uuid not null,
	barometer_id uuid not null,
	voice text not null check (voice in ('workers', 'host', 'tutor')),
	participant_id uuid,
	current boolean not null default true,
	by_id uuid references access.account,                         -- null: she answered herself, without an account
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, barometer_id) references manufactories.barometer,
	foreign key (partnership_id, participant_id) references people.participant,
	check ((voice = 'workers') = (participant_id is not null))
);
create unique index barometer_answer_current on manufactories.barometer_answer (partnership_id, barometer_id, voice, participant_id) nulls not distinct
	where current;
create index barometer_answer_participant on manufactories.barometer_answer (partnership_id, participant_id) where participant_id is not null;
call platform.wall('manufactories.barometer_answer');

create table manufactories.barometer_score (
	partnership_id uuid not null,
	answer_id uuid not null,
	area text not null check (area ~ '^[a-z0-9-]+$'),
	score integer not null check (score between 1 and 5),
	primary key (partnership_id, answer_id, area),
	foreign key (partnership_id, answer_id) references manufactories.barometer_answer
);
call platform.wall('manufactories.barometer_score', 'select, insert');

-- Results by quarter, area and voice of the rounds that are closed; answers of workers when there were enough of them. No persons.
create view manufactories.public_barometer with (security_invoker = true) as
	select b.partnership_id, m.programme_id, b.manufactory_id, b.quarter, v.area, v.voice, v.answers, round(v.total::numeric / v.answers, 2) as average
	from manufactories.barometer b
	join manufactories.manufactory m on m.partnership_id = b.partnership_id and m.id = b.manufactory_id
	cross join lateral (
		select t.area, 'workers' as voice, sum(t.answers) as answers, sum(t.answers * t.score) as total from manufactories.barometer_tally t
			where t.partnership_id = b.partnership_id and t.barometer_id = b.id and b.anonymous group by t.area
		union all
		select s.area, a.voice, count(*), sum(s.score) from manufactories.barometer_answer a
			join manufactories.barometer_score s on s.partnership_id = a.partnership_id and s.answer_id = a.id
			where a.partnership_id = b.partnership_id and a.barometer_id = b.id and a.current group by s.area, a.voice) v
	where b.closed_on is not null and (v.voice <> 'workers' or v.answers >= b.least_answers);
grant select on manufactories.public_barometer to spoiwo_app;
