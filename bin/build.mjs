import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { ensureInstalled, ensureRuntime, root } from './lib/runtime.mjs'
import { giveUp, say } from './lib/say.mjs'

const dist = join(root, 'dist')
const assets = join(dist, 'assets')
const oldPhones = { chrome: 80 << 16, safari: 13 << 16, ios_saf: 13 << 16, firefox: 78 << 16 }

/**
 * Builds dist/ from src/ (about a second) unless nothing changed since the last build: dist/main.js, dist/cli.js, dist/assets/<name>.<hash>.<ext>
 * and dist/assets.json, which maps each plain name to the one with the hash.
 */
export async function build() {
	const stamp = join(dist, '.stamp')
	const now = fingerprint()
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
	say('buduję program…', 'building')
	mkdirSync(assets, { recursive: true })
	try {
		await bundlePrograms()
		const names = { ...(await styles()), ...library('htmx.org/dist/htmx.min.js', 'htmx.js'), ...(await browserScripts()) }
		replace(join(dist, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`)
	} catch (fault) {
		giveUp(`budowanie nie powiodło się: ${fault.message}`, 'The build failed.')
	}
	replace(stamp, now)
}

async function bundlePrograms() {
	const { build: esbuild } = await import('esbuild')
	const entries = { main: 'src/main.ts', cli: 'src/cli/main.ts', 'password-worker': 'src/platform/password-worker.ts' }
	await esbuild({
		absWorkingDir: root,
		entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))),
		outdir: dist,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node24',
		packages: 'external',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		sourcemap: true,
		logLevel: 'warning',
	})
	for (const name of Object.keys(entries)) oneByteALetter(join(dist, `${name}.js`))
}

/** V8 keeps a source with one letter beyond Latin-1 as two bytes each: the few that esbuild leaves (in patterns) are written as escapes, 3 MB less. */
function oneByteALetter(file) {
	if (!existsSync(file)) return
	writeFileSync(
		file,
		readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
	)
}

async function styles() {
	const entry = join(root, 'src/ui/styles/main.css')
	if (!existsSync(entry)) return {}
	const { bundleAsync } = await import('lightningcss')
	const { code } = await bundleAsync({ filename: entry, minify: true, targets: oldPhones })
	return asset('app.css', code)
}

/** Every src/ui/browser/*.ts becomes one script of its own for old browsers. */
async function browserScripts() {
	const folder = join(root, 'src/ui/browser')
	const scripts = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.]+\.tsx?$/.test(name)) : []
	const { build: esbuild } = await import('esbuild')
	const options = {
		bundle: true,
		format: 'iife',
		minify: true,
		target: 'es2019',
		write: false,
		jsx: 'automatic',
		jsxImportSource: 'preact',
	}
	const built = await Promise.all(
		scripts.map((name) => esbuild({ ...options, entryPoints: [join(folder, name)], absWorkingDir: root, logLevel: 'warning' })),
	)
	return Object.assign({}, ...scripts.map((name, index) => asset(name.replace(/\.tsx?$/, '.js'), built[index].outputFiles[0].contents)))
}

function library(path, name) {
	return asset(name, readFileSync(join(root, 'node_modules', path)))
}

/** Older assets stay: a page opened before the build still asks for them. */
function asset(name, contents) {
	const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
	const hashed = name.replace(/\.(\w+)$/, `.${hash}.$1`)
	const file = join(assets, hashed)
	// Compressed once here, so that the server need not do it for each request.
	if (!existsSync(`${file}.br`)) replace(`${file}.br`, brotliCompressSync(contents))
	if (!existsSync(`${file}.gz`)) replace(`${file}.gz`, gzipSync(contents, { level: 9 }))
	replace(file, contents)
	return { [name]: hashed }
}

function replace(file, contents) {
	const partial = `${file}.${process.pid}`
	writeFileSync(partial, contents)
	renameSync(partial, file)
}

/** Names, sizes and times of everything the build reads. */
function fingerprint() {
	const sources = ['src', 'demo']
		.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
		.filter((each) => each.isFile() && !/\.test\.tsx?$/.test(each.name) && basename(each.name) !== 'README.md')
		.map((each) => join(each.parentPath ?? each.path, each.name))
	const all = [...sources, join(root, 'package.json'), join(root, 'package-lock.json'), join(root, 'bin/build.mjs')]
	const lines = all.sort().map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`)
	return createHash('sha256').update(lines.join('\n')).digest('hex')
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
	await ensureRuntime(import.meta.url)
	ensureInstalled()
	await build()
}
