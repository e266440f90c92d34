import type { Parting, Theories, TheoryFinding, TheoryId, TheoryPair, TheoryVerdict } from '../inquiry/index.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { scenarioTitle } from './theory-parts.ts'
import { theoryReason } from './theory-reasons.ts'
import { inWords, sentence, series } from './words.ts'

/** What each theory is called. */
export const THEORY_NAMES: Readonly<Record<TheoryId, string>> = {
  'nothing-to-explain': 'nothing to explain',
  obligation: 'what commitments oblige to',
  'other-ties': 'the price of other ties',
  entrapment: 'entrapment',
  abandonment: 'abandonment',
  'deterrence-against-restraint': 'deterrence against restraint',
  'leverage-lacking': 'lack of leverage',
  'tertius-passive': 'the third who gains by watching',
  'tertius-active': 'the third who gains by feeding the quarrel',
  hedging: 'hedging',
  'buck-passing': 'buck-passing',
  'lock-in': 'lock-in by public words',
  ripeness: 'ripeness',
}

/** Which theories fit an actor's conduct and which do not, why, and what would tell those that fit apart. */
export function theoriesReport(names: Names, result: Theories): Report {
  const blocks = [
    paragraph(headline(names, result)),
    paragraph(quiet(situation(names, result))),
    ...section(names, result, 'fits', 'Fits'),
    ...apart(names, result),
    ...section(names, result, 'does-not-fit', 'Does not fit'),
    ...section(names, result, 'cannot-be-told', 'Cannot be told from this case'),
  ]
  return { title: names.reading.case.title, blocks }
}

/** How an actor stands to its commitments, in a word or two. */
const OBLIGATION: Readonly<Record<NonNullable<Theories['obligation']>, string>> = {
  'not-obliged': 'not obliged',
  'duty-done': 'obliged, and does it',
  'obliged-and-absent': 'obliged, and absent',
  'beyond-obligation': 'beyond any obligation',
}

function headline(names: Names, { actor, findings, obligation }: Theories): Phrase[number] {
  const verdict = obligation === null ? '' : ` (${OBLIGATION[obligation]})`
  const fitting = ofVerdict(findings, 'fits').map(({ id }) => THEORY_NAMES[id] + (id === 'obligation' ? verdict : ''))
  const whose = `the conduct of ${names.actor(actor)}`
  if (findings.every(({ verdict }) => verdict === 'cannot-be-told')) {
    return strong(
      sentence(`none of ${inWords(findings.length)} theories can be tested on ${whose}: the case lacks what they need`),
    )
  }
  if (fitting.length === 0) return strong(sentence(`none of ${inWords(findings.length)} theories fits ${whose}`))
  const verb = fitting.length === 1 ? 'fits' : 'fit'
  return strong(
    sentence(
      `of ${inWords(findings.length)} theories, ${inWords(fitting.length)} ${verb} ${whose}: ${series(fitting)}`,
    ),
  )
}

/** Whether the actor is quiet, and who would welcome which act of it. */
function situation(names: Names, result: Theories): string {
  const helped = result.allies.map(({ actor: ally, support, enemies }) => {
    const against = enemies.length === 0 ? '' : `, at odds with ${series(enemies.map(enemy => names.actor(enemy)))},`
    return `${names.actor(ally)}${against} would welcome this: ${series(support.map(act => names.act(act)))}`
  })
  const torn = result.of_two_minds.map(({ actor: other, acts: over }) => {
    const what = series(over.map(act => names.act(act)))
    return `${names.actor(other)} ${names.agreeing(other, 'is', 'are')} now for and now against this: ${what}`
  })
  return [...conductInWords(names, result), ...helped, ...torn].map(sentence).join(' ')
}

function conductInWords(names: Names, { actor, acts, quiet, conduct }: Theories): string[] {
  const self = names.actor(actor)
  const [it, has] = [names.agreeing(actor, 'it', 'they'), names.agreeing(actor, 'has', 'have')]
  const any = (of: readonly string[]): string =>
    series(
      of.map(act => names.act(act)),
      'or',
    )
  if (acts.length === 0) return [`the case gives ${self} no act from material aid upwards`]
  if (quiet === 'always') {
    return [`${self} ${names.agreeing(actor, 'takes', 'take')} none of the acts ${it} ${has}: ${any(acts)}`]
  }
  const done = acts.filter(act => conduct.some(taken => taken.includes(act)))
  const left = acts.filter(act => !done.includes(act))
  const takes = names.agreeing(actor, 'takes', 'take')
  const at = quiet === 'sometimes' ? ' at some of the ends' : ''
  const none = quiet === 'sometimes' ? `; at others ${it} ${takes} none of them` : ''
  const does = `of the acts ${it} ${has} ${self} ${takes} this${at}: ${any(done)}${none}`
  return [
    does,
    ...(left.length === 0 ? [] : [`${it} ${names.agreeing(actor, 'leaves', 'leave')} this alone: ${any(left)}`]),
  ]
}

