-- The ground: the app's role, the tenant's wall, the journal, and what every form needs.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

do $$ begin
	if not exists (select from pg_roles where rolname = 'spoiwo_app') then create role spoiwo_app nologin; end if;
exception when duplicate_object or unique_violation then null; -- two databases of one server migrating at once
end $$;
do $$ begin execute format('grant spoiwo_app to %I', current_user); end $$;

create schema platform;
create schema journal;
grant usage on schema platform, journal to spoiwo_app;

-- The partnership that this transaction works in; an unset setting shows nothing.
create function platform.partnership() returns uuid language sql stable parallel safe
	as $$ select nullif(current_setting('spoiwo.partnership', true), '')::uuid $$;

-- Puts the wall around a tenant table and lets the app's role work inside it.
create procedure platform.wall(wanted regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
	execute format('alter table %s enable row level security', wanted);
	execute format('create policy partnership on %s using (partnership_id = (select platform.partnership())) with check (partnership_id = (select platform.partnership()))', wanted);
	execute format('grant %s on %s to spoiwo_app', rights, wanted);
end $$;

-- A form sent twice makes one row: the second gets the first's answer.
create table platform.request_key (
	partnership_id uuid not null,
	key uuid not null,
	account_id uuid,
	answer text not null,
	made_at timestamptz not null default now(),
	primary key (partnership_id, key)
);
call platform.wall('platform.request_key');

-- A long form half filled in; kept until it is sent or a month has passed.
create table platform.draft (
	partnership_id uuid not null,
	account_id uuid not null,
	form text not null check (length(form) between 1 and 200),
	content jsonb not null,
	saved_at timestamptz not null default now(),
	primary key (partnership_id, account_id, form)
);
call platform.wall('platform.draft');

-- One entry a change and one a reading of a restricted record. Append-only; sealed in batches by a chain of hashes.
create table journal.entry (
	partnership_id uuid not null,
	id uuid not null,
	at timestamptz not null,
	account_id uuid,
	deed text not null check (deed ~ '^[a-z-]+\.[a-z-]+$'),
	subject_id uuid,
	facts jsonb not null default '{}',
	seal_number bigint,
	primary key (partnership_id, id)
);
create index entry_subject on journal.entry (partnership_id, subject_id, id desc);
create index entry_unsealed on journal.entry (partnership_id, id) where seal_number is null;
call platform.wall('journal.entry', 'select, insert');

create table journal.seal (
	partnership_id uuid not null,
	number bigint not null check (number >= 1),
	entries integer not null check (entries > 0),
	hash text not null check (hash ~ '^[0-9a-f]{64}$'),
	sealed_at timestamptz not null default now(),
	primary key (partnership_id, number)
);
call platform.wall('journal.seal', 'select');

create function journal.keep_entry() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.seal_number is null and new.seal_number is not null
		and (old.partnership_id, old.id, old.at, old.account_id, old.deed, old.subject_id, old.facts)
			is not distinct from (new.partnership_id, new.id, new.at, new.account_id, new.deed, new.subject_id, new.facts)
	then return new; end if;
	raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end $$;
create trigger keep_entry before update or delete on journal.entry for each row execute function journal.keep_entry();

create function journal.keep_seal() returns trigger language plpgsql as $$
begin raise exception 'a seal is never changed' using errcode = 'restrict_violation'; end $$;
create trigger keep_seal before update or delete on journal.seal for each row execute function journal.keep_seal();
