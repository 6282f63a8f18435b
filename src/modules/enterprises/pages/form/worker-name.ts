import type { Lang } from '#kernel/lang'
import type { WorkerRow } from '#manufactories'
import { messages } from '../../messages/form/deciding.ts'

/** How a worker is called for the one who looks; who may not see the names of all is told that it is somebody. */
export function workerName(lang: Lang, worker: WorkerRow | undefined): string {
	return worker?.lastName == null ? messages[lang].someone : `${worker.firstName} ${worker.lastName}`
}
