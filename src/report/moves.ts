import type { PathStep } from '../inquiry/index.ts'
import type { Phrase } from './document.ts'
import type { Names } from './names.ts'
import { sentence, series } from './words.ts'

/** A path as sentences, one a move: `Then the United States would strike Iran, because …`. */
export function pathInWords(names: Names, path: readonly PathStep[]): Phrase[] {
  return path.map(step => [
    sentence(`then ${names.actor(step.actor)} would ${names.change(step)}${because(names, step)}`),
  ])
}

function because(names: Names, { because: driver }: PathStep): string {
  return driver === null ? '' : `, because ${names.reason(driver)}`
}

/** A choice as the rest of a sentence after `to`: `strike Iran and no longer …`, or that nothing is changed. */
export function choiceInWords(
  names: Names,
  choice: { readonly take: readonly string[]; readonly drop: readonly string[] },
): string {
  return choice.take.length + choice.drop.length === 0 ? 'change nothing' : names.change(choice)
}

/** A state by what is taken in it, actor by actor: `Russia: criticise …; Iran: answer …`. */
export function stateInWords(names: Names, taken: readonly string[]): string {
  if (taken.length === 0) return 'nobody does anything'
  const actors = [...new Set(taken.map(option => names.option(option)?.actor ?? option))]
  const acts = (actor: string): string =>
    series(taken.filter(option => names.option(option)?.actor === actor).map(option => names.act(option)))
  return actors.map(actor => `${names.actor(actor)}: ${acts(actor)}`).join('; ')
}
