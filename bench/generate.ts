import type pg from 'pg'
import { roadOf, roadStatements } from './road.ts'

/** How many people, sessions of each, and partnerships a tier has. */
export type Tier = { people: number; sessionsEach: number; partnerships: number }
export const tiers = {
	S: { people: 110, sessionsEach: 5, partnerships: 1 },
	M: { people: 1_500, sessionsEach: 5, partnerships: 1 },
	L: { people: 100_000, sessionsEach: 5, partnerships: 1 },
	XL: { people: 1_000_000, sessionsEach: 5, partnerships: 40 },
} as const satisfies Record<string, Tier>

/** Fills a migrated, empty database as its owner. Everything follows from the number of the person, so that two fillings are alike. All invented. */
export async function generate(owner: pg.Client, tier: Tier): Promise<{ slugs: string[] }> {
	await owner.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'")
	const each = Math.round(tier.people / tier.partnerships)
	const slugs: string[] = []
	for (let number = 1; number <= tier.partnerships; number += 1) {
		slugs.push(await generatePartnership(owner, number, { ...tier, people: each }))
	}
	await owner.query('select people.rebuild_facts()') // nothing told them: triggers were off
	await owner.query('vacuum analyze')
	return { slugs }
}

async function generatePartnership(owner: pg.Client, number: number, tier: Tier): Promise<string> {
	const slug = `bench-${number}`
	await owner.query('begin')
	await owner.query(
		`select set_config('bench.partnership', gen_random_uuid()::text, true), set_config('bench.programme', gen_random_uuid()::text, true), set_config('bench.people', $1, true), set_config('bench.each', $2, true)`,
		[String(tier.people), String(tier.sessionsEach)],
	)
	// The nation's figures are of people; the road is measured in one partnership.
	const road = tier.partnerships === 1 ? roadStatements({ p: P, programme: PROGRAMME, id }, roadOf(tier)) : []
	for (const statement of [...STATEMENTS, ...road]) await owner.query(statement.replaceAll('$SLUG', slug))
	await owner.query('commit')
	return slug
}

const P = `current_setting('bench.partnership')::uuid`
const PROGRAMME = `current_setting('bench.programme')::uuid`
/** The id of the n-th thing of a kind, the same each time. */
const id = (kind: string, n: string) =>
	`overlay(overlay(md5(${P}::text || '${kind}' || (${n})::text) placing '7' from 13) placing '8' from 17)::uuid`
const FIRST = `(array['Anna','Zofia','Maria','Łucja','Jadwiga','Halina','Piotr','Jan','Łukasz','Stanisław','Żaneta','Ewa','Krzysztof','Andrzej','Marek'])[1 + n % 15]`
const LAST = `(array['Nowak','Kowalska','Wiśniewska','Wójcik','Kowalczyk','Kamińska','Lewandowski','Zielińska','Szymański','Woźniak','Dąbrowska','Kozłowski','Jankowska','Mazur','Krawczyk','Piotrowska','Grabowski','Żuławska','Śliwińska','Brzęczyszczykiewicz'])[1 + n % 20] || (array['','-Maj','-Sikora','-Gil','-Wrona'])[1 + n / 20 % 5]`
const FOLDED = (text: string) => `translate(lower(${text}), 'ąćęłńóśźż', 'acelnoszz')`
const EACH = `generate_series(1, current_setting('bench.people')::int) n`

