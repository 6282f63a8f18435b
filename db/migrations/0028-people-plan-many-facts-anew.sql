-- A plan made for one participation compares each with each when it is given thousands (a rebuild of 100,000 did not end in seven minutes):
-- few are told by the plan that is kept, many by a plan of their own.
alter function people.tell_facts(uuid[], uuid[]) reset plan_cache_mode;
alter function people.tell_facts(uuid[], uuid[]) rename to say_facts;

create function people.tell_facts(partnerships uuid[], participations uuid[]) returns void
	language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
begin
	if cardinality(participations) > 50 then
		set local plan_cache_mode = 'force_custom_plan'; -- ends with this function, as its own setting does
	end if;
	perform people.say_facts(partnerships, participations);
end $$;
revoke all on function people.tell_facts(uuid[], uuid[]) from public;
