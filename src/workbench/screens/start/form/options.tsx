import type { ReactNode } from 'react'
import type { Rung } from '../../../../casefile/index.ts'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import { called } from './called.ts'
import { Choice, Line } from './fields.tsx'
import { type FormActor, type FormOption, withActor, writtenTwice } from './form.ts'
import { fields as fieldNames } from './unfinished.ts'
import { useForm } from './use-form.ts'

const text = startWords.form.options
const label = startWords.form.label

/** The ladder of commitment, from words to force. */
const LADDER: readonly Rung[] = ['words', 'meetings', 'mediation', 'material-aid', 'coercion', 'force']

/** The second step: what each actor may do, on its ladder. */
export function Options(): ReactNode {
  const { form } = useForm()
  return (
    <>
      <p className="step-intro">{text.intro}</p>
      {form.actors.map(actor => (
        <OptionsOf key={actor.key} actor={actor} name={called(form, actor)} />
      ))}
    </>
  )
}

function OptionsOf({ actor, name }: { readonly actor: FormActor; readonly name: string }): ReactNode {
  const { change } = useForm()
  const add = (): void =>
    change(label.add, now => ({
      ...withActor(now, actor.key, ({ options, ...rest }) => ({
        ...rest,
        options: [...options, { key: `k${now.next}`, label: '', rung: '' }],
      })),
      next: now.next + 1,
    }))
  return (
    <section className="of-actor">
      <h3>
        <Said text={text.of(name)} />
      </h3>
      <ol className="rows">
        {actor.options.map((option, k) => (
          <OptionRow key={option.key} actor={actor} option={option} place={k + 1} name={name} />
        ))}
      </ol>
      <button type="button" className="button" aria-label={text.addOf(name)} onClick={add}>
        {text.add}
      </button>
    </section>
  )
}

function OptionRow(props: {
  readonly actor: FormActor
  readonly option: FormOption
  readonly place: number
  readonly name: string
}): ReactNode {
  const { actor, option, place, name } = props
  const { form, change } = useForm()
  const twice = writtenTwice(form).some(({ key }) => key === option.key)
  const set = (what: string, fields: Partial<FormOption>, merge?: string): void =>
    change(
      what,
      now =>
        withActor(now, actor.key, ({ options, ...rest }) => ({
          ...rest,
          options: options.map(each => (each.key === option.key ? { ...each, ...fields } : each)),
        })),
      merge,
    )
  const said = option.label || text.unnamed(place)
  const remove = (): void =>
    change(label.remove(said), now =>
      withActor(now, actor.key, ({ options, ...rest }) => ({
        ...rest,
        options: options.filter(({ key }) => key !== option.key),
      })),
    )
  return (
    <li className="row">
      <Line
        label={text.option(place)}
        fullLabel={text.optionOf(place, name)}
        field={fieldNames.label(option.key)}
        value={option.label}
        problem={twice ? text.taken : undefined}
        onWrite={value => set(label.write, { label: value }, option.key)}
      />
      <Choice
        label={text.rung}
        fullLabel={text.rungOf(place, name)}
        value={option.rung}
        choices={[['', text.noRung], ...LADDER.map(rung => [rung, rung] as const)]}
        onChoose={value => set(label.rung, { rung: value as Rung | '' })}
      />
      <button type="button" className="link" aria-label={text.remove(said)} onClick={remove}>
        {startWords.form.who.remove}
      </button>
    </li>
  )
}
