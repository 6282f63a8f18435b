-- All exits of a participation, also the revoked ones: an import looks for them by the batch.
create index exit_participation on people.exit (partnership_id, participation_id);
