type Point = readonly [number, number]

/** A line with fewer points (Ramer, Douglas, Peucker): none of those left out lies farther than `tolerance` from it. A closed ring stays closed. */
export function simplify(line: readonly Point[], tolerance: number): readonly Point[] {
	if (line.length <= 4) return line
	const keep = new Uint8Array(line.length)
	keep[0] = 1
	keep[line.length - 1] = 1
	const middle = Math.floor(line.length / 2)
	keep[middle] = 1
	const open: [number, number][] = [
		[0, middle],
		[middle, line.length - 1],
	]
	for (let part = open.pop(); part !== undefined; part = open.pop()) {
		const far = farthest(line, part)
		if (far.distance <= tolerance) continue
		keep[far.at] = 1
		open.push([part[0], far.at], [far.at, part[1]])
	}
	return line.filter((_, at) => keep[at] === 1)
}

function farthest(line: readonly Point[], [from, to]: readonly [number, number]): { at: number; distance: number } {
	let found = { at: from, distance: -1 }
	for (let at = from + 1; at < to; at += 1) {
		const distance = awayFrom(line[at] ?? [0, 0], line[from] ?? [0, 0], line[to] ?? [0, 0])
		if (distance > found.distance) found = { at, distance }
	}
	return found
}

/** From a point to a stretch between two others. */
function awayFrom([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
	const [alongX, alongY] = [toX - fromX, toY - fromY]
	const length = alongX * alongX + alongY * alongY
	const share = length === 0 ? 0 : Math.min(Math.max(((x - fromX) * alongX + (y - fromY) * alongY) / length, 0), 1)
	return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY)
}
