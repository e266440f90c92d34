import { type ReactNode, useMemo } from 'react'
import type { Reading } from '../../../casefile/index.ts'
import { capitalised, Names } from '../../../report/index.ts'
import type { Account } from '../../../inquiry/index.ts'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { type Choice, Choose } from './fields.tsx'

/** What is shown of a case as it is read with what is supposed, once it is known. */
export function OfCase({ children }: { readonly children: (names: Names, account: Account) => ReactNode }): ReactNode {
  return (
    <Answered question="account" asked={useWork()}>
      {({ reading, account }) => <Named reading={reading}>{names => children(names, account)}</Named>}
    </Answered>
  )
}

/** The names of a reading, the same as long as it is. */
export function Named(props: { readonly reading: Reading; readonly children: (names: Names) => ReactNode }): ReactNode {
  const names = useMemo(() => new Names(props.reading), [props.reading])
  return props.children(names)
}

/** The actors to choose from. */
export function actorChoices(names: Names): Choice[] {
  return names.reading.case.actors.map(({ id }) => ({ value: id, label: capitalised(names.actor(id)) }))
}

/** The actor that is asked about unless another is chosen: the first in focus. */
export function firstActor({ reading: { case: subject } }: Names): string {
  return subject.focus[0] ?? subject.actors[0]?.id ?? ''
}

/** The actor that is asked about, to choose. */
export function ChooseActor(props: {
  readonly names: Names
  readonly actor: string
  readonly onChoose: (actor: string) => void
}): ReactNode {
  const { names, actor, onChoose } = props
  return <Choose label={words.explore.actor} value={actor} choices={actorChoices(names)} onChange={onChoose} />
}
