-- What figures count is one narrow row a participation, kept in the transaction of whatever changes it: one partnership of 25,000 people took 270 ms
-- from six tables, and takes a twentieth from this one. The records stay the truth; participation_astray shows where the two differ (nowhere).

-- The codes of an entry, each combination once (now and then twice: two transactions may meet a new one together, and neither waits for the other).
-- Many people share a combination, so a condition on codes is asked once a combination and not once a person.
create table people.entry_profile (
	partnership_id uuid not null references partnership.partnership,
	id uuid not null,
	digest uuid not null,                      -- of all codes, to find it by
	sex text,
	citizenship text,
	education text,
	labour_status text,
	labour_substatus text,
	voivodeship text not null,
	powiat text not null,
	gmina text not null,
	degurba smallint,
	foreign_background text,
	third_country text,
	minority text,
	homeless text,
	disability text,
	household text,
	primary key (partnership_id, id)
);
create index entry_profile_digest on people.entry_profile (partnership_id, digest, id);
call platform.wall('people.entry_profile', 'select');
comment on table people.entry_profile is 'derived by people.rebuild_facts()';

create table people.participation_fact (
	partnership_id uuid not null,
	participation_id uuid not null,
	programme_id uuid not null,
	participant_id uuid not null,
	profile_id uuid not null,
	started_on date not null,
	age_years integer,
	ended_on date,
	situations_on date,
	business_founded_on date,
	check_3_on date,
	check_6_on date,
	check_12_on date,
	path_completed boolean,
	check_3_employed boolean,
	check_3_improved boolean,
	check_6_employed boolean,
	check_6_improved boolean,
	check_12_employed boolean,
	check_12_improved boolean,
	situations text[] not null,
	team_id uuid,
	kind text not null,
	exit_reason text,
	primary key (partnership_id, participation_id),
	foreign key (partnership_id, participation_id) references people.participation on delete cascade,
	foreign key (partnership_id, profile_id) references people.entry_profile
) with (fillfactor = 90);
create index participation_fact_programme on people.participation_fact (partnership_id, programme_id);
-- A programme lies within one partnership: without knowing it the planner takes both conditions for independent, and the rows for forty times fewer.
create statistics people.participation_fact_programme (dependencies) on partnership_id, programme_id from people.participation_fact;
call platform.wall('people.participation_fact', 'select');
comment on table people.participation_fact is 'derived by people.rebuild_facts()';

-- What the facts must say, read from the records.
create view people.participation_from_records with (security_invoker = true) as
	select p.partnership_id, p.programme_id, p.id as participation_id, p.participant_id, p.team_id, p.started_on, p.kind, p.business_founded_on,
		s.sex, s.age_years, s.citizenship, s.education, s.labour_status, s.labour_substatus, s.voivodeship, s.powiat, s.gmina, s.degurba,
		s.foreign_background, s.third_country, s.minority, s.homeless, s.disability, s.household,
		e.ended_on, e.path_completed, e.reason as exit_reason, coalesce(e.situations, '{}') as situations, e.situations_on,
		c.check_3_on, c.check_3_employed, c.check_3_improved, c.check_6_on, c.check_6_employed, c.check_6_improved,
		c.check_12_on, c.check_12_employed, c.check_12_improved,
		md5(row(s.sex, s.citizenship, s.education, s.labour_status, s.labour_substatus, s.voivodeship, s.powiat, s.gmina, s.degurba, s.foreign_background,
			s.third_country, s.minority, s.homeless, s.disability, s.household)::text)::uuid as digest
	from people.participation p
	join people.entry_snapshot s on s.partnership_id = p.partnership_id and s.participation_id = p.id and s.current
	left join people.exit e on e.partnership_id = p.partnership_id and e.participation_id = p.id and e.revoked_at is null
	left join lateral (select
			max(f.done_on) filter (where f.months = 3) as check_3_on, bool_or(f.employed) filter (where f.months = 3) as check_3_employed,
			bool_or(f.improved) filter (where f.months = 3) as check_3_improved,
			max(f.done_on) filter (where f.months = 6) as check_6_on, bool_or(f.employed) filter (where f.months = 6) as check_6_employed,
			bool_or(f.improved) filter (where f.months = 6) as check_6_improved,
			max(f.done_on) filter (where f.months = 12) as check_12_on, bool_or(f.employed) filter (where f.months = 12) as check_12_employed,
			bool_or(f.improved) filter (where f.months = 12) as check_12_improved
		from people.follow_up f where f.partnership_id = e.partnership_id and f.exit_id = e.id and f.done_on is not null and f.reached and f.dropped_at is null
	) c on true
	where p.started_on is not null;

