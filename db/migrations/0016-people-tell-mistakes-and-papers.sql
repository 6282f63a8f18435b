-- An exit recorded by mistake is taken back and told apart from one that a return revoked: a file may bring the true one again.
alter table people.exit
	add mistaken boolean not null default false,
	add constraint exit_mistaken_is_revoked check (not mistaken or revoked_at is not null);
-- A return recorded by mistake: the exit is in force again.
alter table people.re_entry add undone_at timestamptz;

-- The start that the programme's papers name. The first support counts; a day that differs is told.
alter table people.participation add papers_start_on date;

-- Referrals by the day they came.
create index referral_received on people.referral (partnership_id, received_on, id);
