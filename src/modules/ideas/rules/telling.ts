/** How an author hears the answer. `mail` is sent by the program when the verdict is given; the others are marked by whoever told. */
const channels = ['mail', 'letter', 'meeting', 'phone'] as const
export type Channel = (typeof channels)[number]
/** What a worker can mark. */
export const handChannels = ['letter', 'meeting', 'phone'] as const satisfies readonly Channel[]
