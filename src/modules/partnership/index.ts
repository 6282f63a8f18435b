/** The door of `partnership`. */
export { findPartnership } from './store/partnership.ts'
