import type { Host } from './host.ts'
import { type Paint, painter } from './paint.ts'

/** What every command is given. */
export interface Context {
  readonly host: Host
  /** Dresses text for standard output and standard error, as the user wishes and the stream allows. */
  paint(stream: 'stdout' | 'stderr'): Paint
  /** Said by a command when it is done; the last word counts. */
  exit(code: ExitCode): void
}

/**
 * How a command ended: 0 done; 1 an expectation failed; 2 wrong usage; 3 the case has errors; 4 a limit was reached and
 * the results are partial.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** A user's wish about colour, by flag; undefined: none was given. */
export type ColourWish = boolean | undefined

/**
 * Whether to colour what goes to a stream: the flag decides, then NO_COLOR and FORCE_COLOR if set and not empty, then
 * whether the stream can show it.
 */
export function wantsColour(host: Host, stream: 'stdout' | 'stderr', wish: ColourWish): boolean {
  if (wish !== undefined) return wish
  if ((host.env('NO_COLOR') ?? '') !== '') return false
  if (!['', '0'].includes(host.env('FORCE_COLOR') ?? '')) return true
  return host[stream].colour
}

/** The context of one run. `wish` is asked late, when the flags have been read. */
export function contextOf(host: Host, wish: () => ColourWish, exit: (code: ExitCode) => void): Context {
  return { host, exit, paint: stream => painter(wantsColour(host, stream, wish())) }
}
