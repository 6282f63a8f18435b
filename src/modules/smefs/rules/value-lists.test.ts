import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { labelKey } from './tidy-text.ts'
import * as lists from './value-lists.ts'

type Value = { code: string; of?: string; label: string; aliases: string[]; source: string; verified: string; validFrom: string }
type List = { list: string; column: string; values: Value[] }

const FOLDER = join(import.meta.dirname, '../../../../db/reference/smefs')
const files = readdirSync(FOLDER).map((name): List => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))

test('no label stands for two values of one list', () => {
	for (const { list, values } of files) {
		const labels = values.flatMap((value) =>
			[...new Set([value.label, ...value.aliases].map(labelKey))].map((key) => `${value.of ?? ''}/${key}`),
		)
		const kept = list === 'support-subkind' ? labels.map((label) => label.replace(/^.*?\//, '')) : labels
		expect(kept.length, list).toBe(new Set(kept).size)
	}
})

test('every value says where it comes from, how sure it is and since when', () => {
	for (const value of files.flatMap(({ values }) => values)) {
		expect(value.source, value.label).not.toBe('')
		expect(['verified', 'recalled', 'unverified']).toContain(value.verified)
		expect(value.validFrom).toMatch(/^\d{4}-\d\d-\d\d$/)
		expect(value.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	}
})

test('every code that the program knows is in the reference data, and the other way round', () => {
	const { labourSubstatus, ...others } = lists
	const plain: Record<string, Pick<lists.ValueList, 'codes' | 'codeOf'>> = others
	for (const [name, list] of Object.entries(plain)) {
		const file = files.find((each) => each.list === name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
		expect([...list.codes].sort(), name).toEqual(file?.values.map(({ code }) => code).sort())
		for (const value of file?.values ?? []) expect(list.codeOf(value.label)).toBe(value.code)
	}
	expect(Object.values(labourSubstatus).flatMap(({ codes }) => codes)).toHaveLength(23)
})

const KINDS = `doradztwo/konsultacje; krajowe szkolenie/kurs; usługa aktywnej integracji; staż/praktyka; dotacja; subsydiowane zatrudnienie;
pośrednictwo pracy; poradnictwo; warsztaty; wolontariat; stypendium; usługa asystencka/opiekuńcza; animacja; wizyta studyjna;
refundacja dojazdu; refundacja opieki; integracja edukacyjna; integracja zdrowotna`
const SITUATIONS = `osoba podjęła kształcenie lub szkolenie; osoba uzyskała kwalifikacje; osoba nabyła kompetencje;
osoba podjęła pracę/rozpoczęła prowadzenie działalności na własny rachunek; osoba poszukująca pracy; osoba kontynuuje zatrudnienie;
sytuacja w trakcie monitorowania; inne; nie dotyczy; osoba nie otrzymała żadnej oferty`
const EDUCATION = `średnie I stopnia lub niższe (ISCED 0–2); Brak lub niepełne podstawowe (ISCED 0); Niższe niż podstawowe (ISCED 0–2);
Podstawowe (ISCED 1) lub gimnazjalne (ISCED 2); Ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4); Wyższe (ISCED 5–8);
niższe niż podstawowe (ISCED 0); podstawowe (ISCED 1); gimnazjalne (ISCED 2); ponadgimnazjalne (ISCED 3); policealne (ISCED 4); brak;
podstawowe; gimnazjalne; ponadgimnazjalne; pomaturalne; wyższe`
const EMPLOYED = `Osoba prowadząca działalność na własny rachunek; Osoba pracująca w administracji rządowej; w administracji samorządowej;
w organizacji pozarządowej; w MMŚP; Osoba pracująca w: dużym przedsiębiorstwie; Osoba pracująca w podmiocie wykonującym działalność leczniczą;
Osoba pracująca w szkole lub placówce systemu oświaty (kadra pedagogiczna); Osoba pracująca na uczelni; Inne; w dużym przedsiębiorstwie;
Osoba pracująca w szkole lub placówce systemu oświaty (kadra niepedagogiczna); Osoba pracująca w instytucie badawczym;
Osoba pracująca w szkole lub placówce systemu oświaty (kadra zarządzająca); Osoba pracująca w instytucie naukowym;
Osoba pracująca w instytucie działającym w ramach Sieci Badawczej Łukasiewicz; prowadząca działalność na własny rachunek;
Osoba pracująca w międzynarodowym instytucie naukowym; Osoba pracująca na rzecz państwowej osoby prawnej;
Osoba pracująca dla federacji podmiotów systemu szkolnictwa wyższego i nauki`
const REFUSED = 'Tak; Nie; Odmowa podania informacji; Odmowa podania danych'

test.each([
	['support kinds', lists.supportKind, KINDS],
	['situations at exit', lists.situationAtExit, SITUATIONS],
	['education, with the older lists', lists.education, EDUCATION],
	['places of work', lists.labourSubstatus.employed, EMPLOYED],
	['kinds of unemployed', lists.labourSubstatus.unemployed, 'osoba długotrwale bezrobotna; Inne; inne'],
	['kinds of inactive', lists.labourSubstatus.inactive, 'Osoba nieuczestnicząca w kształceniu lub szkoleniu; osoba ucząca się; inne'],
	['answers', lists.yesNoRefused, REFUSED],
])('all values of the domain facts are known: %s', (_, list, labels) => {
	for (const label of labels.split(';').map((each) => each.trim())) expect(list.codeOf(label), label).toBeDefined()
})
