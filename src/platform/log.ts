import pino from 'pino'
import { inSource } from './source-lines.ts'

/** The log: structured lines without personal data. Routes are logged by their pattern, never by the address asked for. */
export type Log = pino.Logger

/** A log to standard output, or to the given stream. */
export function openLog(level: string, stream?: pino.DestinationStream): Log {
	const options: pino.LoggerOptions = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		serializers: { err: faultWithoutValues },
	}
	return stream === undefined ? pino(options) : pino(options, stream)
}

/** An error as its kind, code and stack lines: database messages may quote what people typed, so `detail` and `where` stay out. */
function faultWithoutValues(error: unknown): object {
	if (!(error instanceof Error)) return { kind: typeof error }
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
	const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined
	const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
	return {
		kind: error.name,
		code,
		constraint,
		stack: inSource(frames.slice(0, 12).map((line) => line.trim())),
		cause: error.cause instanceof Error ? faultWithoutValues(error.cause) : undefined,
	}
}
