/** What a niche is made of beside its needs, in the order it is read. */
export const topics = ['demand', 'competition', 'resources', 'barriers', 'evidence'] as const
export type Topic = (typeof topics)[number]
