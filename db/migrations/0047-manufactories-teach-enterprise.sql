-- Learning entrepreneurship: meetings of the programme of the model, and who of the workers came (DOMAIN 4.9).

create table manufactories.lesson (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	subject text not null check (subject ~ '^[a-z0-9-]+$'),       -- db/reference/manufactories/learning-subjects.json
	on_day date not null,
	starts_at text not null default '' check (starts_at = '' or starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
	minutes integer not null check (minutes between 5 and 720),
	topic text not null default '' check (length(topic) <= 500),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,                                       -- written by mistake
	version integer not null default 1,
	primary key (partnership_id, id),
	check ((revoked_by is null) = (revoked_at is null))
);
call platform.wall('manufactories.lesson');

-- Somebody put down for a lesson. With a meeting of support her attendance, hours and confirmation are there and nowhere else (`presence` stays empty);
-- a worker without a stay in a programme has it here.
create table manufactories.lesson_person (
	partnership_id uuid not null,
	lesson_id uuid not null,
	participant_id uuid not null,
	manufactory_id uuid not null,                                 -- where she works
	participation_id uuid,
	session_id uuid,
	presence text check (presence in ('present', 'absent')),
	primary key (partnership_id, lesson_id, participant_id),
	foreign key (partnership_id, lesson_id) references manufactories.lesson,
	foreign key (partnership_id, participant_id) references people.participant,
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, participation_id) references people.participation,
	foreign key (partnership_id, session_id) references support.session,
	check ((participation_id is null) = (session_id is null)),
	check (session_id is null or presence is null)
);
create index lesson_person_manufactory on manufactories.lesson_person (partnership_id, manufactory_id);
create index lesson_person_participant on manufactories.lesson_person (partnership_id, participant_id);
create index lesson_person_session on manufactories.lesson_person (partnership_id, session_id) where session_id is not null;
call platform.wall('manufactories.lesson_person');

-- What was learned: one row for each person who was at a lesson, with the hours that count.
create view manufactories.learned with (security_invoker = true) as
	select p.partnership_id, p.manufactory_id, p.participant_id, l.id as lesson_id, l.subject, coalesce(a.on_day, l.on_day) as on_day,
		coalesce(a.minutes, l.minutes) as minutes, p.session_id, a.answer
	from manufactories.lesson_person p
	join manufactories.lesson l on l.partnership_id = p.partnership_id and l.id = p.lesson_id and l.revoked_at is null
	left join support.public_attendance a on a.partnership_id = p.partnership_id and a.session_id = p.session_id and a.participation_id = p.participation_id
	where p.presence = 'present' or a.session_id is not null;
grant select on manufactories.learned to spoiwo_app;
