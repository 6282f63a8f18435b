-- What organisations lend to manufactories: a register, loans that never overlap, handovers and returns with their condition, and new owners.

create table manufactories.asset (
	partnership_id uuid not null,
	id uuid not null,
	organisation_id uuid not null,                                        -- the organisation that lends it
	name text not null check (length(name) between 1 and 200),
	inventory_number text not null default '' check (length(inventory_number) <= 100),
	value_grosze integer not null check (value_grosze >= 0),
	remarks text not null default '' check (length(remarks) <= 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	version integer not null default 1,
	primary key (partnership_id, id),
	foreign key (partnership_id, organisation_id) references partnership.organisation
);
create unique index asset_inventory_number on manufactories.asset (partnership_id, organisation_id, inventory_number) where inventory_number <> '';
call platform.wall('manufactories.asset', 'select, insert, update');

-- For which days an asset is lent, and to whom. `ends_on` is the last day it is spoken for: the term, or the day it came back before it.
-- `handed_on` and `back_on` follow from the handings and are saved with them, so that lists read one row.
create table manufactories.loan (
	partnership_id uuid not null,
	id uuid not null,
	asset_id uuid not null,
	manufactory_id uuid not null,
	from_on date not null,
	due_on date not null check (due_on >= from_on),
	ends_on date not null check (ends_on between from_on and due_on),
	paper text not null default '' check (length(paper) <= 100),   -- number of the agreement
	signed_on date,
	scan_id uuid,
	handed_on date check (handed_on >= from_on),
	back_on date check (back_on >= handed_on),
	by_id uuid not null references access.account,
	at timestamptz not null,
	version integer not null default 1,
	revoked_by uuid references access.account,
	revoked_at timestamptz,                                        -- nothing came of it, or written by mistake
	primary key (partnership_id, id),
	foreign key (partnership_id, asset_id) references manufactories.asset,
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, scan_id) references platform.kept_file,
	check ((revoked_by is null) = (revoked_at is null)),
	check (revoked_at is null or handed_on is null),
	constraint loan_never_overlaps exclude using gist (partnership_id with =, asset_id with =, daterange(from_on, ends_on, '[]') with &&)
		where (revoked_at is null)
);
create index loan_manufactory on manufactories.loan (partnership_id, manufactory_id) where revoked_at is null;
create unique index loan_out_once on manufactories.loan (partnership_id, asset_id) where handed_on is not null and back_on is null and revoked_at is null;
create index loan_late on manufactories.loan (partnership_id, due_on) where handed_on is not null and back_on is null and revoked_at is null;
call platform.wall('manufactories.loan', 'select, insert, update');

-- A handover or a return: when, in what condition, with photos.
create table manufactories.handing (
	partnership_id uuid not null,
	id uuid not null,
	loan_id uuid not null,
	way text not null check (way in ('over', 'back')),
	on_day date not null,
	condition text not null check (condition ~ '^[a-z0-9-]+$'),    -- db/reference/manufactories/asset-conditions.json
	remarks text not null default '' check (length(remarks) <= 2000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, loan_id) references manufactories.loan,
	check ((revoked_by is null) = (revoked_at is null))
);
create unique index handing_once on manufactories.handing (partnership_id, loan_id, way) where revoked_at is null;
call platform.wall('manufactories.handing', 'select, insert, update');

create table manufactories.handing_photo (
	partnership_id uuid not null,
	handing_id uuid not null,
	file_id uuid not null,
	primary key (partnership_id, handing_id, file_id),
	foreign key (partnership_id, handing_id) references manufactories.handing,
	foreign key (partnership_id, file_id) references platform.kept_file
);
call platform.wall('manufactories.handing_photo', 'select, insert, delete');

-- A lent thing that the new enterprise keeps: bought or given. What is returned is a handing.
create table manufactories.asset_transfer (
	partnership_id uuid not null,
	id uuid not null,
	asset_id uuid not null,
	loan_id uuid not null,
	manner text not null check (manner in ('bought', 'given')),
	price_grosze integer not null check (price_grosze >= 0),
	on_day date not null,
	enterprise_id uuid,                                                  -- the enterprise (module above)
	to_name text not null check (length(to_name) between 1 and 300),
	paper text not null default '' check (length(paper) <= 100),
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, asset_id) references manufactories.asset,
	foreign key (partnership_id, loan_id) references manufactories.loan,
	check ((revoked_by is null) = (revoked_at is null)),
	check (manner = 'bought' or price_grosze = 0)
);
create unique index asset_transfer_once on manufactories.asset_transfer (partnership_id, asset_id) where revoked_at is null;
create index asset_transfer_loan on manufactories.asset_transfer (partnership_id, loan_id) where revoked_at is null;
call platform.wall('manufactories.asset_transfer', 'select, insert, update');

-- Lent things for the spin-off: where each is, and whose it became.
create view manufactories.public_asset with (security_invoker = true) as
	select l.partnership_id, l.manufactory_id, a.id as asset_id, l.id as loan_id, a.organisation_id, a.name, a.inventory_number, a.value_grosze,
		l.from_on, l.due_on, l.handed_on, l.back_on, t.manner, t.price_grosze, t.on_day as transferred_on, t.enterprise_id
	from manufactories.loan l
	join manufactories.asset a on a.partnership_id = l.partnership_id and a.id = l.asset_id
	left join manufactories.asset_transfer t on t.partnership_id = l.partnership_id and t.loan_id = l.id and t.revoked_at is null
	where l.revoked_at is null;
grant select on manufactories.public_asset to spoiwo_app;
