-- How an import goes, for its page: how far, how many people, why it failed, what each remark says. A file that nobody took is dropped.

alter table smefs.import
	add people integer not null default 0,
	add rows_done integer not null default 0,         -- how far the job is, in rows of the file
	add moved_at timestamptz,                         -- when it last moved: a job that died is seen by it
	add failure text check (failure in ('disk-full', 'collision', 'stopped', 'fault')),
	drop constraint import_stage_check,
	add constraint import_stage_check check (stage in ('waiting', 'reading', 'read', 'writing', 'done', 'failed', 'dropped')),
	add constraint import_failure check ((stage = 'failed') = (failure is not null));

-- The sentence in Polish: the reader of the file knows the allowed values, its page does not.
alter table smefs.import_remark add message text not null default '';
