import { z } from 'zod'
import { type Id, parseId } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import { type PlainDate, parsePlainDate, plainDate } from '#kernel/plain-date'

/** The parts of form schemas that every module needs, with the reader's sentences. Texts are trimmed; an empty optional field is ''. */
export function formFields(lang: Lang) {
	const say = SENTENCES[lang]
	return {
		text: (maxCharacters = 200) =>
			z
				.string()
				.default('')
				.transform(trim)
				.pipe(z.string().max(maxCharacters, say.tooLong(maxCharacters))),
		required: (sentence: string = say.missing, maxCharacters = 200) =>
			z
				.string({ error: sentence })
				.transform(trim)
				.pipe(z.string().min(1, sentence).max(maxCharacters, say.tooLong(maxCharacters))),
		day: (sentence: string = say.missing) =>
			z
				.string({ error: sentence })
				.transform((text, context) => dayOr(text, () => context.addIssue(text.trim() === '' ? sentence : say.notADay)) ?? z.NEVER),
		optionalDay: () =>
			z
				.string()
				.default('')
				.transform((text, context) => (text.trim() === '' ? undefined : (dayOr(text, () => context.addIssue(say.notADay)) ?? z.NEVER))),
		whole: (limits: { min: number; max: number }, sentence: string = say.missing) =>
			z
				.string({ error: sentence })
				.transform(trim)
				.pipe(
					z
						.string()
						.regex(/^-?\d{1,9}$/, sentence)
						.transform(Number),
				)
				.pipe(z.number().min(limits.min, say.between(limits)).max(limits.max, say.between(limits))),
		optionalWhole: (limits: { min: number; max: number }) =>
			z
				.string()
				.default('')
				.transform((text, context) => {
					if (text.trim() === '') return undefined
					const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN
					if (!(value >= limits.min && value <= limits.max)) context.addIssue(say.between(limits))
					return value
				}),
		oneOf: <const Values extends readonly [string, ...string[]]>(values: Values, sentence: string = say.choose) =>
			z.enum(values, { error: sentence }),
		optionalOneOf: <const Values extends readonly [string, ...string[]]>(values: Values) =>
			z.union([z.literal('').transform(() => undefined), z.enum(values, { error: say.choose })]).optional(),
		ticked: () =>
			z
				.string()
				.optional()
				.transform((value) => value !== undefined && value !== ''),
		id: <Name extends string>(sentence: string = say.choose) =>
			z.string({ error: sentence }).transform((text, context): Id<Name> => parseId<Name>(text) ?? (context.addIssue(sentence), z.NEVER)),
		optionalId: <Name extends string>() =>
			z
				.string()
				.default('')
				.transform((text): Id<Name> | undefined => parseId<Name>(text)),
		time: () =>
			z
				.string()
				.default('')
				.transform(trim)
				.pipe(
					z.union([
						z.literal('').transform(() => undefined),
						z
							.string()
							.regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, say.notATime)
							.transform((text) => text.replace('.', ':').padStart(5, '0')),
					]),
				),
	}
}

function trim(text: string): string {
	return text.replace(/\r\n/g, '\n').trim()
}

/** A day as people write it: 2026-11-21, 21.11.2026, 21.11.26 is refused (which century?), 21/11/2026. */
export function readDay(text: string): PlainDate | undefined {
	const iso = parsePlainDate(text.trim())
	if (iso !== undefined) return iso
	const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim())
	return match ? plainDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined
}

function dayOr(text: string, complain: () => void): PlainDate | undefined {
	const read = readDay(text)
	if (read === undefined) complain()
	return read
}

const SENTENCES = {
	pl: {
		missing: 'Uzupełnij to pole.',
		choose: 'Wybierz jedną z możliwości.',
		notADay: 'Nie ma takiego dnia. Wpisz datę tak: 21.11.2026.',
		notATime: 'Wpisz godzinę tak: 14:30.',
		tooLong: (max: number) => `To za długie. Zmieść się w ${max} znakach.`,
		between: ({ min, max }: { min: number; max: number }) => `Wpisz liczbę od ${min} do ${max}.`,
	},
	en: {
		missing: 'Fill in this field.',
		choose: 'Choose one of these.',
		notADay: 'There is no such day. Write the date like this: 21.11.2026.',
		notATime: 'Write the time like this: 14:30.',
		tooLong: (max: number) => `This is too long. Use at most ${max} characters.`,
		between: ({ min, max }: { min: number; max: number }) => `Enter a number from ${min} to ${max}.`,
	},
}
