export { type ParsedProposition, parseProposition } from './parse.ts'
export { printProposition } from './print.ts'
export { DEEPEST, type ProblemKind, type PropositionProblem, type TextSpan } from './problem.ts'
export { holds, mapOptions, optionsOf, type Proposition } from './proposition.ts'
