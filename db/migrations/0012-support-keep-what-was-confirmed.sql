-- A confirmation says what it is about: the day and the minutes that she was shown. When these are changed afterwards it no longer counts and
-- she is asked again; changed back, it counts again. Nothing is overwritten.

alter table support.confirmation add column on_day date, add column minutes integer check (minutes between 0 and 1440);
update support.confirmation c set on_day = s.on_day, minutes = coalesce(a.minutes, s.minutes)
	from support.session s, support.attendance a
	where s.partnership_id = c.partnership_id and s.id = c.session_id
		and a.partnership_id = c.partnership_id and a.session_id = c.session_id and a.participation_id = c.participation_id;
alter table support.confirmation alter column on_day set not null, alter column minutes set not null;
create index confirmation_disputed on support.confirmation (partnership_id, id desc) where answer = 'disputed';

-- The first three characters of a code, so that wrong tries are counted at the codes they aim at, and these lock.
delete from support.confirmation_code;
alter table support.confirmation_code add column locator text not null check (locator ~ '^[A-Z2-9]{3}$');
create index confirmation_code_locator on support.confirmation_code (partnership_id, locator);
create index confirmation_code_participation on support.confirmation_code (partnership_id, participation_id);

-- Lists of everybody's meetings by day.
create index session_day on support.session (partnership_id, on_day, id);

create or replace view support.public_attendance with (security_invoker = true) as
	select a.partnership_id, s.programme_id, a.participation_id, a.session_id, s.kind, s.subkind, s.on_day, coalesce(a.minutes, s.minutes) as minutes, s.leader_id,
		(select case when c.on_day = s.on_day and c.minutes = coalesce(a.minutes, s.minutes) then c.answer end
			from support.confirmation c where c.partnership_id = a.partnership_id and c.session_id = a.session_id
			and c.participation_id = a.participation_id order by c.id desc limit 1) as answer
	from support.attendance a
	join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
	where a.presence = 'present'
		and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id);
