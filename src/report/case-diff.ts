import type { Attribution, CaseChange, CaseDiff, FieldValue, PartKind, PartRef, VerdictPair } from '../inquiry/index.ts'
import { MARKS } from './briefing.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { standingOtherwise } from './what-if.ts'
import { capitalised, clause, count, dateInWords, sentence, series } from './words.ts'

/** The two versions, by the names they go by and what they call things. */
export interface Versions {
  readonly old: { readonly file: string; readonly names: Names }
  readonly next: { readonly file: string; readonly names: Names }
}

/** What changed between two versions of a case, what that changed in the answer, and which change did it. */
export function caseDiffReport(versions: Versions, diff: CaseDiff): Report {
  const { names } = versions.next
  return {
    title: names.reading.case.title,
    blocks: [
      paragraph(quiet(`From ${version(versions.old)} to ${version(versions.next)}.`)),
      ...whatChanged(versions, diff),
      ...standingOtherwise(names, diff.counting),
      ...theAnswer(versions, diff),
      ...whichDidIt(versions, diff),
    ],
  }
}

function version({ file, names }: Versions['old']): string {
  const { asOf, scenario, case: subject } = names.reading
  const as = subject.scenarios.find(({ id }) => id === scenario)
  const read = [
    ...(asOf === undefined ? [] : [`as of ${dateInWords(asOf)}`]),
    ...(as === undefined ? [] : [`as "${as.title}"`]),
  ]
  return read.length === 0 ? file : `${file} (read ${series(read)})`
}

function whatChanged(versions: Versions, { changes }: CaseDiff): Block[] {
  const head = heading('What changed in the case')
  if (changes.length === 0) return [head, paragraph('Nothing: both versions say the same, however they are written.')]
  return [head, list(changes.map(change => changeItem(versions, change)))]
}

const KINDS: Readonly<Record<PartKind, string>> = {
  as_of: 'the date',
  status_quo: 'the start',
  source: 'source',
  actor: 'actor',
  option: 'option',
  constraint: 'constraint',
  fact: 'fact',
  driver: 'driver',
  ranking: 'ranking',
  claim: 'claim',
  scenario: 'scenario',
  episode: 'episode',
}

/** Whether there is but one of the kind, which goes by the kind's name. */
function isSingle({ kind }: PartRef): boolean {
  return kind === 'as_of' || kind === 'status_quo'
}

function changeItem(versions: Versions, change: CaseChange): Item {
  const { id, kind, fields } = change
  const single = isSingle(change)
  const names = change.change === 'removed' ? versions.old.names : versions.next.names
  const was = single && change.change !== 'changed' ? 'was ' : ''
  const what = `${capitalised(KINDS[kind])} ${was}${change.change}`
  const lead: Phrase = single
    ? [strong(sentence(what))]
    : [strong(`${what}:`), ` ${sentence(inFull(names, change))} `, quiet(`[${id}]`)]
  const whole = change.change === 'added' || change.change === 'removed'
  return { lead, lines: whole && !single ? [] : fields.map((field): Phrase => [fieldLine(versions, field)]) }
}

/** What a part is, in the words of the case. */
function inFull(names: Names, { kind, id }: PartRef): string {
  const say: Partial<Record<PartKind, () => string>> = {
    fact: () => names.fact(id)?.text ?? id,
    driver: () => `${names.actor(names.driver(id)?.actor ?? '')}: ${names.reason(id)}`,
    constraint: () => names.reason(id),
    option: () => `${names.actor(names.option(id)?.actor ?? '')} can ${names.act(id)}`,
    claim: () => names.claim(id),
    actor: () => names.actor(id),
    ranking: () => names.actor(id),
    source: () => titleOf(names.reading.case.sources, id),
    scenario: () => titleOf(names.reading.case.scenarios, id),
    episode: () => titleOf(names.reading.case.episodes, id),
  }
  return say[kind]?.() ?? KINDS[kind]
}

