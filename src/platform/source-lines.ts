import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { trust } from '#kernel/id'
import { parseJson } from './json.ts'

const BUILT = /(?:file:\/\/)?([^\s()]+\/dist\/[\w-]+\.js):(\d+):(\d+)/

/**
 * The lines of a stack as places in the source instead of the built program. The map is read when a fault is told and let go again: kept for the
 * life of the process, as Node's own `setSourceMapsEnabled` does, it cost 20 MB.
 */
export function inSource(frames: readonly string[]): string[] {
	const maps = new Map<string, SourceMap | undefined>()
	return frames.map((frame) => {
		const [place, file, line, column] = BUILT.exec(frame) ?? []
		if (place === undefined || file === undefined) return frame
		if (!maps.has(file)) maps.set(file, mapOf(file))
		const found = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1)
		if (found === undefined || !('originalSource' in found)) return frame
		return frame.replace(place, `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`)
	})
}

function mapOf(file: string): SourceMap | undefined {
	const map = `${file}.map`
	if (!existsSync(map)) return undefined
	const read = parseJson(readFileSync(map, 'utf8'))
	return read === undefined ? undefined : new SourceMap(trust<SourceMapPayload>(read))
}
