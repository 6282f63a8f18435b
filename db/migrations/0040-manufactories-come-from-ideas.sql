-- A manufactory comes from an idea of its partnership; a programme may have a protective period of its own, named by the programme's code.

alter table manufactories.manufactory add foreign key (partnership_id, idea_id) references ideas.idea;
alter table manufactories.clock drop constraint clock_model_check;
alter table manufactories.clock add constraint clock_model_check check (length(model) between 1 and 80);
