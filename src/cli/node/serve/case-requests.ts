import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { basename, resolve } from 'node:path'
import { type Answer, bodyOf, json } from './answer.ts'
import { readBeside } from './beside.ts'
import { type CaseOnDisk, type CaseProblem, type CaseText, MOST_CASE_BYTES } from './case-on-disk.ts'

/** The largest request to write: a case as JSON, which takes more room for its line ends and quotation marks. */
const MOST_BODY_BYTES = 3 * MOST_CASE_BYTES

const STATUS: Record<CaseProblem, number> = { missing: 404, unreadable: 403, 'not-utf-8': 422, 'too-large': 413 }

/**
 * `GET /api/case`: the name of the file without its folder, for people; what stands for its whole path, so that the page
 * tells apart what it keeps of different files, and the path stays here; its text and the hash that stands for it.
 */
export async function giveCase(disk: CaseOnDisk): Promise<Answer> {
  const path = basename(disk.path)
  const content = await disk.read()
  if ('problem' in content) return json(STATUS[content.problem], { path, ...content })
  return json(200, { path, id: idOf(disk.path), ...content })
}

function idOf(path: string): string {
  return createHash('sha256').update(resolve(path)).digest('hex').slice(0, 32)
}

/** `PUT /api/case`: writes over the text that the page knows. 409 with what is there now, if it is another. */
export async function takeCase(disk: CaseOnDisk, request: IncomingMessage): Promise<Answer> {
  // A form of another site can send text, but not this type, without being asked first.
  if (!/^application\/json\b/u.test(request.headers['content-type'] ?? '')) return json(415, { problem: 'not-json' })
  const body = await bodyOf(request, MOST_BODY_BYTES)
  if (body === null) return { ...json(413, { problem: 'too-large' }), headers: { connection: 'close' } }
  const wish = wishIn(body)
  if (wish === null) return json(400, { problem: 'not-understood' })
  const written = await disk.write(wish.text, wish.expected)
  switch (written.kind) {
    case 'written':
      return json(200, { hash: written.hash })
    case 'changed':
      return json(409, { path: basename(disk.path), ...nowThere(written.now) })
    case 'refused':
      return json({ 'read-only': 403, 'too-large': 413, 'not-text': 400 }[written.problem], {
        problem: written.problem,
      })
  }
}

/** A file that has gone can be written anew by whoever knows that there is none; one that cannot be read, not at all. */
function nowThere(now: CaseText): object {
  return 'problem' in now ? { text: '', hash: now.problem === 'missing' ? null : '', ...now } : now
}

function wishIn(body: string): { readonly text: string; readonly expected: string | null } | null {
  try {
    const { text, expected } = Object(JSON.parse(body)) as { readonly text?: unknown; readonly expected?: unknown }
    if (typeof text !== 'string' || !(expected === null || typeof expected === 'string')) return null
    return { text, expected }
  } catch {
    return null
  }
}

/** `GET /api/beside?path=…`: a file that the case on disk names, as it is. */
export async function giveBeside(disk: CaseOnDisk, named: string | null): Promise<Answer> {
  const content = await disk.read()
  if (named === null || 'problem' in content) return json(404, { problem: 'missing' })
  const found = await readBeside(disk.path, content.text, named)
  if ('bytes' in found) return { status: 200, type: 'text/plain; charset=utf-8', body: found.bytes }
  const status = { 'not-named': 403, outside: 403, missing: 404, 'too-large': 413 }[found.problem]
  return json(status, { problem: found.problem })
}
