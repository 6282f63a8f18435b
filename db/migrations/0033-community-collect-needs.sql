-- Needs: what residents and institutions lack. What became of a need is a row each time; nothing is overwritten.

create schema community;
grant usage on schema community to spoiwo_app;

create table community.need (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	number text not null check (number ~ '^[2-9A-HJ-NP-Z]{8}$'),   -- by which whoever reported it follows it
	title text not null check (length(title) between 1 and 200),
	lacking text not null check (length(lacking) between 1 and 4000),
	for_whom text not null default '' check (length(for_whom) <= 300),
	municipality text not null check (length(municipality) between 1 and 100),
	district text not null default '' check (length(district) <= 100),
	people_count integer check (people_count between 1 and 10000000),
	source_kind text not null check (source_kind ~ '^[a-z0-9-]+$'),
	source_about text not null default '' check (length(source_about) <= 300),  -- which consultation, which report
	reported_on date not null,
	latitude double precision check (latitude between 48.5 and 55.5),
	longitude double precision check (longitude between 13.5 and 24.5),
	same_as bytea not null check (length(same_as) = 32),   -- the folded text: the same report sent twice
	searched tsvector not null,
	made_by uuid references access.account,          -- null: somebody without an account
	made_at timestamptz not null,
	version integer not null default 1,
	primary key (partnership_id, id),
	unique (partnership_id, number),
	check ((latitude is null) = (longitude is null))
);
create index need_place on community.need (partnership_id, municipality, reported_on desc, id desc);
create index need_same on community.need (partnership_id, same_as);
create index need_public on community.need (partnership_id, id) where made_by is null;
create index need_searched on community.need using gin (searched);
call platform.wall('community.need');

-- Who reported it without an account, if they wanted an answer. Forgotten by removing the row.
create table community.reporter (
	partnership_id uuid not null,
	need_id uuid not null,
	name text not null default '' check (length(name) <= 200),
	contact text not null default '' check (length(contact) <= 200),
	primary key (partnership_id, need_id),
	foreign key (partnership_id, need_id) references community.need,
	check (name <> '' or contact <> '')
);
call platform.wall('community.reporter');

create table community.need_file (
	partnership_id uuid not null,
	need_id uuid not null,
	file_id uuid not null,
	added_by uuid references access.account,
	added_at timestamptz not null,
	primary key (partnership_id, need_id, file_id),
	foreign key (partnership_id, need_id) references community.need,
	foreign key (partnership_id, file_id) references platform.kept_file
);
call platform.wall('community.need_file');

-- What became of a need: each step a row, taken back by its own columns.
create table community.need_step (
	partnership_id uuid not null,
	id uuid not null,
	need_id uuid not null,
	kind text not null check (kind in ('accepted', 'declined', 'merged', 'split', 'answered')),
	into_id uuid,                                    -- the need it was merged into
	words text not null default '' check (length(words) <= 4000),  -- the reason or the answer, in words that the one who reported it reads
	by_id uuid references access.account,
	at timestamptz not null,
	undone_by uuid references access.account,
	undone_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, need_id) references community.need,
	foreign key (partnership_id, into_id) references community.need,
	check ((kind = 'merged') = (into_id is not null)),
	check (into_id <> need_id),
	check (kind not in ('declined', 'answered') or words <> '')
);
create unique index need_step_once on community.need_step (partnership_id, need_id, kind) where undone_at is null;
create index need_step_into on community.need_step (partnership_id, into_id) where into_id is not null;
call platform.wall('community.need_step');

-- The parts that a wider need was split into.
create table community.need_part (
	partnership_id uuid not null,
	part_id uuid not null,
	step_id uuid not null,
	primary key (partnership_id, part_id),
	foreign key (partnership_id, part_id) references community.need,
	foreign key (partnership_id, step_id) references community.need_step
);
create index need_part_step on community.need_part (partnership_id, step_id);
call platform.wall('community.need_part');

-- A need as it stands now. Merged and split go before an answer, an answer before what moderation said.
create view community.need_now with (security_invoker = true) as
	select n.partnership_id, n.id as need_id,
		case
			when w.undone_at is not null then 'withdrawn'
			when s.merged then 'merged' when s.split then 'split' when s.declined then 'declined'
			when s.answered then 'answered' when s.accepted then 'accepted' else 'reported'
		end as state,
		s.into_id
	from community.need n
	left join community.need_part q on q.partnership_id = n.partnership_id and q.part_id = n.id
	left join community.need_step w on w.partnership_id = q.partnership_id and w.id = q.step_id
	cross join lateral (
		select coalesce(bool_or(kind = 'merged'), false) as merged, coalesce(bool_or(kind = 'split'), false) as split,
			coalesce(bool_or(kind = 'declined'), false) as declined, coalesce(bool_or(kind = 'answered'), false) as answered,
			coalesce(bool_or(kind = 'accepted'), false) as accepted, (array_agg(into_id) filter (where kind = 'merged'))[1] as into_id
		from community.need_step t where t.partnership_id = n.partnership_id and t.need_id = n.id and t.undone_at is null
	) s;
grant select on community.need_now to spoiwo_app;

create view community.public_need with (security_invoker = true) as
	select n.partnership_id, n.id as need_id, n.number, n.title, n.municipality, n.district, n.people_count, n.source_kind, n.reported_on,
		n.made_by is null as from_resident, w.state, w.into_id
	from community.need n join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id;
grant select on community.public_need to spoiwo_app;
