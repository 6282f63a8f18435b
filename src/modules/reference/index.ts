/** The door of `reference`: dated, sourced lists and legal parameters as a partnership has them. */
export { Doubt } from './pages/doubt.tsx'
export { amendmentsKept } from './store/amendments.ts'
export { amendmentsOf, valueOn, valuesOf, valuesOn } from './store/values.ts'
