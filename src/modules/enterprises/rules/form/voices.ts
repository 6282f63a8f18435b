/** Who speaks in a decision on form (DOMAIN 4.10): three voices, and experts beside them. */
export const voiceKinds = ['centre', 'host', 'worker', 'expert'] as const
export type VoiceKind = (typeof voiceKinds)[number]
export const stances = ['for', 'against', 'abstains'] as const
export type Stance = (typeof stances)[number]

/** What somebody said of one form. */
export type StanceOn = { readonly form: string; readonly stance: Stance; readonly reasons: string }

export type VoiceRefusal =
	| { readonly code: 'nothing-said' }
	/** Centre, host and experts say why; workers need not. */
	| { readonly code: 'reasons-missing'; readonly form: string }

/** Whether a voice can be kept as it is. */
export function voiceFault(kind: VoiceKind, said: readonly StanceOn[]): VoiceRefusal | undefined {
	if (said.length === 0) return { code: 'nothing-said' }
	if (kind === 'worker') return undefined
	const silent = said.find(({ stance, reasons }) => stance !== 'abstains' && reasons === '')
	return silent && { code: 'reasons-missing', form: silent.form }
}

/** How a voice is called in a count. */
type Spoken = { readonly voice: VoiceKind; readonly stances: readonly StanceOn[] }

/** How many of a kind stand where on a form; who said nothing of it is in `silent`. Each worker counts as one. */
export function standing(voices: readonly Spoken[], kind: VoiceKind, form: string): Record<Stance | 'silent', number> {
	const count = { for: 0, against: 0, abstains: 0, silent: 0 }
	for (const { voice, stances: said } of voices) if (voice === kind) count[said.find((on) => on.form === form)?.stance ?? 'silent'] += 1
	return count
}

/** Those who were against the form that was chosen, or wrote a dissent: kept and told with the decision. */
export function dissenters<V extends Spoken & { readonly dissent: string }>(voices: readonly V[], chosen: string): readonly V[] {
	return voices.filter(
		({ stances: said, dissent }) => dissent !== '' || said.some(({ form, stance }) => form === chosen && stance === 'against'),
	)
}

/** Which of the three voices has not been heard. Experts are asked when wanted. */
export function unheard(voices: readonly Spoken[], workers: { readonly now: number }): readonly VoiceKind[] {
	const heard = (kind: VoiceKind) => voices.filter(({ voice }) => voice === kind).length
	const missing: VoiceKind[] = []
	if (heard('centre') === 0) missing.push('centre')
	if (heard('host') === 0) missing.push('host')
	if (heard('worker') < workers.now) missing.push('worker')
	return missing
}
