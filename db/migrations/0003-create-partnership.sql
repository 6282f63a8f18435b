-- The local system: the partnership (the tenant), its organisations, centres with branches and teams, programmes.

create schema partnership;
grant usage on schema partnership to spoiwo_app;

create table partnership.partnership (
	id uuid primary key,
	slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
	name text not null check (length(name) between 1 and 200),
	created_at timestamptz not null default now()
);
grant select on partnership.partnership to spoiwo_app;

alter table access.membership add foreign key (partnership_id) references partnership.partnership;
alter table access.relationship add foreign key (partnership_id) references partnership.partnership;

create table partnership.organisation (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	name text not null check (length(name) between 1 and 300),
	sector text not null check (sector in ('public', 'private', 'social')),
	part text not null check (part in ('leader', 'partner', 'outside')),
	place text not null default '',
	email text not null default '',
	phone text not null default '',
	joined_on date,
	left_on date check (left_on >= joined_on),
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, name)
);
create unique index organisation_one_leader on partnership.organisation (partnership_id) where part = 'leader' and left_on is null;
call platform.wall('partnership.organisation');

create table partnership.centre (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	organisation_id uuid,
	branch_of uuid,
	name text not null check (length(name) between 1 and 300),
	kind text not null check (kind in ('cps', 'ces', 'ies', 'owes', 'cis', 'club', 'other')),
	place text not null default '',
	address text not null default '',
	phone text not null default '',
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, name),
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	foreign key (partnership_id, branch_of) references partnership.centre
);
call platform.wall('partnership.centre');

create table partnership.team (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	centre_id uuid not null,
	name text not null check (length(name) between 1 and 200),
	kind text not null check (kind in ('intake', 'placement', 'self-employment', 'fund', 'coaching', 'counselling', 'training', 'animation', 'other')),
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, centre_id, name),
	foreign key (partnership_id, centre_id) references partnership.centre
);
call platform.wall('partnership.team');

create table partnership.programme (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
	name text not null check (length(name) between 1 and 300),
	funder text not null default '',
	from_on date not null,
	to_on date not null check (to_on >= from_on),
	indicator_set text not null default 'esf-plus' check (indicator_set ~ '^[a-z0-9-]+$'),
	-- what the programme asks of a person: {"labourStatuses": [...], "minAgeYears": n, "maxAgeYears": n, "voivodeships": [...], "disability": bool}
	eligibility jsonb not null default '{}',
	first_contact_days integer not null default 3 check (first_contact_days between 1 and 60),
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, code)
);
call platform.wall('partnership.programme');

create table partnership.target (
	partnership_id uuid not null references partnership.partnership,
	programme_id uuid not null,
	indicator text not null check (indicator ~ '^[A-Za-z0-9-]+$'),
	value integer not null check (value >= 0),
	primary key (partnership_id, programme_id, indicator),
	foreign key (partnership_id, programme_id) references partnership.programme
);
call platform.wall('partnership.target');

create view partnership.public_programme with (security_invoker = true) as
	select p.partnership_id, p.id as programme_id, p.code, p.name, p.from_on, p.to_on, p.indicator_set from partnership.programme p;
create view partnership.public_target with (security_invoker = true) as
	select t.partnership_id, t.programme_id, t.indicator, t.value from partnership.target t;
grant select on partnership.public_programme, partnership.public_target to spoiwo_app;
