import type { DeciderRole, TheoryDecider } from '../inquiry/index.ts'
import { stateInWords } from './moves.ts'
import type { Names } from './names.ts'
import { series } from './words.ts'

/** What decides a test, in words, by the part it plays. Empty where nothing plays that part. */
export interface Parts {
  /** The actor whose conduct is read; and what stands for its name: `it`, `its`, `it`, or `they`, `their`, `them`. */
  readonly self: string
  readonly it: string
  readonly its: string
  readonly them: string
  /** The form of a verb that goes with the actor: `wants` or `want`. */
  readonly verb: (one: string, several: string) => string
  /** Acts, as verb phrases: all of them, or any. */
  readonly act: string
  readonly anyAct: string
  /** What others would do, as clauses. */
  readonly reply: string
  /** What another, or the actor itself, would do, as a verb phrase; and who. */
  readonly instead: string
  readonly other: string
  readonly otherVerb: (one: string, several: string) => string
  readonly where: string
  readonly cost: string
  /** Of what speaks against an act, the rules that bar it. */
  readonly bar: string
  readonly want: string
  readonly duty: string
  readonly commitment: string
  readonly ally: string
  /** Quarrels by who takes part with what: under way, and as what they could do. */
  readonly quarrel: string
  readonly possible: string
  readonly future: string
}

/** The words for what decides a test on an actor. */
export function partsOf(names: Names, actor: string, decided: readonly TheoryDecider[]): Parts {
  const by = (role: DeciderRole): readonly TheoryDecider[] => decided.filter(decider => decider.role === role)
  const of = (role: DeciderRole): string[] => [...new Set(by(role).map(decider => inWords(names, decider)))]
  const verb = (one: string, several: string): string => names.agreeing(actor, one, several)
  const costs = by('cost').map(decider => [decider.kind === 'constraint', costOf(names, decider)] as const)
  return {
    self: names.actor(actor),
    it: verb('it', 'they'),
    its: verb('its', 'their'),
    them: verb('it', 'them'),
    verb,
    act: series(of('act')),
    anyAct: series(of('act'), 'or'),
    reply: by('reply')
      .map(decider => moved(names, decider))
      .join('; then '),
    instead: of('instead').join('; '),
    other: series([...new Set(by('instead').map(decider => moverOf(names, decider)))]),
    otherVerb: (one, several) => names.agreeing(moverId(by('instead')), one, several),
    where: of('where').join('; '),
    cost: firstFew(costs.filter(([bars]) => !bars).map(([, words]) => words)),
    bar: firstFew(costs.filter(([bars]) => bars).map(([, words]) => words)),
    want: firstFew(of('want')),
    duty: of('duty').join('; '),
    commitment: `${of('commitment').length > 1 ? 'commitments stand' : 'a commitment stands'}: ${of('commitment').join('; ')}`,
    ally: series(of('ally'), 'or'),
    quarrel: by('quarrel')
      .map(decider => owned(names, decider))
      .join('; '),
    possible: possibly(names, by('quarrel')),
    future: of('future').join('; '),
  }
}

function moved(names: Names, decider: TheoryDecider): string {
  return `${moverOf(names, decider)} would ${inWords(names, decider)}`
}

/** What is lost: a reason, or that another moves. */
function costOf(names: Names, decider: TheoryDecider): string {
  return decider.kind === 'move' ? moved(names, decider) : inWords(names, decider)
}

function moverId([first]: readonly TheoryDecider[]): string {
  return first?.kind === 'move' ? first.actor : ''
}

function moverOf(names: Names, decider: TheoryDecider): string {
  return decider.kind === 'move' ? names.actor(decider.actor) : ''
}

/** What several could do, actor by actor: `Israel could strike Iran; Iran could raid or strike back`. */
function possibly(names: Names, quarrels: readonly TheoryDecider[]): string {
  const options = quarrels.flatMap(decider => (decider.kind === 'option' ? [decider.id] : []))
  const ownerOf = (id: string): string => names.option(id)?.actor ?? id
  return [...new Set(options.map(ownerOf))]
    .map(actor => {
      const own = options.filter(id => ownerOf(id) === actor).map(id => names.act(id))
      return `${names.actor(actor)} could ${series(own, 'or')}`
    })
    .join('; ')
}

const FEW = 3

/** Reasons one after the other; of many the first few. */
function firstFew(reasons: readonly string[]): string {
  const rest = reasons.length - FEW
  return [...reasons.slice(0, FEW), ...(rest > 0 ? [`and ${rest} more such reasons`] : [])].join('; ')
}

function inWords(names: Names, decider: TheoryDecider): string {
  if (decider.kind === 'move') return moveInWords(names, decider)
  if (decider.kind === 'state') return stateInWords(names, decider.taken)
  const { kind, id } = decider
  if (kind === 'actor') return names.actor(id)
  if (kind === 'option') return names.act(id)
  if (kind === 'fact') return names.fact(id)?.text ?? id
  if (kind === 'scenario') return scenarioTitle(names, id)
  return names.reason(id)
}

/** `strike Iran, and with that no longer talk to it`: what only comes along is told last. */
function moveInWords(names: Names, { take, drop, also = [] }: Extract<TheoryDecider, { kind: 'move' }>): string {
  const stands = (id: string): boolean => !also.includes(id)
  const main = names.change({ take: take.filter(stands), drop: drop.filter(stands) })
  if (also.length === 0) return main
  const comes = { take: take.filter(id => !stands(id)), drop: drop.filter(id => !stands(id)) }
  return `${main}, and with that ${names.change(comes)}`
}

/** The title of a scenario, or its id. */
export function scenarioTitle(names: Names, id: string): string {
  return names.reading.case.scenarios.find(scenario => scenario.id === id)?.title ?? id
}

/** `Iran: answer with strikes of its own`. */
function owned(names: Names, decider: TheoryDecider): string {
  if (decider.kind !== 'option') return inWords(names, decider)
  return `${names.actor(names.option(decider.id)?.actor ?? decider.id)}: ${names.act(decider.id)}`
}
