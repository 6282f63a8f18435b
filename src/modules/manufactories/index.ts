/** The door of `manufactories`: an idea made real inside a host, its people, its protective clock. */
export { agreeHosting } from './actions/agree-hosting.ts'
export { acknowledgeRules, employWorker, recordDeparture, takeBackDeparture } from './actions/employ-worker.ts'
export {
	addPhoto,
	type HandingWritten,
	handOver,
	returnAsset,
	takeBackHanding,
} from './actions/hand-asset.ts'
export { answerAsWorker, answerBarometer, closeBarometer, openBarometer } from './actions/hold-barometer.ts'
export { holdLesson, markLesson, undoLesson } from './actions/hold-lesson.ts'
export { holdReview, type ReviewHeld, type ReviewRefusal, settleAgreement } from './actions/hold-review.ts'
export { type BudgetLine, correctEntry, enterBudget } from './actions/keep-budget.ts'
export { lendAsset, prolongLoan, registerAsset, withdrawLoan } from './actions/lend-asset.ts'
export { openConcept } from './actions/open-concept.ts'
export { type PlanChange, planBudget } from './actions/plan-budget.ts'
export { extendClock, pauseClock, resumeClock } from './actions/set-clock.ts'
export { type Steering, type SteerRefusal, steerManufactory, takeBackStep } from './actions/steer.ts'
export { changeMarketTest, recordMarketTest } from './actions/test-market.ts'
export { type Transfer, type TransferRefusal, takeBackTransfer, transferAsset } from './actions/transfer-asset.ts'
export { watchClocksJob } from './jobs/watch-clocks.ts'
export { ownManufactorySections } from './pages/growth.ts'
export { ownWorkSections } from './pages/own/own-section.tsx'
export type { ManufactorySection } from './pages/record/section.ts'
export { type LoanState, loanStateOn } from './rules/lending.ts'
export { contractKinds, departureReasons, fullTime } from './rules/lists.ts'
export { assetConditions } from './rules/money-lists.ts'
export { type State as ManufactoryState, stateOn } from './rules/states.ts'
export { type AssetId, listAssetsToLend } from './store/assets.ts'
export { type BarometerId, listRounds as listBarometers } from './store/barometers.ts'
export { type LoanId, type LoanRow, listLoansTo } from './store/loans.ts'
export { getManufactory, lockManufactory, type Manufactory, type ManufactoryId } from './store/manufactory.ts'
export { listMarketTests, type MarketTest, type MarketTestId } from './store/market-tests.ts'
export { openManufactory } from './store/open-manufactory.ts'
export { latestReadiness, type ReadinessScore } from './store/readiness.ts'
export { listWorkers, type WorkerRow } from './store/workers.ts'
