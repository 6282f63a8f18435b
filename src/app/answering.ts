import type { Actor, Module } from '#access'
import type { PartnershipId } from '#kernel/id'
import type { Ground } from './ground.ts'

/** What stands around a page: where it is, who looks, which navigation. Without a place it is a page of the whole program. */
export type Frame = {
	readonly path: string
	readonly place?: { readonly slug: string; readonly name: string }
	readonly actor?: Actor
	readonly modules: readonly Module[]
}

/** Where an answer is given: the ground, the frame of the page, and the partnership that a streamed file is read in. */
export type Answering = { readonly ground: Ground; readonly frame: Frame; readonly partnership?: PartnershipId }
