-- Aspirations of participants, the ideas that grow out of them, their verification and the verdict that is told to the authors.

create schema ideas;
grant usage on schema ideas to spoiwo_app;

-- What a person wants to do; several stand side by side. The words are in its versions.
create table ideas.aspiration (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, participant_id) references people.participant
);
create index aspiration_participant on ideas.aspiration (partnership_id, participant_id);
call platform.wall('ideas.aspiration', 'select, insert');

create table ideas.aspiration_version (
	partnership_id uuid not null,
	aspiration_id uuid not null,
	version integer not null check (version >= 1),
	words text not null check (length(words) between 1 and 2000),        -- as the person says it
	maturity smallint not null check (maturity between 1 and 5),
	strengths text not null default '' check (length(strengths) <= 2000),
	needs text not null default '' check (length(needs) <= 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, aspiration_id, version),
	foreign key (partnership_id, aspiration_id) references ideas.aspiration
);
call platform.wall('ideas.aspiration_version', 'select, insert');

-- Put aside by the person; taken up again by removing the row.
create table ideas.aspiration_rest (
	partnership_id uuid not null,
	aspiration_id uuid not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, aspiration_id),
	foreign key (partnership_id, aspiration_id) references ideas.aspiration
);
call platform.wall('ideas.aspiration_rest');

-- An aspiration turned into something a manufactory or a firm could do. Nothing hangs: an owner, a day, an escalation.
create table ideas.idea (
	partnership_id uuid not null,
	id uuid not null,
	version integer not null default 1 check (version >= 1),   -- the version in force
	owner_id uuid not null references access.account,
	due_on date,                                                -- the next step; null when nothing waits here
	escalated_at timestamptz,
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	primary key (partnership_id, id)
);
create index idea_due on ideas.idea (partnership_id, due_on, id) where due_on is not null;
create index idea_owner on ideas.idea (partnership_id, owner_id);
call platform.wall('ideas.idea');

create table ideas.idea_version (
	partnership_id uuid not null,
	idea_id uuid not null,
	version integer not null check (version >= 1),
	title text not null check (length(title) between 1 and 200),
	what text not null check (length(what) between 1 and 4000),
	for_whom text not null check (length(for_whom) between 1 and 2000),
	needs text not null default '' check (length(needs) <= 2000),        -- what it takes to begin
	changed text not null default '' check (length(changed) <= 2000),    -- why this version: said from the second on
	folded text not null,                                                -- title and words folded by the app (kernel/text), for search
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, idea_id, version),
	foreign key (partnership_id, idea_id) references ideas.idea,
	check (version = 1 or changed <> '')
);
create index idea_version_words on ideas.idea_version using gin (to_tsvector('simple', folded));
call platform.wall('ideas.idea_version', 'select, insert');

create table ideas.author (
	partnership_id uuid not null,
	idea_id uuid not null,
	participant_id uuid not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	left_at timestamptz,
	primary key (partnership_id, idea_id, participant_id),
	foreign key (partnership_id, idea_id) references ideas.idea,
	foreign key (partnership_id, participant_id) references people.participant
);
create index author_participant on ideas.author (partnership_id, participant_id) where left_at is null;
call platform.wall('ideas.author');

-- The aspirations an idea grew out of.
create table ideas.origin (
	partnership_id uuid not null,
	idea_id uuid not null,
	aspiration_id uuid not null,
	primary key (partnership_id, idea_id, aspiration_id),
	foreign key (partnership_id, idea_id) references ideas.idea,
	foreign key (partnership_id, aspiration_id) references ideas.aspiration
);
create index origin_aspiration on ideas.origin (partnership_id, aspiration_id);
call platform.wall('ideas.origin', 'select, insert');

-- Who stands behind the idea: an organisation of the partnership, or a person or firm by name, and with what.
create table ideas.backer (
	partnership_id uuid not null,
	id uuid not null,
	idea_id uuid not null,
	organisation_id uuid,
	name text not null default '' check (length(name) <= 200),
	offers text not null default '' check (length(offers) <= 500),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, idea_id) references ideas.idea,
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	check ((organisation_id is null) = (name <> ''))
);
create index backer_idea on ideas.backer (partnership_id, idea_id);
call platform.wall('ideas.backer');

-- One verification of one version. The criteria are kept as they were on its first day: a result never changes with the list.
create table ideas.round (
	partnership_id uuid not null,
	id uuid not null,
	idea_id uuid not null,
	version integer not null,
	number integer not null check (number >= 1),
	criteria jsonb not null,
	due_on date not null,
	opened_by uuid not null references access.account,
	opened_at timestamptz not null,
	primary key (partnership_id, id),
	unique (partnership_id, idea_id, number),
	foreign key (partnership_id, idea_id, version) references ideas.idea_version
);
call platform.wall('ideas.round', 'select, insert');

