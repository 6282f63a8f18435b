-- The budget of a manufactory: what was planned for each month, what was written down, and the tests of the market that earn. All money in grosze.

-- One row a planned amount. A change is a new version, the old one stays; a plan taken out is a version of nothing.
create table manufactories.plan_line (
	partnership_id uuid not null,
	manufactory_id uuid not null,
	category text not null check (category ~ '^[a-z0-9-]+$'),      -- db/reference/manufactories/budget-categories.json
	month date not null check (extract(day from month) = 1),
	version integer not null check (version >= 1),
	current boolean not null default true,
	side text not null check (side in ('cost', 'income')),
	grosze integer not null check (grosze >= 0),
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, manufactory_id, category, month, version),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory
);
create unique index plan_line_current on manufactories.plan_line (partnership_id, manufactory_id, category, month) include (side, grosze) where current;
call platform.wall('manufactories.plan_line', 'select, insert, update');

-- Something offered for real: to whom, for how much, with what result. What it earned are entries of the budget.
create table manufactories.market_test (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	on_day date not null,
	offered text not null check (length(offered) between 1 and 500),
	to_whom text not null check (length(to_whom) between 1 and 500),
	price_grosze integer not null check (price_grosze >= 0),       -- asked for one
	cost_grosze integer not null check (cost_grosze >= 0),         -- of the whole test
	result text not null check (result ~ '^[a-z0-9-]+$'),          -- db/reference/manufactories/market-results.json
	feedback text not null default '' check (length(feedback) <= 4000),
	learned text not null default '' check (length(learned) <= 4000),
	next_test text not null default '' check (length(next_test) <= 1000),
	by_id uuid not null references access.account,
	at timestamptz not null,
	version integer not null default 1,
	revoked_by uuid references access.account,
	revoked_at timestamptz,                                        -- written by mistake
	primary key (partnership_id, id),
	unique (partnership_id, manufactory_id, id),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	check ((revoked_by is null) = (revoked_at is null))
);
create index market_test_manufactory on manufactories.market_test (partnership_id, manufactory_id, on_day desc, id desc) where revoked_at is null;
call platform.wall('manufactories.market_test', 'select, insert, update');

-- What was spent, earned or given. Rows are never changed and never go: a correction is a reversal, which undoes exactly what it points to,
-- and, when something comes in its place, a replacement. Every sum is a plain sum.
create table manufactories.budget_entry (
	partnership_id uuid not null,
	id uuid not null,
	manufactory_id uuid not null,
	part text not null check (part in ('entry', 'reversal', 'replacement')),
	corrects_id uuid,
	reason text not null default '' check (length(reason) <= 500),
	on_day date not null check (on_day between '2000-01-01' and '2100-12-31'),
	month date not null generated always as (on_day - (extract(day from on_day)::integer - 1)) stored,
	category text not null check (category ~ '^[a-z0-9-]+$'),
	side text not null check (side in ('cost', 'income')),
	source text not null check (source ~ '^[a-z0-9-]+$'),          -- db/reference/manufactories/money-sources.json
	grosze integer not null,
	minutes integer,                                               -- of volunteers, at the rate of the day
	hour_grosze integer check (hour_grosze > 0),
	document text not null default '' check (length(document) <= 100),
	what text not null default '' check (length(what) <= 300),
	giver_id uuid,                                                 -- the organisation that gave it
	market_test_id uuid,
	scan_id uuid,
	by_id uuid not null references access.account,
	at timestamptz not null,
	reverses_grosze integer generated always as (case when part = 'reversal' then -grosze end) stored,
	primary key (partnership_id, id),
	constraint budget_entry_as_written unique (partnership_id, id, manufactory_id, on_day, category, source, grosze),
	foreign key (partnership_id, manufactory_id) references manufactories.manufactory,
	foreign key (partnership_id, corrects_id) references manufactories.budget_entry,
	constraint reversal_undoes_exactly foreign key (partnership_id, corrects_id, manufactory_id, on_day, category, source, reverses_grosze)
		references manufactories.budget_entry (partnership_id, id, manufactory_id, on_day, category, source, grosze),
	foreign key (partnership_id, giver_id) references partnership.organisation,
	foreign key (partnership_id, manufactory_id, market_test_id) references manufactories.market_test (partnership_id, manufactory_id, id),
	foreign key (partnership_id, scan_id) references platform.kept_file,
	check ((part = 'entry') = (corrects_id is null)),
	check (part = 'entry' or reason <> ''),
	check (case part when 'reversal' then grosze < 0 else grosze > 0 end),
	check ((minutes is null) = (hour_grosze is null)),
	check (minutes is null or abs(grosze) = round(abs(minutes)::numeric * hour_grosze / 60))
);
create unique index budget_entry_corrected_once on manufactories.budget_entry (partnership_id, corrects_id, part) where corrects_id is not null;
create index budget_entry_by_day on manufactories.budget_entry (partnership_id, manufactory_id, on_day desc, id desc);
create index budget_entry_sums on manufactories.budget_entry (partnership_id, manufactory_id, month, category, side, source) include (grosze);
create index budget_entry_giver on manufactories.budget_entry (partnership_id, giver_id, on_day desc, id desc) where giver_id is not null;
create index budget_entry_market_test on manufactories.budget_entry (partnership_id, market_test_id) where market_test_id is not null;
call platform.wall('manufactories.budget_entry', 'select, insert');

-- Money for figures: by manufactory, month, category, source. Corrections are already in.
create view manufactories.public_money with (security_invoker = true) as
	select e.partnership_id, m.programme_id, e.manufactory_id, e.month, e.category, e.side, e.source, sum(e.grosze) as grosze, count(*) as entries
	from manufactories.budget_entry e join manufactories.manufactory m on m.partnership_id = e.partnership_id and m.id = e.manufactory_id
	group by e.partnership_id, m.programme_id, e.manufactory_id, e.month, e.category, e.side, e.source;

create view manufactories.public_market_test with (security_invoker = true) as
	select t.partnership_id, t.manufactory_id, t.id as market_test_id, t.on_day, t.result, t.price_grosze, t.cost_grosze,
		coalesce((select sum(e.grosze) from manufactories.budget_entry e
			where e.partnership_id = t.partnership_id and e.market_test_id = t.id and e.side = 'income'), 0) as revenue_grosze
	from manufactories.market_test t where t.revoked_at is null;
grant select on manufactories.public_money, manufactories.public_market_test to spoiwo_app;
