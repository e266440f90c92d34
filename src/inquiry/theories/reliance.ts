import type { Proposition } from '../../logic/index.ts'

/** Whether an option is one of those meant. */
type Among = (option: string) => boolean

/**
 * Whether a proposition has an actor do something because another does not: `not T.guard implies G.mass`. Who does so relies
 * on the other's part, or makes up for it. Who does its part when the other does, as in `A.pay implies G.arm`, does not.
 *
 * @remarks Read from how the proposition is written: in an alternative an option of each with the same sign. Cost: one look
 * at every part, and at every two parts of one alternative.
 */
export function relies(proposition: Proposition<string>, own: Among, others: Among): boolean {
  return lookAt(proposition, own, others).held
}

/** What a part of a proposition has to do with the two, by the sign of their options in it. */
interface Look {
  readonly own: Signs
  readonly others: Signs
  /** Whether there is reliance where the part is to hold, and where it is not to. */
  readonly held: boolean
  readonly broken: boolean
}

interface Signs {
  readonly plus: boolean
  readonly minus: boolean
}

function lookAt(proposition: Proposition<string>, own: Among, others: Among): Look {
  const look = (part: Proposition<string>): Look => lookAt(part, own, others)
  const sign = (plus: boolean): Signs => ({ plus, minus: false })
  switch (proposition.kind) {
    case 'constant':
      return { own: sign(false), others: sign(false), held: false, broken: false }
    case 'option':
      return {
        own: sign(own(proposition.option)),
        others: sign(others(proposition.option)),
        held: false,
        broken: false,
      }
    case 'not':
      return contrary(look(proposition.operand))
    case 'and':
      return contrary(either(proposition.operands.map(look).map(contrary)))
    case 'or':
      return either(proposition.operands.map(look))
    case 'implies':
      return either([contrary(look(proposition.left)), look(proposition.right)])
    case 'iff': {
      const [left, right] = [look(proposition.left), look(proposition.right)]
      const ways = [either([contrary(left), right]), either([left, contrary(right)])]
      return contrary(either(ways.map(contrary)))
    }
  }
}

function contrary({ own, others, held, broken }: Look): Look {
  return { own: turned(own), others: turned(others), held: broken, broken: held }
}

const turned = ({ plus, minus }: Signs): Signs => ({ plus: minus, minus: plus })

function either(parts: readonly Look[]): Look {
  const clash = parts.some((one, k) => parts.some((other, l) => k !== l && isShared(one.own, other.others)))
  return {
    own: union(parts.map(({ own }) => own)),
    others: union(parts.map(({ others }) => others)),
    held: clash || parts.some(({ held }) => held),
    broken: parts.some(({ broken }) => broken),
  }
}

const isShared = (one: Signs, other: Signs): boolean => (one.plus && other.plus) || (one.minus && other.minus)

function union(all: readonly Signs[]): Signs {
  return { plus: all.some(({ plus }) => plus), minus: all.some(({ minus }) => minus) }
}
