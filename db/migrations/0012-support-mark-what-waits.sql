-- Meetings that wait for their list of people: few of many.
create index attendance_unmarked on support.attendance (partnership_id, session_id) where presence is null;
