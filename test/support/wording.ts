/** How an invented text reads, by what it is; the default says the word itself. */
export type Wording = (what: string) => string
