import { done, type Result, refused } from '#kernel/result'
import type { PhotoType } from './photo-drawn.ts'
import { cleanJpeg } from './photo-jpeg.ts'
import { cleanPng } from './photo-png.ts'
import { cleanWebp } from './photo-webp.ts'

/** A photo without what its camera wrote about place, time and owner. */
export type Photo = { readonly type: PhotoType; readonly content: Uint8Array }
export type PhotoRefusal = { readonly code: 'not-a-photo' } | { readonly code: 'photo-too-many-points'; readonly most: number }

/** More points than any camera of a phone makes: a picture made to fill a memory. In millions. */
const MOST_MEGAPIXELS = 120

/**
 * A photo as it may be kept: only the parts that draw it are copied, so that place (GPS), time, camera, owner, comments, hidden previews and whatever was
 * hung behind its end are gone; how it is turned stays. The pixels are not touched. What is no JPEG, PNG or WebP from first to last byte is refused.
 */
export function cleanPhoto(bytes: Uint8Array): Result<Photo, PhotoRefusal> {
	const drawn = cleanJpeg(bytes) ?? cleanPng(bytes) ?? cleanWebp(bytes)
	if (drawn === undefined) return refused({ code: 'not-a-photo' })
	if (drawn.width * drawn.height > MOST_MEGAPIXELS * 1_000_000) return refused({ code: 'photo-too-many-points', most: MOST_MEGAPIXELS })
	return done({ type: drawn.type, content: drawn.content })
}
