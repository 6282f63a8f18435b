-- The way of a participant to her own page without an account: a secret link or a printed code. Only its keyed hash is kept.

create table people.own_key (
	partnership_id uuid not null,
	id uuid not null,
	participant_id uuid not null,
	code_hash bytea not null,
	made_by uuid not null references access.account,
	made_at timestamptz not null,
	ends_at timestamptz not null,
	revoked_at timestamptz,
	revoked_by uuid references access.account,
	primary key (partnership_id, id),
	unique (partnership_id, code_hash),
	foreign key (partnership_id, participant_id) references people.participant,
	check (ends_at > made_at)
);
create index own_key_participant on people.own_key (partnership_id, participant_id);
call platform.wall('people.own_key');
