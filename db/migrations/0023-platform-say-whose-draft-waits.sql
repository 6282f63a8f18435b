-- A draft can be found again from the first page (where it is typed, under which title), and thrown away with a way back for a day.
alter table platform.draft
	add column path text not null default '' check (path = '' or path like '/%'),
	add column title text not null default '',
	add column dropped_at timestamptz;
