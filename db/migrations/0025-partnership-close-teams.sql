-- A team that no longer works: its people and referrals keep its name, nobody new is given to it.
alter table partnership.team add column closed_on date;
