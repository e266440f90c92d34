import type { Case, Claim, Constraint, Driver, Fact, Option, Reading, Variation } from '../casefile/index.ts'
import { preferenceInWords } from './preferences.ts'
import { clause, namesSeveral, series, verbPhrase } from './words.ts'

type Added = Pick<Variation, 'addFacts' | 'addDrivers' | 'addConstraints'>

/** From ids to what is said for them. Renderers make the text safe to show. */
export class Names {
  readonly reading: Reading
  private readonly options: ReadonlyMap<string, Option>
  private readonly facts: ReadonlyMap<string, Fact>
  private readonly drivers: ReadonlyMap<string, Driver>
  private readonly constraints: ReadonlyMap<string, Constraint>
  private readonly claims: ReadonlyMap<string, Claim>
  private readonly actors: ReadonlyMap<string, string>

  /**
   * @param added - What a variation adds: parts of it that do not count are in no reading, and named all the same.
   */
  constructor(reading: Reading, added: Added = {}) {
    const { case: subject } = reading
    this.reading = reading
    this.options = byId(subject.options)
    this.actors = new Map(subject.actors.map(({ id, name }) => [id, name]))
    this.claims = byId(subject.claims)
    this.facts = byId([
      ...subject.facts,
      ...subject.scenarios.flatMap(s => s.addFacts),
      ...(added.addFacts ?? []),
      ...reading.facts,
    ])
    this.drivers = byId([
      ...subject.drivers,
      ...subject.scenarios.flatMap(s => s.addDrivers),
      ...(added.addDrivers ?? []),
      ...standingDrivers(reading),
    ])
    this.constraints = byId([
      ...subject.constraints,
      ...subject.scenarios.flatMap(s => s.addConstraints),
      ...(added.addConstraints ?? []),
      ...reading.constraints,
    ])
  }

  /** `Russia`, `the United States`: as inside a sentence; an id the case does not have stands for itself, here and below. */
  actor(id: string): string {
    return (this.actors.get(id) ?? id).replace(/^The (?=\S)/u, 'the ')
  }

  /** A form that goes with an actor's name, by whether it names one or several: `the protesters` do, `Russia` does. */
  agreeing(actor: string, one: string, several: string): string {
    return namesSeveral(this.actors.get(actor) ?? actor) ? several : one
  }

  /** What an option is, as a verb phrase: `supply arms to Iran`. */
  act(option: string): string {
    return verbPhrase(this.options.get(option)?.label ?? option)
  }

  option(id: string): Option | undefined {
    return this.options.get(id)
  }

  claim(id: string): string {
    return this.claims.get(id)?.text ?? id
  }

  fact(id: string): Fact | undefined {
    return this.facts.get(id)
  }

  driver(id: string): Driver | undefined {
    return this.drivers.get(id)
  }

  constraint(id: string): Constraint | undefined {
    return this.constraints.get(id)
  }

  /** A driver's or constraint's reason as a clause; where its author gave none, or it is turned round, what it wants or demands. */
  reason(id: string): string {
    const driver = this.drivers.get(id)
    const declared = driver && this.declaredAs(driver)
    if (driver === undefined || declared === undefined || !isTurned(driver, declared)) return this.givenReason(id)
    return `${this.wants(driver, 'now ')} the opposite of ${this.told(declared)}`
  }

  /** A driver's or constraint's reason as its author gave it, whatever is supposed of it. */
  givenReason(id: string): string {
    const driver = this.givenDriver(id)
    if (driver) return driver.because ? clause(driver.because) : `${this.wants(driver)} ${this.preference(driver)}`
    const constraint = this.constraints.get(id)
    if (!constraint) return id
    const rule = `${constraint.kind.replaceAll('_', ' ')}: ${constraint.wording}`
    return constraint.because ? clause(constraint.because) : `${this.whoSays(id)} "${rule}"`
  }

  /** A driver as its author gave it, whatever is supposed of it. */
  givenDriver(id: string): Driver | undefined {
    const driver = this.drivers.get(id)
    return driver && (this.declaredAs(driver) ?? driver)
  }

  /** What a driver is for, to go on after `the opposite of`. */
  private told(driver: Driver): string {
    if (driver.because) return `this: ${clause(driver.because)}`
    const inWords = preferenceInWords(this, driver.actor, driver.prefers)
    return inWords === null ? `"${driver.wording}"` : `this: ${inWords}`
  }

  /** What a driver prefers, to go on after `it wants`: in words as far as that is simple, else as its author wrote it. */
  private preference({ actor, prefers, wording }: Driver): string {
    return preferenceInWords(this, actor, prefers) ?? `"${wording}"`
  }

  private wants({ actor }: Driver, now = ''): string {
    return this.agreeing(actor, `it ${now}wants`, `they ${now}want`)
  }

  /** A rule that a variation adds is not in the case. */
  private whoSays(id: string): string {
    const { constraints, scenarios } = this.reading.case
    const declared = [...constraints, ...scenarios.flatMap(({ addConstraints }) => addConstraints)]
    return declared.some(constraint => constraint.id === id) ? 'the case says' : 'it is supposed that this holds:'
  }

  /** A driver as the case or a scenario has it; none for one that a variation adds. */
  private declaredAs({ id }: Driver): Driver | undefined {
    const { drivers, scenarios } = this.reading.case
    return [...drivers, ...scenarios.flatMap(({ addDrivers }) => addDrivers)].find(driver => driver.id === id)
  }

  /** What somebody would do: `supply arms to Iran and no longer offer to mediate`. */
  change({ take, drop }: { readonly take: readonly string[]; readonly drop: readonly string[] }): string {
    const begun = take.map(option => this.act(option))
    const ended =
      drop.length > 0
        ? [
            `no longer ${series(
              drop.map(option => this.act(option)),
              'or',
            )}`,
          ]
        : []
    return series([...begun, ...ended])
  }
}

/** Whether a driver wants something else than the case says it does: what its author gave as its reason is then none. */
function isTurned({ wording }: Driver, declared: Driver): boolean {
  const turns = (wording.length - declared.wording.length) / 'not ()'.length
  return turns % 2 === 1
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map(item => [item.id, item]))
}

function standingDrivers(reading: Reading): Driver[] {
  return [...reading.drivers.values()].flat()
}

/** The options of an actor, those taken and those left alone, in declaration order. */
export function conductOf(
  { options }: Case,
  actor: string,
  taken: readonly string[],
): { readonly taken: string[]; readonly left: string[] } {
  const own = options.filter(option => option.actor === actor).map(({ id }) => id)
  return { taken: own.filter(id => taken.includes(id)), left: own.filter(id => !taken.includes(id)) }
}
