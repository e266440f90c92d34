import type { ReactNode } from 'react'
import { startWords } from '../../../words/start.ts'
import { Choice, type ChoiceGroup } from './fields.tsx'
import { actorsIn, type Form, type FormPart, optionsOf } from './form.ts'

const text = startWords.form.wants

/** The options to choose from, by actor. */
export function optionGroups(form: Form): readonly ChoiceGroup[] {
  return actorsIn(form).map((actor, k) => ({
    title: actor.name || startWords.form.who.unnamed(k + 1),
    choices: optionsOf(actor).map(({ key, label }) => [key, label] as const),
  }))
}

/** An option, said with who takes it: `the patron: arm its client`. */
export function actOf(form: Form, key: string): string {
  const actor = actorsIn(form).find(({ options }) => options.some(option => option.key === key))
  const label = actor?.options.find(option => option.key === key)?.label ?? ''
  return `${actor?.name ?? ''}: ${label}`
}

/** Chooses an option, and whether it is to be taken or not. */
export function PartFields(props: {
  readonly form: Form
  readonly part: FormPart
  /** What a field is called, in full: `What it wants, want 2 of Russia`. */
  readonly nameOf: (field: string) => string
  readonly onChoose: (part: Partial<FormPart>) => void
}): ReactNode {
  const { form, part, nameOf, onChoose } = props
  return (
    <>
      <Choice
        label={text.that}
        fullLabel={nameOf(text.that)}
        value={part.option}
        first={[['', text.choose]]}
        groups={optionGroups(form)}
        onChoose={option => onChoose({ option })}
      />
      <Choice
        label={text.whether}
        fullLabel={nameOf(text.whether)}
        value={part.done ? 'does' : 'not'}
        first={[
          ['does', text.does],
          ['not', text.doesNot],
        ]}
        onChoose={value => onChoose({ done: value === 'does' })}
      />
    </>
  )
}
