const KEY = 'tertius-tab'
const LOCK = 'tertius-tab-'

/** A tab that is loaded again may find its name still held by the page before; after this, in milliseconds, it has a twin. */
const PATIENCE = 500

let own: Promise<string> | undefined

/** The name of this tab: the same when it is loaded again, another in a copy of it. The tab holds it until it is gone. */
export function ownTab(): Promise<string> {
  own ??= findOwn()
  return own
}

/** The names of the tabs that are there; only one's own where the browser does not tell. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const names = [await ownTab()]
  try {
    for (const { name = '' } of (await navigator.locks.query()).held ?? [])
      if (name.startsWith(LOCK)) names.push(name.slice(LOCK.length))
  } catch {
    // It does not tell.
  }
  return new Set(names)
}

async function findOwn(): Promise<string> {
  const kept = keptName()
  if (kept !== null && (await hold(kept))) return kept
  const fresh = crypto.randomUUID()
  await hold(fresh)
  try {
    sessionStorage.setItem(KEY, fresh)
  } catch {
    // It has another name when it is loaded again, and finds its text as one of a tab that is gone.
  }
  return fresh
}

function keptName(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Holds a name for as long as the page is there. @returns Whether nobody else has it. */
async function hold(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return true
  return new Promise(done => {
    const held = (): Promise<never> => {
      done(true)
      return new Promise(() => undefined)
    }
    const signal = AbortSignal.timeout(PATIENCE)
    navigator.locks.request(LOCK + name, { signal }, held).catch((error: unknown) => {
      // Where names cannot be held at all, no other tab can be told apart either.
      done(error instanceof DOMException && error.name === 'SecurityError')
    })
  })
}
