import type { CaseStart, Rung, StartedActor, StartedPart, Want } from '../../../../casefile/index.ts'

/** What is written in the form, finished or not. Everything has a key that stays, whatever is put before it or renamed. */
export interface Form {
  readonly title: string
  readonly question: string
  readonly actors: readonly FormActor[]
  /** Keys of the options taken today. */
  readonly today: readonly string[]
  readonly claim: { readonly text: string; readonly parts: readonly FormPart[] }
  /** The next key. */
  readonly next: number
}

export interface FormActor {
  readonly key: string
  readonly name: string
  readonly options: readonly FormOption[]
  /** Most important first. */
  readonly wants: readonly FormWant[]
}

export interface FormOption {
  readonly key: string
  readonly label: string
  readonly rung: Rung | ''
}

/** That an option is taken, or is not; without an option it is not said yet which. */
export interface FormPart {
  readonly option: string
  readonly done: boolean
}

export interface FormWant extends FormPart {
  readonly key: string
  readonly when: FormPart | null
  readonly because: string
}

/** The form as it is when nothing is written in it: two actors, each with room for something to do. */
export const BLANK: Form = {
  title: '',
  question: '',
  actors: [
    { key: 'k1', name: '', options: [{ key: 'k2', label: '', rung: '' }], wants: [] },
    { key: 'k3', name: '', options: [{ key: 'k4', label: '', rung: '' }], wants: [] },
  ],
  today: [],
  claim: { text: '', parts: [] },
  next: 5,
}

/** The form with a key used up. */
export function withKey(form: Form, use: (key: string) => Partial<Form>): Form {
  return { ...form, ...use(`k${form.next}`), next: form.next + 1 }
}

/** The form with an actor changed. */
export function withActor(form: Form, key: string, change: (actor: FormActor) => FormActor): Form {
  return { ...form, actors: form.actors.map(actor => (actor.key === key ? change(actor) : actor)) }
}

/**
 * The form without the options that are gone: nobody does them today. What else hangs on them does not say any more which
 * option it means; a want of which nothing else was said goes with its option.
 */
export function tidied(form: Form): Form {
  const keys = new Set(['', ...form.actors.flatMap(({ options }) => options.map(({ key }) => key))])
  const there = ({ option }: FormPart): boolean => keys.has(option)
  const open = <Part extends FormPart>(part: Part): Part => (there(part) ? part : { ...part, option: '' })
  const says = ({ when, because }: FormWant): boolean => because.trim() !== '' || (when !== null && there(when))
  return {
    ...form,
    today: form.today.filter(key => keys.has(key)),
    claim: { ...form.claim, parts: form.claim.parts.map(open) },
    actors: form.actors.map(actor => ({
      ...actor,
      wants: actor.wants
        .filter(want => there(want) || says(want))
        .map(want => ({ ...open(want), when: want.when && open(want.when) })),
    })),
  }
}

/** Actors that have been given a name, or something to do. */
export function actorsIn({ actors }: Form): readonly FormActor[] {
  return actors.filter(({ name, options }) => name.trim() !== '' || options.some(isNamed))
}

/** Options that say what is done. */
export function optionsOf({ options }: FormActor): readonly FormOption[] {
  return options.filter(isNamed)
}

const isNamed = ({ label }: FormOption): boolean => label.trim() !== ''

/** What is written twice: the name of an actor, or of one actor the words of an option. */
export interface Twice {
  /** Of the actor or the option that is not the first to be called so. */
  readonly key: string
  /** As it is written there. */
  readonly said: string
  /** Whose option it is, as far as that has a name; undefined for an actor. */
  readonly of?: string
}

/** Names and options that another has already: nobody could tell them apart in a sentence. */
export function writtenTwice({ actors }: Form): readonly Twice[] {
  const names = repeated(actors.map(({ key, name }) => ({ key, said: name })))
  const options = actors.flatMap(({ name, options: own }) =>
    repeated(own.map(({ key, label }) => ({ key, said: label }))).map(twice => ({ ...twice, of: name.trim() })),
  )
  return [...names, ...options]
}

function repeated(all: readonly Twice[]): Twice[] {
  const seen = new Set<string>()
  return all.flatMap(({ key, said }) => {
    const plain = withoutShape(said)
    if (plain === '' || !seen.has(plain)) {
      seen.add(plain)
      return []
    }
    return [{ key, said: said.trim() }]
  })
}

/** As it is told in a sentence, where blanks, a full stop, and how it is begun make no difference. */
function withoutShape(said: string): string {
  const text = said.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()
  return text.replace(/\.$/u, '').toLowerCase()
}

/** What an answer still needs, in the order in which it is asked for. */
export function missingIn(form: Form): readonly ('actor' | 'option' | 'want')[] {
  const actors = actorsIn(form)
  const { actors: started } = startOf(form)
  return [
    ...(actors.some(({ name }) => name.trim() !== '') ? [] : ['actor' as const]),
    ...(actors.some(actor => optionsOf(actor).length > 0) ? [] : ['option' as const]),
    ...(started.some(({ wants }) => wants.length > 0) ? [] : ['want' as const]),
  ]
}

/** What `newCase` asks for; what is not finished is left out. */
export function startOf(form: Form, untitled = ''): CaseStart {
  const actors = actorsIn(form)
  const places = new Map(
    actors.flatMap((actor, k) => optionsOf(actor).map(({ key }, j) => [key, { actor: k, option: j }] as const)),
  )
  const part = ({ option, done }: FormPart): StartedPart | undefined => {
    const place = places.get(option)
    return place && { ...place, done }
  }
  const parts = form.claim.parts.flatMap(each => part(each) ?? [])
  return {
    title: form.title.trim() || untitled,
    question: form.question.trim(),
    actors: actors.map(actor => startedActor(actor, part)),
    statusQuo: form.today.flatMap(key => places.get(key) ?? []),
    claims: form.claim.text.trim() === '' || parts.length === 0 ? [] : [{ text: form.claim.text.trim(), holds: parts }],
  }
}

function startedActor(actor: FormActor, part: (part: FormPart) => StartedPart | undefined): StartedActor {
  return {
    name: actor.name.trim(),
    options: optionsOf(actor).map(({ label, rung }) => ({ label: label.trim(), ...(rung !== '' && { rung }) })),
    wants: actor.wants.flatMap((want): Want[] => {
      const [wanted, when] = [part(want), want.when && part(want.when)]
      if (wanted === undefined || when === undefined) return []
      return [{ ...wanted, ...(when !== null && { when }), because: want.because.trim() }]
    }),
  }
}

/** Which of an actor's wants are finished, and so are among its drivers, in their order. */
export function finishedWants(form: Form, { wants }: FormActor): readonly FormWant[] {
  const keys = new Set(actorsIn(form).flatMap(actor => optionsOf(actor).map(({ key }) => key)))
  return wants.filter(({ option, when }) => keys.has(option) && (when === null || keys.has(when.option)))
}
