-- A meeting recorded by mistake is called off with that as its reason: nothing of it counts, and the row stays.
alter table support.cancellation drop constraint cancellation_reason_check;
alter table support.cancellation add constraint cancellation_reason_check
	check (reason in ('cancelled-by-us', 'cancelled-by-participant', 'host-cancelled', 'illness', 'recorded-by-mistake', 'other'));
