-- Facts are told by one long statement, planned once a connection whoever writes: planning it for each row's values cost 1.2 ms, running it 0.3.
alter function people.tell_facts(uuid[], uuid[]) set plan_cache_mode = 'force_generic_plan';