function titleOf(parts: readonly { readonly id: string; readonly title?: string }[], id: string): string {
  return parts.find(part => part.id === id)?.title ?? id
}

function fieldLine({ old, next }: Versions, { field, before, after }: CaseChange['fields'][number]): string {
  if (field === 'place') return `Now ${placed(next.names, after)}; was ${placed(old.names, before)}.`
  const name = field.replaceAll('_', ' ')
  const [was, is] = [itemsInWords(old.names, field, before), itemsInWords(next.names, field, after)]
  if (Array.isArray(before) || Array.isArray(after)) return `${name}: ${listChange(was, is)}`
  return `${name}: ${valueInWords(was)} → ${valueInWords(is)}`
}

/** The place of a driver by those that keep theirs. */
function placed(names: Names, behind: FieldValue): string {
  return typeof behind === 'string' ? `behind ${quoted(names.reason(behind), behind)}` : 'first'
}

/** Words of the case, and the id they go by. */
function quoted(text: string, id: string): string {
  return `"${text}" [${id}]`
}

/** What a field lists, in the words of the case where the file has ids. */
function itemsInWords(names: Names, field: string, value: FieldValue): readonly string[] {
  const items = value === null ? [] : typeof value === 'string' ? [value] : value
  const say = IN_WORDS[field]
  return say === undefined ? items : items.map(item => say(names, item))
}

const IN_WORDS: Readonly<Record<string, (names: Names, item: string) => string>> = {
  taken: optionInWords,
  status_quo: optionInWords,
  observed: optionInWords,
  rests_on: (names, group) =>
    series(
      group.split(' or ').map(id => factInWords(names, id)),
      'or',
    ),
  actor: (names, id) => actorInWords(names, id),
  about: (names, id) => actorInWords(names, id),
}

function optionInWords(names: Names, id: string): string {
  const option = names.option(id)
  return option === undefined ? id : `${names.actor(option.actor)}: ${names.act(id)} [${id}]`
}

function factInWords(names: Names, id: string): string {
  const fact = names.fact(id)
  return fact === undefined ? id : quoted(clause(fact.text), id)
}

function actorInWords(names: Names, id: string): string {
  const name = names.actor(id)
  return name === id ? id : `${name} [${id}]`
}

/** What came into a list and what went; where only the order differs, the whole of it. */
function listChange(before: readonly string[], after: readonly string[]): string {
  const come = after.filter(item => !before.includes(item)).map(item => `+ ${item}`)
  const gone = before.filter(item => !after.includes(item)).map(item => `− ${item}`)
  const parts = [...come, ...gone]
  return parts.length > 0 ? parts.join(', ') : `${before.join(', ')} → ${after.join(', ')}`
}

function valueInWords(items: readonly string[]): string {
  return items.length === 0 ? 'not given' : items.join(', ')
}

function theAnswer({ old, next }: Versions, { claims, changed, options, outcomes }: CaseDiff): Block[] {
  const rows = Object.entries(claims)
    .filter(([, { before, after }]) => before !== after)
    .map(([id, pair]): Phrase[] => {
      const names = pair.after === null ? old.names : next.names
      return [[verdicts(pair)], [sentence(names.claim(id))], [quiet(id)]]
    })
  const acts = options.map(({ option, actor, ...pair }): Item => {
    const act = `${next.names.actor(actor)} to ${next.names.act(option)}`
    return { lead: [`${capitalised(act)}: ${pair.before} → ${pair.after}`], lines: [] }
  })
  const shared = Object.values(claims).some(({ before, after }) => before !== null && after !== null)
  const nothing = outcomes.differ
    ? `It ends otherwise${shared ? ', though the claims stand as they did' : ''}.`
    : `Nothing: it ends as it did${shared ? ', and every claim stands as it did' : ''}.`
  return [
    heading('What that changed in the answer'),
    ...(changed.length === 0 ? [paragraph(strong(nothing))] : []),
    ...(rows.length > 0 ? [{ kind: 'table', head: ['', 'Claim', 'Id'], rows } as const] : []),
    ...(acts.length > 0 ? [paragraph('What is done, over the outcomes:'), list(acts)] : []),
  ]
}