create table ideas.assessor (
	partnership_id uuid not null,
	round_id uuid not null,
	account_id uuid not null references access.account,
	due_on date not null,
	asked_by uuid not null references access.account,
	asked_at timestamptz not null,
	escalated_at timestamptz,
	released_at timestamptz,                   -- does not score after all
	released_by uuid references access.account,
	release_reason text not null default '' check (length(release_reason) <= 500),
	primary key (partnership_id, round_id, account_id),
	foreign key (partnership_id, round_id) references ideas.round,
	check ((released_at is null) = (release_reason = ''))
);
create index assessor_account on ideas.assessor (partnership_id, account_id) where released_at is null;
call platform.wall('ideas.assessor');

-- The scores of one assessor, handed in once and never changed.
create table ideas.sheet (
	partnership_id uuid not null,
	round_id uuid not null,
	account_id uuid not null,
	remarks text not null default '' check (length(remarks) <= 4000),
	at timestamptz not null,
	primary key (partnership_id, round_id, account_id),
	foreign key (partnership_id, round_id, account_id) references ideas.assessor
);
call platform.wall('ideas.sheet', 'select, insert');

create table ideas.score (
	partnership_id uuid not null,
	round_id uuid not null,
	account_id uuid not null,
	criterion text not null check (criterion ~ '^[a-z0-9-]+$'),
	score smallint not null check (score between 1 and 5),
	evidence text not null default '' check (length(evidence) <= 2000),
	primary key (partnership_id, round_id, account_id, criterion),
	foreign key (partnership_id, round_id, account_id) references ideas.sheet
);
call platform.wall('ideas.score', 'select, insert');

-- A person's verdict with reasons. Reopened, it stays; the next one follows the reopening.
create table ideas.verdict (
	partnership_id uuid not null,
	id uuid not null,
	idea_id uuid not null,
	version integer not null,
	round_id uuid not null,
	verdict text not null check (verdict in ('go', 'reshape', 'other-path')),
	reasons text not null check (length(reasons) between 1 and 4000),    -- for the centre
	answer text not null check (length(answer) between 1 and 4000),      -- in plain words, for the authors
	follows uuid,                                                        -- the reopened verdict it comes after
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	unique nulls not distinct (partnership_id, idea_id, version, follows),
	foreign key (partnership_id, idea_id, version) references ideas.idea_version,
	foreign key (partnership_id, round_id) references ideas.round,
	foreign key (partnership_id, follows) references ideas.verdict
);
call platform.wall('ideas.verdict', 'select, insert');

create table ideas.verdict_reopening (
	partnership_id uuid not null,
	verdict_id uuid not null,
	reason text not null check (length(reason) between 1 and 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, verdict_id),
	foreign key (partnership_id, verdict_id) references ideas.verdict
);
call platform.wall('ideas.verdict_reopening', 'select, insert');

-- Who of the authors has heard the answer, how and from whom.
create table ideas.telling (
	partnership_id uuid not null,
	verdict_id uuid not null,
	participant_id uuid not null,
	channel text not null check (channel in ('mail', 'letter', 'meeting', 'phone')),
	told_on date not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, verdict_id, participant_id),
	foreign key (partnership_id, verdict_id) references ideas.verdict,
	foreign key (partnership_id, participant_id) references people.participant
);
call platform.wall('ideas.telling');

-- The authors gave the idea up; taken up again by removing the row.
create table ideas.withdrawal (
	partnership_id uuid not null,
	idea_id uuid not null,
	reason text not null check (length(reason) between 1 and 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, idea_id),
	foreign key (partnership_id, idea_id) references ideas.idea
);
call platform.wall('ideas.withdrawal');

-- For figures: ideas and verdicts without persons and without words.
create view ideas.public_idea with (security_invoker = true) as
	select i.partnership_id, i.id as idea_id, i.version, (i.made_at at time zone 'Europe/Warsaw')::date as made_on,
		exists (select from ideas.withdrawal w where w.partnership_id = i.partnership_id and w.idea_id = i.id) as withdrawn
	from ideas.idea i;

create view ideas.public_verdict with (security_invoker = true) as
	select v.partnership_id, v.id as verdict_id, v.idea_id, v.version, v.round_id, v.verdict, (v.at at time zone 'Europe/Warsaw')::date as decided_on,
		r.verdict_id is null as in_force
	from ideas.verdict v
	left join ideas.verdict_reopening r on r.partnership_id = v.partnership_id and r.verdict_id = v.id;
grant select on ideas.public_idea, ideas.public_verdict to spoiwo_app;
