/** Builds dist/ from src/ unless nothing changed since the last build. */
export function build(): Promise<void>
