import { closest, type Diagnostic, type Span } from '../../diagnostics/index.ts'
import { idTwice, type Referent, unknownName } from '../problems/names.ts'
import type { Source } from '../case.ts'
import { verbatimStart } from '../text/offsets.ts'
import type { TextNode } from '../tree/tree.ts'

/** Steps of comparing names that may be spent on suggestions; past it, names are reported without one. */
const MOST_COMPARING = 30_000_000

/** Names there are: a set, the keys of a map, or both of two. */
export interface Names {
  readonly size: number
  has(name: string): boolean
  keys(): Iterable<string>
}

/** The names of both. */
export function bothOf(a: Names, b: Names): Names {
  return {
    size: a.size + b.size,
    has: name => a.has(name) || b.has(name),
    *keys() {
      yield* a.keys()
      yield* b.keys()
    },
  }
}

/** Where an id was declared first. */
export interface Declaration {
  readonly span: Span
  readonly of: 'fact' | 'driver' | 'constraint' | 'source' | 'episode'
  /** The actor of a driver. */
  readonly actor?: string
}

/** What is named somewhere, even where what names it cannot be read: so that nothing is called unused in error. */
export interface Mentions {
  readonly facts: Set<string>
  /** Named by drivers. */
  readonly options: Set<string>
  readonly sources: Set<string>
  /** Where drivers stand that name facts to rest on. */
  readonly resting: Set<number>
  /** Where facts stand that name evidence. */
  readonly evidenced: Set<number>
  /** Actors with a list of drivers or a ranking. */
  readonly ordered: Set<string>
}

/** What is known while a case is being built: the names declared so far, and where reports go. */
export class Scope {
  readonly text: string
  readonly diagnostics: Diagnostic[] = []
  readonly actors: Set<string> = new Set()
  /** Options by `ACTOR.option`, in declaration order; false: of an actor there is not, so that nothing can be made of what names it. */
  readonly options: Map<string, boolean> = new Map()
  readonly sources: Map<string, Source> = new Map()
  /** Facts, drivers, constraints and sources share their ids, since a scenario withdraws any of them by id. */
  readonly declared: Map<string, Declaration> = new Map()
  readonly mentions: Mentions = {
    facts: new Set(),
    options: new Set(),
    sources: new Set(),
    resting: new Set(),
    evidenced: new Set(),
    ordered: new Set(),
  }
  private spent = 0

  constructor(text: string) {
    this.text = text
  }

  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic)
  }

  /** Enters an id among others, unless it is taken there or among those as well: that is reported. */
  declare(
    id: string,
    declaration: Declaration,
    into: Map<string, Declaration>,
    also: ReadonlyMap<string, Declaration> = into,
  ): boolean {
    const first = into.get(id) ?? also.get(id)
    if (first === undefined) into.set(id, declaration)
    else this.report(idTwice(id, declaration.span, first.span, first.of))
    return first === undefined
  }

  /** The text of a scalar if it is a name there is; else reports it. */
  resolve(node: TextNode, what: Referent, known: Names): string | undefined {
    if (known.has(node.text)) return node.text
    const start = verbatimStart(node, this.text)
    const span = start === undefined ? node.span : { start, end: start + node.text.length }
    this.unknown(what, node.text, span, known, start !== undefined)
    return undefined
  }

  unknown(what: Referent, name: string, span: Span, known: Names, exact: boolean): void {
    this.spent += known.size * name.length ** 2
    const near = this.spent > MOST_COMPARING ? undefined : closest(name, known.keys())
    this.report(unknownName(what, name, span, near, exact))
  }
}
