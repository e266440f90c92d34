import type { ServerResponse } from 'node:http'
import { basename } from 'node:path'
import type { CaseOnDisk } from './case-on-disk.ts'
import { followFile, type Unfollow } from './follow-file.ts'
import { SECURITY_HEADERS } from './headers.ts'

/** More pages on one case than anybody has open. */
const MOST_PAGES = 50

/** A line that says nothing is sent this often, in milliseconds, so that a page that has gone is noticed. */
const PULSE = 15_000

/**
 * The pages that follow the case, as server-sent events: one with the file as it is now, and one whenever it has changed,
 * each with `{ path, text, hash }`. A file that has gone, or cannot be read for a while, is no change: it may come back.
 */
export class Watchers {
  private readonly disk: CaseOnDisk
  private readonly pages = new Set<ServerResponse>()
  private readonly unfollow: Unfollow
  private readonly pulse: NodeJS.Timeout

  /** Begins to follow the file. */
  constructor(disk: CaseOnDisk) {
    this.disk = disk
    this.unfollow = followFile(
      disk.path,
      () => this.event(),
      event => this.send(event),
    )
    this.pulse = setInterval(() => this.send(': still here\n\n'), PULSE)
  }

  /** Takes a page on; false: there are too many. */
  add(page: ServerResponse): boolean {
    if (this.pages.size >= MOST_PAGES) return false
    page.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' })
    page.flushHeaders()
    this.pages.add(page)
    page.on('close', () => this.pages.delete(page))
    void this.event().then(event => page.write(event))
    return true
  }

  close(): void {
    clearInterval(this.pulse)
    this.unfollow()
    for (const page of this.pages) page.end()
  }

  private async event(): Promise<string> {
    const content = await this.disk.read()
    if ('problem' in content) return `: ${content.problem}\n\n`
    return `event: change\ndata: ${JSON.stringify({ path: basename(this.disk.path), ...content })}\n\n`
  }

  private send(text: string): void {
    for (const page of this.pages) page.write(text)
  }
}
