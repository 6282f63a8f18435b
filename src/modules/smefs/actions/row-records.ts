import type { KnownPerson, ParticipationFromFile, PersonFromFile } from '#people'
import type { SmefsRow } from '../rules/smefs-row.ts'

const DEGURBA = { city: 1, town: 2, rural: 3 } as const

/**
 * The person of a row. The address of the file is the one at the entry: it fills a record without an address and leaves a newer one
 * alone. An empty cell says nothing.
 */
export function personOfRow(row: SmefsRow, known: PersonFromFile | undefined): PersonFromFile {
	const address = addressOf(row)
	return {
		firstName: row.givenName,
		lastName: row.surname,
		pesel: row.pesel ?? null,
		otherIdentifier: row.otherIdentifier ?? null,
		bornOn: row.born ?? null,
		sex: known?.sex ?? row.sex,
		phone: row.phone ?? '',
		email: row.email ?? '',
		...(known === undefined || !hasAddress(known) ? address : pick(known)),
	}
}

/** The stay of a row. What the file does not say of its kind or of how the path ended is taken from what is known. */
export function stayOfRow(row: SmefsRow, known: KnownPerson['stay']): ParticipationFromFile {
	return {
		kind: row.participantKind ?? known?.kind ?? 'individual',
		institution: row.institution ?? '',
		startedOn: row.startedOn,
		plannedEducationEndOn: row.educationPlannedEndOn ?? null,
		businessFoundedOn: row.businessFoundedOn ?? null,
		scope: row.supportScope ?? '',
		technicalId: row.technicalId ?? '',
		addedBy: row.addedBy ?? '',
		ageYears: row.age ?? null,
		entry: entryOf(row),
		exit: exitOf(row, known),
	}
}

function entryOf(row: SmefsRow): ParticipationFromFile['entry'] {
	return {
		sex: row.sex,
		citizenship: row.citizenship,
		education: row.education,
		labourStatus: row.labourStatus,
		labourSubstatus: row.labourSubstatus ?? null,
		household: null,
		degurba: row.degurba === undefined ? null : DEGURBA[row.degurba],
		...addressOf(row),
		foreignBackground: row.foreignBackground ?? null,
		thirdCountry: row.thirdCountryNational ?? null,
		minority: row.minority ?? null,
		homeless: row.homeless ?? null,
		disability: row.disability ?? null,
	}
}

/** An end without a word about the path counts as its end: nothing says that it was interrupted. */
function exitOf(row: SmefsRow, known: KnownPerson['stay']): ParticipationFromFile['exit'] {
	if (row.endedOn === undefined) return null
	const same = known?.exit?.endedOn === row.endedOn ? known.exit : undefined
	return {
		endedOn: row.endedOn,
		pathCompleted: row.pathCompleted ?? same?.pathCompleted ?? true,
		reason: null,
		situations: row.situationAtExit,
	}
}

const ADDRESS = ['country', 'voivodeship', 'powiat', 'gmina', 'place', 'street', 'building', 'flat', 'postcode'] as const
type Address = Pick<PersonFromFile, (typeof ADDRESS)[number]>

function addressOf(row: SmefsRow): Address {
	const { country = '', voivodeship = '', powiat = '', gmina = '', place = '', street = '', building = '', flat = '', postcode } = row
	return { country, voivodeship, powiat, gmina, place, street, building, flat, postcode }
}

function pick({ country, voivodeship, powiat, gmina, place, street, building, flat, postcode }: PersonFromFile): Address {
	return { country, voivodeship, powiat, gmina, place, street, building, flat, postcode }
}

function hasAddress(person: PersonFromFile): boolean {
	return ADDRESS.some((name) => person[name] !== '')
}
