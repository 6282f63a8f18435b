-- Bulk work on young tables: the planner learns their size in the same transaction. Every index begins with partnership_id, so on a table it
-- believes to be empty one index looks as good as another, and a foreign key's check, planned once a connection, walked all rows of the partnership.
-- Analyses only what has doubled since it was last counted; skips what somebody else is counting.
create function platform.learn_counts(variadic wanted regclass[]) returns void
	language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one regclass;
begin
	foreach one in array wanted loop
		if pg_relation_size(one) / current_setting('block_size')::integer > 2 * (select relpages from pg_class where oid = one) + 4 then
			execute format('analyze (skip_locked) %s', one);
		end if;
	end loop;
end $$;
revoke all on function platform.learn_counts(regclass[]) from public;
grant execute on function platform.learn_counts(regclass[]) to spoiwo_app;
