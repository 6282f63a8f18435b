import type { Module } from '#access'

/** What `indicators` gives to the app. */
export const indicatorsModule: Module = { name: 'indicators', routes: [] }
