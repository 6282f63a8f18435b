import { present } from '#platform/absent'
import { nowaHutaTowns } from '../places.ts'
import type { Character } from '../today/character.ts'

/** A home in one of the five districts; `number` is a building, or a building and a flat as `14/23`. */
export function home(district: number, street: string, number: string): Character['home'] {
	const [building = '', flat = ''] = number.split('/')
	return { town: present(nowaHutaTowns[district], 'a district'), street, building, flat }
}
