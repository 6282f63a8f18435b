import type { ComponentChildren } from 'preact'
import { formatInstant } from '#kernel/lang'
import { Icon } from './icons.tsx'
import { useLang, usePlace, useWords } from './lang-context.tsx'

type Draft = {
	readonly form: string
	/** Keeps it: a POST of the form as it stands. `/disposal` below throws it away. */
	readonly address: string
	/** The page that the form stands on. */
	readonly at: string
	readonly savedAt?: Date
}

type FormProps = {
	action: string
	/** The key that makes a double click one row (`_key`). */
	idempotencyKey: string
	/** The version of the record that was read (`_version`), where two people may edit it. */
	version?: string | number | undefined
	/** Where what is typed is kept, so that nothing is lost; a draft that was found is said, and can be thrown away. */
	draft?: Draft | undefined
	/** True when a file is sent with it. */
	files?: boolean | undefined
	children: ComponentChildren
}

/** A form that changes something: a POST, checked on the server, whose messages come back on the same page. */
export function Form({ action, idempotencyKey, version, draft, files, children }: FormProps) {
	return (
		<>
			{draft?.savedAt && <FoundDraft address={draft.address} savedAt={draft.savedAt} />}
			<form
				class="form"
				method="post"
				action={action}
				enctype={files ? 'multipart/form-data' : undefined}
				noValidate
				data-once=""
				data-draft={draft?.address}
			>
				<input type="hidden" name="_key" value={idempotencyKey} />
				{version !== undefined && <input type="hidden" name="_version" value={version} />}
				{draft && <input type="hidden" name="_draft" value={draft.form} />}
				{draft && <input type="hidden" name="_at" value={draft.at} />}
				{children}
			</form>
		</>
	)
}

function FoundDraft({ address, savedAt }: { address: string; savedAt: Date }) {
	const words = useWords()
	const lang = useLang()
	const { path } = usePlace()
	return (
		<div class="notice notice-info" role="status">
			<Icon name="info" />
			<p>{words.foundDraft(formatInstant(lang, savedAt))}</p>
			<form method="post" action={`${address}/disposal`} class="inline" data-once="">
				<input type="hidden" name="_at" value={path} />
				<button type="submit" class="button small">
					{words.dropDraft}
				</button>
			</form>
		</div>
	)
}

type FormPartProps = { title: string; hint?: string | undefined; children: ComponentChildren }

/** A part of a form under its own heading: at most seven fields. */
export function FormPart({ title, hint, children }: FormPartProps) {
	return (
		<fieldset class="form-part">
			<legend>
				<h2>{title}</h2>
			</legend>
			{hint && <p class="soft">{hint}</p>}
			{children}
		</fieldset>
	)
}

type ActionsProps = {
	/** The deed in words: "Zapisz spotkanie". */
	deed: string
	/** Where to go without doing it. */
	otherwise?: { readonly href: string; readonly label: string } | undefined
	/** Sent with the deed, where a form has more than one. */
	name?: string | undefined
	value?: string | undefined
	children?: ComponentChildren
}

/** The end of a form: the main button says the deed; a quiet link leaves. A draft's state is said beside. */
export function Actions({ deed, otherwise, name, value, children }: ActionsProps) {
	const words = useWords()
	return (
		<div class="actions">
			<button type="submit" class="button main-deed" name={name} value={value}>
				{deed}
			</button>
			{children}
			{otherwise && <a href={otherwise.href}>{otherwise.label}</a>}
			<span class="soft draft-state" data-draft-state="" data-saved={words.savedDraft} data-unsaved={words.unsavedDraft} role="status" />
		</div>
	)
}

/** A mistake and the id of the control where it can be mended; without an id it concerns the whole form. */
export type FormError = { readonly id?: string | undefined; readonly message: string }

/** All mistakes of a form at its top, each leading to its field. Nothing when there are none. */
export function ErrorSummary({ errors, title }: { errors: readonly FormError[]; title?: string | undefined }) {
	const words = useWords()
	if (errors.length === 0) return null
	return (
		<div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title" data-focus="">
			<h2 id="error-summary-title">
				<Icon name="danger" />
				{title ?? words.errors(errors.length)}
			</h2>
			<ul>
				{errors.map(({ id, message }) => (
					<li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
				))}
			</ul>
		</div>
	)
}
