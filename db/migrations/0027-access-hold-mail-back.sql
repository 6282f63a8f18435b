-- Mail that a restored backup brought along may have gone out long ago: it is held back until somebody who looks after the server decides.

alter table access.mail add column held_at timestamptz;
alter table access.mail add constraint mail_held_is_unsent check (held_at is null or sent_at is null);
