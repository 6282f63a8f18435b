import type { Chance } from './chance.ts'

/** Common first names and surnames, mixed by chance: no living person is meant by any of them. */
export type Named = { readonly firstName: string; readonly lastName: string; readonly sex: 'woman' | 'man' }

export function inventName(chance: Chance, sex: Named['sex']): Named {
	const firstName = chance.pick(sex === 'woman' ? WOMEN : MEN)
	const family = chance.pick(FAMILIES)
	const own = sex === 'woman' ? herForm(family) : family
	// A woman now and then carries two surnames: lists and forms must bear the length.
	const isDouble = sex === 'woman' && chance.below(14) === 0
	return { firstName, lastName: isDouble ? `${own}-${herForm(chance.pick(ADJECTIVAL))}` : own, sex }
}

function herForm(family: string): string {
	return /(sk|ck|dzk)i$/.test(family) ? family.replace(/i$/, 'a') : family
}

function words(text: string): readonly string[] {
	return text.trim().split(/\s+/)
}

const WOMEN = words(`
	Agnieszka Aleksandra Alicja Aneta Anna Barbara Beata Bogumiła Bożena Celina Czesława Danuta Dorota Edyta Elżbieta Ewa Genowefa Grażyna
	Halina Helena Honorata Irena Iwona Izabela Jadwiga Janina Joanna Jolanta Józefa Justyna Kamila Katarzyna Kinga Krystyna Lidia Łucja
	Magdalena Małgorzata Maria Mariola Marlena Marzena Mirosława Monika Natalia Olga Otylia Paulina Regina Renata Róża Stanisława Sylwia
	Teresa Urszula Wanda Weronika Wiesława Wioletta Zdzisława Zofia Żaneta`)
const MEN = words(`
	Adam Andrzej Antoni Arkadiusz Artur Bartłomiej Bogdan Bolesław Czesław Damian Daniel Dariusz Edward Eugeniusz Franciszek Grzegorz Henryk
	Hubert Ireneusz Jacek Jakub Jan Janusz Jarosław Jerzy Józef Kazimierz Krzysztof Leszek Łukasz Maciej Marcin Marek Mariusz Michał
	Mieczysław Mirosław Paweł Piotr Przemysław Rafał Robert Roman Ryszard Sebastian Sławomir Stanisław Stefan Szczepan Szymon Tadeusz
	Tomasz Waldemar Wiesław Witold Władysław Włodzimierz Wojciech Zbigniew Zdzisław Zenon Zygmunt`)
const ADJECTIVAL = words(`
	Adamski Borkowski Chojnacki Czarnecki Dąbrowski Gajewski Głowacki Górski Jabłoński Jankowski Jaworski Kamiński Kowalski Kozłowski Krajewski
	Laskowski Lewandowski Lipiński Makowski Malinowski Nowicki Olszewski Ostrowski Piotrowski Rutkowski Sadowski Sikorski Sokołowski
	Szczepański Szymański Tomaszewski Urbański Walczyński Wasilewski Wierzbicki Wiśniewski Witkowski Wysocki Zakrzewski Zalewski Zawadzki
	Zieliński Żmijewski`)
const FAMILIES = [
	...ADJECTIVAL,
	...words(`
	Baran Bąk Bednarz Cebula Chmiel Cieśla Czyż Drozd Dudek Duda Dziedzic Gołąb Grabiec Grzyb Jarosz Jasiński Kaczmarek Kania Kmiecik Kos
	Koza Kubiak Kuc Kwiecień Leśniak Lis Łach Marzec Mazur Michalik Mróz Mucha Nowak Pająk Pawlak Pietrzyk Popiołek Ptak Rataj Rogala Sadło
	Skiba Słowik Sowa Sroka Stępień Szczygieł Szpak Ścibor Świerk Tokarz Trzaska Walczak Wąs Wilk Wójcik Wrona Wróbel Zając Zięba Źrebiec
	Żak Żurek`),
]
