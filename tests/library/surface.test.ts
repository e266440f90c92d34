import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { blocksOf, pages } from '../docs/markdown.ts'

const DOORS = ['src/index.ts', 'src/report/index.ts']

/** Programs written by users of the package: those of the documentation, and two that are wrong. */
const examples = new Map([
  ...pages()
    .flatMap(({ path, text }) => blocksOf(text).map(block => ({ path, ...block })))
    .filter(({ info }) => info === 'ts')
    .map(({ path, body }, k) => [fileFor(`${path}-${k}`), body] as const),
  [fileFor('wrong-argument'), "import { readCase } from 'tertius'\nreadCase(7)\n"],
  [fileFor('wrong-name'), "import { nothing } from 'tertius'\nnothing()\n"],
])

function fileFor(name: string): string {
  return resolve('tests/library', `${name.replaceAll(/\W/g, '-')}.example.ts`)
}

const program = ts.createProgram([...DOORS.map(path => resolve(path)), ...examples.keys()], compilerOptions(), host())
const checker = program.getTypeChecker()

/** The project's own settings, with the names of the package leading to its sources. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', path => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'))
  return { ...options, paths: { tertius: ['./src/index.ts'], 'tertius/report': ['./src/report/index.ts'] } }
}

/** The real files, and the examples as if they were files. */
function host(): ts.CompilerHost {
  const files = ts.createCompilerHost(compilerOptions())
  return {
    ...files,
    fileExists: name => examples.has(name) || files.fileExists(name),
    readFile: name => examples.get(name) ?? files.readFile(name),
    getSourceFile: (name, language, ...rest) => {
      const example = examples.get(name)
      return example === undefined
        ? files.getSourceFile(name, language, ...rest)
        : ts.createSourceFile(name, example, language)
    },
  }
}

/** What the type checker has against an example, as a user of the package in strict mode would be told. */
function typeErrorsOf(path: string): string[] {
  const source = program.getSourceFile(path)!
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('programs of users', () => {
  const wrong = [...examples.keys()].slice(-2)
  const right = [...examples.keys()].slice(0, -2)

  test('are there', () => expect(right.length).toBeGreaterThan(0))

  test.each(right)('%s compiles in strict mode', path => expect(typeErrorsOf(path)).toEqual([]))

  test('that are wrong are told so', () => {
    expect(wrong.map(typeErrorsOf)).toEqual([
      [expect.stringContaining("'number' is not assignable")],
      [expect.stringContaining("no exported member 'nothing'")],
    ])
  })
})

interface Exported {
  readonly name: string
  readonly comment: string
  readonly type: ts.Type
}

/** The values, not the types, that a door hands out. */
function valuesOf(door: string): Exported[] {
  const module = checker.getSymbolAtLocation(program.getSourceFile(resolve(door))!)!
  return checker.getExportsOfModule(module).flatMap(symbol => {
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    if ((meant.flags & ts.SymbolFlags.Value) === 0) return []
    const comment = ts.displayPartsToString(meant.getDocumentationComment(checker))
    return [{ name: symbol.name, comment, type: checker.getTypeOfSymbol(meant) }]
  })
}

describe.each(DOORS)('%s', door => {
  const values = valuesOf(door)

  test('has something to offer', () => expect(values.length).toBeGreaterThan(5))

  test('says of every value what it is', () => {
    expect(values.filter(({ comment }) => comment === '').map(({ name }) => name)).toEqual([])
  })

  test('has no any in what its functions take and give', () => {
    const loose = values.filter(({ type }) =>
      type.getCallSignatures().some(signature => {
        const types = signature.parameters.map(parameter => checker.getTypeOfSymbol(parameter))
        return [...types, signature.getReturnType()].some(part => (part.flags & ts.TypeFlags.Any) !== 0)
      }),
    )
    expect(loose.map(({ name }) => name)).toEqual([])
  })
})

test('what a first program needs is there', () => {
  const names = valuesOf('src/index.ts').map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['readCase', 'answer', 'why', 'briefing', 'stability', 'Unanswerable']))
})