/** The findings of one verdict; those with the same reason in the same words together. */
function section(names: Names, result: Theories, verdict: TheoryVerdict, title: string): Block[] {
  const groups = new Map<string, TheoryFinding[]>()
  for (const finding of ofVerdict(result.findings, verdict)) {
    const reason = theoryReason(names, result.actor, finding)
    groups.set(reason, [...(groups.get(reason) ?? []), finding])
  }
  if (groups.size === 0) return []
  const items = [...groups].map(([reason, findings]): Item => {
    return {
      lead: [strong(sentence(series(findings.map(({ id }) => headed(result, id)))))],
      lines: [[reason], [quiet(traced(findings))]],
    }
  })
  return [heading(title), list(items)]
}

/** What `--json` has it under: `[entrapment, no-acts, snyder-1984]`; of several `[entrapment, hedging: no-acts; snyder-1984]`. */
function traced(findings: readonly TheoryFinding[]): string {
  const each = (of: (finding: TheoryFinding) => string): string => [...new Set(findings.map(of))].join(', ')
  const [id, because, reference] = [each(of => of.id), each(of => of.because), each(of => of.reference)]
  return findings.length === 1 ? `[${id}, ${because}, ${reference}]` : `[${id}: ${because}; ${reference}]`
}

function headed({ obligation }: Theories, id: TheoryId): string {
  return THEORY_NAMES[id] + (id === 'obligation' && obligation !== null ? `: ${OBLIGATION[obligation]}` : '')
}

function ofVerdict(findings: readonly TheoryFinding[], verdict: TheoryVerdict): TheoryFinding[] {
  return findings.filter(finding => finding.verdict === verdict)
}

function apart(names: Names, result: Theories): Block[] {
  if (result.pairs.length === 0) return []
  const items = result.pairs.map((pair): Item => {
    const [first, second] = pair.theories
    const lead = [strong(sentence(`${THEORY_NAMES[first]}, or ${THEORY_NAMES[second]}`))]
    return { lead, lines: whatParts(names, result, pair) }
  })
  return [heading('What would tell them apart'), list(items)]
}

/**
 * For each of the two one change that leaves it alone: one that shows in what the actor does, where there is one; and that
 * nothing does, where nothing does.
 */
function whatParts(names: Names, result: Theories, { apart_by }: TheoryPair): Phrase[] {
  if (apart_by.length === 0) {
    return [['No single change of this case tells them apart, so nothing that could be observed does.']]
  }
  const shown = apart_by.filter((one, k) => apart_by.findIndex(({ still_fits }) => still_fits === one.still_fits) === k)
  const hidden = apart_by.some(({ conduct_changes }) => conduct_changes) ? [] : [[unseen(names, result)]]
  return [
    ...hidden,
    ...shown.map((parting): Phrase => {
      const { still_fits, change } = parting
      const then = `only ${THEORY_NAMES[still_fits]} would still fit${andThen(names, result, parting)}`
      return [supposed(names, parting, then).map(sentence).join(' '), ' ', quiet(`[${change.id}]`)]
    }),
  ]
}

function unseen(names: Names, { actor }: Theories): string {
  return `Nothing observable tells them apart: ${names.actor(actor)} would do the same. Only what the case rests on does:`
}

/** What is supposed, and what would then be so; in one sentence where what is supposed is short. */
function supposed(names: Names, { change: { kind, id } }: Parting, then: string): string[] {
  switch (kind) {
    case 'fact':
      return [`suppose it were not so that "${names.fact(id)?.text ?? id}"`, `then ${then}`]
    case 'scenario':
      return [`in the scenario "${scenarioTitle(names, id)}" ${then}`]
    case 'driver':
      return [`suppose this moved nobody: ${names.reason(id)}`, `then ${then}`]
    case 'option': {
      const owner = names.actor(names.option(id)?.actor ?? id)
      return [`suppose that ${owner} could change nothing about this: ${names.act(id)}`, `then ${then}`]
    }
  }
}

/** What the actor would then do that it does not do now. */
function andThen(names: Names, { actor, conduct }: Theories, parting: Parting): string {
  if (!parting.conduct_changes) return ''
  const [before = []] = conduct
  const moves = parting.conduct.map(taken => {
    const take = taken.filter(id => !before.includes(id))
    const drop = before.filter(id => !taken.includes(id))
    return take.length + drop.length === 0 ? 'go on as it does' : names.change({ take, drop })
  })
  return `, and ${names.actor(actor)} would ${[...new Set(moves)].join(', or ')}`
}
