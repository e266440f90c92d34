import { useEffect, useState } from 'react'
import { useLine } from '../state/context.ts'
import { type AskedOf, type FoundBy, type QuestionName, type Reply } from './questions.ts'
import { keyOf } from './line.ts'

/** What is known of the answer to a question. */
export interface Answering<Found> {
  /** The newest reply there is; while the next is on its way, the one before. */
  readonly reply: Reply<Found> | undefined
  /** What was found, if the newest reply found something; else what was found before it. */
  readonly found: Found | undefined
  /** Whether `found` is the answer to what is asked now. */
  readonly current: boolean
  /** For slow questions: how many parts are done of how many. */
  readonly progress: readonly [done: number, of: number] | undefined
}

interface Known<Found> {
  readonly key: string
  readonly reply: Reply<Found> | undefined
  readonly found: Found | undefined
}

/**
 * Asks the worker, and again whenever what is asked changes. The latest wins: a reply to what was asked before is never
 * shown after one to what is asked now.
 *
 * @param asked - Null: ask nothing for now.
 */
export function useQuestion<Name extends QuestionName>(
  name: Name,
  asked: AskedOf<Name> | null,
): Answering<FoundBy<Name>> {
  const line = useLine()
  const key = asked === null ? '' : keyOf(name, asked)
  const [known, setKnown] = useState<Known<FoundBy<Name>>>({ key: '', reply: undefined, found: undefined })
  const [progress, setProgress] = useState<readonly [string, number, number]>()
  const atHand = asked === null || known.key === key ? undefined : line.known(name, asked)
  const now = atHand === undefined ? known : merged(known, key, atHand)

  useEffect(() => {
    if (asked === null) return
    const abort = new AbortController()
    const onProgress = (done: number, of: number): void => setProgress([key, done, of])
    line.ask(name, asked, { signal: abort.signal, onProgress }).then(
      reply => abort.signal.aborted || setKnown(before => merged(before, key, reply)),
      () => undefined, // aborted: the next is on its way
    )
    return () => abort.abort()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for `name` and `asked`
  }, [line, key])

  return {
    reply: now.reply,
    found: now.found,
    current: now.key === key && now.reply?.kind === 'found',
    progress: progress?.[0] === key ? [progress[1], progress[2]] : undefined,
  }
}

function merged<Found>(before: Known<Found>, key: string, reply: Reply<Found>): Known<Found> {
  return { key, reply, found: reply.kind === 'found' ? reply.found : before.found }
}