-- The facts as modules above read them. `profile_id` groups people of the same codes; who asks for no code joins no profile.
create or replace view people.public_participation with (security_invoker = true) as
	select f.partnership_id, f.programme_id, f.participation_id, f.participant_id, f.team_id, f.started_on, f.kind, f.business_founded_on,
		e.sex, f.age_years, e.citizenship, e.education, e.labour_status, e.labour_substatus, e.voivodeship, e.powiat, e.gmina, e.degurba,
		e.foreign_background, e.third_country, e.minority, e.homeless, e.disability, e.household,
		f.ended_on, f.path_completed, f.exit_reason, f.situations, f.situations_on,
		f.check_3_on, f.check_3_employed, f.check_3_improved, f.check_6_on, f.check_6_employed, f.check_6_improved,
		f.check_12_on, f.check_12_employed, f.check_12_improved, f.profile_id
	from people.participation_fact f
	left join people.entry_profile e on e.partnership_id = f.partnership_id and e.id = f.profile_id;

create view people.public_entry_profile with (security_invoker = true) as
	select e.partnership_id, e.id as profile_id, e.sex, e.citizenship, e.education, e.labour_status, e.labour_substatus, e.voivodeship, e.powiat, e.gmina,
		e.degurba, e.foreign_background, e.third_country, e.minority, e.homeless, e.disability, e.household
	from people.entry_profile e;
grant select on people.participation_from_records, people.public_entry_profile to spoiwo_app;
drop view people.public_follow_up;             -- the checks stand in public_participation

-- Participations whose fact is not what their records say, or is missing, or stands without records.
create view people.participation_astray with (security_invoker = true) as
	select partnership_id, participation_id from people.participation_from_records r full join people.public_participation p using (partnership_id, participation_id)
	where (r.programme_id, r.participant_id, r.team_id, r.started_on, r.kind, r.business_founded_on, r.sex, r.age_years, r.citizenship, r.education,
			r.labour_status, r.labour_substatus, r.voivodeship, r.powiat, r.gmina, r.degurba, r.foreign_background, r.third_country, r.minority, r.homeless,
			r.disability, r.household, r.ended_on, r.path_completed, r.exit_reason, r.situations, r.situations_on, r.check_3_on, r.check_3_employed,
			r.check_3_improved, r.check_6_on, r.check_6_employed, r.check_6_improved, r.check_12_on, r.check_12_employed, r.check_12_improved)
		is distinct from (p.programme_id, p.participant_id, p.team_id, p.started_on, p.kind, p.business_founded_on, p.sex, p.age_years, p.citizenship, p.education,
			p.labour_status, p.labour_substatus, p.voivodeship, p.powiat, p.gmina, p.degurba, p.foreign_background, p.third_country, p.minority, p.homeless,
			p.disability, p.household, p.ended_on, p.path_completed, p.exit_reason, p.situations, p.situations_on, p.check_3_on, p.check_3_employed,
			p.check_3_improved, p.check_6_on, p.check_6_employed, p.check_6_improved, p.check_12_on, p.check_12_employed, p.check_12_improved);
grant select on people.participation_astray to spoiwo_app;

