const PATHS = {
	add: 'M10 4v12M4 10h12',
	arrow: 'M4 10h12M11 5l5 5-5 5',
	bell: 'M5 14V9a5 5 0 0 1 10 0v5l1 1H4zM8.5 17.5h3',
	calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3',
	chart: 'M3 3v14h14M6 13l3.5-4 3 2.5L17 6',
	check: 'M4 10.5l4 4L16 6',
	clock: 'M10 3a7 7 0 1 0 .01 0zM10 6v4.2l3 1.8',
	close: 'M5 5l10 10M15 5L5 15',
	columns: 'M3 4h14v12H3zM8 4v12M12.5 4v12',
	danger: 'M10 3L18 16.5H2zM10 8v4M10 14v.6',
	down: 'M5 8l5 5 5-5',
	download: 'M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13',
	edit: 'M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3',
	file: 'M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4',
	filter: 'M3 4h14l-5.5 6.5V16l-3-1.5v-4z',
	flag: 'M5 18V3M5 4h10l-2.5 3.5L15 11H5',
	group: 'M7 9a2.8 2.8 0 1 0-.01 0zM2 16.5c0-3 2-5 5-5s5 2 5 5M13.5 9a2.3 2.3 0 1 0-1-4.3M14 11.7c2.4.2 4 2 4 4.8',
	home: 'M3 9.5L10 3.5l7 6M5 8.5v8h10v-8M8.5 16.5v-4.5h3v4.5',
	info: 'M10 3a7 7 0 1 0 .01 0zM10 9v4.5M10 6.3v.5',
	list: 'M7 5h10M7 10h10M7 15h10M3 5h.5M3 10h.5M3 15h.5',
	lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
	mail: 'M2.5 5h15v10.5h-15zM2.5 5.5L10 11l7.5-5.5',
	menu: 'M3 5.5h14M3 10h14M3 14.5h14',
	moon: 'M16 11.5A6.5 6.5 0 1 1 8.5 4a5.2 5.2 0 0 0 7.5 7.5z',
	note: 'M4 3h12v9.5L11.5 17H4zM7 7h6M7 10h4',
	person: 'M10 9.5a3.2 3.2 0 1 0-.01 0zM3.5 17c0-3.5 2.6-5.5 6.5-5.5s6.5 2 6.5 5.5',
	phone: 'M4 3h3l1.5 4L6.5 8.5a9 9 0 0 0 5 5L13 11.5l4 1.5v3c0 .7-.5 1-1 1C9 17 3 11 3 4c0-.5.3-1 1-1z',
	print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z',
	search: 'M8.5 3.5a5 5 0 1 0 .01 0zM12.3 12.3L17 17',
	undo: 'M7.5 4L4 7.5 7.5 11M4.5 7.5H12a4 4 0 0 1 0 8H8',
	up: 'M5 12l5-5 5 5',
	upload: 'M10 13V4M6 7.5l4-4 4 4M3.5 16.5h13',
} as const

/** The names of the drawings. */
export type IconName = keyof typeof PATHS

/** A small drawing beside a word. It is hidden from screen readers: the word says it. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
			<path d={PATHS[name]} />
		</svg>
	)
}

/** The mark of Spoiwo: two bricks and the joint that binds them. */
export function Mark() {
	return (
		<svg class="mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
			<rect x="2" y="4" width="17" height="9" rx="1.5" />
			<rect x="9" y="15.5" width="17" height="9" rx="1.5" />
			<path d="M2 14.25h24" class="mark-joint" />
		</svg>
	)
}

/** The mark as a file of its own, for the tab of the browser. */
export const ICON_SVG =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><g fill="#9c3b2a"><rect x="1" y="3" width="18" height="10" rx="1.5"/><rect x="9" y="15.5" width="18" height="10" rx="1.5"/></g><path d="M1 14.25h26" stroke="#8b8678" stroke-width="1.5"/></svg>'
