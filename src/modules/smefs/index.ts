/** The door of `smefs`: the participants file of the national system, in and out. */
export { exportSmefs, exportSmefsXlsx } from './actions/export-smefs.ts'
export { type ImportAsked, importFile as importSmefs, type Told } from './actions/import-file.ts'
export type { ImportOutcome } from './rules/import-outcome.ts'
export { remarkMessage } from './rules/problem-messages.ts'
