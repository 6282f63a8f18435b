-- The list of people sorted by the start of support, newest first, and those whose support has not begun.
create index participation_by_start on people.participation (partnership_id, started_on desc, participant_id desc);

-- Exits of the last four weeks whose situation nobody has told yet, for Today.
create index exit_open_situation on people.exit (partnership_id, ended_on) where revoked_at is null and situations = '{}';
