import type { ManufactorySection } from '#manufactories'

/** The decision on form, on a manufactory's page. */
export const formSections: readonly ManufactorySection[] = []
