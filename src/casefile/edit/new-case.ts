import type { Rung } from '../case.ts'
import { recordOf } from './data.ts'
import { idFrom } from './ids.ts'
import { afterKey, blockLines, itemLinesOf } from './render.ts'

/** What somebody says who starts a case: who there is, what each can do, what each wants, and what is so today. */
export interface CaseStart {
  readonly title: string
  readonly question?: string
  /** `YYYY-MM-DD`. */
  readonly asOf?: string
  readonly actors: readonly StartedActor[]
  /** What is done today; everything else is not. */
  readonly statusQuo: readonly StartedOption[]
  /** Questions to be answered, before the one whether everything stays as it is, which is always asked. */
  readonly claims?: readonly StartedClaim[]
}

/** That all of these are done, or not done. */
export interface StartedClaim {
  readonly text: string
  readonly holds: readonly StartedPart[]
}

export interface StartedActor {
  /** Default: made from the name. */
  readonly id?: string
  readonly name: string
  readonly options: readonly { readonly id?: string; readonly label: string; readonly rung?: Rung }[]
  /** Most important first. */
  readonly wants: readonly Want[]
}

/** An option by the place of its actor and its own among the actor's, from 0: it has no id yet. */
export interface StartedOption {
  readonly actor: number
  readonly option: number
}

/** That something is done, or is not done. */
export interface StartedPart extends StartedOption {
  readonly done: boolean
}

/**
 * That something is done, by itself or by another, or is not done; where it says so, only if something else is; with the
 * reason, if there is one.
 */
export interface Want extends StartedPart {
  readonly when?: StartedPart
  readonly because?: string
}

/** An actor whose ids are settled. */
interface Named {
  readonly id: string
  readonly options: readonly string[]
}

/**
 * The text of a new case: well-formed, without errors, and with remarks on what comes next. Ids are made from names, so that
 * they can be read, are unique and in ASCII. An actor that wants nothing yet is given a driver that never decides.
 *
 * Options that are not there are passed over; a date that is none is left out by whoever asks for it.
 */
export function newCase(start: CaseStart): string {
  const named = nameAll(start)
  const parts = [
    heading(start),
    `# Who takes part. The id stands in propositions, the name in sentences.\n${section('actors', actorsOf(start, named))}`,
    `# What each can do. Elsewhere an option is ACTOR.option, such as ${example(named)}.\n${section('options', optionsOf(start, named))}`,
    `# What is so today. Options that are not in this list are not taken.\nstatus_quo: [${start.statusQuo
      .flatMap(option => nameOf(named, option) ?? [])
      .filter((option, k, all) => all.indexOf(option) === k)
      .join(', ')}]\n`,
    FACTS,
    driversOf(start, named),
    claimsOf(start, named),
  ]
  return parts.join('\n')
}

const FACTS = `# What you hold to be true, each with its evidence. Then let drivers rest on them: rests_on: [the-fact].
# sources:
#   a-report: { title: A report, date: 2026 }
# facts:
#   the-fact:
#     text: What is so
#     evidence: a-report ¶3
`

function heading({ title, question, asOf }: CaseStart): string {
  const fields = { title, question: question || undefined, as_of: asOf || undefined }
  const entries = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return ['tertius: 1', ...blockLines(recordOf(entries), 0, '\n'), ''].join('\n')
}

function section(key: string, value: Parameters<typeof afterKey>[0]): string {
  return `${key}:${afterKey(value, { indent: 0, feed: '\n', before: 200 })}\n`
}

function actorsOf({ actors }: CaseStart, named: readonly Named[]): Record<string, string> {
  return recordOf(actors.map(({ name }, k) => [named[k]!.id, name || named[k]!.id])) as Record<string, string>
}

function optionsOf({ actors }: CaseStart, named: readonly Named[]): ReturnType<typeof recordOf> {
  return recordOf(
    actors.map(({ options }, k) => {
      const own = options.map(({ label, rung }, j) => {
        const said = label || named[k]!.options[j]!
        const record = recordOf(
          rung === undefined
            ? []
            : [
                ['label', said],
                ['rung', rung],
              ],
        )
        return [named[k]!.options[j]!, rung === undefined ? said : record] as const
      })
      return [named[k]!.id, recordOf(own)]
    }),
  )
}

