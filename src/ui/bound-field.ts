/** What each field is told. `optional` is said in the label; everything else must be given. */
export type FieldProps<T> = {
	name: keyof T & string
	label: string
	hint?: string | undefined
	optional?: boolean | undefined
	/** The value of `autocomplete`: `given-name`, `tel`, ... */
	auto?: string | undefined
	width?: 'short' | 'medium' | undefined
	/** The types that a file field offers to choose: `image/jpeg,image/png`. */
	accept?: string | undefined
}

/** A field with its value and mistake, ready to draw. */
export type Bound = Omit<FieldProps<object>, 'name'> & {
	readonly id: string
	readonly name: string
	readonly value: string
	readonly chosen: readonly string[]
	readonly error: string | undefined
}
