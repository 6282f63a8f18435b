import { en } from './messages/en.ts'
import { pl } from './messages/pl.ts'

/** Every sentence of `reference`. */
export const messages = { pl, en }
