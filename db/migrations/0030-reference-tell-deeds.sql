-- Changes that one deed made together (a new rate and the end of the one before it) are taken back together.
alter table reference.amendment add column deed_id uuid not null default gen_random_uuid();
alter table reference.amendment alter column deed_id drop default;
create index amendment_deed on reference.amendment (partnership_id, deed_id);
