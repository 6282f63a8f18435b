import { z } from 'zod'
import type { View } from '#access'
import { formFields } from '#platform/fields'
import type { FormValues } from '#platform/form'
import { messages } from '../messages.ts'
import { readSpot, type Spot, spellSpot } from '../rules/coordinates.ts'
import { needSources } from '../rules/lists.ts'
import type { Need, NeedWords } from '../store/needs.ts'

/** What a form about a need holds, as it is typed. */
export type NeedForm = Omit<NeedWords, 'peopleCount'> & { peopleCount: string; spot: string }

/** What everybody tells: staff and residents. */
export function toldFields(lang: View['lang']) {
	const { no } = messages[lang]
	const field = formFields(lang)
	return {
		title: field.required(no.titleMissing),
		lacking: field.required(no.lackingMissing, 4000),
		forWhom: field.text(300),
		municipality: field.required(no.municipalityMissing, 100),
		district: field.text(100),
		peopleCount: field.text(20).transform((text, context) => {
			const digits = text.replace(/\s/g, '')
			if (digits === '') return undefined
			const count = /^\d{1,8}$/.test(digits) ? Number(digits) : 0
			if (count < 1 || count > 10_000_000) context.addIssue(no['people-count-wrong'])
			return count
		}),
	}
}

/** The form of staff and partners. */
export function needSchema({ lang, today, amendments }: View): z.ZodType<NeedWords & { spot: Spot | undefined }> {
	const { no } = messages[lang]
	const field = formFields(lang)
	const codes = new Set(needSources.in(amendments).map(({ code }) => code))
	return z.object({
		...toldFields(lang),
		sourceKind: field.required().refine((code) => codes.has(code)),
		sourceAbout: field.text(300),
		reportedOn: field.day().refine((day) => day <= today, no.dayInFuture),
		spot: field.text(60).transform((text, context) => {
			const spot = text === '' ? undefined : readSpot(text)
			if (text !== '' && spot === undefined) context.addIssue(no['spot-wrong'])
			return spot
		}),
	})
}

/** A need as its form shows it. */
export function asTyped(need: Need): FormValues {
	const { title, lacking, forWhom, municipality, district, sourceKind, sourceAbout, reportedOn } = need
	const people = need.peopleCount === undefined ? '' : String(need.peopleCount)
	const spot = need.spot === undefined ? '' : spellSpot(need.spot)
	return { title, lacking, forWhom, municipality, district, sourceKind, sourceAbout, reportedOn, peopleCount: people, spot }
}
