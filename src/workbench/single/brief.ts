import { type Case, readAt, readCase, type Variation } from '../../casefile/index.ts'
import { account, type Account, Unanswerable, type WhatIf, whatIf, type WouldChange } from '../../inquiry/index.ts'
import {
  type BriefCargo,
  briefingReport,
  changedWords,
  groundLink,
  groundsHtml,
  Names,
  obstacleInWay,
  renderHtml,
  type Report,
  safe,
  whatIfReport,
} from '../../report/index.ts'
import type { Choices, Told } from './protocol.ts'
import { isAsWritten, type Supposed, variationOf } from './supposed.ts'
import { words } from './words.ts'

/** The search for what would change the answer: in steps, so that others may pass in between. */
export type Search = (subject: Case, variation: Variation) => AsyncGenerator<void, WouldChange>

/** The case that a briefing carries, read and ready to be asked. */
export class Brief {
  private readonly cargo: BriefCargo
  private readonly subject: Case
  private readonly search: Search
  private written: Promise<Report> | undefined

  /** @throws Error where the case cannot be read; the program that wrote the file could. */
  constructor(cargo: BriefCargo, search: Search) {
    const { case: subject } = readCase(cargo.text, { file: cargo.file })
    if (subject === undefined) throw new Error('the case in this file cannot be read')
    this.cargo = cargo
    this.subject = subject
    this.search = search
  }

  choices(): Choices {
    const { case: subject, asOf = null, foresight } = readAt(this.subject, this.cargo.variation)
    return {
      asOf,
      scenario: this.cargo.variation.scenario ?? '',
      scenarios: subject.scenarios.map(({ id, title }) => ({ id, title: safe(title) })),
      actors: subject.actors.map(({ id, name, foresight: own }) => ({
        id,
        name: safe(name),
        foresight: foresight.get(id) ?? own,
      })),
    }
  }

  /** Works out the briefing as it was written, against which changes are marked, before anybody asks. */
  async warm(): Promise<void> {
    await (this.written ??= this.writtenReport())
  }

  /** The briefing with something supposed: at once as far as that goes, and then with the search done. */
  async *suppose(supposed: Supposed): AsyncGenerator<Told | undefined> {
    const fit = this.fitting(supposed)
    const variation = variationOf(this.cargo.variation, fit)
    try {
      yield* this.tell(variation, isAsWritten(fit))
    } catch (error) {
      if (!(error instanceof Unanswerable)) throw error
      yield this.refusal(variation, obstacleInWay(this.subject, error.obstacle).message)
    }
  }

  private async *tell(variation: Variation, asWritten: boolean): AsyncGenerator<Told | undefined> {
    const names = new Names(readAt(this.subject, variation))
    const found = account(this.subject, variation)
    const difference = asWritten ? null : whatIf(this.subject, variation, this.cargo.variation)
    const aside = this.aside(names, difference)
    yield { ...aside, briefing: null, complete: false }
    const before = asWritten ? null : await (this.written ??= this.writtenReport())
    if (before !== null)
      yield { ...aside, briefing: this.marked(names, briefingSoFar(names, found), before), complete: false }
    const change = yield* stepsOf(this.search(this.subject, variation))
    const report = briefingReport(names, { ...found, would_change: change })
    yield { ...aside, briefing: this.marked(names, report, before ?? report), complete: true }
  }

  private aside(names: Names, difference: WhatIf | null): Omit<Told, 'briefing' | 'complete'> {
    const report = difference === null ? null : whatIfReport(names, difference)
    return {
      said: report === null ? '' : inShort(report),
      otherwise: report === null ? '' : renderHtml(report, { link: groundLink(names) }).replace(/^<h1>.*<\/h1>\n/u, ''),
      grounds: groundsHtml(names, this.cargo.quotations),
      asOf: names.reading.asOf ?? null,
    }
  }

  private refusal(variation: Variation, message: string): Told {
    const names = new Names(readAt(this.subject, variation))
    const said = safe(words.noAnswer(message))
    const grounds = groundsHtml(names, this.cargo.quotations)
    const report: Report = { title: '', blocks: [{ kind: 'paragraph', text: [said] }] }
    const otherwise = renderHtml(report).replace(/^<h1><\/h1>\n/u, '')
    return { said, otherwise, briefing: null, grounds, asOf: names.reading.asOf ?? null, complete: true }
  }

  private marked(names: Names, report: Report, before: Report): string {
    return renderHtml(report, { link: groundLink(names), changes: changedWords(before, report) })
  }

  /** The briefing that the file shows when it is opened. */
  private async writtenReport(): Promise<Report> {
    const { variation } = this.cargo
    const steps = this.search(this.subject, variation)
    for (;;) {
      const step = await steps.next()
      if (step.done !== true) continue
      const names = new Names(readAt(this.subject, variation))
      return briefingReport(names, { ...account(this.subject, variation), would_change: step.value })
    }
  }

  /** Without what the case does not have: an address can be written by hand. */
  private fitting({ withdraw, scenario, asOf, foresight }: Supposed): Supposed {
    const { actors, scenarios } = this.subject
    const parts = partIds(this.subject)
    const known = scenario === '' || scenarios.some(({ id }) => id === scenario)
    const own = Object.entries(foresight).filter(([actor]) => actors.some(({ id }) => id === actor))
    return {
      withdraw: withdraw.filter(id => parts.has(id)),
      scenario: known ? scenario : undefined,
      asOf,
      foresight: Object.fromEntries(own),
    }
  }
}

function partIds(subject: Case): ReadonlySet<string> {
  const { facts, drivers, constraints, sources, scenarios } = subject
  const added = scenarios.flatMap(scenario => [
    ...scenario.addFacts,
    ...scenario.addDrivers,
    ...scenario.addConstraints,
  ])
  return new Set([...facts, ...drivers, ...constraints, ...sources, ...added].map(({ id }) => id))
}

/** The steps of a search that find nothing to tell yet. */
async function* stepsOf(search: AsyncGenerator<void, WouldChange>): AsyncGenerator<undefined, WouldChange> {
  for (;;) {
    const step = await search.next()
    if (step.done === true) return step.value
    yield undefined
  }
}

/** The briefing without what would change it, which takes a while to find. */
function briefingSoFar(names: Names, found: Account): Report {
  return briefingReport(names, { ...found, would_change: { claims: {}, searched_to: 0 } })
}

/** What would be otherwise, as the first sentences say it: the leads of that part of the report. */
function inShort({ blocks }: Report): string {
  const start = blocks.findIndex(block => block.kind === 'heading' && block.text !== SUPPOSE)
  const body = blocks[start + 1]
  const phrases =
    body?.kind === 'list' ? body.items.map(({ lead }) => lead) : body?.kind === 'paragraph' ? [body.text] : []
  return safe(
    phrases.map(phrase => phrase.map(part => (typeof part === 'string' ? part : part.text)).join('')).join(' '),
  )
}

/** The heading of what is supposed, before what follows from it. */
const SUPPOSE = 'Suppose'
