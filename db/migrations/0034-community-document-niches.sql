-- Niches: needs joined with demand, competition, resources, barriers and evidence; and the outlines that a map is drawn from.

create table community.niche (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	title text not null check (length(title) between 1 and 200),
	summary text not null default '' check (length(summary) <= 4000),
	municipality text not null default '' check (length(municipality) <= 100),
	searched tsvector not null,
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	version integer not null default 1,
	closed_on date,
	closed_by uuid references access.account,
	closing_words text not null default '' check (length(closing_words) <= 1000),
	primary key (partnership_id, id),
	unique (partnership_id, title),
	check ((closed_on is null) = (closed_by is null))
);
create index niche_searched on community.niche using gin (searched);
call platform.wall('community.niche');

create table community.niche_need (
	partnership_id uuid not null,
	niche_id uuid not null,
	need_id uuid not null,
	joined_by uuid not null references access.account,
	joined_at timestamptz not null,
	primary key (partnership_id, niche_id, need_id),
	foreign key (partnership_id, niche_id) references community.niche,
	foreign key (partnership_id, need_id) references community.need
);
create index niche_need_need on community.niche_need (partnership_id, need_id);
call platform.wall('community.niche_need');

-- What is known, from whom and since when. A newer statement stands in its place; the older one stays.
create table community.niche_statement (
	partnership_id uuid not null,
	id uuid not null,
	niche_id uuid not null,
	topic text not null check (topic in ('demand', 'competition', 'resources', 'barriers', 'evidence')),
	words text not null check (length(words) between 1 and 4000),
	source text not null check (length(source) between 1 and 300),
	said_on date not null,
	payer text not null default '' check (length(payer) <= 200),
	how_often text check (how_often ~ '^[a-z0-9-]+$'),
	price_grosze bigint check (price_grosze between 0 and 100000000000),
	price_for text not null default '' check (length(price_for) <= 100),  -- an hour, a meal, a visit
	resource_id uuid,                                -- what an organisation offers
	file_id uuid,
	replaces_id uuid,
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	undone_by uuid references access.account,
	undone_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, niche_id) references community.niche,
	foreign key (partnership_id, resource_id) references partnership.resource,
	foreign key (partnership_id, file_id) references platform.kept_file,
	foreign key (partnership_id, replaces_id) references community.niche_statement,
	check (topic = 'demand' or (payer = '' and how_often is null and price_grosze is null)),
	check (topic = 'resources' or resource_id is null),
	check (topic <> 'demand' or payer <> '')
);
create index niche_statement_niche on community.niche_statement (partnership_id, niche_id, said_on);
create unique index niche_statement_replaced on community.niche_statement (partnership_id, replaces_id) where replaces_id is not null and undone_at is null;
call platform.wall('community.niche_statement');

-- What holds now: neither taken back nor replaced by one that holds.
create view community.statement_now with (security_invoker = true) as
	select s.* from community.niche_statement s
	where s.undone_at is null and not exists (select from community.niche_statement r
		where r.partnership_id = s.partnership_id and r.replaces_id = s.id and r.undone_at is null);
grant select on community.statement_now to spoiwo_app;

create view community.public_niche with (security_invoker = true) as
	select c.partnership_id, c.id as niche_id, c.title, c.municipality, c.closed_on,
		(select count(*) from community.niche_need j where j.partnership_id = c.partnership_id and j.niche_id = c.id) as need_count,
		(select max(s.said_on) from community.statement_now s where s.partnership_id = c.partnership_id and s.niche_id = c.id) as newest_on
	from community.niche c;
grant select on community.public_niche to spoiwo_app;

-- Outlines of municipalities that an operator brought (GeoJSON); the newest set that was not taken back is drawn.
create table community.outline_set (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	source text not null check (length(source) between 1 and 300),
	brought_by uuid not null references access.account,
	brought_at timestamptz not null,
	undone_by uuid references access.account,
	undone_at timestamptz,
	primary key (partnership_id, id)
);
call platform.wall('community.outline_set');

create table community.outline (
	partnership_id uuid not null,
	set_id uuid not null,
	place integer not null check (place >= 0),
	name text not null check (length(name) between 1 and 100),
	rings jsonb not null,                            -- [[[longitude, latitude], ...], ...], made simpler
	primary key (partnership_id, set_id, place),
	foreign key (partnership_id, set_id) references community.outline_set
);
call platform.wall('community.outline');
