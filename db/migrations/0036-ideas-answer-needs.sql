-- The needs and niches that an idea answers: joined by a person, never by the program.

create table ideas.need_answered (
	partnership_id uuid not null,
	idea_id uuid not null,
	need_id uuid not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, idea_id, need_id),
	foreign key (partnership_id, idea_id) references ideas.idea,
	foreign key (partnership_id, need_id) references community.need
);
create index need_answered_need on ideas.need_answered (partnership_id, need_id);
call platform.wall('ideas.need_answered');

create table ideas.niche_answered (
	partnership_id uuid not null,
	idea_id uuid not null,
	niche_id uuid not null,
	by_id uuid not null references access.account,
	at timestamptz not null,
	primary key (partnership_id, idea_id, niche_id),
	foreign key (partnership_id, idea_id) references ideas.idea,
	foreign key (partnership_id, niche_id) references community.niche
);
create index niche_answered_niche on ideas.niche_answered (partnership_id, niche_id);
call platform.wall('ideas.niche_answered');
