/**
 * A proposition over options. `Name` is what stands for an option: the text `RU.fight` in a case, an option's
 * index in a model. Conjunctions and disjunctions are n-ary, so a long chain is wide and not deep; the parser bounds
 * the depth, so recursion over a proposition is safe.
 */
export type Proposition<Name> =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'option'; readonly option: Name }
  | { readonly kind: 'not'; readonly operand: Proposition<Name> }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Proposition<Name>[] }
  | { readonly kind: 'implies' | 'iff'; readonly left: Proposition<Name>; readonly right: Proposition<Name> }

/** The same proposition with every option renamed. Cost: linear in its size. */
export function mapOptions<A, B>(proposition: Proposition<A>, rename: (option: A) => B): Proposition<B> {
  const walk = (p: Proposition<A>): Proposition<B> => {
    switch (p.kind) {
      case 'constant':
        return p
      case 'option':
        return { kind: 'option', option: rename(p.option) }
      case 'not':
        return { kind: 'not', operand: walk(p.operand) }
      case 'and':
      case 'or':
        return { kind: p.kind, operands: p.operands.map(walk) }
      case 'implies':
      case 'iff':
        return { kind: p.kind, left: walk(p.left), right: walk(p.right) }
    }
  }
  return walk(proposition)
}

/** The options a proposition names, each once, in order of first appearance. */
export function optionsOf<Name>(proposition: Proposition<Name>): Name[] {
  const found = new Set<Name>()
  mapOptions(proposition, option => found.add(option))
  return [...found]
}

/** The truth of a proposition where `taken` says which options are taken. */
export function holds<Name>(proposition: Proposition<Name>, taken: (option: Name) => boolean): boolean {
  switch (proposition.kind) {
    case 'constant':
      return proposition.value
    case 'option':
      return taken(proposition.option)
    case 'not':
      return !holds(proposition.operand, taken)
    case 'and':
      return proposition.operands.every(operand => holds(operand, taken))
    case 'or':
      return proposition.operands.some(operand => holds(operand, taken))
    case 'implies':
      return !holds(proposition.left, taken) || holds(proposition.right, taken)
    case 'iff':
      return holds(proposition.left, taken) === holds(proposition.right, taken)
  }
}
