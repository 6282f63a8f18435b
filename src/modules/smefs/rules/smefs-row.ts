import type { Pesel } from '#kernel/pesel'
import type { PlainDate } from '#kernel/plain-date'
import type { Citizenship, Degurba, Education, LabourStatus, ParticipantKind, Sex, YesNoRefused } from './value-lists.ts'

/** One row of the participants file, read: codes and not labels, days that exist, one of `pesel` and `otherIdentifier`. */
export type SmefsRow = {
	citizenship: Citizenship
	participantKind: ParticipantKind | undefined
	institution: string | undefined
	givenName: string
	surname: string
	pesel: Pesel | undefined
	/** From the PESEL. */
	born: PlainDate | undefined
	otherIdentifier: string | undefined
	technicalId: string | undefined
	sex: Sex
	/** Completed years on the start day: computed from the PESEL, else as the file says. */
	age: number | undefined
	education: Education
	country: string | undefined
	voivodeship: string | undefined
	powiat: string | undefined
	gmina: string | undefined
	place: string | undefined
	street: string | undefined
	building: string | undefined
	flat: string | undefined
	/** 00-000 */
	postcode: string
	degurba: Degurba | undefined
	phone: string | undefined
	email: string | undefined
	labourStatus: LabourStatus
	/** A code of `labourSubstatus[labourStatus]`. */
	labourSubstatus: string | undefined
	startedOn: PlainDate
	endedOn: PlainDate | undefined
	educationPlannedEndOn: PlainDate | undefined
	/** Codes of `situationAtExit`, each once. */
	situationAtExit: readonly string[]
	pathCompleted: boolean | undefined
	supportScope: string | undefined
	supports: readonly SmefsSupport[]
	businessFoundedOn: PlainDate | undefined
	foreignBackground: YesNoRefused | undefined
	thirdCountryNational: YesNoRefused | undefined
	minority: YesNoRefused | undefined
	homeless: YesNoRefused | undefined
	disability: YesNoRefused | undefined
	addedBy: string | undefined
}

/** A support as the file tells it: codes of `supportKind` and `supportSubkind`. */
export type SmefsSupport = { kind: string; subkind: string | undefined; startedOn: PlainDate | undefined }

export type ProblemKind =
	| 'header-missing'
	| 'too-few-columns'
	| 'missing'
	| 'unknown-value'
	| 'pesel-length'
	| 'pesel-checksum'
	| 'pesel-date'
	| 'sex-differs-from-pesel'
	| 'date-does-not-exist'
	| 'end-before-start'
	| 'postcode-format'
	| 'support-lists-differ-in-length'
	| 'not-text'

export type WarningKind = 'age-differs' | 'start-is-not-first-support'

/** The fact that mends a remark, without words, so that it can be told in both languages (`hint-words.ts`). */
export type Hint =
	/** The right age, the start, the value that the PESEL gives. */
	| { readonly is: 'fact'; readonly fact: string }
	/** What may be written there, as the file writes it: all of it, or the first of many. */
	| { readonly is: 'all-values' | 'some-values'; readonly values: readonly string[] }
	| { readonly is: 'longest'; readonly signs: number }
	| { readonly is: 'whole-years'; readonly most: number }
	| { readonly is: 'counts'; readonly found: number; readonly wanted: number }
	| { readonly is: 'born-after-start'; readonly bornOn: PlainDate }
	| { readonly is: 'born-long-ago'; readonly bornOn: PlainDate; readonly years: number }
	| { readonly is: 'reading-stopped'; readonly why: Unreadable }

/** Why the platform stopped reading, by its codes. */
export type Unreadable = 'not-text' | 'quote-not-closed' | 'row-too-long' | 'not-a-workbook' | 'workbook-too-large'

/** Something at a row and a column. Line 1 is the header; the line is the row that a spreadsheet shows. */
type Remark<Kind extends ProblemKind | WarningKind> = {
	line: number
	column: string
	kind: Kind
	value: string
	hint?: Hint | undefined
}
export type Problem = Remark<ProblemKind>
export type Warning = Remark<WarningKind>
