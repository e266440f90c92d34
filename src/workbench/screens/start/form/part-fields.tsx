import type { ReactNode } from 'react'
import { startWords } from '../../../words/start.ts'
import { called } from './called.ts'
import { Choice, type Choosable } from './fields.tsx'
import { actorsIn, type Form, type FormPart, optionsOf } from './form.ts'

const text = startWords.form.wants

/** The options to choose from, each with whose it is: `Russia: arm Iran`. */
export function choicesIn(form: Form): readonly Choosable[] {
  return actorsIn(form).flatMap(actor =>
    optionsOf(actor).map(({ key, label }) => [key, `${called(form, actor)}: ${label}`] as const),
  )
}

/** Chooses an option, and whether it is to be taken or not. */
export function PartFields(props: {
  readonly form: Form
  readonly part: FormPart
  /** What the field for the option is called. */
  readonly that: string
  /** What a field is called, in full: `What it wants, want 2 of Russia`. */
  readonly nameOf: (field: string) => string
  /** By which the field for the option is found, see `unfinished.ts`. */
  readonly field: string
  readonly onChoose: (part: Partial<FormPart>) => void
}): ReactNode {
  const { form, part, that, nameOf, field, onChoose } = props
  return (
    <>
      <Choice
        label={that}
        fullLabel={nameOf(that)}
        field={field}
        value={part.option}
        choices={[['', text.choose], ...choicesIn(form)]}
        onChoose={option => onChoose({ option })}
      />
      <Choice
        label={text.whether}
        fullLabel={nameOf(text.whether)}
        value={part.done ? 'does' : 'not'}
        choices={[
          ['does', text.does],
          ['not', text.doesNot],
        ]}
        onChoose={value => onChoose({ done: value === 'does' })}
      />
    </>
  )
}
