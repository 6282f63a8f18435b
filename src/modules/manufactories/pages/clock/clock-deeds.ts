import { deed, type Route, type View } from '#access'
import { addDays } from '#kernel/plain-date'
import type { Result } from '#kernel/result'
import { moved, type Reply } from '#platform/reply'
import { resumeClock, takeBackOfClock } from '../../actions/set-clock.ts'
import { messages } from '../../messages/clock.ts'
import { type ClockRefusal, clockWords } from './clock-words.ts'

/** What is done to the clock with one press. */
export const clockDeedRoutes: readonly Route[] = [
	deed('/manufactories/:manufactory/resumption', 'manufactory.decide', resume),
	deed('/manufactories/:manufactory/pauses/:pause/undo', 'manufactory.decide', (view) => takeBack(view, 'pause')),
	deed('/manufactories/:manufactory/extensions/:extension/undo', 'manufactory.decide', (view) => takeBack(view, 'extension')),
]

/** The clock goes on from today: yesterday was the last day that it stood. Stopped today, it stood for this day. */
async function resume(view: View): Promise<Reply> {
	const manufactory = view.id<'manufactory'>('manufactory')
	const done = await view.act(async (act) => {
		const yesterday = await resumeClock(act, { manufactory, lastOn: addDays(view.today, -1) })
		const stoppedToday = !yesterday.ok && yesterday.refusal.code === 'pause-ends-before-it-begins'
		return stoppedToday ? resumeClock(act, { manufactory, lastOn: view.today }) : yesterday
	})
	return back(view, done, messages[view.lang].resumed)
}

async function takeBack(view: View, kind: 'pause' | 'extension'): Promise<Reply> {
	const manufactory = view.id<'manufactory'>('manufactory')
	const gone = kind === 'pause' ? { pause: view.id<'pause'>('pause') } : { extension: view.id<'extension'>('extension') }
	const done = await view.act((act) => takeBackOfClock(act, { manufactory, ...gone }))
	return back(view, done, messages[view.lang].tookBack)
}

function back(view: View, done: Result<void, ClockRefusal>, text: string): Reply {
	const home = `${view.url(`/manufactories/${view.id<'manufactory'>('manufactory')}`)}#clock`
	return moved(home, done.ok ? { kind: 'done', text } : { kind: 'refused', text: clockWords(view.lang, done.refusal) })
}
