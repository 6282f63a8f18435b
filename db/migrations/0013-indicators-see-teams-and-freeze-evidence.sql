-- A person who came back has a new exit; what was asked after the old one no longer counts (one row a participation and month).

create or replace view people.public_follow_up with (security_invoker = true) as
	select f.partnership_id, f.participation_id, f.months, f.done_on, f.employed, f.improved
	from people.follow_up f
	join people.exit e on e.partnership_id = f.partnership_id and e.id = f.exit_id and e.revoked_at is null
	where f.done_on is not null and f.reached and f.dropped_at is null;

-- Teams by name, for splits of figures.
create view partnership.public_team with (security_invoker = true) as
	select t.partnership_id, t.id as team_id, t.centre_id, t.name, c.name as centre from partnership.team t
	join partnership.centre c on c.partnership_id = t.partnership_id and c.id = t.centre_id;
grant select on partnership.public_team to spoiwo_app;

-- Who stood behind each figure of a report on the day it was submitted: ids only, so that a later difference can be named.
create table indicators.report_evidence (
	partnership_id uuid not null,
	report_id uuid not null,
	code text not null,
	participations uuid[] not null,
	primary key (partnership_id, report_id, code),
	foreign key (partnership_id, report_id) references indicators.report
);
call platform.wall('indicators.report_evidence', 'select, insert');
create trigger keep_evidence before update or delete on indicators.report_evidence for each row execute function indicators.keep_report();
