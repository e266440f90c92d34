import type { DeciderRole, TheoryDecider, TheoryFinding, TheoryReason } from '../inquiry/index.ts'
import { stateInWords } from './moves.ts'
import type { Names } from './names.ts'
import { sentence, series } from './words.ts'

/** What decides a test, in words, by the part it plays. Empty where nothing plays that part. */
interface Parts {
  /** The actor whose conduct is read. */
  readonly self: string
  /** Acts, as verb phrases. */
  readonly act: string
  /** What others would do, as clauses. */
  readonly reply: string
  /** What another, or the actor itself, would do, as a verb phrase; and who. */
  readonly instead: string
  readonly other: string
  readonly where: string
  readonly cost: string
  readonly want: string
  readonly duty: string
  readonly commitment: string
  readonly ally: string
  readonly quarrel: string
  readonly future: string
}

/** Why a theory fits, does not fit or cannot be told, as a sentence or two. */
export function theoryReason(names: Names, actor: string, { because, decided_by }: TheoryFinding): string {
  return SENTENCES[because](partsOf(names, actor, decided_by))
    .map(sentence)
    .join(' ')
}

const SENTENCES: Readonly<Record<TheoryReason, (parts: Parts) => readonly string[]>> = {
  'no-act-wanted': p => [
    p.cost === ''
      ? `${p.self} has no reason for any of the acts it leaves alone`
      : `${p.self} wants none of the acts it leaves alone: ${p.cost}`,
  ],
  'not-obliged': p => [
    `a commitment stands: ${p.commitment}`,
    `it asks ${p.self} for none of the acts that ${p.self} leaves undone`,
    ...(p.want === '' ? [] : [`this rests on it, but on a judgement of interest as well: ${p.want}`]),
  ],
  'duty-done': p => [`a commitment stands: ${p.commitment}`, `what it asks is done: ${p.duty}`],
  'only-ties-deter': p => [...feared(p), 'without that nothing would deter it'],
  'ties-also-deter': p => [...feared(p), 'that alone would deter it, and so would something else'],
  'only-escalation-deters': p => [...feared(p), `without escalation around ${p.ally} nothing would deter it`],
  'escalation-also-deters': p => [...feared(p), 'that alone would deter it, and so would something else'],
  'ally-leaves': p => [...lost(p), `if it were to ${p.instead}, ${p.ally} would stay`, PRICE],
  'ally-falls': p => [...lost(p), `if it were to ${p.instead}, ${p.ally} would hold`, PRICE],
  'deters-and-emboldens': p => [
    `to ${p.act} would do two things at once`,
    `${p.other} would no longer be ready to ${p.instead}`,
    `and ${p.reply}`,
  ],
  'no-act-brings-it': p => [
    ...wanting(p),
    `it would ${p.act} if that brought it; even held to, that does not bring it any nearer`,
  ],
  'gains-and-watches': p => [`it is better off while others quarrel (${p.quarrel}), and does nothing to feed that`],
  'gains-and-feeds': p => [
    `it is better off while others quarrel (${p.quarrel}), and feeds that: it goes on to ${p.act}`,
  ],
  'least-to-lose': p => [
    `what it does is best in none of the futures the case names: ${p.future}`,
    'in the worst of them nothing else would lose less',
  ],
  'another-would': p => [...shared(p), `it would rather leave that to ${p.other}, who would gain by it`],
  'another-does': p => [...shared(p), `it would rather leave that to ${p.other}, who does it and gains by it`],
  'cannot-take-back': p => [...feared(p), 'then it would rather not have spoken, and what is said stays said'],
  'word-demands-act': p => [`to ${p.act} would ask for deeds to follow: ${p.cost}`, 'but for that it would speak'],
  'bound-by-word': p => [`it has begun to ${p.act} and cannot go back on it`, 'if it could, it would'],
  'only-when-ripe': p => [
    `to ${p.act} is worth while to it only at a stalemate that hurts every side`,
    `such as this one: ${p.where}`,
  ],

  'not-quiet': p => [`${p.self} is not quiet where this ends`],
  'act-wanted': p => [`left alone by the others it would ${p.act}${p.want === '' ? '' : `: ${p.want}`}`],
  'obliged-and-absent': p => [`a commitment stands: ${p.commitment}`, `what it asks is not done: ${p.duty}`],
  'beyond-obligation': p => [`a commitment stands: ${p.commitment}`, `it asks for less than is done: ${p.act}`],
  'act-not-deterred': () => ['there is no act that it would take and is deterred from'],
  'support-not-deterred': p => [`there is no support for ${p.ally} that it would give and is deterred from`],
  'ties-do-not-deter': p => [...feared(p), 'what deters it is not that somebody would turn away from it'],
  'escalation-does-not-deter': p => [...feared(p), `what deters it is not escalation around ${p.ally}`],
  'ally-stays': p => [`while ${p.self} stays quiet, no steps of the others lead to the loss of ${p.ally}`],
  'leaves-either-way': p => [...lost(p), 'no support would prevent it'],
  'deters-only': p => [
    `if it were to ${p.act}, ${p.other} would no longer be ready to ${p.instead}`,
    `${p.ally} would go no further than without it`,
  ],
  'emboldens-only': p => [`if it were to ${p.act}, ${p.reply}`, 'no enemy would be kept from anything by it'],
  'moves-neither': p => [`to ${p.act} would neither keep an enemy from attacking nor lead ${p.ally} to go further`],
  'wants-met': () => ['what it wants of the others it has'],
  'choice-brings-it': p => [...wanting(p), `to ${p.act}, and to hold to that, would bring it nearer`],
  'gains-nothing': p => [`it is no better off for what the others could do to each other: ${p.quarrel}`],
  'quarrel-not-under-way': p => [`it would be better off for a quarrel that does not come: ${p.quarrel}`],
  'feeds-it-too': p => [`it is better off while others quarrel (${p.quarrel}), but feeds that: it goes on to ${p.act}`],
  'feeds-nothing': p => [
    `it is better off while others quarrel (${p.quarrel})`,
    'nothing that it does makes the quarrel likelier',
  ],
  'best-somewhere': p => [`what it does is the best it could do in one of the futures the case names: ${p.future}`],
  'another-loses-less': p => [`in the worst of the futures the case names it would lose less by this: to ${p.instead}`],
  'rather-itself': p => [...shared(p), 'it would rather do that itself'],
  'nobody-would': p => [`nobody else gains by bringing about what it wants: ${p.want}`],
  'words-bind-nothing': p => [`nothing that it says or could say binds it: to ${p.act}`],
  'wants-it-unripe': p => [
    `to ${p.act} is worth while to it although nothing is ripe, for one in this state: ${p.where}`,
  ],
  'never-wants-it': p => [`to ${p.act} is worth while to it at no stage of the quarrel`],

  'no-acts': p => [`the case gives ${p.self} no act from material aid upwards`],
  'no-beneficiary': () => ['the case has nobody who would welcome an act of this actor'],
  'of-two-minds': p => [`the case has ${p.ally} now for and now against this: to ${p.act}`],
  'no-other-ties': () => [
    'in this case the others have nothing that they could take away or withhold, short of coercion and force',
  ],
  'no-escalation': p => [`the case gives ${p.ally} and those around it no coercion or force by which it could grow`],
  'no-enemy': p => [`the case has nobody who is at odds with ${p.ally}`],
  'nothing-to-lose': p => [
    `the case has nothing that ${p.ally} could do, or that could be done to it, that ${p.self} minds`,
    'an option of turning away would let this be tested',
  ],
  'no-drivers': p => [`the case has the order of states for ${p.self} without the reasons`],
  'wants-nothing-of-others': () => ['nothing that it wants in this case is up to the others'],
  'no-act-for-it': p => [
    ...wanting(p),
    `the case links no act to that: none that ${p.self} leaves undone would be worth while for its sake`,
  ],
  'no-quarrel': () => ['in this case nobody has coercion or force that another, a third, opposes'],
  'no-scenarios': () => ['the case has no two scenarios to hedge between'],
  'no-common-choice': () => ['the case has no two scenarios in which it could make the same choices'],
  'no-substitute': () => ['in this case nobody else could bring about what an act of its own would'],
  'no-commitment': p => [`the case has no commitment of ${p.self} to another actor`],
  'no-words': () => ['the case gives it no public words to choose'],
  'no-mediation': () => ['the case gives it no mediation to offer'],
}

