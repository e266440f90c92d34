import { DEEPEST, type ProblemKind, type PropositionProblem, type TextSpan } from './problem.ts'
import { atom, joined, negated, NOTHING, type Part } from './part.ts'
import type { Proposition } from './proposition.ts'
import { tokenise, type Token, type TokenKind } from './tokens.ts'

/** What the text of a proposition says. */
export interface ParsedProposition {
  /** There exactly when there is no problem. */
  readonly proposition: Proposition<string> | undefined
  /** Every name in the text, repeats included, in order; also where there are problems. */
  readonly names: readonly { readonly name: string; readonly span: TextSpan }[]
  /** In ascending order of their spans' starts. */
  readonly problems: readonly PropositionProblem[]
}

/**
 * Reads a proposition such as `not RU.fight and (RU.speak or RU.meet)`. Never throws, whatever the text.
 *
 * From tightest to loosest: `not`, `and`, `or`, `implies` and `if`, `iff`. `a implies b implies c` is
 * `a implies (b implies c)`, and its mirror image `c if b if a` means the same. A written chain of `and` is one node.
 * Names are not looked up: whether an option of that name exists is the caller's question.
 *
 * Cost: linear in the length of the text.
 */
export function parseProposition(text: string): ParsedProposition {
  if (text.trim() === '') return { proposition: undefined, names: [], problems: [empty(text)] }
  const problems: PropositionProblem[] = []
  const tokens = tokenise(text, problems)
  const names = tokens.filter(({ kind }) => kind === 'name').map(({ text: name, span }) => ({ name, span }))
  const parsed = new Parser(tokens, problems).whole()
  problems.sort((a, b) => a.span.start - b.span.start)
  return { proposition: problems.length === 0 ? parsed : undefined, names, problems }
}

function empty(text: string): PropositionProblem {
  return { kind: 'empty', span: { start: 0, end: text.length }, found: text, expected: 'an option' }
}

/** Operators that stand between their operands, loosest first; those on one line bind equally. */
const LEVELS: readonly (readonly TokenKind[])[] = [['iff'], ['implies', 'if'], ['or'], ['and']]

/** Precedence climbing. Only parentheses recurse; chains and `not`s are loops, so that long ones cost no stack. */
class Parser {
  private readonly tokens: readonly Token[]
  private readonly problems: PropositionProblem[]
  private position = 0
  private parentheses = 0
  /** Nothing more is reported: with a part unreadable the rest would be guesswork. */
  private silent: boolean

  constructor(tokens: readonly Token[], problems: PropositionProblem[]) {
    this.tokens = tokens.filter(({ kind }) => kind !== 'unknown')
    this.problems = problems
    this.silent = this.tokens.length < tokens.length
  }

  whole(): Proposition<string> {
    return this.until(['end'], 'an operator such as "and"').proposition
  }

  private get token(): Token {
    return this.tokens[this.position]! // the last token is `end` and is never passed
  }

  private advance(): Token {
    const { token } = this
    if (token.kind !== 'end') this.position++
    return token
  }

  private report(kind: ProblemKind, { span, text }: Token, expected: string): void {
    if (!this.silent) this.problems.push({ kind, span, found: text, expected })
  }

  /** Too deep: say so once and read no further. */
  private abandon(at: Token): Part {
    this.report('too-deep', at, `at most ${DEEPEST} levels`)
    this.silent = true
    this.position = this.tokens.length - 1
    return NOTHING
  }

  /** An expression up to one of the `closers`; what does not belong is reported, skipped, and reading goes on. */
  private until(closers: readonly TokenKind[], expected: string): Part {
    const part = this.chain(0)
    while (this.token.kind !== 'end' && !closers.includes(this.token.kind)) {
      this.report('unexpected', this.token, expected)
      this.skipOperands(closers)
      if (LEVELS.flat().includes(this.token.kind)) {
        this.advance()
        this.chain(0)
      }
    }
    return part
  }

  /** Skips to the next operator or closer, over parentheses as wholes, so that one slip is one problem. */
  private skipOperands(closers: readonly TokenKind[]): void {
    let open = 0
    while (this.token.kind !== 'end') {
      const { kind } = this.token
      if (open === 0 && (closers.includes(kind) || LEVELS.flat().includes(kind))) return
      if (kind === 'open') open++
      if (kind === 'close') open = Math.max(0, open - 1)
      this.advance()
    }
  }

  /** Operands joined by the operators of one level. */
  private chain(level: number): Part {
    const operators = LEVELS[level]
    if (operators === undefined) return this.negation()
    const parts = [this.chain(level + 1)]
    const between: Token[] = []
    while (operators.includes(this.token.kind)) {
      between.push(this.advance())
      parts.push(this.chain(level + 1))
    }
    return between.length === 0 ? parts[0]! : this.join(parts, between)
  }

  private join(parts: readonly Part[], between: readonly Token[]): Part {
    const first = between[0]! // there is one operator at least
    const other = between.find(token => token.kind !== first.kind)
    if (other !== undefined) this.report('mixed', other, 'parentheses')
    const part = joined(first.kind, parts)
    return part.depth > DEEPEST ? this.abandon(first) : part
  }

  private negation(): Part {
    const first = this.token
    let nots = 0
    for (; this.token.kind === 'not'; this.advance()) nots++
    const part = this.operand()
    return part.depth + nots > DEEPEST ? this.abandon(first) : negated(part, nots)
  }

  private operand(): Part {
    const { token } = this
    switch (token.kind) {
      case 'name':
      case 'true':
      case 'false':
        return atom(this.advance())
      case 'open':
        return this.parenthesis()
      default:
        this.report('missing', token, 'an option')
        return NOTHING
    }
  }

  private parenthesis(): Part {
    const open = this.advance()
    if (++this.parentheses > DEEPEST) return this.abandon(open)
    const part = this.until(['close'], '")" or an operator such as "and"')
    if (this.token.kind === 'close') this.advance()
    else this.report('unclosed', open, '")"')
    this.parentheses--
    return part
  }
}