const STATEMENTS = [
	`insert into partnership.partnership (id, slug, name) values (${P}, '$SLUG', 'Partnerstwo pomiarowe $SLUG')`,
	`insert into access.account (id, email, name) select ${id('account', 'n')}, 'osoba-' || n || '@$SLUG.example', 'Osoba Pomiarowa ' || n from generate_series(1, 40) n`,
	`insert into access.membership (partnership_id, account_id, role) select ${P}, ${id('account', 'n')}, case n when 1 then 'coordinator' else 'coach' end from generate_series(1, 40) n`,
	`insert into partnership.organisation (partnership_id, id, name, sector, part) values (${P}, ${id('organisation', '1')}, 'Lider $SLUG', 'public', 'leader')`,
	`insert into partnership.centre (partnership_id, id, organisation_id, name, kind) values (${P}, ${id('centre', '1')}, ${id('organisation', '1')}, 'Centrum $SLUG', 'owes')`,
	`insert into partnership.team (partnership_id, id, centre_id, name, kind) select ${P}, ${id('team', 'n')}, ${id('centre', '1')}, 'Zespół ' || n, 'coaching' from generate_series(1, 8) n`,
	`insert into partnership.programme (partnership_id, id, code, name, from_on, to_on) values (${P}, ${PROGRAMME}, 'BENCH', 'Program pomiarowy', '2024-01-01', '2027-12-31')`,
	`insert into people.participant (partnership_id, id, first_name, last_name, pesel, born_on, sex, phone, place, postcode, folded, folded_name)
		select ${P}, ${id('participant', 'n')}, ${FIRST}, ${LAST}, lpad(n::text, 11, '0'), date '1950-01-01' + n % 20000, case n % 2 when 0 then 'woman' else 'man' end,
			'6' || lpad((n * 7919 % 100000000)::text, 8, '0'), 'Kraków', '31-' || lpad((n % 900)::text, 3, '0'),
			${FOLDED(`${FIRST} || ' ' || ${LAST} || ' ' || ${LAST} || ' ' || ${FIRST}`)} || ' ' || lpad(n::text, 11, '0') || ' 6' || lpad((n * 7919 % 100000000)::text, 8, '0'),
			${FOLDED(`${LAST} || ' ' || ${FIRST}`)}
		from ${EACH}`,
	`insert into people.participation (partnership_id, id, participant_id, programme_id, team_id, declared_on, started_on)
		select ${P}, ${id('participation', 'n')}, ${id('participant', 'n')}, ${PROGRAMME}, ${id('team', '1 + n % 8')}, date '2024-01-05' + n % 900, date '2024-01-10' + n % 900 from ${EACH}`,
	`insert into people.entry_snapshot (partnership_id, participation_id, version, frozen_on, sex, age_years, citizenship, education, labour_status, labour_substatus, voivodeship, gmina, postcode, degurba,
			foreign_background, third_country, minority, homeless, disability, recorded_at)
		select ${P}, ${id('participation', 'n')}, 1, date '2024-01-10' + n % 900, case n % 2 when 0 then 'woman' else 'man' end, 16 + n % 55, 'polish', (array['isced-0-2','isced-3-4','isced-5-8'])[1 + n % 3],
			(array['unemployed','inactive','employed'])[1 + n % 3], case n % 3 when 0 then (case n % 2 when 0 then 'long-term-unemployed' else 'other' end) when 1 then 'not-in-education' else 'other' end,
			'małopolskie', 'Gmina ' || n % 20, '31-000', 1 + n % 3, case n % 29 when 0 then 'yes' else 'no' end, case n % 31 when 0 then 'yes' else 'no' end,
			case n % 37 when 0 then 'refused' else 'no' end, case n % 41 when 0 then 'yes' else 'no' end, case n % 7 when 0 then 'yes' else 'no' end, now()
		from ${EACH}`,
	`insert into people.exit (partnership_id, id, participation_id, ended_on, path_completed, reason, situations, situations_on, at)
		select ${P}, ${id('exit', 'n')}, ${id('participation', 'n')}, date '2024-06-10' + n % 900, n % 10 <> 0, case n % 10 when 0 then 'resigned' end,
			case n % 4 when 0 then array['took-up-work'] when 1 then array['seeking-work'] when 2 then array['gained-qualification','started-education'] else array['other'] end, date '2024-06-20' + n % 900, now()
		from ${EACH} where n % 3 <> 0`,
	`insert into people.follow_up (partnership_id, id, participation_id, exit_id, months, due_on, done_on, reached, employed, improved, at)
		select ${P}, ${id('follow', 'n * 3 + m')}, ${id('participation', 'n')}, ${id('exit', 'n')}, (array[3, 6, 12])[m], date '2024-09-10' + n % 900, case when n % 2 = 0 then date '2024-09-12' + n % 900 end,
			case when n % 2 = 0 then true end, case when n % 2 = 0 then n % 4 = 0 end, case when n % 2 = 0 then n % 6 = 0 end, case when n % 2 = 0 then now() end
		from ${EACH}, generate_series(1, 3) m where n % 3 <> 0`,
	`insert into access.relationship (partnership_id, id, account_id, subject, subject_id, kind, since_on)
		select ${P}, ${id('relationship', 'n')}, ${id('account', '2 + n % 39')}, 'participant', ${id('participant', 'n')}, 'coach', date '2024-01-10' from ${EACH}`,
	`insert into support.support (partnership_id, id, participation_id, kind, subkind, started_on, source)
		select ${P}, ${id('support', 'n')}, ${id('participation', 'n')}, 'coaching', null, date '2024-01-10' + n % 900, 'session' from ${EACH}`,
	`insert into support.session (partnership_id, id, programme_id, kind, mode, on_day, starts_at, minutes, topic, leader_id, made_by)
		select ${P}, ${id('session', 'n * 100 + s')}, ${PROGRAMME}, 'coaching', 'individual', date '2024-01-10' + n % 900 + s * 7, '10:00', 60, 'Rozmowa ' || s, ${id('account', '2 + n % 39')}, ${id('account', '2 + n % 39')}
		from ${EACH}, generate_series(1, current_setting('bench.each')::int) s`,
	`insert into support.attendance (partnership_id, session_id, participation_id, support_id, presence, minutes, marked_by, marked_at)
		select ${P}, ${id('session', 'n * 100 + s')}, ${id('participation', 'n')}, ${id('support', 'n')}, 'present', 60, ${id('account', '2 + n % 39')}, now()
		from ${EACH}, generate_series(1, current_setting('bench.each')::int) s`,
	`insert into support.confirmation (partnership_id, id, session_id, participation_id, answer, comment, channel, at, on_day, minutes)
		select ${P}, ${id('confirmation', 'n')}, ${id('session', 'n * 100 + 1')}, ${id('participation', 'n')}, case n % 50 when 0 then 'disputed' else 'confirmed' end, case n % 50 when 0 then 'Za krótko' else '' end, 'code', now(), date '2024-01-17' + n % 900, 60 from ${EACH}`,
]
