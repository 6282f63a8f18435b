/** How many ideas, manufactories, enterprises and months of entries stand beside the people of a tier; at L as the issue asks. */
export type Road = { ideas: number; manufactories: number; enterprises: number; entriesEach: number }

/** 2,000 ideas, 500 manufactories with three years of some 400 budget entries each, 300 enterprises at L; in proportion below. */
export function roadOf({ people }: { people: number }): Road {
	const share = Math.min(1, people / 100_000)
	const of = (all: number, least: number) => Math.max(least, Math.round(all * share))
	return { ideas: of(2_000, 40), manufactories: of(500, 10), enterprises: of(300, 6), entriesEach: 400 }
}

type Names = { readonly p: string; readonly programme: string; readonly id: (kind: string, n: string) => string }

/** The statements that fill the road, each following from numbers alone. Days reach back three years from today, so that lists have something to say. */
export function roadStatements({ p, programme, id }: Names, { ideas, manufactories, enterprises, entriesEach }: Road): string[] {
	const by = id('account', '1')
	const manufactory = (n: string) => id('manufactory', n)
	const each = (count: number) => `generate_series(1, ${count}) n`
	const own = `${by}, now() - interval '1 day'`
	return [
		`insert into ideas.idea (partnership_id, id, version, owner_id, due_on, made_by, made_at)
			select ${p}, ${id('idea', 'n')}, 1, ${id('account', '2 + n % 39')}, current_date + n % 40 - 20, ${own} from ${each(ideas)}`,
		`insert into ideas.idea_version (partnership_id, idea_id, version, title, what, for_whom, needs, folded, by_id, at)
			select ${p}, ${id('idea', 'n')}, 1, 'Pomysł ' || n, 'Pracownia ' || n % 97 || ' na osiedlu ' || n % 5, 'Mieszkańcy', 'Miejsce', 'pomysl ' || n || ' pracownia ' || n % 97, ${own} from ${each(ideas)}`,
		`insert into ideas.author (partnership_id, idea_id, participant_id, by_id, at)
			select ${p}, ${id('idea', 'n')}, ${id('participant', `1 + (n + a) % (select count(*)::int from people.participant where partnership_id = ${p})`)}, ${own}
			from ${each(ideas)}, generate_series(1, 2) a on conflict do nothing`,
		`insert into manufactories.manufactory (partnership_id, id, name, idea_id, programme_id, line, offer, concept, place, folded, made_by, made_at)
			select ${p}, ${manufactory('n')}, 'Manufaktura ' || n, ${id('idea', 'n')}, ${programme}, (array['culture','leisure','education','tourism'])[1 + n % 4], 'Usługi ' || n, 'Koncepcja', 'Osiedle ' || n % 30,
				'manufaktura ' || n, ${own} from ${each(manufactories)}`,
		`insert into manufactories.hosting (partnership_id, manufactory_id, version, organisation_id, agreement_number, agreed_on, from_on, until_on, manager_name, by_id, at)
			select ${p}, ${manufactory('n')}, 1, ${id('organisation', '1')}, 'UM/' || n, current_date - 1095, current_date - 1095, current_date + 400, 'Kierowniczka ' || n, ${own} from ${each(manufactories)}`,
		`insert into manufactories.tutoring (partnership_id, id, manufactory_id, account_id, since_on, by_id, at)
			select ${p}, ${id('tutoring', 'n')}, ${manufactory('n')}, ${id('account', '2 + n % 39')}, current_date - 1095, ${own} from ${each(manufactories)}`,
		`insert into manufactories.transition (partnership_id, id, manufactory_id, from_state, to_state, on_day, by_id, at)
			select ${p}, ${id('founding', 'n')}, ${manufactory('n')}, 'concept', 'founded', current_date - 1090, ${own} from ${each(manufactories)}
			union all select ${p}, ${id('shelter', 'n')}, ${manufactory('n')}, 'founded', 'protected', current_date - n % 360, ${own} from ${each(manufactories)}`,
		`insert into manufactories.clock (partnership_id, manufactory_id, model, started_on, months, decision_on, by_id, at)
			select ${p}, ${manufactory('n')}, 'default', current_date - n % 360, 12, current_date - n % 360 + 365, ${own} from ${each(manufactories)}`,
		`insert into manufactories.worker (partnership_id, id, manufactory_id, participant_id, contract, position, weekly_minutes, full_time, pay_grosze, from_on, by_id, at)
			select ${p}, ${id('worker', 'n * 10 + w')}, ${manufactory('n')}, ${id('participant', 'n * 4 + w')}, 'employment-permanent', 'praca', 1200, false, 250000, current_date - n % 360, ${own}
			from ${each(manufactories)}, generate_series(1, 3) w where n * 4 + w <= (select count(*) from people.participant where partnership_id = ${p})`,
		`insert into manufactories.budget_entry (partnership_id, id, manufactory_id, part, on_day, category, side, source, grosze, document, what, by_id, at)
			select ${p}, ${id('entry', 'n * 1000 + e')}, ${manufactory('n')}, 'entry', current_date - 1090 + e * 1080 / ${entriesEach}, case e % 5 when 0 then 'sales' when 1 then 'pay' else 'materials' end,
				case e % 5 when 0 then 'income' else 'cost' end, case e % 5 when 0 then 'own-revenue' when 1 then 'project' else 'host' end, 1000 + (n * 7919 + e * 104729) % 500000, 'FV/' || e, 'Wpis ' || e, ${own}
			from ${each(manufactories)}, generate_series(1, ${entriesEach}) e`,
		`insert into manufactories.review (partnership_id, id, manufactory_id, month, version, held_on, tutor_present, host_present, went_well, by_id, at)
			select ${p}, ${id('review', 'n * 100 + m')}, ${manufactory('n')}, (date_trunc('month', current_date) - make_interval(months => m))::date, 1,
				(date_trunc('month', current_date) - make_interval(months => m))::date + 20, true, true, 'Dobrze', ${own} from ${each(manufactories)}, generate_series(1, 12) m`,
		`insert into enterprises.enterprise (partnership_id, id, name, programme_id, form, founded_on, registered_on, keeper_id, folded, made_by, made_at)
			select ${p}, ${id('enterprise', 'n')}, 'Spółdzielnia ' || n, ${programme}, 'social-cooperative', current_date - 200 - n, current_date - 190 - n, ${id('account', '2 + n % 39')}, 'spoldzielnia ' || n, ${own} from ${each(enterprises)}`,
		`insert into enterprises.job (partnership_id, id, enterprise_id, name, told_at_risk, contract, employment, position, weekly_minutes, fte, from_on, by_id, at)
			select ${p}, ${id('job', 'n * 10 + j')}, ${id('enterprise', 'n')}, 'Osoba ' || j, j % 3 > 0, 'employment-permanent', true, 'praca', 2400, 1, current_date - 190 - n, ${own} from ${each(enterprises)}, generate_series(1, 5) j`,
		`insert into enterprises.survival_task (partnership_id, enterprise_id, months, due_on)
			select ${p}, ${id('enterprise', 'n')}, m, (current_date - 190 - n + make_interval(months => m))::date from ${each(enterprises)}, unnest(array[6, 12, 24, 36]) m`,
	]
}
