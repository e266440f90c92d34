import type { ServerResponse } from 'node:http'
import type { CaseOnDisk } from './case-on-disk.ts'
import { followFile, type Unfollow } from './follow-file.ts'
import { SECURITY_HEADERS } from './headers.ts'

/** More pages on one case than anybody has open. */
const MOST_PAGES = 50

/** A line that says nothing is sent this often, in milliseconds, so that a page that has gone is noticed. */
const PULSE = 15_000

/** The pages that follow the case, as server-sent events: `change`, with the hash of the file or null if it has gone. */
export class Watchers {
  private readonly pages = new Set<ServerResponse>()
  private readonly unfollow: Unfollow
  private readonly pulse: NodeJS.Timeout

  /** Begins to follow the file. */
  constructor(disk: CaseOnDisk) {
    const look = async (): Promise<string> => {
      const content = await disk.read()
      return JSON.stringify('problem' in content ? { hash: null, ...content } : { hash: content.hash })
    }
    this.unfollow = followFile(disk.path, look, content => this.send(`event: change\ndata: ${content}\n\n`))
    this.pulse = setInterval(() => this.send(': still here\n\n'), PULSE)
  }

  /** Takes a page on; false: there are too many. */
  add(page: ServerResponse): boolean {
    if (this.pages.size >= MOST_PAGES) return false
    page.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' })
    page.write(': following\n\n')
    this.pages.add(page)
    page.on('close', () => this.pages.delete(page))
    return true
  }

  close(): void {
    clearInterval(this.pulse)
    this.unfollow()
    for (const page of this.pages) page.end()
  }

  private send(text: string): void {
    for (const page of this.pages) page.write(text)
  }
}
