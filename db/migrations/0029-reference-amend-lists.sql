-- What a partnership changed in the dated, sourced lists that ship with the program: one row a change, the whole value each time.

create schema reference;
grant usage on schema reference to spoiwo_app;

create table reference.amendment (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	list text not null check (list ~ '^[a-z0-9-]+(/[a-z0-9-]+)*$'),
	code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
	-- the first day of the value it amends, as it ships or as it was first added: with the code it tells the periods of a value apart
	since date not null,
	value jsonb not null check (jsonb_typeof(value) = 'object' and value ->> 'code' = code and length(value::text) <= 20000),
	valid_from date not null,
	valid_to date check (valid_to >= valid_from),
	reason text not null check (length(reason) between 1 and 1000),
	source text not null check (length(source) between 1 and 500),
	by_account uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	-- the newest of its value that nobody revoked
	in_force boolean not null default true,
	primary key (partnership_id, id),
	check ((revoked_by is null) = (revoked_at is null)),
	check (not in_force or revoked_at is null),
	constraint amendment_periods_apart exclude using gist (partnership_id with =, list with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
		where (in_force)
);
create unique index amendment_in_force on reference.amendment (partnership_id, list, code, since) where in_force;
create index amendment_history on reference.amendment (partnership_id, list, code, since, at desc);
call platform.wall('reference.amendment', 'select, insert');
grant update (in_force, revoked_by, revoked_at) on reference.amendment to spoiwo_app;

-- How often a partnership has changed its lists. It is read with the account that asks, so that pages know without another query whether what they
-- remember of the lists still holds; no row means that everything stands as it ships.
create table platform.list_change (
	partnership_id uuid not null primary key,
	number bigint not null check (number >= 1)
);
call platform.wall('platform.list_change', 'select, insert, update');

create function reference.count_change() returns trigger language plpgsql as $$
begin
	insert into platform.list_change as c (partnership_id, number) values (new.partnership_id, 1)
		on conflict (partnership_id) do update set number = c.number + 1;
	return null;
end $$;
create trigger count_change after insert or update on reference.amendment for each row execute function reference.count_change();
