import { type ReactNode, useEffect, useState } from 'react'
import { announce } from '../../parts/announce.ts'
import { Said } from '../../parts/said.tsx'
import { documentOf } from '../../shipped.ts'
import { useBench } from '../../state/context.ts'
import type { Draft } from '../../state/drafts.ts'
import { startWords } from '../../words/start.ts'

const text = startWords.landing

type Entry = readonly [id: string, draft: Draft]

/** The cases this browser keeps, as they were left. Forgetting one can be taken back as long as the list is there. */
export function Kept(): ReactNode {
  const { session, drafts, open } = useBench()
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const [forgotten, setForgotten] = useState<readonly string[]>([])
  useEffect(() => {
    void drafts.all().then(all => setEntries(all.toSorted(([, a], [, b]) => a.name.localeCompare(b.name))))
  }, [drafts])
  if (entries.length === 0) return null

  const goOn = async (id: string): Promise<void> => {
    if (id === session.source.id) return session.go({ screen: 'answer' })
    const source = await documentOf(id, drafts)
    if (source !== undefined) await open(source)
  }
  const forget = async ([id, { name }]: Entry): Promise<void> => {
    await drafts.forget(id)
    setForgotten([...forgotten, id])
    announce(text.forgotten(name))
  }
  const bringBack = async ([id, draft]: Entry): Promise<void> => {
    await drafts.keep(id, draft, draft.revision - 1)
    setForgotten(forgotten.filter(other => other !== id))
  }
  return (
    <section>
      <h2>{text.kept}</h2>
      <p>{text.keptIntro}</p>
      <ul className="kept-list">
        {entries.map(entry => (
          <KeptCase
            key={entry[0]}
            name={nameIn(entries, entry)}
            isOpen={entry[0] === session.source.id}
            isForgotten={forgotten.includes(entry[0])}
            onOpen={() => void goOn(entry[0])}
            onForget={() => void forget(entry)}
            onBringBack={() => void bringBack(entry)}
          />
        ))}
      </ul>
    </section>
  )
}

/** The name of a case; with its id where others are called the same. */
function nameIn(entries: readonly Entry[], [id, { name }]: Entry): string {
  return entries.filter(([, other]) => other.name === name).length > 1 ? `${name} (${id})` : name
}

function KeptCase(props: {
  readonly name: string
  readonly isOpen: boolean
  readonly isForgotten: boolean
  readonly onOpen: () => void
  readonly onForget: () => void
  readonly onBringBack: () => void
}): ReactNode {
  const { name, isOpen, isForgotten } = props
  if (isForgotten) {
    return (
      <li className="quiet">
        <Said text={text.forgotten(name)} />{' '}
        <button type="button" className="link" onClick={props.onBringBack}>
          {text.bringBack}
        </button>
      </li>
    )
  }
  return (
    <li>
      <Said text={name} /> {isOpen && <span className="label">{text.open}</span>}{' '}
      <button type="button" className="link" aria-label={text.goOnWith(name)} onClick={props.onOpen}>
        {text.goOn}
      </button>{' '}
      {!isOpen && (
        <button type="button" className="link" aria-label={text.forgetThis(name)} onClick={props.onForget}>
          {text.forget}
        </button>
      )}
    </li>
  )
}
