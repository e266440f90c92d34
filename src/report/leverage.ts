import type { BarredChoice, Choice, HeldChoice, Leverage, LeverageInShort } from '../inquiry/index.ts'
import { andMore } from './and-more.ts'
import { MARKS } from './briefing.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import { choiceInWords, pathInWords } from './moves.ts'
import type { Names } from './names.ts'
import { capitalised, count, inWords, sentence } from './words.ts'

/** What one actor can do about one proposition: the verdict, then choice by choice what the others make of it. */
export function leverageReport(names: Names, result: Leverage): Report {
  const { actor, claim, holds, today } = result
  const text =
    claim === null ? [strong(`"${holds}"`)] : [strong(sentence(names.claim(claim))), ' ', quiet(`[${holds}]`)]
  return {
    title: names.reading.case.title,
    blocks: [
      paragraph(...text),
      paragraph(strong(sentence(verdictInWords(names, result)))),
      ...alsoInWords(names, result).map(line => paragraph(...line)),
      paragraph(
        quiet(
          `With nobody held to anything: ${today}. Held to a choice, ${names.actor(actor)} neither moves nor answers ` +
            'what the others do.',
        ),
      ),
      ...choicesByVerdict(names, result),
      ...unavailable(names, result),
    ],
  }
}

function verdictInWords(names: Names, result: LeverageInShort): string {
  const who = capitalised(names.actor(result.actor))
  const by = result.by && holding(names, result.by)
  switch (result.verdict) {
    case 'secure':
      return `${who} can secure this: ${by}, and it always holds`
    case 'prevent':
      return `${who} can prevent this: ${by}, and it never holds`
    case 'influence':
      return `${who} can influence this, but neither secure nor prevent it: ${by}, and it stands otherwise than it would`
    case 'none':
      return result.exhaustive
        ? `${who} has no leverage on this: whatever it holds to, it stands as it would anyway`
        : `${who} has no leverage on this by up to ${count(result.searched_to, 'change')}; more were not tried`
  }
}

/** `let it strike Iran and hold to that`. */
function holding(names: Names, choice: Choice): string {
  return isToday(choice)
    ? 'let it stay as it is whatever the others do'
    : `let it ${names.change(choice)} and hold to that`
}

function isToday({ take, drop }: Choice): boolean {
  return take.length + drop.length === 0
}

/** What else there is to say: that it can prevent as well, or that tying its own hands is enough. */
function alsoInWords(names: Names, { verdict, by, prevented_by, today }: LeverageInShort): Phrase[] {
  const prevents = verdict === 'secure' && prevented_by !== null
  const then = { secure: 'always', prevent: 'never', influence: null, none: today }[verdict]
  const tied = by !== null && isToday(by) && today !== then
  return [
    ...(prevents ? [[`It can prevent it as well: ${holding(names, prevented_by)}, and it never holds.`]] : []),
    ...(tied
      ? [['What makes the difference is that it is free to move and to answer; that freedom is its leverage.']]
      : []),
  ]
}

/** The most choices shown for a verdict. */
const MOST_CHOICES = 4

const VERDICTS = ['always', 'sometimes', 'unsettled', 'never'] as const

function choicesByVerdict(names: Names, { actor, choices }: Leverage): Block[] {
  return VERDICTS.flatMap(verdict => {
    const having = choices.filter(choice => choice.verdict === verdict)
    if (having.length === 0) return []
    const rest = having.length - MOST_CHOICES
    const more = andMore(rest)
    return [
      heading(`${MARKS[verdict]} ${verdict}: ${having.length} of ${count(choices.length, 'choice')}`),
      list(having.slice(0, MOST_CHOICES).map(choice => choiceItem(names, actor, choice))),
      ...more,
    ]
  })
}

/** A choice of an actor and what the others do then; where they do nothing, that. */
export function choiceItem(names: Names, actor: string, choice: HeldChoice): Item {
  const { outcomes, unsettled, kept } = choice
  const it = names.agreeing(actor, 'it', 'they')
  const left = `Left free, ${it} would ${kept ? '' : 'not '}stay there.`
  const ways = outcomes.map(({ path }) => pathInWords(names, path)).filter(path => path.length > 0)
  const still = ways.length === 0 && unsettled.length === 0 ? [['The others change nothing.']] : []
  const several = outcomes.length > 1 ? [[`It can end in ${inWords(outcomes.length)} ways; one of them:`]] : []
  const round = unsettled.length > 0 ? [['Play can go round without end.']] : []
  return {
    lead: [strong(sentence(choiceInWords(names, choice)))],
    lines: [...several, ...(ways[0] ?? still), ...round, [quiet(left)]],
  }
}

function unavailable(names: Names, { unavailable: barred }: Leverage): Block[] {
  const single = barred.filter(({ take, drop }) => take.length + drop.length === 1)
  if (barred.length === 0) return []
  const items = single.map(
    (choice): Item => ({ lead: [sentence(names.change(choice))], lines: [whyBarred(names, choice)] }),
  )
  return [
    heading('What it cannot choose as things stand'),
    paragraph(`${capitalised(count(barred.length, 'choice'))} cannot be made by a move of its own.`),
    ...(items.length > 0 ? [list(items)] : []),
  ]
}

function whyBarred(names: Names, { constraint, one_way, take }: BarredChoice): Phrase {
  const oneWay = take.length > 0 ? 'It cannot be taken up again.' : 'It cannot be undone.'
  const rule = constraint === null ? [] : [sentence(`it cannot be: ${names.reason(constraint)}`)]
  return [[...(one_way.length > 0 ? [oneWay] : []), ...rule].join(' ')]
}

/** Who can do what about which claim: a table, and under it by what. */
export function leverageTableReport(names: Names, results: readonly LeverageInShort[]): Report {
  const actors = [...new Set(results.map(({ actor }) => actor))]
  const subjects = [...new Set(results.map(subjectOf))]
  const at = (subject: string, actor: string): LeverageInShort =>
    results.find(one => subjectOf(one) === subject && one.actor === actor)! // there is one for each pair
  const rows = subjects.map((subject): Phrase[] => [
    [subject],
    ...actors.map((actor): Phrase => [inAWord(at(subject, actor))]),
    [quiet(at(subject, actors[0]!).today)],
  ])
  return {
    title: names.reading.case.title,
    blocks: [
      heading('Who could secure or prevent what'),
      { kind: 'table', head: ['', ...actors.map(actor => capitalised(names.actor(actor))), 'As it is'], rows },
      paragraph(
        quiet('Each actor held to one choice after the other, neither moving nor answering; the others play on.'),
      ),
      ...subjects.flatMap(subject =>
        byWhat(
          names,
          actors.map(actor => at(subject, actor)),
        ),
      ),
    ],
  }
}

function subjectOf({ claim, holds }: LeverageInShort): string {
  return claim ?? `"${holds}"`
}

function inAWord({ verdict, can_prevent }: LeverageInShort): string {
  if (verdict === 'secure') return can_prevent ? 'both' : 'secure'
  return verdict === 'none' ? '–' : verdict
}

function byWhat(names: Names, results: readonly LeverageInShort[]): Block[] {
  const [first] = results
  const having = results.filter(({ verdict }) => verdict !== 'none')
  if (first === undefined || having.length === 0) return []
  const text = first.claim === null ? `"${first.holds}"` : sentence(names.claim(first.claim))
  const items = having.map(
    (one): Item => ({ lead: [sentence(verdictInWords(names, one))], lines: alsoInWords(names, one) }),
  )
  return [paragraph(strong(text)), list(items)]
}
