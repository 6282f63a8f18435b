-- Deciding on the legal form of a manufactory: what its people said, three voices and experts, the decision, its signatures (DOMAIN 4.10).

create schema enterprises;
grant usage on schema enterprises to spoiwo_app;

-- What people said that no record tells, and what matters to them. A change is a new version, the old one stays.
create table enterprises.form_facts (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	version integer not null check (version >= 1),
	current boolean not null default true,
	facts jsonb not null check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 4000),     -- rules/form/form-facts.ts
	weights jsonb not null check (jsonb_typeof(weights) = 'object' and length(weights::text) <= 4000), -- criterion: 0 to 3
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, manufactory_id, version),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory
);
create unique index form_facts_current on enterprises.form_facts (partnership_id, manufactory_id) where current;
call platform.wall('enterprises.form_facts');

-- One deciding after another: opened again, it is the next number with a reason, and the old one stays.
create table enterprises.form_deciding (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	number integer not null check (number >= 1),
	opened_on date not null,
	reason text not null default '' check (length(reason) <= 4000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	unique (partnership_id, manufactory_id, number),
	check (number = 1 or reason <> '')
);
call platform.wall('enterprises.form_deciding');

-- The decision. One for a deciding: of two coordinators who decide at once one wins.
create table enterprises.form_decision (
	partnership_id uuid not null,
	deciding_id uuid not null,
	form text not null check (form ~ '^[a-z0-9-]+$'),    -- db/reference/enterprises/legal-forms.json
	decided_on date not null,
	reasons text not null check (length(reasons) between 1 and 8000),
	without text not null default '' check (length(without) <= 2000), -- why it was decided though a voice had not been heard
	advice jsonb not null check (jsonb_typeof(advice) = 'object' and length(advice::text) <= 20000), -- what the adviser read and said that day
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, deciding_id),
	foreign key (partnership_id, deciding_id) references enterprises.form_deciding
);
call platform.wall('enterprises.form_decision', 'select, insert');

-- What somebody said: centre, host, a worker, an expert. A voice given anew replaces the earlier one, which stays.
create table enterprises.form_voice (
	partnership_id uuid not null,
	id uuid not null,
	deciding_id uuid not null,
	voice text not null check (voice in ('centre', 'host', 'worker', 'expert')),
	account_id uuid references access.account,
	participant_id uuid,
	name text not null default '' check (length(name) <= 200),       -- who has neither: a manager of the host, an expert
	how text not null check (how in ('account', 'own-page', 'on-paper')),
	helper text not null default '' check (length(helper) <= 200),   -- who stood by a worker when her voice was written down
	paper_id uuid,
	said_on date not null,
	dissent text not null default '' check (length(dissent) <= 4000),
	recorded_by uuid references access.account,                     -- nobody on her own page
	at timestamptz not null,
	current boolean not null default true,
	primary key (partnership_id, id),
	foreign key (partnership_id, deciding_id) references enterprises.form_deciding,
	foreign key (partnership_id, participant_id) references people.participant,
	foreign key (partnership_id, paper_id) references platform.kept_file,
	check ((voice = 'worker') = (participant_id is not null)),
	check (num_nonnulls(account_id, participant_id, nullif(name, '')) = 1),
	-- nobody speaks silently in another's place
	check (how <> 'account' or (account_id is not null and account_id = recorded_by)),
	check (how <> 'own-page' or (voice = 'worker' and recorded_by is null and helper = '')),
	check (how <> 'on-paper' or recorded_by is not null),
	check (how <> 'on-paper' or voice <> 'worker' or helper <> '')
);
create index form_voice_deciding on enterprises.form_voice (partnership_id, deciding_id);
create unique index form_voice_worker on enterprises.form_voice (partnership_id, deciding_id, participant_id) where current and participant_id is not null;
create unique index form_voice_account on enterprises.form_voice (partnership_id, deciding_id, account_id) where current and account_id is not null;
create unique index form_voice_name on enterprises.form_voice (partnership_id, deciding_id, voice, name) where current and name <> '';
call platform.wall('enterprises.form_voice');

create table enterprises.form_stance (
	partnership_id uuid not null,
	voice_id uuid not null,
	form text not null check (form ~ '^[a-z0-9-]+$'),
	stance text not null check (stance in ('for', 'against', 'abstains')),
	reasons text not null default '' check (length(reasons) <= 2000),
	primary key (partnership_id, voice_id, form),
	foreign key (partnership_id, voice_id) references enterprises.form_voice
);
call platform.wall('enterprises.form_stance', 'select, insert');

create table enterprises.form_signature (
	partnership_id uuid not null,
	id uuid not null,
	deciding_id uuid not null,
	name text not null check (length(name) between 1 and 200),
	role text not null check (role in ('centre', 'host', 'worker', 'expert', 'other')),
	signed_on date not null,
	paper_id uuid,
	by_id uuid not null references access.account,
	at timestamptz not null,
	revoked_by uuid references access.account,
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, deciding_id) references enterprises.form_decision,
	foreign key (partnership_id, deciding_id) references enterprises.form_deciding,
	foreign key (partnership_id, paper_id) references platform.kept_file,
	check ((revoked_by is null) = (revoked_at is null))
);
create index form_signature_deciding on enterprises.form_signature (partnership_id, deciding_id);
call platform.wall('enterprises.form_signature');

-- What others may read: the decisions of each manufactory; the newest deciding's is the one in force, while it is not opened again.
create view enterprises.public_form_decision with (security_invoker = true) as
	select d.partnership_id, o.manufactory_id, d.deciding_id, o.number, d.form, d.decided_on,
		not exists (select from enterprises.form_deciding n where n.partnership_id = o.partnership_id and n.manufactory_id = o.manufactory_id
			and n.number > o.number) as in_force
	from enterprises.form_decision d
	join enterprises.form_deciding o on o.partnership_id = d.partnership_id and o.id = d.deciding_id;
grant select on enterprises.public_form_decision to spoiwo_app;
