import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, readFile, realpath, stat } from 'node:fs/promises'
import { replaceFile } from './replace-file.ts'
import { bytesOf, type TextForm, textFrom } from './text-form.ts'

/** The largest case there may be, in bytes; the reader of cases takes no more either. */
export const MOST_CASE_BYTES: number = 4 * 1024 * 1024

/** What is in the file, or why it cannot be told. The hash is that of its bytes. */
export type CaseText = { readonly text: string; readonly hash: string } | { readonly problem: CaseProblem }

export type CaseProblem = 'missing' | 'unreadable' | 'not-utf-8' | 'too-large'

/** How an attempt to write ended. */
export type Written =
  | { readonly kind: 'written'; readonly hash: string }
  /** The file is no longer what the writer knew; what it is now. */
  | { readonly kind: 'changed'; readonly now: CaseText }
  | { readonly kind: 'refused'; readonly problem: 'read-only' | 'too-large' | 'not-text' }

/** The case file that is open: read as it is now, and written only over what the writer has seen. */
export class CaseOnDisk {
  readonly path: string
  private last: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.path = path
  }

  /** The file as it is now. Never throws. */
  async read(): Promise<CaseText> {
    const found = await this.find()
    return 'problem' in found ? found : { text: found.text, hash: found.hash }
  }

  /**
   * Writes the file anew, in one step: whoever reads it finds the old text or the new one. A byte order mark and Windows
   * line ends stay, the mode stays, and of a link the file it leads to is written.
   *
   * @param expected - The hash of what the writer knows; null: that there is no file.
   * @throws What the file system says, such as that there is no room.
   */
  write(text: string, expected: string | null): Promise<Written> {
    const done = this.last.then(() => this.writeNow(text, expected))
    this.last = done.catch(() => undefined)
    return done
  }

  private async writeNow(text: string, expected: string | null): Promise<Written> {
    if (/\p{Cs}/u.test(text)) return { kind: 'refused', problem: 'not-text' }
    const before = await this.find()
    if (hashIn(before) !== expected) return { kind: 'changed', now: forReaders(before) }
    const bytes = bytesOf(text, 'form' in before ? before.form : PLAIN)
    if (bytes.length > MOST_CASE_BYTES) return { kind: 'refused', problem: 'too-large' }
    if (!(await this.mayWrite())) return { kind: 'refused', problem: 'read-only' }
    const target = await realpath(this.path).catch(() => this.path)
    // Asked once more at the last moment: an editor may have saved in between.
    const unchanged = async (): Promise<boolean> => hashIn(await this.find()) === expected
    if (await replaceFile(target, bytes, unchanged)) return { kind: 'written', hash: hashOf(bytes) }
    return { kind: 'changed', now: await this.read() }
  }

  /** A file that its owner has closed to writing stays closed, although its folder may be open. */
  private async mayWrite(): Promise<boolean> {
    try {
      await access(this.path, constants.W_OK)
      return true
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT'
    }
  }

  private async find(): Promise<Found | { readonly problem: CaseProblem }> {
    try {
      const about = await stat(this.path)
      if (!about.isFile()) return { problem: 'unreadable' }
      if (about.size > MOST_CASE_BYTES) return { problem: 'too-large' }
      const bytes = await readFile(this.path)
      const formed = textFrom(bytes)
      return formed === null ? { problem: 'not-utf-8' } : { ...formed, hash: hashOf(bytes) }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return { problem: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' }
    }
  }
}

interface Found {
  readonly text: string
  readonly form: TextForm
  readonly hash: string
}

const PLAIN: TextForm = { mark: false, crlf: false }

function forReaders(found: Found | { readonly problem: CaseProblem }): CaseText {
  return 'problem' in found ? found : { text: found.text, hash: found.hash }
}

/** What stands for a file in comparisons: its hash, null if there is none, and for one that cannot be read no hash at all. */
function hashIn(found: CaseText): string | null | undefined {
  if ('hash' in found) return found.hash
  return found.problem === 'missing' ? null : undefined
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
