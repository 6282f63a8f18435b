import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { readGrosze, typedGrosze } from '#kernel/money'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead, PostButton } from '#ui'
import { changeMarketTest, type MarketTestRefusal, recordMarketTest, withdrawMarketTest } from '../../actions/test-market.ts'
import { messages } from '../../messages/market.ts'
import { offered } from '../../rules/lists.ts'
import { marketResults } from '../../rules/money-lists.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { getMarketTest, type MarketTest } from '../../store/market-tests.ts'

const AT = '/manufactories/:manufactory/market-tests'
export const marketRoutes: readonly Route[] = [
	page(`${AT}/new`, 'manufactory.write', ask),
	deed(AT, 'manufactory.write', record),
	page(`${AT}/:marketTest`, 'manufactory.write', askChange),
	deed(`${AT}/:marketTest`, 'manufactory.write', change),
	deed(`${AT}/:marketTest/withdrawal`, 'manufactory.write', withdraw),
]

const WORDS = ['onDay', 'offered', 'toWhom', 'price', 'cost', 'result', 'feedback', 'learned', 'nextTest', 'revenue', 'document'] as const
type MarketForm = Record<(typeof WORDS)[number], string>
type FormProps = { view: View; held: Manufactory; test?: MarketTest; version?: number; values: FormValues; errors?: Mistakes<MarketForm> }

async function ask(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const { values } = await filledIn(view, draftName(held), { values: { onDay: view.today } })
	return shown(messages[view.lang].newTitle(held.name), <MarketPage view={view} held={held} values={values} />)
}

async function record(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const again = (errors: Mistakes<MarketForm>) =>
		refusedForm(say.newTitle(held.name), <MarketPage view={view} held={held} values={view.form} errors={errors} />)
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const { revenueGrosze, document, ...values } = read.value
	const done = await view.act((act) => recordMarketTest(act, { manufactory: held.id, values, revenueGrosze, document }))
	if (!done.ok) return again(mistakeOf(view, done.refusal))
	return moved(`${view.url(`/manufactories/${held.id}`)}#market`, { kind: 'done', text: say.saved })
}

async function askChange(view: View): Promise<Reply> {
	const { held, test } = await theTest(view)
	const { values } = await filledIn(view, draftName(held, test), { values: typedFrom(test) })
	const props = { view, held, test, version: Number(values._version ?? test.version), values }
	return shown(messages[view.lang].changeTitle, <MarketPage {...props} />)
}

async function change(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { held, test } = await theTest(view)
	const again = (errors: Mistakes<MarketForm>, version = Number(view.form._version)) =>
		refusedForm(say.changeTitle, <MarketPage view={view} held={held} test={test} version={version} values={view.form} errors={errors} />)
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read.errors)
	const { revenueGrosze: _revenue, document: _document, ...values } = read.value
	const done = await view.act((act) => changeMarketTest(act, { marketTest: test.id, version: Number(view.form._version), values }))
	if (!done.ok) {
		const current = done.refusal.code === 'changed-meanwhile' ? done.refusal.current.version : undefined
		return again(mistakeOf(view, done.refusal), current)
	}
	return moved(`${view.url(`/manufactories/${held.id}`)}#market`, { kind: 'done', text: say.changed })
}

async function withdraw(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { held, test } = await theTest(view)
	const done = await view.act((act) => withdrawMarketTest(act, test.id))
	const notice = done.ok
		? ({ kind: 'done', text: say.withdrawn } as const)
		: ({ kind: 'refused', text: say.refusals[done.refusal.code] } as const)
	return moved(`${view.url(`/manufactories/${held.id}`)}#market`, notice)
}

function mistakeOf({ lang }: View, { code }: MarketTestRefusal): Mistakes<MarketForm> {
	const sentence = messages[lang].refusals[code]
	if (code === 'day-not-come') return { onDay: sentence }
	if (code === 'unknown-result') return { result: sentence }
	return code === 'no-place-in-budget' ? { revenue: sentence } : { offered: sentence }
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

async function theTest(view: View): Promise<{ held: Manufactory; test: MarketTest }> {
	const held = await theManufactory(view)
	const test = await getMarketTest(view.db, view, view.id('marketTest'))
	return { held, test: present(test.manufactoryId === held.id ? test : undefined, 'market-test') }
}

function schemaOf(view: View) {
	const f = formFields(view.lang)
	const say = messages[view.lang]
	const money = f.text(20).transform((text, context) => {
		const grosze = text === '' ? 0 : readGrosze(text)
		if (grosze === undefined || grosze > 2_000_000_000) context.addIssue(say.amountWrong)
		return grosze ?? 0
	})
	return z
		.object({
			onDay: f.day(),
			offered: f.required(undefined, 500),
			toWhom: f.required(undefined, 500),
			price: money,
			cost: money,
			result: f.required(undefined, 80),
			feedback: f.text(4000),
			learned: f.text(4000),
			nextTest: f.text(1000),
			revenue: money,
			document: f.text(100),
		})
		.transform(({ price, cost, revenue, ...rest }) => ({ ...rest, priceGrosze: price, costGrosze: cost, revenueGrosze: revenue }))
}

function draftName(held: Manufactory, test?: MarketTest): string {
	return test === undefined ? `market-test-new-${held.id}` : `market-test-${test.id}`
}

function typedFrom(test: MarketTest): FormValues {
	const { onDay, offered: what, toWhom, result, feedback, learned, nextTest } = test
	return {
		onDay,
		offered: what,
		toWhom,
		result,
		feedback,
		learned,
		nextTest,
		price: typedGrosze(test.priceGrosze),
		cost: typedGrosze(test.costGrosze),
	}
}

function MarketPage({ view, held, test, version, values, errors }: FormProps) {
	const say = messages[view.lang]
	const f = fields<MarketForm>({ values, errors })
	const home = view.url(`/manufactories/${held.id}`)
	const at = `${home}/market-tests${test === undefined ? '' : `/${test.id}`}`
	return (
		<>
			<PageHead title={test === undefined ? say.newTitle(held.name) : say.changeTitle} lead={test && held.name} />
			<Form action={at} idempotencyKey={view.key} version={version} draft={draftAt(view, draftName(held, test), values)}>
				<f.Errors />
				<f.Text name="offered" label={say.offered} />
				<f.Text name="toWhom" label={say.toWhom} />
				<f.Day name="onDay" label={say.onDay} />
				<f.Number name="price" label={say.price} optional />
				<f.Number name="cost" label={say.cost} optional />
				<f.Radio name="result" label={say.result} options={offered(marketResults, view)} />
				{test === undefined && <f.Number name="revenue" label={say.revenue} hint={say.revenueHint} optional />}
				{test === undefined && <f.Text name="document" label={say.document} optional />}
				<f.Area name="feedback" label={say.feedback} optional />
				<f.Area name="learned" label={say.learned} optional />
				<f.Text name="nextTest" label={say.nextTest} optional />
				<Actions deed={say.save} otherwise={{ href: `${home}#market`, label: say.back }} />
			</Form>
			{test && (
				<PostButton action={`${at}/withdrawal`} idempotencyKey={view.key} small>
					{say.withdraw}
				</PostButton>
			)}
		</>
	)
}
