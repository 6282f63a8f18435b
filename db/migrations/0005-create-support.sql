-- Forms of help and their meetings, who was there, and what she says about it.

create schema support;
grant usage on schema support to spoiwo_app;

-- A form of help given to a participant, from its first day.
create table support.support (
	partnership_id uuid not null,
	id uuid not null,
	participation_id uuid not null,
	kind text not null check (kind ~ '^[a-z0-9-]+$'),
	subkind text check (subkind ~ '^[a-z0-9-]+$'),
	position integer not null default 0,       -- its place in the lists of an SM EFS file
	started_on date,
	ended_on date check (ended_on >= started_on),
	completed boolean,                         -- null while it lasts
	source text not null check (source in ('staff', 'session', 'import')),
	made_at timestamptz not null default now(),
	primary key (partnership_id, id),
	unique nulls not distinct (partnership_id, participation_id, kind, subkind, started_on),
	foreign key (partnership_id, participation_id) references people.participation,
	check ((ended_on is null) = (completed is null))
);
create index support_kind on support.support (partnership_id, kind, subkind);
call platform.wall('support.support');

create table support.circle (
	partnership_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	name text not null check (length(name) between 1 and 200),
	leader_id uuid not null references access.account,
	closed_on date,
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, programme_id, name),
	foreign key (partnership_id, programme_id) references partnership.programme
);
comment on table support.circle is 'A standing group of participants (grupa).';
call platform.wall('support.circle');

create table support.circle_member (
	partnership_id uuid not null,
	circle_id uuid not null,
	participation_id uuid not null,
	since_on date not null,
	until_on date check (until_on >= since_on),
	primary key (partnership_id, circle_id, participation_id),
	foreign key (partnership_id, circle_id) references support.circle,
	foreign key (partnership_id, participation_id) references people.participation
);
create index circle_member_participation on support.circle_member (partnership_id, participation_id);
call platform.wall('support.circle_member');

create table support.session (
	partnership_id uuid not null,
	id uuid not null,
	programme_id uuid not null,
	kind text not null check (kind ~ '^[a-z0-9-]+$'),
	subkind text check (subkind ~ '^[a-z0-9-]+$'),
	mode text not null check (mode in ('individual', 'group')),
	circle_id uuid,
	series_id uuid,                            -- meetings planned together
	on_day date not null,
	starts_at time,                            -- local time in Poland
	minutes integer not null check (minutes between 1 and 1440),
	place text not null default '' check (length(place) <= 200),
	topic text not null default '' check (length(topic) <= 500),
	note text not null default '' check (length(note) <= 10000),
	head_count integer check (head_count between 0 and 100000),  -- people at an open meeting who are not participants
	leader_id uuid not null references access.account,
	made_by uuid not null references access.account,
	made_at timestamptz not null default now(),
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, programme_id) references partnership.programme,
	foreign key (partnership_id, circle_id) references support.circle
);
create index session_leader on support.session (partnership_id, leader_id, on_day);
create index session_programme on support.session (partnership_id, programme_id, on_day);
create index session_series on support.session (partnership_id, series_id) where series_id is not null;
call platform.wall('support.session');

create table support.cancellation (
	partnership_id uuid not null,
	session_id uuid not null,
	reason text not null check (reason in ('cancelled-by-us', 'cancelled-by-participant', 'host-cancelled', 'illness', 'other')),
	remarks text not null default '' check (length(remarks) <= 1000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, session_id),
	foreign key (partnership_id, session_id) references support.session
);
call platform.wall('support.cancellation');

-- Who is expected at a meeting and who came. `presence` is null until somebody says.
create table support.attendance (
	partnership_id uuid not null,
	session_id uuid not null,
	participation_id uuid not null,
	support_id uuid,
	presence text check (presence in ('present', 'did-not-come', 'excused')),
	minutes integer check (minutes between 0 and 1440),
	marked_by uuid references access.account,
	marked_at timestamptz,
	primary key (partnership_id, session_id, participation_id),
	foreign key (partnership_id, session_id) references support.session,
	foreign key (partnership_id, participation_id) references people.participation,
	foreign key (partnership_id, support_id) references support.support,
	check ((presence is null) = (marked_at is null)),
	check (presence = 'present' or minutes is null)
);
create index attendance_participation on support.attendance (partnership_id, participation_id, session_id);
call platform.wall('support.attendance');

-- The short code that lets her answer on her own phone; only its hash is kept.
create table support.confirmation_code (
	partnership_id uuid not null,
	code_hash bytea not null,
	participation_id uuid not null,
	session_id uuid,                           -- null: all her meetings that wait
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	ends_at timestamptz not null,
	wrong_tries integer not null default 0,
	primary key (partnership_id, code_hash),
	foreign key (partnership_id, participation_id) references people.participation,
	foreign key (partnership_id, session_id) references support.session
);
call platform.wall('support.confirmation_code');

-- Her answer about a meeting. A later answer stands beside the earlier one; the newest counts.
create table support.confirmation (
	partnership_id uuid not null,
	id uuid not null,
	session_id uuid not null,
	participation_id uuid not null,
	answer text not null check (answer in ('confirmed', 'disputed')),
	comment text not null default '' check (length(comment) <= 2000),
	channel text not null check (channel in ('link', 'code', 'paper', 'account')),
	recorded_by uuid references access.account, -- only on paper: who copied it in
	witness text not null default '' check (length(witness) <= 200), -- only on paper: who helped her fill it in
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, session_id, participation_id) references support.attendance (partnership_id, session_id, participation_id),
	check ((channel = 'paper') = (recorded_by is not null)),
	check (channel <> 'paper' or witness <> ''),
	check (answer = 'confirmed' or comment <> '')
);
create index confirmation_attendance on support.confirmation (partnership_id, session_id, participation_id, id desc);
create index confirmation_participation on support.confirmation (partnership_id, participation_id);
call platform.wall('support.confirmation');

-- What the supervisor did about a disputed meeting.
create table support.dispute_answer (
	partnership_id uuid not null,
	confirmation_id uuid not null,
	answer text not null check (length(answer) between 1 and 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, confirmation_id),
	foreign key (partnership_id, confirmation_id) references support.confirmation
);
call platform.wall('support.dispute_answer');

create view support.public_support with (security_invoker = true) as
	select s.partnership_id, s.participation_id, s.id as support_id, s.kind, s.subkind, s.started_on, s.ended_on, s.completed from support.support s;

create view support.public_attendance with (security_invoker = true) as
	select a.partnership_id, s.programme_id, a.participation_id, a.session_id, s.kind, s.subkind, s.on_day, coalesce(a.minutes, s.minutes) as minutes, s.leader_id,
		(select c.answer from support.confirmation c where c.partnership_id = a.partnership_id and c.session_id = a.session_id
			and c.participation_id = a.participation_id order by c.id desc limit 1) as answer
	from support.attendance a
	join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
	where a.presence = 'present'
		and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id);

create view support.public_session with (security_invoker = true) as
	select s.partnership_id, s.programme_id, s.id as session_id, s.kind, s.subkind, s.on_day, s.minutes, s.mode, s.leader_id, s.head_count
	from support.session s
	where not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id);
grant select on support.public_support, support.public_attendance, support.public_session to spoiwo_app;
