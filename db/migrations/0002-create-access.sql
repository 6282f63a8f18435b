-- Accounts, sessions, roles, relationships. An account is a person's sign-in and may work in several partnerships.

create schema access;
grant usage on schema access to spoiwo_app;

create table access.account (
	id uuid primary key,
	email text not null check (email = lower(email) and email like '%_@_%'),
	name text not null check (length(name) between 1 and 200),
	password_hash text,
	totp_secret text,                       -- sealed with the server's key; null until turned on
	totp_last_step bigint,                  -- a one-time code works once
	lang text not null default 'pl' check (lang in ('pl', 'en')),
	failed_signs integer not null default 0 check (failed_signs >= 0),
	locked_until timestamptz,
	created_at timestamptz not null default now(),
	closed_at timestamptz,
	unique (email)
);

create table access.oidc_identity (
	issuer text not null,
	subject text not null,
	account_id uuid not null references access.account,
	linked_at timestamptz not null default now(),
	primary key (issuer, subject)
);

-- The cookie holds a random token; only its hash is here.
create table access.session (
	token_hash bytea primary key,
	id uuid not null unique,
	account_id uuid not null references access.account,
	opened_at timestamptz not null default now(),
	seen_at timestamptz not null default now(),
	ends_at timestamptz not null,
	device text not null default '' check (length(device) <= 300)
);
create index session_account on access.session (account_id);

-- An invitation or a reset: a link that works once.
create table access.link (
	token_hash bytea primary key,
	purpose text not null check (purpose in ('invitation', 'reset')),
	account_id uuid not null references access.account,
	made_at timestamptz not null default now(),
	ends_at timestamptz not null,
	used_at timestamptz
);

-- Sign-ins and their failures, for the account's owner and the administrator.
create table access.sign_in (
	id uuid primary key,
	account_id uuid not null references access.account,
	at timestamptz not null default now(),
	outcome text not null check (outcome in ('signed-in', 'wrong-password', 'wrong-code', 'locked', 'oidc', 'signed-out', 'reset', 'invited')),
	device text not null default ''
);
create index sign_in_account on access.sign_in (account_id, at desc);

grant select, insert, update, delete on access.account, access.session, access.link to spoiwo_app;
grant select, insert on access.sign_in, access.oidc_identity to spoiwo_app;

-- Who works in a partnership in which role; several roles may be held.
create table access.membership (
	partnership_id uuid not null,
	account_id uuid not null references access.account,
	role text not null check (role ~ '^[a-z-]+$'),
	since timestamptz not null default now(),
	ended_at timestamptz,
	primary key (partnership_id, account_id, role)
);
call platform.wall('access.membership');

-- Who stands by whom: a coach by a participant, a worker by a team, a representative by an organisation.
create table access.relationship (
	partnership_id uuid not null,
	id uuid not null,
	account_id uuid not null references access.account,
	subject text not null check (subject in ('participant', 'team', 'organisation')),
	subject_id uuid not null,
	kind text not null check (kind ~ '^[a-z-]+$'),
	since_on date not null,
	until_on date check (until_on >= since_on),
	primary key (partnership_id, id),
	exclude using gist (partnership_id with =, account_id with =, subject with =, subject_id with =, kind with =, daterange(since_on, until_on, '[]') with &&)
);
create index relationship_account on access.relationship (partnership_id, account_id, subject, subject_id) where until_on is null;
create index relationship_subject on access.relationship (partnership_id, subject, subject_id, kind) where until_on is null;
call platform.wall('access.relationship');

-- The partnerships an account may enter: the one question that looks across the wall.
create function access.partnerships_of(wanted uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp
	as $$ select distinct partnership_id from access.membership where account_id = wanted and ended_at is null $$;
revoke all on function access.partnerships_of(uuid) from public;
grant execute on function access.partnerships_of(uuid) to spoiwo_app;
