import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { passwordJudge } from './password-judge.ts'

// One question in a thread of its own: what the judge weighs leaves the memory with it.
const { password, words } = z.object({ password: z.string(), words: z.array(z.string()) }).parse(workerData)
parentPort?.postMessage(passwordJudge()(password, words))
