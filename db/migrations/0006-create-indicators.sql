-- A programme's own indicators and the reports that were handed in.

create schema indicators;
grant usage on schema indicators to spoiwo_app;

create table indicators.programme_indicator (
	partnership_id uuid not null references partnership.partnership,
	programme_id uuid not null,
	code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
	position integer not null,
	name_pl text not null,
	name_en text not null,
	source text not null,
	rule jsonb not null,                       -- a counting rule in the words of indicators/rules
	primary key (partnership_id, programme_id, code)
);
call platform.wall('indicators.programme_indicator');

create table indicators.report (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	programme_id uuid not null,
	from_on date,
	to_on date not null,
	computed_at timestamptz not null,
	figures jsonb not null,
	definitions jsonb not null,
	left_out text not null default 'nothing' check (left_out in ('nothing', 'disputed', 'unconfirmed')),
	remarks text not null default '' check (length(remarks) <= 2000),
	submitted_by uuid not null references access.account,
	submitted_at timestamptz not null,
	primary key (partnership_id, id)
);
create index report_programme on indicators.report (partnership_id, programme_id, submitted_at desc);
call platform.wall('indicators.report', 'select, insert');

create function indicators.keep_report() returns trigger language plpgsql as $$
begin raise exception 'a submitted report is frozen' using errcode = 'restrict_violation'; end $$;
create trigger keep_report before update or delete on indicators.report for each row execute function indicators.keep_report();
