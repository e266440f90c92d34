import { startWords } from '../../../words/start.ts'
import type { Form, FormActor } from './form.ts'

/** What an actor is called in the form: by its name or, before it has one, by its place. */
export function called({ actors }: Form, { key, name }: FormActor): string {
  return name.trim() || startWords.form.who.unnamed(actors.findIndex(actor => actor.key === key) + 1)
}
