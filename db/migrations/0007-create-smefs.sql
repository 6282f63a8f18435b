-- Imports of the SM EFS participants file: what came, what was wrong, what was done.

create schema smefs;
grant usage on schema smefs to spoiwo_app;

create table smefs.import (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	programme_id uuid not null,
	file_name text not null check (length(file_name) between 1 and 200),
	file_hash text not null,
	bytes bigint not null,
	stage text not null check (stage in ('waiting', 'reading', 'read', 'writing', 'done', 'failed')),
	accept_valid boolean not null default false,
	rows_read integer not null default 0,
	created integer not null default 0,
	updated integer not null default 0,
	unchanged integer not null default 0,
	rejected integer not null default 0,
	problems integer not null default 0,
	warnings integer not null default 0,
	by_id uuid references access.account,
	made_at timestamptz not null,
	finished_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, programme_id) references partnership.programme
);
call platform.wall('smefs.import');

-- The first thousand problems and warnings of an import, for its page; the file itself is not kept after the import.
create table smefs.import_remark (
	partnership_id uuid not null,
	import_id uuid not null,
	number integer not null,
	severity text not null check (severity in ('problem', 'warning')),
	line integer not null,
	column_name text not null,
	kind text not null,
	value text not null,
	primary key (partnership_id, import_id, number),
	foreign key (partnership_id, import_id) references smefs.import
);
call platform.wall('smefs.import_remark');