const PRICE = 'that is a price of staying quiet, not a reason for it'

function feared({ act, reply, cost, self }: Parts): string[] {
  const weight = cost === '' ? `${self} would be no better off then` : `that weighs more: ${cost}`
  return [`it would ${act}, but then ${reply}`, weight]
}

function wanting({ want }: Parts): string[] {
  return [`there is something it wants of the others and does not have: ${want}`]
}

function lost({ self, reply }: Parts): string[] {
  return [`while ${self} stays quiet, this can follow, to its loss: ${reply}`]
}

function shared({ want, act, other, instead }: Parts): string[] {
  return [`it wants this: ${want}`, `it could ${act}; as well ${other} could ${instead}`]
}

function partsOf(names: Names, actor: string, decided: readonly TheoryDecider[]): Parts {
  const of = (role: DeciderRole): string[] =>
    decided.filter(decider => decider.role === role).map(decider => inWords(names, decider))
  const moves = (role: DeciderRole): { actor: string; what: string }[] =>
    decided.flatMap(decider =>
      decider.role === role && decider.kind === 'move' ? [{ actor: decider.actor, what: names.change(decider) }] : [],
    )
  return {
    self: names.actor(actor),
    act: series([...new Set(of('act'))]),
    reply: moves('reply')
      .map(({ actor, what }) => `${names.actor(actor)} would ${what}`)
      .join('; then '),
    instead: moves('instead')
      .map(({ what }) => what)
      .join('; '),
    other: series([...new Set(moves('instead').map(({ actor }) => names.actor(actor)))]),
    where: of('where').join('; '),
    cost: firstFew(of('cost')),
    want: firstFew(of('want')),
    duty: of('duty').join('; '),
    commitment: of('commitment').join('; '),
    ally: series(of('ally'), 'or'),
    quarrel: decided
      .filter(({ role }) => role === 'quarrel')
      .map(decider => owned(names, decider))
      .join('; '),
    future: of('future').join('; '),
  }
}

const FEW = 3

/** Reasons one after the other; of many the first few. */
function firstFew(reasons: readonly string[]): string {
  const rest = reasons.length - FEW
  return [...reasons.slice(0, FEW), ...(rest > 0 ? [`and ${rest} more such reasons`] : [])].join('; ')
}

function inWords(names: Names, decider: TheoryDecider): string {
  if (decider.kind === 'move') return names.change(decider)
  if (decider.kind === 'state') return stateInWords(names, decider.taken)
  const { kind, id } = decider
  if (kind === 'actor') return names.actor(id)
  if (kind === 'option') return names.act(id)
  if (kind === 'fact') return names.fact(id)?.text ?? id
  if (kind === 'scenario') return scenarioTitle(names, id)
  return names.reason(id)
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