-- Brings the facts of these participations (pairs) in line with their records. Each is held first, so that of two transactions that change two records
-- of one participation the later one reads what the earlier one wrote; nothing is held that two participations share.
create function people.tell_facts(partnerships uuid[], participations uuid[]) returns void
	language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
	perform from people.participation p join unnest(partnerships, participations) k (partnership_id, id) on p.partnership_id = k.partnership_id and p.id = k.id
		order by p.partnership_id, p.id for no key update of p;
	with k as (select distinct * from unnest(partnerships, participations) k (partnership_id, participation_id)),
	told as materialized (
		select r.* from k join people.participation_from_records r on r.partnership_id = k.partnership_id and r.participation_id = k.participation_id),
	known as materialized (
		select t.*, (select e.id from people.entry_profile e where e.partnership_id = t.partnership_id and e.digest = t.digest order by e.id limit 1) as known_id
		from told t),
	added as (
		insert into people.entry_profile (partnership_id, id, digest, sex, citizenship, education, labour_status, labour_substatus, voivodeship, powiat, gmina,
			degurba, foreign_background, third_country, minority, homeless, disability, household)
		select distinct on (partnership_id, digest) partnership_id, gen_random_uuid(), digest, sex, citizenship, education, labour_status, labour_substatus,
			voivodeship, powiat, gmina, degurba, foreign_background, third_country, minority, homeless, disability, household
		from known where known_id is null
		returning partnership_id, id, digest),
	gone as (
		delete from people.participation_fact f using k where f.partnership_id = k.partnership_id and f.participation_id = k.participation_id
			and not exists (select from told t where t.partnership_id = f.partnership_id and t.participation_id = f.participation_id))
	insert into people.participation_fact as f (partnership_id, participation_id, programme_id, participant_id, profile_id, started_on, age_years, ended_on,
		situations_on, business_founded_on, check_3_on, check_6_on, check_12_on, path_completed, check_3_employed, check_3_improved, check_6_employed,
		check_6_improved, check_12_employed, check_12_improved, situations, team_id, kind, exit_reason)
	select t.partnership_id, t.participation_id, t.programme_id, t.participant_id, coalesce(t.known_id, a.id), t.started_on, t.age_years, t.ended_on,
		t.situations_on, t.business_founded_on, t.check_3_on, t.check_6_on, t.check_12_on, t.path_completed, t.check_3_employed, t.check_3_improved,
		t.check_6_employed, t.check_6_improved, t.check_12_employed, t.check_12_improved, t.situations, t.team_id, t.kind, t.exit_reason
	from known t left join added a on a.partnership_id = t.partnership_id and a.digest = t.digest
	on conflict (partnership_id, participation_id) do update set (programme_id, participant_id, profile_id, started_on, age_years, ended_on, situations_on,
		business_founded_on, check_3_on, check_6_on, check_12_on, path_completed, check_3_employed, check_3_improved, check_6_employed, check_6_improved,
		check_12_employed, check_12_improved, situations, team_id, kind, exit_reason)
	= (excluded.programme_id, excluded.participant_id, excluded.profile_id, excluded.started_on, excluded.age_years, excluded.ended_on, excluded.situations_on,
		excluded.business_founded_on, excluded.check_3_on, excluded.check_6_on, excluded.check_12_on, excluded.path_completed, excluded.check_3_employed,
		excluded.check_3_improved, excluded.check_6_employed, excluded.check_6_improved, excluded.check_12_employed, excluded.check_12_improved,
		excluded.situations, excluded.team_id, excluded.kind, excluded.exit_reason)
	where f is distinct from excluded;
end $$;
revoke all on function people.tell_facts(uuid[], uuid[]) from public;

create function people.follow_participations() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare partnerships uuid[]; ids uuid[];
begin
	if tg_op = 'INSERT' then
		select array_agg(n.partnership_id), array_agg(n.id) into partnerships, ids from new_rows n where n.started_on is not null;
	else
		select array_agg(c.partnership_id), array_agg(c.id) into partnerships, ids from (
			select o.partnership_id, o.id from old_rows o where o.started_on is not null
			union select n.partnership_id, n.id from new_rows n where n.started_on is not null) c;
	end if;
	if ids is not null then perform people.tell_facts(partnerships, ids); end if;
	return null;
