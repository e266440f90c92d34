import { type KeyboardEvent, type ReactNode } from 'react'
import { announce } from '../../../parts/announce.ts'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import { called } from './called.ts'
import { Choice, Line } from './fields.tsx'
import { actorsIn, finishedWants, type Form, type FormActor, type FormPart, type FormWant, withActor } from './form.ts'
import { useMade } from './made.ts'
import { choicesIn, PartFields } from './part-fields.tsx'
import { fields as fieldNames } from './unfinished.ts'
import { useForm } from './use-form.ts'

const text = startWords.form.wants
const label = startWords.form.label

/** The fourth step: what each actor wants, in order. */
export function Wants(): ReactNode {
  const { form } = useForm()
  return (
    <>
      <p className="step-intro">{text.intro}</p>
      {actorsIn(form).map((actor, k) => (
        <WantsOf key={actor.key} actor={actor} place={k} name={called(form, actor)} />
      ))}
    </>
  )
}

interface OfActor {
  readonly actor: FormActor
  readonly name: string
}

function WantsOf({ actor, name, place }: OfActor & { readonly place: number }): ReactNode {
  const { form, change } = useForm()
  const propositions = usePropositions(form, actor, place)
  const add = (): void =>
    change(label.add, now => ({
      ...withActor(now, actor.key, ({ wants, ...rest }) => ({
        ...rest,
        wants: [...wants, { key: `k${now.next}`, option: '', done: true, when: null, because: '' }],
      })),
      next: now.next + 1,
    }))
  return (
    <section className="of-actor">
      <h3>
        <Said text={text.of(name)} />
      </h3>
      {actor.wants.length === 0 && <p className="quiet">{text.none}</p>}
      <ol className="rows wants">
        {actor.wants.map((want, k) => (
          <WantRow
            key={want.key}
            actor={actor}
            want={want}
            place={k}
            name={name}
            written={propositions.get(want.key)}
          />
        ))}
      </ol>
      <button type="button" className="button" aria-label={text.addOf(name)} onClick={add}>
        {text.add}
      </button>
    </section>
  )
}

/** By the key of a want: the proposition it became in the text of the case. */
function usePropositions(form: Form, { key }: FormActor, place: number): ReadonlyMap<string, string> {
  const made = useMade()
  const actor = actorsIn(form).find(each => each.key === key)
  const id = made?.case?.actors[place]?.id
  const own = made?.case?.drivers.filter(driver => driver.actor === id) ?? []
  const finished = actor === undefined ? [] : finishedWants(form, actor)
  return new Map(finished.flatMap((want, k) => (own[k] === undefined ? [] : [[want.key, own[k].wording] as const])))
}

interface WantProps extends OfActor {
  readonly want: FormWant
  readonly place: number
  readonly written: string | undefined
}

function WantRow(props: WantProps): ReactNode {
  const { want, place, name } = props
  const { form } = useForm()
  const { set, move, remove } = useWant(props)
  const nameOf = (field: string): string => text.field(field, place + 1, name)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className="row" onKeyDown={onKeyDown}>
      <PartFields
        form={form}
        part={want}
        that={text.that}
        nameOf={nameOf}
        field={fieldNames.want(want.key)}
        onChoose={part => set(part)}
      />
      <Condition
        form={form}
        when={want.when}
        label={nameOf(text.only)}
        field={fieldNames.when(want.key)}
        onChoose={when => set({ when })}
      />
      <Line
        label={text.because}
        fullLabel={nameOf(text.because)}
        value={want.because}
        onWrite={because => set({ because }, want.key)}
      />
      <WantTools {...props} move={move} remove={remove} />
    </li>
  )
}

function WantTools(props: WantProps & { readonly move: (by: 1 | -1) => void; readonly remove: () => void }): ReactNode {
  const { actor, place, name, written, move, remove } = props
  return (
    <p className="row-tools">
      <button
        type="button"
        className="link"
        aria-disabled={place === 0}
        aria-label={text.upOf(place + 1, name)}
        onClick={() => move(-1)}
      >
        {text.up}
      </button>
      <button
        type="button"
        className="link"
        aria-disabled={place === actor.wants.length - 1}
        aria-label={text.downOf(place + 1, name)}
        onClick={() => move(1)}
      >
        {text.down}
      </button>
      <button type="button" className="link" aria-label={text.removeOf(place + 1, name)} onClick={remove}>
        {text.remove}
      </button>
      {written !== undefined && (
        <span className="written">
          {text.written}{' '}
          <code>
            <Said text={written} />
          </code>
        </span>
      )}
    </p>
  )
}

/** What can be done to a want. */
function useWant({ actor, want, place }: OfActor & { readonly want: FormWant; readonly place: number }): {
  readonly set: (fields: Partial<FormWant>, merge?: string) => void
  readonly move: (by: 1 | -1) => void
  readonly remove: () => void
} {
  const { change } = useForm()
  const setWants = (what: string, to: (wants: readonly FormWant[]) => readonly FormWant[], merge?: string): void =>
    change(what, now => withActor(now, actor.key, ({ wants, ...rest }) => ({ ...rest, wants: to(wants) })), merge)
  return {
    set: (fields, merge) =>
      setWants(
        merge === undefined ? label.want : label.write,
        wants => wants.map(each => (each.key === want.key ? { ...each, ...fields } : each)),
        merge,
      ),
    move: by => {
      const to = place + by
      if (to < 0 || to >= actor.wants.length) return
      setWants(label.move, wants => wants.toSpliced(place, 1).toSpliced(to, 0, want))
      announce(text.moved(to + 1, actor.wants.length))
    },
    remove: () => setWants(label.remove(text.that), wants => wants.filter(({ key }) => key !== want.key)),
  }
}

/**
 * On what a want depends, if on anything: `+k5` for an option that is taken, `-k5` for one that is not, `?` where that
 * option is gone.
 */
function Condition(props: {
  readonly form: Form
  readonly when: FormPart | null
  readonly label: string
  readonly field: string
  readonly onChoose: (when: FormPart | null) => void
}): ReactNode {
  const { form, when, field, onChoose } = props
  const open = when?.option === ''
  const choices = choicesIn(form).flatMap(([key, act]) => [
    [`+${key}`, text.ifDone(act)] as const,
    [`-${key}`, text.ifNot(act)] as const,
  ])
  return (
    <Choice
      label={text.only}
      fullLabel={props.label}
      field={field}
      value={when === null ? '' : open ? '?' : `${when.done ? '+' : '-'}${when.option}`}
      choices={[['', text.always], ...(open ? [['?', text.choose] as const] : []), ...choices]}
      onChoose={value =>
        value !== '?' && onChoose(value === '' ? null : { option: value.slice(1), done: value.startsWith('+') })
      }
    />
  )
}
