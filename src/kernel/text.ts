/** Text without case, diacritics (ł too) and surplus spaces, for search and for comparing names. `ł` never equals `l` by collation, so it is folded here. */
export function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ł/g, 'l').replace(/\s+/g, ' ').trim()
}

/** Only the digits of a text: phones and identifiers as people write them. */
export function digits(text: string): string {
	return text.replace(/\D/g, '')
}
