import { type Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.ts'
import type { ServedWorkbench, ServeProblem } from '../host.ts'
import type { Fail } from '../known.ts'
import { describeProblem } from '../read-case-file.ts'

interface OpenFlags {
  readonly port?: number
  readonly open: boolean
}

/** `tertius open`: the workbench in the browser. */
export function addOpen(program: Command, context: Context): void {
  const command = program
    .command('open')
    .summary('the workbench in the browser')
    .description(
      'Serves the workbench to this machine and opens it in the browser. With a case file, what is saved in either ' +
        'place, the page or the file, shows in the other. Without one it shows the first of the cases that come with ' +
        'the program, and keeps in the browser what you change. Ctrl-C ends it.',
    )
    .argument('[case]', 'a case file')
    .option('--port <n>', 'serve at this port; any that is free if not given', parsePort)
    .option('--no-open', 'open no browser, only say where the workbench is')
    .addHelpText('before', 'Example:\n  tertius open my-case.yaml\n')
  command.action(async (path: string | undefined, flags: OpenFlags) => {
    const fail: Fail = message => command.error(`error: ${message}`)
    if (path !== undefined) await refuseMissing(path, context, fail)
    const served = await serve(path ?? null, flags, context, fail)
    await show(served, flags, context)
    await served.untilEnded()
    context.exit(0)
  })
}

/** Errors inside the file are no hindrance: the workbench is where they are mended. That there is no file is one. */
async function refuseMissing(path: string, { host }: Context, fail: Fail): Promise<void> {
  if (path === '-') fail('the workbench writes what it opens, and standard input cannot be written')
  const content = await host.readFile(path, 'by-file')
  if ('problem' in content) fail(describeProblem({ file: path, problem: content.problem }))
}

async function serve(
  casePath: string | null,
  { port = 0 }: OpenFlags,
  { host }: Context,
  fail: Fail,
): Promise<ServedWorkbench> {
  const served = await host.serveWorkbench?.({ casePath, port })
  if (served === undefined) return fail('the workbench cannot be served here')
  return 'problem' in served ? fail(describeServeProblem(served.problem, port)) : served
}

function describeServeProblem(problem: ServeProblem, port: number): string {
  switch (problem) {
    case 'not-built':
      return 'the workbench is not there: the program was built without it'
    case 'taken':
      return `port ${port} is taken; without --port any free one is used`
    case 'forbidden':
      return `port ${port} may not be used; without --port any free one is used`
  }
}

async function show(served: ServedWorkbench, { open }: OpenFlags, { host }: Context): Promise<void> {
  const opened = open && host.stdout.isTty && (await served.openBrowser())
  host.stdout.write(opened ? 'The workbench opens in your browser; if not, it is here:\n' : 'The workbench is here:\n')
  host.stdout.write(`  ${served.url}\n`)
  host.stdout.write('It is for this machine only. Ctrl-C ends it.\n')
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/u.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a number up to 65535.')
}
