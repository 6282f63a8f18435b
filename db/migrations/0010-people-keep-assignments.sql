-- One deed of giving people (or referrals) to a worker, with what was before, so that a bulk assignment can be taken back as one.

create table people.assignment (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	kind text not null check (kind in ('coach', 'adviser', 'intake-worker', 'referral')),
	to_id uuid references access.account,
	to_team_id uuid,
	-- [{"id": whose, "from": who had it before (null: nobody), "team": the team before}]; for a worker's kind, only those who changed
	moved jsonb not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	undone_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, to_team_id) references partnership.team
);
call platform.wall('people.assignment');
