import type { BriefCargo } from '../../report/index.ts'
import { connect } from './connect.ts'
import { byId, element, setReportHtml } from './dom.ts'
import type { FromWorker, Told, ToWorker } from './protocol.ts'
import { keepingPlace } from './keeping-place.ts'
import { ReadingControls } from './reading.ts'
import { Strip } from './strip.ts'
import { AS_WRITTEN, fragmentOf, isAsWritten, type Supposed, supposedIn } from './supposed.ts'
import { addBoxes, addTries } from './withdrawals.ts'
import { words } from './words.ts'

/** Brings a briefing in one file to life. What it says is there already, and stays if anything fails. */
export function startPage(script: string): void {
  const cargo = JSON.parse(byId('cargo').textContent) as BriefCargo
  const page = new Page(cargo)
  page.begin(connect(script, message => page.receive(message)))
}

class Page {
  private readonly cargo: BriefCargo
  private readonly briefing = byId('briefing')
  private readonly grounds = byId('grounds')
  private readonly otherwise = byId('otherwise')
  private readonly written: { readonly briefing: string; readonly grounds: string }
  private readonly strip: Strip
  private send: (message: ToWorker) => void = () => undefined
  private controls: ReadingControls | undefined
  private supposed: Supposed = AS_WRITTEN
  private number = 0
  private told: Told | undefined

  constructor(cargo: BriefCargo) {
    this.cargo = cargo
    this.written = { briefing: this.briefing.innerHTML, grounds: this.grounds.innerHTML }
    this.strip = new Strip(byId('strip'), {
      onSeeAll: () => this.goTo(this.otherwise),
      onReset: () => this.suppose(AS_WRITTEN),
      onCompare: asWritten => this.compare(asWritten),
    })
    this.strip.say('')
    addColophon(cargo)
  }

  begin(send: (message: ToWorker) => void): void {
    this.send = send
    send({ kind: 'cargo', cargo: this.cargo })
    addEventListener('hashchange', () => this.read())
    document.addEventListener('click', event => this.follow(event))
  }

  receive(message: FromWorker): void {
    if (message.kind === 'failed') return this.strip.say(words.failed)
    if (message.kind === 'ready') {
      this.controls = new ReadingControls(byId('reading'), message.choices, change => this.suppose(change))
      this.controls.show(AS_WRITTEN, message.choices.asOf)
      this.dress()
      this.read()
    } else if (message.number === this.number) this.show(message.told)
  }

  /** The address says what is supposed, so that going back and sending a link work. */
  private suppose(change: Partial<Supposed>): void {
    location.hash = fragmentOf(change === AS_WRITTEN ? AS_WRITTEN : { ...this.supposed, ...change })
  }

  private withdraw(ids: readonly string[], out: boolean): void {
    const others = this.supposed.withdraw.filter(id => !ids.includes(id))
    this.suppose({ withdraw: out ? [...others, ...ids] : others })
  }

  private read(): void {
    const supposed = supposedIn(location.hash)
    if (fragmentOf(supposed) === fragmentOf(this.supposed) && this.told === undefined && isAsWritten(supposed)) return
    this.supposed = supposed
    this.number++
    this.send({ kind: 'suppose', number: this.number, supposed })
  }

  private show(told: Told): void {
    this.told = told
    this.strip.say(told.said)
    this.controls?.show(this.supposed, told.asOf)
    const asWritten = isAsWritten(this.supposed)
    keepingPlace(() => {
      this.otherwise.hidden = told.said === ''
      setReportHtml(this.otherwise, told.otherwise)
      if (asWritten) this.put(this.written.briefing, this.written.grounds)
      else this.put(told.briefing, told.grounds)
    })
    this.briefing.setAttribute('aria-busy', String(!asWritten && !told.complete))
  }

  /** Null: it stays as it is. */
  private put(briefing: string | null, grounds: string | null): void {
    if (briefing !== null) setReportHtml(this.briefing, briefing)
    if (grounds !== null) setReportHtml(this.grounds, grounds)
    this.dress(briefing !== null, grounds !== null)
  }

  /** Adds to what a report says the means to argue with it. */
  private dress(briefing = true, grounds = true): void {
    const withdrawn = new Set(this.supposed.withdraw)
    const onWithdraw = (ids: readonly string[], out: boolean): void => this.withdraw(ids, out)
    if (briefing) addTries(this.briefing, withdrawn, onWithdraw)
    if (grounds) addBoxes(this.grounds, withdrawn, onWithdraw)
  }

  private compare(asWritten: boolean): void {
    keepingPlace(() => this.put(asWritten ? this.written.briefing : (this.told?.briefing ?? null), null))
  }

  /** Links within the page lead to their place without changing what the address says. */
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (link === null) return
    const place = document.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1)))
    if (place === null) return
    event.preventDefault()
    this.goTo(place)
  }

  private goTo(place: HTMLElement): void {
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: place === this.otherwise ? 'start' : 'center' })
  }
}

function addColophon({ version, file, text, events }: BriefCargo): void {
  const files = [
    saveLink(words.saveCase, file === '<stdin>' ? 'case.yaml' : file, text),
    ...(events === null ? [] : [saveLink(words.saveEvents, events.path.replace(/^.*[/\\]/u, ''), events.text)]),
  ]
  byId('colophon').append(
    element('p', {}, words.colophon(version)),
    element('p', { class: 'controls' }, ...files.flatMap(link => [link, ' '])),
  )
}

function saveLink(label: string, name: string, text: string): HTMLElement {
  const button = element('button', { type: 'button' }, label)
  button.addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    element('a', { href, download: name }).click()
    setTimeout(() => URL.revokeObjectURL(href), 1000)
  })
  return button
}
