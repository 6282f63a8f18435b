-- Roles that open wide, or that somebody gave to themselves: told to those who coordinate, until each of them has seen it.

create table access.role_notice (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	account_id uuid not null references access.account,
	role text not null check (role ~ '^[a-z-]+$'),
	manner text not null check (manner in ('given', 'offered')), -- offered: an invitation, which the person may still not use
	by_id uuid references access.account, -- null: at the server's terminal
	at timestamptz not null,
	primary key (partnership_id, id)
);
create index role_notice_at on access.role_notice (partnership_id, at desc);
call platform.wall('access.role_notice');

-- To whom it was told; the mail goes to the same people.
create table access.role_notice_reader (
	partnership_id uuid not null,
	notice_id uuid not null,
	account_id uuid not null references access.account,
	primary key (partnership_id, notice_id, account_id),
	foreign key (partnership_id, notice_id) references access.role_notice
);
create index role_notice_reader_account on access.role_notice_reader (partnership_id, account_id);
call platform.wall('access.role_notice_reader');

-- Who has seen it, and when.
create table access.role_notice_look (
	partnership_id uuid not null,
	notice_id uuid not null,
	account_id uuid not null,
	at timestamptz not null,
	primary key (partnership_id, notice_id, account_id),
	foreign key (partnership_id, notice_id, account_id) references access.role_notice_reader
);
call platform.wall('access.role_notice_look');

alter table access.mail drop constraint mail_kind_check;
alter table access.mail add constraint mail_kind_check check (kind in ('plain', 'invitation', 'reset', 'role-notice'));
