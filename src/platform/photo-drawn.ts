export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

/** A picture with its drawing parts only, and its size in points. */
export type Drawn = { readonly type: PhotoType; readonly width: number; readonly height: number; readonly content: Uint8Array }
