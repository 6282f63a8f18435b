import type { Lang } from '#kernel/lang'
import type { Need } from '../rules/missing.ts'

const pl: Record<Need, string> = {
	idea: 'Wskaż pomysł, z którego wyrasta manufaktura.',
	verdict: 'Pomysł nie ma jeszcze oceny „idziemy dalej”.',
	concept: 'Opisz koncepcję: co, dla kogo i jak.',
	place: 'Wpisz miejsce, w którym manufaktura będzie działać.',
	host: 'Wybierz instytucję macierzystą.',
	agreement: 'Uzupełnij umowę z instytucją: numer, dzień podpisania, od kiedy i do kiedy.',
	manager: 'Wpisz, kto kieruje manufakturą w instytucji.',
	tutor: 'Wskaż osobę z centrum, która opiekuje się manufakturą.',
	workers: 'Nikt tu jeszcze nie pracuje. Dodaj pierwszą osobę.',
	rules: 'Ktoś nie zna jeszcze zasad instytucji. Zapisz, kiedy je poznał lub poznała.',
	'contracts-ended': 'Pracują tu jeszcze ludzie. Najpierw zapisz, kiedy i dlaczego odchodzą.',
}
const en: typeof pl = {
	idea: 'Name the idea that the manufactory grows out of.',
	verdict: 'The idea does not have the verdict “go” yet.',
	concept: 'Describe the concept: what, for whom and how.',
	place: 'Say where the manufactory will work.',
	host: 'Choose the host institution.',
	agreement: 'Complete the agreement with the host: number, day signed, from and until when.',
	manager: 'Say who runs the manufactory in the host.',
	tutor: 'Name who of the centre stands by the manufactory.',
	workers: 'Nobody works here yet. Add the first person.',
	rules: "Somebody does not know the host's rules yet. Record when they were learnt.",
	'contracts-ended': 'People still work here. First record when and why they leave.',
}

/** What is missing, in a sentence that says what to do. */
export const missingWords: Record<Lang, Record<Need, string>> = { pl, en }
