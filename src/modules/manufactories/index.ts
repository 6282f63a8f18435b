/** The door of `manufactories`: an idea made real inside a host, its people, its protective clock. */
export { agreeHosting } from './actions/agree-hosting.ts'
export { acknowledgeRules, employWorker, recordDeparture } from './actions/employ-worker.ts'
export { openConcept } from './actions/open-concept.ts'
export { extendClock, pauseClock, resumeClock } from './actions/set-clock.ts'
export { type Steering, type SteerRefusal, steerManufactory, takeBackStep } from './actions/steer.ts'
export { type State as ManufactoryState, stateOn } from './rules/states.ts'
export { getManufactory, lockManufactory, type Manufactory, type ManufactoryId } from './store/manufactory.ts'
export { openManufactory } from './store/open-manufactory.ts'
