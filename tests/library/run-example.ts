import ts from 'typescript'
import * as tertius from '../../src/index.ts'
import * as report from '../../src/report/index.ts'

/** What an example of the documentation printed, and what the comments beside its `console.log` say it prints. */
export interface ExampleRun {
  readonly printed: readonly string[]
  readonly expected: readonly string[]
}

/** Runs an example written for users of the package, with `tertius` being this very library. */
export async function runExample(source: string): Promise<ExampleRun> {
  const printed: string[] = []
  const print = (...values: readonly unknown[]): void => void printed.push(values.map(String).join(' '))
  const own: Readonly<Record<string, unknown>> = { tertius, 'tertius/report': report }
  const load: Load = async name => own[name] ?? import(name)
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...parts: string[]) => Runner
  await new AsyncFunction('load', 'console', asFunctionBody(source))(load, { log: print })
  return { printed, expected: [...source.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, said = '']) => said) }
}

type Load = (name: string) => Promise<unknown>
type Runner = (load: Load, console: { readonly log: (...values: readonly unknown[]) => void }) => Promise<void>

/** Types go, and imports become loads, so that the example runs without files of its own. */
function asFunctionBody(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  })
  return outputText.replaceAll(/^import (\{[^}]*\}) from (['"][^'"]*['"]);$/gm, 'const $1 = await load($2);')
}
