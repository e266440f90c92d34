/** What tabs on the same document tell each other. */
type Message =
  | { readonly kind: 'here' | 'there' | 'gone'; readonly from: string; readonly id: string }
  | { readonly kind: 'kept'; readonly from: string; readonly id: string; readonly revision: number }
  | { readonly kind: 'writing'; readonly from: string; readonly id: string; readonly text: string }

export interface TabEvents {
  /** Told how many other tabs have the document open, whenever that changes. */
  readonly onOthers: (count: number) => void
  /** Told when another tab has kept a revision. */
  readonly onKept: (revision: number) => void
  /** Told when another tab is about to write a text to the file. */
  readonly onWriting: (text: string) => void
}

/** The other tabs of this browser that have a document open. */
export class Tabs {
  private readonly channel: BroadcastChannel | undefined
  private readonly own = crypto.randomUUID()
  private readonly others = new Set<string>()
  private readonly id: string
  private readonly events: TabEvents

  constructor(id: string, events: TabEvents) {
    this.id = id
    this.events = events
    this.channel = channelOrNone()
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => this.receive(data))
    this.send({ kind: 'here', from: this.own, id })
    addEventListener('pagehide', this.leave)
    addEventListener('pageshow', this.comeBack)
  }

  kept(revision: number): void {
    this.send({ kind: 'kept', from: this.own, id: this.id, revision })
  }

  writing(text: string): void {
    this.send({ kind: 'writing', from: this.own, id: this.id, text })
  }

  close(): void {
    this.leave()
    removeEventListener('pagehide', this.leave)
    removeEventListener('pageshow', this.comeBack)
    this.channel?.close()
  }

  private readonly leave = (): void => this.send({ kind: 'gone', from: this.own, id: this.id })

  private readonly comeBack = (): void => this.send({ kind: 'here', from: this.own, id: this.id })

  private send(message: Message): void {
    this.channel?.postMessage(message)
  }

  private receive(message: Message): void {
    if (message.id !== this.id) return
    if (message.kind === 'kept') return this.events.onKept(message.revision)
    if (message.kind === 'writing') return this.events.onWriting(message.text)
    if (message.kind === 'here') this.send({ kind: 'there', from: this.own, id: this.id })
    if (message.kind === 'gone') this.others.delete(message.from)
    else this.others.add(message.from)
    this.events.onOthers(this.others.size)
  }
}

function channelOrNone(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('tertius')
  } catch {
    return undefined
  }
}
