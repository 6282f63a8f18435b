-- A remark keeps the fact that mends it and no sentence: its page tells it in the reader's language.

alter table smefs.import_remark
	add hint jsonb,
	drop message;
