import type { Constraint, Reading } from '../../casefile/index.ts'
import { optionsOf, type Proposition } from '../../logic/index.ts'
import { type Held, held } from './held.ts'

type Rule = Proposition<string>

/**
 * A reading in which some options stand still, as {@link held} has it, and yet keep nobody from anything: whoever moves
 * besides may do what it could if it were free to change them too, and only the change does not count.
 *
 * With `never: RV.talk and RV.strike`, holding the talks would otherwise forbid the strike, and what the strike deters from
 * would be put down to the talks. An actor that makes no other move gets no such leave: nobody may change options on
 * another's behalf.
 *
 * @param statusQuo - Options taken where it starts; who differs from it has moved.
 * @returns null where the rules are too entangled to be taken apart.
 * Cost: the rules that name the options held double with each of them.
 */
export function setAside(reading: Reading, values: Held, statusQuo: readonly string[]): Reading | null {
  const named = new Set(reading.constraints.flatMap(({ requires }) => optionsOf(requires)))
  const entangled = [...values.keys()].filter(id => named.has(id))
  const leave = entangled.map((id): Rule => or([is(id, values.get(id)!), moved(reading, id, values, statusQuo)]))
  let rules: Rule[] | null = [...reading.constraints.map(({ requires }) => requires), ...leave]
  for (const id of entangled) rules = rules && eliminate(rules, id)
  if (rules === null) return null
  const { span } = reading.case.statusQuo
  const constraints = rules.map(
    (requires, k): Constraint => ({
      id: `rule ${k} set aside`,
      kind: 'always',
      requires,
      wording: '',
      restsOn: [],
      span,
    }),
  )
  return held({ ...reading, constraints }, values, statusQuo)
}

/** That the owner of an option has changed something that is not held. */
function moved({ case: { options } }: Reading, id: string, values: Held, statusQuo: readonly string[]): Rule {
  const owner = options.find(option => option.id === id)?.actor
  const free = options.filter(option => option.actor === owner && !values.has(option.id))
  return or(free.map(option => is(option.id, !statusQuo.includes(option.id))))
}

/** What the rules leave room for whether or not an option is taken: they hold for one of the two. */
function eliminate(rules: readonly Rule[], option: string): Rule[] | null {
  const about = rules.filter(rule => optionsOf(rule).includes(option))
  const rest = rules.filter(rule => !about.includes(rule))
  const [taken, left] = [true, false].map(value => and(about.map(rule => given(rule, option, value))))
  const either = or([taken!, left!])
  return sizeOf(either) > LARGEST ? null : [...rest, either]
}

/** The longest rule that is still worth while. */
const LARGEST = 4096

function sizeOf(rule: Rule): number {
  switch (rule.kind) {
    case 'constant':
    case 'option':
      return 1
    case 'not':
      return 1 + sizeOf(rule.operand)
    case 'and':
    case 'or':
      return rule.operands.reduce((sum, operand) => sum + sizeOf(operand), 1)
    case 'implies':
    case 'iff':
      return 1 + sizeOf(rule.left) + sizeOf(rule.right)
  }
}

/** A rule once it is settled whether an option is taken, as short as that makes it. */
function given(rule: Rule, option: string, value: boolean): Rule {
  switch (rule.kind) {
    case 'constant':
      return rule
    case 'option':
      return rule.option === option ? constant(value) : rule
    case 'not':
      return not(given(rule.operand, option, value))
    case 'and':
      return and(rule.operands.map(operand => given(operand, option, value)))
    case 'or':
      return or(rule.operands.map(operand => given(operand, option, value)))
    case 'implies':
      return or([not(given(rule.left, option, value)), given(rule.right, option, value)])
    case 'iff':
      return iff(given(rule.left, option, value), given(rule.right, option, value))
  }
}

const constant = (value: boolean): Rule => ({ kind: 'constant', value })

function is(option: string, taken: boolean): Rule {
  const atom: Rule = { kind: 'option', option }
  return taken ? atom : not(atom)
}

function not(operand: Rule): Rule {
  if (operand.kind === 'constant') return constant(!operand.value)
  return operand.kind === 'not' ? operand.operand : { kind: 'not', operand }
}

function and(operands: readonly Rule[]): Rule {
  return joined('and', operands, true)
}

function or(operands: readonly Rule[]): Rule {
  return joined('or', operands, false)
}

/** Joined, without those that change nothing (`idle`); the contrary constant decides. */
function joined(kind: 'and' | 'or', operands: readonly Rule[], idle: boolean): Rule {
  const open = operands.filter(operand => operand.kind !== 'constant' || operand.value !== idle)
  if (open.some(operand => operand.kind === 'constant')) return constant(!idle)
  if (open.length === 0) return constant(idle)
  return open.length === 1 ? open[0]! : { kind, operands: open }
}

function iff(left: Rule, right: Rule): Rule {
  if (left.kind === 'constant') return left.value ? right : not(right)
  if (right.kind === 'constant') return right.value ? left : not(left)
  return { kind: 'iff', left, right }
}
