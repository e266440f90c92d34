import { type CaseSource, openedFile } from './source.ts'

const KEY = 'tertius-token'

/**
 * The file behind `tertius open`, where the page was opened by it: the address then has the token of its server, as in
 * `#/answer?token=…`. The token is taken out of the address at once, and kept for this tab alone.
 */
export async function fileFromAddress(): Promise<CaseSource | undefined> {
  const [path = '', query = ''] = location.hash.split('?')
  const values = new URLSearchParams(query)
  const token = values.get('token') ?? keptToken()
  if (token === null || token === '') return undefined
  if (values.has('token')) {
    keepToken(token)
    values.delete('token')
    const rest = values.toString()
    history.replaceState(null, '', rest === '' ? path || '#/' : `${path}?${rest}`)
  }
  return openedFile(token)
}

function keptToken(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keepToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token)
  } catch {
    // The page works until it is loaded again.
  }
}
