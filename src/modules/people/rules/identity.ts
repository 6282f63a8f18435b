import { type PeselSex, parsePesel } from '#kernel/pesel'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

type PeselProblem = Extract<ReturnType<typeof parsePesel>, { ok: false }>['problem']

export type IdentityAsked = { readonly pesel: string; readonly bornOn: PlainDate | undefined; readonly sex: PeselSex | undefined }
export type Identity = { readonly pesel: string | null; readonly bornOn: PlainDate | null; readonly sex: PeselSex | null }
export type IdentityRefusal =
	| { readonly code: PeselProblem }
	| { readonly code: 'sex-differs-from-pesel' }
	| { readonly code: 'born-differs-from-pesel'; readonly born: PlainDate }
	| { readonly code: 'born-in-future' }

/** Who she is by number, birth day and sex: what the PESEL says fills what is empty, and what contradicts it is refused. */
export function identity(asked: IdentityAsked, today: PlainDate): Result<Identity, IdentityRefusal> {
	if (asked.bornOn !== undefined && asked.bornOn > today) return refused({ code: 'born-in-future' })
	if (asked.pesel === '') return done({ pesel: null, bornOn: asked.bornOn ?? null, sex: asked.sex ?? null })
	const read = parsePesel(asked.pesel)
	if (!read.ok) return refused({ code: read.problem })
	if (read.born > today) return refused({ code: 'pesel-date' })
	if (asked.sex !== undefined && asked.sex !== read.sex) return refused({ code: 'sex-differs-from-pesel' })
	if (asked.bornOn !== undefined && asked.bornOn !== read.born) return refused({ code: 'born-differs-from-pesel', born: read.born })
	return done({ pesel: read.pesel, bornOn: read.born, sex: read.sex })
}
