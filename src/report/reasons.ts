import type { Alternative, Reply, Stance } from '../inquiry/index.ts'
import { grounds } from './citations.ts'
import { type Block, type Item, list, paragraph, type Phrase, quiet, strong } from './document.ts'
import type { Names } from './names.ts'
import { capitalised, count, sentence, series } from './words.ts'

const INTEREST: Record<Alternative['verdict'], number> = { unexplained: 0, deterred: 1, unwanted: 2, barred: 3 }

/** What an actor could do instead, act by act, with what speaks for and against each; and a count of all the rest. */
export function reasonsFor(names: Names, stance: Stance): Block[] {
  const telling = tellingAlternatives(stance)
  const items = telling.map(alternative => reason(names, stance.actor, alternative))
  return [list(items), paragraph(tallyOf(names, stance))]
}

/**
 * Of all alternatives the ones that answer "why not?" act by act: for each option the actor could change, the change
 * itself, or where that is barred the nearest course that contains it as well.
 */
export function tellingAlternatives({ alternatives }: Stance): Alternative[] {
  const changed = [...new Set(alternatives.flatMap(({ take, drop }) => [...take, ...drop]))]
  const chosen = changed.flatMap(option => {
    const including = alternatives.filter(({ take, drop }) => take.includes(option) || drop.includes(option))
    const barred = including.filter(({ verdict }) => verdict === 'barred')
    const nearest = including.find(({ verdict }) => verdict !== 'barred')
    return nearest ? [...barred.filter(() => sizeOf(nearest) > 1), nearest] : barred
  })
  return [...new Set(chosen)].sort((a, b) => INTEREST[a.verdict] - INTEREST[b.verdict] || b.take.length - a.take.length)
}

const sizeOf = ({ take, drop }: Alternative): number => take.length + drop.length

/** One alternative: the act and its verdict, then the argument sentence by sentence, then where it comes from. */
export function reason(names: Names, actor: string, alternative: Alternative): Item {
  const argument = argue(names, actor, alternative)
  const source = grounds(names, decidersOf(alternative))
  const ids = decidersOf(alternative).filter(id => id !== null)
  return {
    lead: [strong(`${capitalised(names.change(alternative))}: ${alternative.verdict}.`)],
    lines: [...argument.map((line): Phrase => [line]), ...(ids.length > 0 ? [[quiet(trace(ids, source))]] : [])],
  }
}

function trace(ids: readonly string[], source: string): string {
  return source === '' ? `[${ids.join(', ')}: an assumption]` : `[${ids.join(', ')}: ${source}]`
}

function decidersOf({ driver, constraint, sanction, cost }: Alternative): (string | null)[] {
  return [...new Set([driver, constraint, ...sanction.map(reply => reply.driver), cost])]
}

function argue(names: Names, actor: string, alternative: Alternative): string[] {
  switch (alternative.verdict) {
    case 'barred':
      return [whyBarred(names, alternative)]
    case 'unwanted':
      return [whyUnwanted(names, actor, alternative)]
    case 'deterred':
      return whyDeterred(names, actor, alternative)
    case 'unexplained':
      return [
        forIt(names, alternative),
        'Nothing the others would do takes that away. The model does not explain why it holds back.',
      ]
  }
}

function whyBarred(names: Names, { constraint, one_way, take }: Alternative): string {
  const oneWay = take.length > 0 ? 'It cannot be taken up again once dropped.' : 'It cannot be undone once done.'
  const rule = constraint === null ? [] : [sentence(`it cannot be: ${names.reason(constraint)}`)]
  return [...(one_way === null ? [] : [oneWay]), ...rule].join(' ')
}

function whyUnwanted(names: Names, actor: string, { driver, taken }: Alternative): string {
  if (driver !== null) return sentence(`against it: ${names.reason(driver)}`)
  const ranked = names.reading.case.rankings.some(ranking => ranking.actor === actor)
  return ranked
    ? `${capitalised(names.actor(actor))} ranks that no higher.`
    : `It makes no difference to anything ${names.actor(actor)} wants${taken.length === 0 ? ', silence included' : ''}.`
}

function forIt(names: Names, { driver }: Alternative): string {
  return driver === null ? 'It ranks that higher.' : sentence(`for it: ${names.reason(driver)}`)
}

function whyDeterred(names: Names, actor: string, alternative: Alternative): string[] {
  const { sanction, cost } = alternative
  const loss =
    cost === null
      ? `And then ${names.actor(actor)} would be no better off than it is.`
      : `And that weighs more with ${names.actor(actor)}: ${names.reason(cost)}`
  return [forIt(names, alternative), sentence(`but then ${replies(names, sanction)}`), sentence(loss)]
}

/** The opponents' moves as a clause: `the United States would no longer …, because …; and Israel would …`. */
function replies(names: Names, moves: readonly Reply[]): string {
  const clauses = moves.map(({ actor, take, drop, driver }) => {
    const move = `${names.actor(actor)} would ${names.change({ take, drop })}`
    return driver === null ? move : `${move}, because ${names.reason(driver)}`
  })
  return clauses.join('; then ')
}

function tallyOf(names: Names, { actor, alternatives }: Stance): string {
  const verdicts = ['unexplained', 'deterred', 'unwanted', 'barred'] as const
  const parts = verdicts
    .map(verdict => [alternatives.filter(alternative => alternative.verdict === verdict).length, verdict] as const)
    .filter(([number]) => number > 0)
    .map(([number, verdict]) => `${number} ${verdict}`)
  const total = count(alternatives.length, 'other course')
  return `Of ${total} that ${names.actor(actor)} could think of, alone or combined, ${series(parts)}.`
}
