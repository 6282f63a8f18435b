import type { Module } from '#access'

/** What `reference` gives to the app. */
export const reference: Module = { name: 'reference', routes: [] }
