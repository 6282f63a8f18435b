import { z } from 'zod'
import { defineList, type ReferenceList } from '#kernel/reference-list'
import degurbas from '../../../../db/reference/smefs/degurba.json' with { type: 'json' }
import participantKinds from '../../../../db/reference/smefs/participant-kind.json' with { type: 'json' }
import sexes from '../../../../db/reference/smefs/sex.json' with { type: 'json' }
import supportKinds from '../../../../db/reference/smefs/support-kind.json' with { type: 'json' }
import supportSubkinds from '../../../../db/reference/smefs/support-subkind.json' with { type: 'json' }
import yesNos from '../../../../db/reference/smefs/yes-no.json' with { type: 'json' }
import yesNoRefuseds from '../../../../db/reference/smefs/yes-no-refused.json' with { type: 'json' }

/** The closed lists of the SM EFS file that only the file reads: shown with their sources and marks. The file itself reads what ships. */
export const smefsLists: readonly ReferenceList[] = [
	closed('degurba', ['Stopień urbanizacji (plik SM EFS)', 'Degree of urbanisation (SM EFS file)'], degurbas),
	closed('participant-kind', ['Rodzaj uczestnika (plik SM EFS)', 'Kind of participant (SM EFS file)'], participantKinds),
	closed('sex', ['Płeć (plik SM EFS)', 'Sex (SM EFS file)'], sexes),
	closed('support-kind', ['Rodzaj wsparcia w pliku SM EFS', 'Kind of support in the SM EFS file'], supportKinds),
	closed('support-subkind', ['Szczegóły wsparcia w pliku SM EFS', 'Sub-kind of support in the SM EFS file'], supportSubkinds),
	closed('yes-no', ['Tak i nie (plik SM EFS)', 'Yes and no (SM EFS file)'], yesNos),
	closed('yes-no-refused', ['Tak, nie, odmowa (plik SM EFS)', 'Yes, no, refused (SM EFS file)'], yesNoRefuseds),
]

function closed(name: string, [pl, en]: readonly [string, string], file: unknown): ReferenceList {
	return defineList({
		name: `smefs/${name}`,
		title: { pl, en },
		file,
		facts: z.strictObject({ aliases: z.array(z.string().trim().min(1)), of: z.string().trim().min(1).optional() }),
		continuous: false,
		amend: 'words',
		words: { aliases: { pl: 'inne zapisy w plikach', en: 'other spellings in files' }, of: { pl: 'należy do', en: 'belongs to' } },
	})
}
