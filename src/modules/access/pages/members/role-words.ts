import type { Lang } from '#kernel/lang'
import { roleNames } from '../../messages/roles.ts'
import { isRole, type Role, roles } from '../../rules/roles.ts'

/** What a role is called; one that this program does not know, by its code. */
export function roleWords(lang: Lang, role: string): string {
	return isRole(role) ? roleNames[lang][role] : role
}

const allRoles: readonly Role[] = Object.keys(roles).filter(isRole)

/** Roles to choose from, but for those held. */
export function roleChoices(lang: Lang, but: readonly string[] = []): { value: Role; label: string }[] {
	return allRoles.filter((role) => !but.includes(role)).map((role) => ({ value: role, label: roleNames[lang][role] }))
}