function verdicts({ before, after }: VerdictPair): string {
  if (before === null) return `new: ${MARKS[after!]} ${after}`
  if (after === null) return `gone; was ${before}`
  return `${before} → ${MARKS[after]} ${after}`
}

function whichDidIt(versions: Versions, diff: CaseDiff): Block[] {
  const { made_by, outcomes } = diff
  const { claims, searched, tried, untried } = made_by
  const byVerdict = grouped(Object.entries(claims))
  const all = byVerdict.length > 0 || !outcomes.differ ? byVerdict : [{ ids: [], found: made_by.outcomes! }]
  if (all.length === 0) return []
  const head = heading('Which change did it')
  if (!searched) return [head, paragraph('The case is too large to try the changes one by one here.')]
  const cannot =
    untried.length === 0
      ? ''
      : ` ${capitalised(refs(versions, diff, untried))} cannot be made alone: ${untried.length === 1 ? 'it needs' : 'they need'} another change.`
  return [
    head,
    list(all.map(({ ids, found }) => attributionItem(versions, diff, ids, found))),
    paragraph(quiet(`Tried one by one: ${count(tried, 'change')} that can bear on the answer.${cannot}`)),
  ]
}

/** Claims that owe their verdict to the same changes are told of together. */
function grouped(
  all: readonly (readonly [string, Attribution])[],
): { readonly ids: string[]; readonly found: Attribution }[] {
  const groups = new Map<string, { ids: string[]; found: Attribution }>()
  for (const [id, found] of all) {
    const key = JSON.stringify(found)
    groups.set(key, { ids: [...(groups.get(key)?.ids ?? []), id], found })
  }
  return [...groups.values()]
}

function attributionItem(
  versions: Versions,
  diff: CaseDiff,
  ids: readonly string[],
  { alone, needed }: Attribution,
): Item {
  const both = alone.filter(ref => needed.some(other => same(ref, other)))
  const lines: Phrase[] = []
  if (alone.length === 0) lines.push(['No change does it by itself; several do it together.'])
  else
    lines.push([
      `${alone.length === 1 ? 'One change does' : 'Each of these does'} it by itself: ${refs(versions, diff, alone)}.`,
    ])
  if (needed.length > 0 && both.length < needed.length) {
    lines.push([
      `Without ${needed.length === 1 ? 'this' : 'any one of these'} it would be as before: ${refs(versions, diff, needed)}.`,
    ])
  } else if (needed.length > 0) lines.push(['And without it, it would be as before.'])
  else if (alone.length > 0) lines.push(['Taking back one change alone would not undo it.'])
  return { lead: subjectsOf(versions.next.names, ids), lines }
}

/** What turned, in words: claims, or where there are none the outcomes. */
function subjectsOf(names: Names, ids: readonly string[]): Phrase {
  if (ids.length === 0) return [strong('The outcomes:')]
  return ids.flatMap(
    (id, k): Phrase => [strong(`${k > 0 ? ' ' : ''}${sentence(names.claim(id))}`), ' ', quiet(`[${id}]`)],
  )
}

function same(a: PartRef, b: PartRef): boolean {
  return a.kind === b.kind && a.id === b.id
}

/** Parts by their kind, in the words of the case: `the fact "the talks are brittle" [brittle]`. */
function refs({ old, next }: Versions, { changes }: CaseDiff, these: readonly PartRef[]): string {
  const isGone = (ref: PartRef): boolean => changes.some(part => same(part, ref) && part.change === 'removed')
  const inWords = (ref: PartRef): string => {
    const text = inFull(isGone(ref) ? old.names : next.names, ref)
    return `the ${KINDS[ref.kind]} ${text === ref.id ? text : quoted(clause(text), ref.id)}`
  }
  return series(these.map(ref => (isSingle(ref) ? KINDS[ref.kind] : inWords(ref))))
}
