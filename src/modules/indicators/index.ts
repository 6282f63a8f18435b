/** The door of `indicators`: for the app and the command line. No other module comes in. */
export { loadIndicatorSet, type SetRefusal } from './actions/load-indicator-set.ts'
export { type ReportWish, submitReport } from './actions/submit-report.ts'
export { type Computed, reportCsv, reportJson, reportPdf, reportXlsx } from './pages/figure-report.ts'
export type { Definition } from './rules/definition.ts'
export type { Count, Figures, LeaveOut, Period } from './rules/figure.ts'
export type { Condition } from './rules/rule.ts'
export { computeFigures } from './store/compute.ts'
export { programmeSetNames } from './store/sets.ts'
