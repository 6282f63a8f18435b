import { fields } from '../fields.tsx'
import { Actions, Form, FormPart } from '../form.tsx'
import { PageHead } from '../page.tsx'

type SessionForm = {
	name: string
	pesel: string
	phone: string
	heldOn: string
	startsAt: string
	minutes: string
	kind: string
	place: string
	areas: string[]
	note: string
	agreed: string
	paper: string
}

const f = fields<SessionForm>({
	values: {
		name: 'Zofia',
		pesel: '87051412345',
		heldOn: '2026-11-21',
		minutes: 'sześćdziesiąt',
		kind: 'coaching',
		areas: ['social'],
		note: '<script>alert(1)</script>',
	},
	errors: {
		pesel: 'Nie znamy takiego numeru PESEL: sprawdź ostatnią cyfrę.',
		minutes: 'Minuty zapisz cyframi, na przykład 60.',
		place: 'Wybierz, gdzie było spotkanie.',
	},
})

/** A form with everything a form can have, and its mistakes. */
export function Forms() {
	return (
		<>
			<PageHead title="Zapisz spotkanie" lead="Uczestniczka potwierdzi je potem na swoim telefonie." />
			<Form action="/stylebook" idempotencyKey="k" version={3} draft={{ form: 'stylebook', address: '/stylebook/draft', at: '/stylebook' }}>
				<f.Errors also={['Ktoś zapisał już to spotkanie.']} />
				<WithWhom />
				<WhenAndWhere />
				<About />
				<Actions deed="Zapisz spotkanie" otherwise={{ href: '#', label: 'Wróć bez zapisywania' }} />
			</Form>
		</>
	)
}

function WithWhom() {
	return (
		<FormPart title="Z kim" hint="Osoba, której dotyczy spotkanie.">
			<f.Text name="name" label="Imię i nazwisko" auto="off" />
			<f.Pesel name="pesel" label="Numer PESEL" />
			<f.Phone name="phone" label="Telefon" optional hint="Przyda się, żeby wysłać link do potwierdzenia." />
		</FormPart>
	)
}

function WhenAndWhere() {
	return (
		<FormPart title="Kiedy i gdzie">
			<f.Day name="heldOn" label="Dzień spotkania" />
			<f.Time name="startsAt" label="Godzina" optional />
			<f.Number name="minutes" label="Ile minut" />
			<f.Select name="kind" label="Rodzaj wsparcia" options={KINDS} />
			<f.Radio name="place" label="Gdzie było spotkanie?" options={PLACES} />
		</FormPart>
	)
}

function About() {
	return (
		<FormPart title="O czym">
			<f.Checks name="areas" label="O czym rozmawialiście" optional options={AREAS} />
			<f.Area name="note" label="Ustalenia" hint="Co każde z Was zrobi do następnego razu." optional />
			<f.Check name="agreed" label="Umówiliśmy się na następne spotkanie" />
			<f.File name="paper" label="Karta spotkania" optional hint="Zdjęcie albo PDF, do 10 MB." />
		</FormPart>
	)
}

const KINDS = [
	{ value: 'coaching', label: 'Spotkanie z trenerką zatrudnienia wspieranego (TZW)' },
	{ value: 'legal', label: 'Porada prawna' },
]
const PLACES = [
	{ value: 'centre', label: 'W Centrum' },
	{ value: 'phone', label: 'Przez telefon', hint: 'Także rozmowa z obrazem.' },
	{ value: 'home', label: 'U niej albo u niego w domu' },
]
const AREAS = [
	{ value: 'social', label: 'Rodzina i otoczenie' },
	{ value: 'work', label: 'Praca' },
]
