import { called } from './called.ts'
import { type Form, type FormActor, type FormOption, type FormPart, type FormWant, withActor } from './form.ts'

/** The steps of the form, by their addresses. */
export type Step = 'new' | 'new-options' | 'new-today' | 'new-wants' | 'new-claim'

/** A line in which something is written, but not enough for the case: it would be left out of it. */
export interface Unfinished {
  /** What is not said: the name of an actor, what an option is, what is wanted or when, a claim, when it holds. */
  readonly lacks: 'name' | 'act' | 'want' | 'when' | 'claim' | 'conditions' | 'condition'
  /** What the actor is called whose line it is; empty: nobody's, but of the claim. */
  readonly actor: string
  /** The place of the line among its kind, from 1. */
  readonly place: number
  readonly step: Step
  /** The field in which it is finished, see {@link fields}. */
  readonly field: string
  /** The form without the line. */
  readonly without: (form: Form) => Form
}

/** What the fields of the form are called: by these they are found on the page. */
export const fields = {
  name: (actor: string): string => actor,
  label: (option: string): string => option,
  want: (want: string): string => want,
  when: (want: string): string => `${want}-when`,
  claim: 'claim',
  condition: (place: number): string => `condition-${place}`,
  addCondition: 'add-condition',
} as const

/** Everything that is half-written, in the order of the form. */
export function unfinishedIn(form: Form): readonly Unfinished[] {
  return [
    ...form.actors.flatMap((actor, k) => (isNameless(actor) ? [nameless(form, actor, k)] : [])),
    ...form.actors.flatMap(actor => unfinishedOptions(form, actor)),
    ...form.actors.flatMap(actor => unfinishedWants(form, actor)),
    ...unfinishedClaim(form),
  ]
}

const isBlank = (text: string): boolean => text.trim() === ''

function isNameless({ name, options, wants }: FormActor): boolean {
  return isBlank(name) && (options.some(({ label }) => !isBlank(label)) || wants.some(isWantBegun))
}

function isWantBegun({ option, done, when, because }: FormWant): boolean {
  return option !== '' || !done || when !== null || !isBlank(because)
}

function nameless(form: Form, actor: FormActor, k: number): Unfinished {
  const { key } = actor
  return {
    lacks: 'name',
    actor: called(form, actor),
    place: k + 1,
    step: 'new',
    field: fields.name(key),
    without: now => ({ ...now, actors: now.actors.filter(other => other.key !== key) }),
  }
}

/** Options without words of which something is said: where they stand, that they are taken, that somebody wants them. */
function unfinishedOptions(form: Form, actor: FormActor): Unfinished[] {
  const meant = new Set([...form.today, ...partsIn(form).map(({ option }) => option)])
  const isBegun = ({ key, label, rung }: FormOption): boolean => isBlank(label) && (rung !== '' || meant.has(key))
  return actor.options.flatMap((option, place): Unfinished[] => {
    if (!isBegun(option)) return []
    const { key } = option
    return [
      {
        lacks: 'act',
        actor: called(form, actor),
        place: place + 1,
        step: 'new-options',
        field: fields.label(key),
        without: now =>
          withActor(now, actor.key, own => ({ ...own, options: own.options.filter(other => other.key !== key) })),
      },
    ]
  })
}

function partsIn({ actors, claim }: Form): readonly FormPart[] {
  const wants = actors.flatMap(actor => actor.wants)
  return [...claim.parts, ...wants, ...wants.flatMap(({ when }) => when ?? [])]
}

function unfinishedWants(form: Form, actor: FormActor): Unfinished[] {
  return actor.wants.flatMap((want, place): Unfinished[] => {
    const lacks = isWantBegun(want) && want.option === '' ? 'want' : want.when?.option === '' ? 'when' : null
    if (lacks === null) return []
    const { key } = want
    return [
      {
        lacks,
        actor: called(form, actor),
        place: place + 1,
        step: 'new-wants',
        field: fields[lacks](key),
        without: now => withActor(now, actor.key, own => ({ ...own, wants: own.wants.filter(w => w.key !== key) })),
      },
    ]
  })
}

/** A claim without words, or without a condition; and conditions that do not say of what. */
function unfinishedClaim({ claim: { text, parts } }: Form): Unfinished[] {
  const ofClaim = { actor: '', place: 1, step: 'new-claim' } as const
  const without = (form: Form): Form => ({ ...form, claim: { text: '', parts: [] } })
  if (isBlank(text) && parts.every(({ option, done }) => option === '' && done)) return []
  const open = parts.flatMap(({ option }, k): Unfinished[] => (option === '' ? [unfinishedCondition(k)] : []))
  if (isBlank(text)) return [{ ...ofClaim, lacks: 'claim', field: fields.claim, without }, ...open]
  return parts.length > 0 ? open : [{ ...ofClaim, lacks: 'conditions', field: fields.addCondition, without }]
}

function unfinishedCondition(k: number): Unfinished {
  return {
    lacks: 'condition',
    actor: '',
    place: k + 1,
    step: 'new-claim',
    field: fields.condition(k + 1),
    without: form => ({ ...form, claim: { ...form.claim, parts: form.claim.parts.toSpliced(k, 1) } }),
  }
}
