import { z } from 'zod'
import { type Id, parseId } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import { sentences } from './field-sentences.ts'
import { readDay } from './typed-day.ts'

type Limits = { min: number; max: number }

/** The parts of form schemas that every module needs, with the reader's sentences. Texts are trimmed; an empty optional field is `''`. */
export function formFields(lang: Lang) {
	return { ...textFields(lang), ...dayFields(lang), ...numberFields(lang), ...choiceFields(lang) }
}

function textFields(lang: Lang) {
	const say = sentences[lang]
	return {
		text: (maxCharacters = 200) => optionalText.pipe(z.string().max(maxCharacters, say.tooLong(maxCharacters))),
		required: (sentence: string = say.missing, maxCharacters = 200) =>
			givenText(sentence).pipe(z.string().min(1, sentence).max(maxCharacters, say.tooLong(maxCharacters))),
	}
}

function dayFields(lang: Lang) {
	const say = sentences[lang]
	return {
		day: (sentence: string = say.missing) =>
			z.string({ error: sentence }).transform((text, context) => {
				const read = readDay(text)
				if (read === undefined) context.addIssue(text.trim() === '' ? sentence : say.notADay)
				return read ?? z.NEVER
			}),
		optionalDay: () =>
			optionalText.transform((text, context) => {
				const read = readDay(text)
				if (read === undefined && text !== '') context.addIssue(say.notADay)
				return read
			}),
		time: () =>
			optionalText.transform((text, context) => {
				if (text !== '' && !/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text)) context.addIssue(say.notATime)
				return text === '' ? undefined : text.replace('.', ':').padStart(5, '0')
			}),
	}
}

function numberFields(lang: Lang) {
	const say = sentences[lang]
	return {
		whole: (limits: Limits, sentence: string = say.missing) =>
			givenText(sentence)
				.pipe(
					z
						.string()
						.regex(/^-?\d{1,9}$/, sentence)
						.transform(Number),
				)
				.pipe(z.number().min(limits.min, say.between(limits)).max(limits.max, say.between(limits))),
		optionalWhole: (limits: Limits) =>
			optionalText.transform((text, context) => {
				if (text === '') return undefined
				const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
				if (!(value >= limits.min && value <= limits.max)) context.addIssue(say.between(limits))
				return value
			}),
	}
}

function choiceFields(lang: Lang) {
	const say = sentences[lang]
	return {
		oneOf: <const Values extends readonly [string, ...string[]]>(values: Values, sentence: string = say.choose) =>
			z.enum(values, { error: sentence }),
		optionalOneOf: <const Values extends readonly [string, ...string[]]>(values: Values) =>
			z.union([z.literal('').transform(() => undefined), z.enum(values, { error: say.choose })]).optional(),
		ticked: () => z.string().optional().transform(Boolean),
		id: <Name extends string>(sentence: string = say.choose) =>
			z.string({ error: sentence }).transform((text, context): Id<Name> => {
				const id = parseId<Name>(text)
				if (id === undefined) context.addIssue(sentence)
				return id ?? z.NEVER
			}),
		optionalId: <Name extends string>() => optionalText.transform((text): Id<Name> | undefined => parseId<Name>(text)),
	}
}

const optionalText = z.string().default('').transform(trim)

function givenText(sentence: string) {
	return z.string({ error: sentence }).transform(trim)
}

function trim(text: string): string {
	return text.replace(/\r\n/g, '\n').trim()
}