function driversOf({ actors }: CaseStart, named: readonly Named[]): string {
  const taken = new Set<string>()
  const lists = actors.map(({ wants }, k) => {
    const { id } = named[k]!
    const items = wants.flatMap(want => driverOf(want, named, taken))
    const nothing = {
      id: fresh(`${id}-undecided`, taken),
      prefers: true,
      because: 'nothing has been said yet of what it wants',
    }
    const drivers = items.length > 0 ? items : [recordOf(Object.entries(nothing))]
    return [`  ${id}:`, ...drivers.flatMap(driver => itemLinesOf(driver, 4, '\n', false))].join('\n')
  })
  const remark =
    '# What moves each of them, most important first: the first that tells two states apart decides between them.\n'
  return `${remark}drivers:${lists.length === 0 ? ' {}' : `\n${lists.join('\n')}`}\n`
}

function driverOf(want: Want, named: readonly Named[], taken: Set<string>): ReturnType<typeof recordOf>[] {
  const prefers = partIn(named, want)
  if (prefers === undefined) return []
  const when = want.when && partIn(named, want.when)
  const id = fresh(idOf(prefers) + (when === undefined ? '' : `-if-${idOf(when)}`), taken)
  const wanted = when === undefined ? prefers : `${when} implies ${prefers}`
  return [recordOf([['id', id], ['prefers', wanted], ...(want.because ? [['because', want.because] as const] : [])])]
}

/** `RU.arm` or `not RU.arm`; undefined for an option that is not there. */
function partIn(named: readonly Named[], part: StartedPart): string | undefined {
  const option = nameOf(named, part)
  return option === undefined || part.done ? option : `not ${option}`
}

function idOf(part: string): string {
  return part.replace('not ', 'no-').replace('.', '-')
}

/** What is asked, and at the end a claim that can always be made: that everything stays as it is. */
function claimsOf({ statusQuo, claims = [] }: CaseStart, named: readonly Named[]): string {
  const ids = new Set(['nothing-changes'])
  const own = claims.map(claim => {
    const parts = claim.holds.flatMap(part => partIn(named, part) ?? [])
    const said: [string, string][] = [
      ['text', claim.text],
      ['holds', parts.join(' and ') || 'true'],
    ]
    return [fresh(idFrom(claim.text, ids, 'claim'), ids), recordOf(said)] as const
  })
  const taken = new Set(statusQuo.flatMap(option => nameOf(named, option) ?? []))
  const all = named.flatMap(({ id, options }) => options.map(option => `${id}.${option}`))
  const holds = all.map(option => (taken.has(option) ? option : `not ${option}`)).join(' and ') || 'true'
  const claim = recordOf([
    ['text', 'Everything stays as it is today'],
    ['holds', holds],
  ])
  const remark = '# Propositions worth asking about by name. Put your own beside this one.\n'
  return remark + section('claims', recordOf([...own, ['nothing-changes', claim]]))
}

function nameAll({ actors }: CaseStart): Named[] {
  const ids = new Set<string>()
  return actors.map(({ id, name, options }) => {
    const actor = fresh(idFrom(id || name, ids, 'actor'), ids)
    const own = new Set<string>()
    for (const option of options) fresh(idFrom(option.id || option.label, own, 'option'), own)
    return { id: actor, options: [...own] }
  })
}

/** The id, with a number where it is taken; it is taken from now on. */
function fresh(id: string, taken: Set<string>): string {
  let free = id
  for (let k = 2; taken.has(free); k++) free = `${id}-${k}`
  taken.add(free)
  return free
}

function nameOf(named: readonly Named[], { actor, option }: StartedOption): string | undefined {
  const of = named[actor]
  const own = of?.options[option]
  return own === undefined ? undefined : `${of!.id}.${own}`
}

function example(named: readonly Named[]): string {
  const of = named.find(({ options }) => options.length > 0)
  return of === undefined ? 'A.speak' : `${of.id}.${of.options[0]!}`
}
