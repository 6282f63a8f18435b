-- What was written about a record that was joined with another is found from the one that stays.
create index participant_merged_into on people.participant (partnership_id, merged_into) where merged_into is not null;
