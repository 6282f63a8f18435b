-- Files that people bring: photos, scans. They are kept in the database, so that a backup holds them and a deed taken back takes its file back.

-- The bytes, once for each content; in pieces, so that neither a page nor a backup ever holds a large row in memory.
create table platform.kept_piece (
	partnership_id uuid not null,
	content_hash bytea not null check (length(content_hash) = 32),
	place integer not null check (place >= 0),
	content bytea not null check (length(content) between 1 and 262144),
	primary key (partnership_id, content_hash, place)
);
call platform.wall('platform.kept_piece'); -- update only to lock

-- A file as somebody brought it. What was made of it (a photo without its place and maker) is the content; the name is harmless.
create table platform.kept_file (
	partnership_id uuid not null,
	id uuid not null,
	kind text not null check (kind in ('photo', 'paper')),
	type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
	name text not null check (length(name) between 1 and 120),
	byte_count integer not null check (byte_count between 1 and 20000000),
	content_hash bytea not null check (length(content_hash) = 32),
	first_place integer not null default 0 check (first_place = 0), -- so that content never goes while a file still has it
	kept_by uuid references access.account,      -- null: somebody without an account
	kept_at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, content_hash, first_place) references platform.kept_piece,
	check (kind = 'paper' or type <> 'application/pdf')
);
create index kept_file_content on platform.kept_file (partnership_id, content_hash);
call platform.wall('platform.kept_file', 'select, insert, delete');
