import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from '#kernel/lang'
import { messages } from './messages.ts'

/** Where the reader is: the language of the screen and the address of this page (path with query). */
export type Place = { readonly lang: Lang; readonly path: string }

/** Carries the place through a page. `renderDocument` and `renderPart` provide it. */
export const PlaceContext = createContext<Place>({ lang: 'pl', path: '/' })

/** The place of the page being rendered. */
export function usePlace(): Place {
	return useContext(PlaceContext)
}

/** The language of the page being rendered. */
export function useLang(): Lang {
	return useContext(PlaceContext).lang
}

/** The sentences of `ui` in the language of the page. */
export function useWords(): (typeof messages)['pl'] {
	return messages[useContext(PlaceContext).lang]
}
