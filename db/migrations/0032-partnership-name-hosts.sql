-- Hosts: organisations inside which manufactories live; and what organisations offer to the partnership.

create table partnership.host (
	partnership_id uuid not null,
	id uuid not null,
	organisation_id uuid not null,
	since_on date not null,
	until_on date check (until_on >= since_on),
	agreement_number text not null default '' check (length(agreement_number) <= 100),
	agreed_on date,                              -- the day the agreement was signed
	agreed_until_on date check (agreed_until_on >= agreed_on),
	scan_id uuid,
	contact_name text not null default '' check (length(contact_name) <= 200),
	contact_phone text not null default '' check (length(contact_phone) <= 40),
	contact_email text not null default '' check (length(contact_email) <= 200),
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	foreign key (partnership_id, scan_id) references platform.kept_file,
	exclude using gist (partnership_id with =, organisation_id with =, daterange(since_on, until_on, '[]') with &&)
);
comment on table partnership.host is 'An organisation that takes manufactories in, from a day to a day (instytucja macierzysta).';
call platform.wall('partnership.host');

-- Rooms, equipment, know-how at hand. A promise and a gift are days; what was taken back ends.
create table partnership.resource (
	partnership_id uuid not null,
	id uuid not null,
	organisation_id uuid not null,
	kind text not null check (kind in ('room', 'equipment', 'know-how', 'time', 'other')),
	what text not null check (length(what) between 1 and 300),
	remarks text not null default '' check (length(remarks) <= 1000),
	promised_on date,
	given_on date,
	ended_on date check (ended_on >= coalesce(given_on, promised_on)),
	made_by uuid references access.account,
	made_at timestamptz not null,
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, organisation_id) references partnership.organisation,
	check (promised_on is not null or given_on is not null)
);
create index resource_organisation on partnership.resource (partnership_id, organisation_id);
call platform.wall('partnership.resource');

create view partnership.public_host with (security_invoker = true) as
	select h.partnership_id, h.id as host_id, h.organisation_id, o.name, o.sector, h.since_on, h.until_on
	from partnership.host h join partnership.organisation o on o.partnership_id = h.partnership_id and o.id = h.organisation_id;
grant select on partnership.public_host to spoiwo_app;
