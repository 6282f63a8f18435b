import { v7, validate } from 'uuid'

declare const brand: unique symbol

/** A value that carries its meaning in its type. Only this file casts. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name }

/** The identifier of a row: UUIDv7, so that rows made later sort later. `Name` says of what. */
export type Id<Name extends string> = Branded<string, Name>

export type PartnershipId = Id<'partnership'>
export type AccountId = Id<'account'>

/** A new identifier, made by the app and not by the database. */
export function newId<Name extends string>(): Id<Name> {
	return v7() as Id<Name>
}

/** An identifier read from outside; `undefined` when the text is not a UUID. */
export function parseId<Name extends string>(text: string | undefined): Id<Name> | undefined {
	return text !== undefined && validate(text) ? (text.toLowerCase() as Id<Name>) : undefined
}

/** An identifier that the database or a signed value vouches for. */
export function trustId<Name extends string>(text: string): Id<Name> {
	return text as Id<Name>
}

/** Gives a checked value its brand; for the kernel's own parsers. */
export function trust<B>(value: unknown): B {
	return value as B
}
