import type { Route } from '#access'
import { adviserRoutes } from './adviser.tsx'
import { decisionRoutes } from './decision.tsx'
import { minutesRoutes } from './minutes.ts'
import { optionRoutes } from './options.tsx'
import { ownVoiceRoutes } from './own-voice.tsx'
import { saidRoutes } from './said-form.tsx'
import { signatureRoutes } from './signatures.tsx'
import { voiceFormRoutes } from './voice-forms.tsx'
import { voiceRoutes } from './voices.tsx'

/** The decision on legal form: options, adviser, voices, decision, minutes. */
export const formRoutes: readonly Route[] = [
	...optionRoutes,
	...adviserRoutes,
	...saidRoutes,
	...voiceRoutes,
	...voiceFormRoutes,
	...decisionRoutes,
	...signatureRoutes,
	...minutesRoutes,
	...ownVoiceRoutes,
]
