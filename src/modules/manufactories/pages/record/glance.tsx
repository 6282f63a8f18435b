import type { VNode } from 'preact'
import type { View } from '#access'
import type { Manufactory } from '../../store/manufactory.ts'
import { comparedColumns } from '../list/compared-columns.tsx'

/** Clock, people, money, readiness in a line under the head: the same cells by which manufactories are compared. */
export async function glanceOf(view: View, manufactory: Manufactory): Promise<VNode> {
	const cells: VNode[] = []
	for (const { key, header, boardOnly, read } of comparedColumns) {
		if (boardOnly === true) continue
		const cell = (await read(view, [manufactory])).get(manufactory.id)
		cells.push(
			<div key={key}>
				<dt>{header[view.lang]}</dt>
				<dd>{cell?.shown ?? '–'}</dd>
			</div>,
		)
	}
	return <dl class="glance card">{cells}</dl>
}
