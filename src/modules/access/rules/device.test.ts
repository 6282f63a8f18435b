import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

test('a browser is named in words people know', () => {
	const agents = [
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
		'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
		'curl/8.0',
	]
	expect(agents.map(deviceOf)).toEqual([
		{ browser: 'Edge', system: 'Windows' },
		{ browser: 'Samsung Internet', system: 'Android' },
		{ browser: 'Safari', system: 'iPhone' },
		{ browser: undefined, system: undefined },
	])
})
