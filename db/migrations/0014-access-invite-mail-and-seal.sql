-- Invitations that name what they open, recovery codes, outgoing mail, and the journal's indexes for reading and proving.

-- An invitation gives a role in one partnership when it is used, not before: whoever holds an older link of the same account gains nothing here.
alter table access.link add column into_partnership uuid;
alter table access.link add column role text check (role ~ '^[a-z-]+$');
create index link_waiting on access.link (into_partnership, account_id) where used_at is null;
create index link_account on access.link (account_id, purpose);

create table access.recovery_code (
	account_id uuid not null references access.account,
	code_hash bytea not null,
	used_at timestamptz,
	primary key (account_id, code_hash)
);
grant select, insert, update, delete on access.recovery_code to spoiwo_app;

alter table access.sign_in drop constraint sign_in_outcome_check;
alter table access.sign_in add constraint sign_in_outcome_check check (outcome in ('signed-in', 'wrong-password', 'wrong-code', 'locked', 'oidc',
	'signed-out', 'reset', 'invited', 'password-changed', 'codes-on', 'codes-off', 'recovery-code', 'sessions-ended'));

-- Outgoing mail, written in the transaction that causes it. A mail that carries a link carries only its purpose: the link is made when it is sent,
-- so that no secret rests here or in a backup.
create table access.mail (
	id uuid primary key,
	kind text not null check (kind in ('plain', 'invitation', 'reset')),
	recipient text not null check (length(recipient) between 3 and 320),
	subject text not null default '' check (length(subject) <= 300),
	body text not null default '',
	lang text not null default 'pl' check (lang in ('pl', 'en')),
	account_id uuid references access.account,
	into_partnership uuid,
	role text,
	facts jsonb not null default '{}',
	made_at timestamptz not null default now(),
	sent_at timestamptz
);
create index mail_waiting on access.mail (made_at) where sent_at is null;
grant select, insert, update, delete on access.mail to spoiwo_app;

-- The journal read by day and by whoever did it, and its seals proven one after another.
create index entry_at on journal.entry (partnership_id, at desc, id desc);
create index entry_account on journal.entry (partnership_id, account_id, at desc, id desc);
create index entry_sealed on journal.entry (partnership_id, seal_number, id);