end $$;

-- For tables whose rows name their participation. A removal is told by the rows that went.
create function people.follow_rows() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare partnerships uuid[]; ids uuid[];
begin
	if tg_op = 'INSERT' then
		select array_agg(n.partnership_id), array_agg(n.participation_id) into partnerships, ids from new_rows n;
	elsif tg_op = 'DELETE' then
		select array_agg(o.partnership_id), array_agg(o.participation_id) into partnerships, ids from old_rows o;
	else
		select array_agg(c.partnership_id), array_agg(c.participation_id) into partnerships, ids from (
			select o.partnership_id, o.participation_id from old_rows o union select n.partnership_id, n.participation_id from new_rows n) c;
	end if;
	if ids is not null then perform people.tell_facts(partnerships, ids); end if;
	return null;
end $$;

-- A check that is only planned tells nothing yet.
create function people.follow_checks() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare partnerships uuid[]; ids uuid[];
begin
	if tg_op = 'INSERT' then
		select array_agg(n.partnership_id), array_agg(n.participation_id) into partnerships, ids from new_rows n where n.done_on is not null;
	elsif tg_op = 'DELETE' then
		select array_agg(o.partnership_id), array_agg(o.participation_id) into partnerships, ids from old_rows o where o.done_on is not null;
	else
		select array_agg(c.partnership_id), array_agg(c.participation_id) into partnerships, ids from (
			select o.partnership_id, o.participation_id from old_rows o where o.done_on is not null
			union select n.partnership_id, n.participation_id from new_rows n where n.done_on is not null) c;
	end if;
	if ids is not null then perform people.tell_facts(partnerships, ids); end if;
	return null;
end $$;
revoke all on function people.follow_participations(), people.follow_rows(), people.follow_checks() from public;

-- A participation that is removed takes its fact along (on delete cascade).
create trigger facts_insert after insert on people.participation referencing new table as new_rows for each statement execute function people.follow_participations();
create trigger facts_update after update on people.participation referencing old table as old_rows new table as new_rows for each statement execute function people.follow_participations();
create trigger facts_insert after insert on people.entry_snapshot referencing new table as new_rows for each statement execute function people.follow_rows();
create trigger facts_update after update on people.entry_snapshot referencing old table as old_rows new table as new_rows for each statement execute function people.follow_rows();
create trigger facts_delete after delete on people.entry_snapshot referencing old table as old_rows for each statement execute function people.follow_rows();
create trigger facts_insert after insert on people.exit referencing new table as new_rows for each statement execute function people.follow_rows();
create trigger facts_update after update on people.exit referencing old table as old_rows new table as new_rows for each statement execute function people.follow_rows();
create trigger facts_delete after delete on people.exit referencing old table as old_rows for each statement execute function people.follow_rows();
create trigger facts_insert after insert on people.follow_up referencing new table as new_rows for each statement execute function people.follow_checks();
create trigger facts_update after update on people.follow_up referencing old table as old_rows new table as new_rows for each statement execute function people.follow_checks();
create trigger facts_delete after delete on people.follow_up referencing old table as old_rows for each statement execute function people.follow_checks();

-- All facts anew, from the records: after a restore, and should they ever be astray. Writers wait meanwhile.
create function people.rebuild_facts() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare partnerships uuid[]; ids uuid[];
begin
	lock table people.participation, people.entry_snapshot, people.exit, people.follow_up in share row exclusive mode;
	analyze people.participation, people.entry_snapshot, people.exit, people.follow_up;
	delete from people.participation_fact;
	delete from people.entry_profile;
	for partnerships, ids in
		select array_agg(c.partnership_id), array_agg(c.id) from (
			select p.partnership_id, p.id, row_number() over (order by p.partnership_id, p.id) / 5000 as portion from people.participation p
			where p.started_on is not null) c group by c.portion order by c.portion
	loop
		perform people.tell_facts(partnerships, ids);
	end loop;
end $$;
revoke all on function people.rebuild_facts() from public;

select people.rebuild_facts();
