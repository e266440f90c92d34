import type { ReactNode } from 'react'
import type { Case } from '../../../casefile/index.ts'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'
import { Entry } from './entry.tsx'

const text = words.model

interface Props {
  readonly case: Case
}

/** Scenarios and episodes: to be read here, and changed in the text. */
export function More({ case: subject }: Props): ReactNode {
  const { scenarios, episodes } = subject
  if (scenarios.length + episodes.length === 0) return <p className="quiet">{text.noneYet.more}</p>
  return (
    <ul className="plain">
      {scenarios.map(({ id, title, span }) => (
        <li key={id}>
          <Entry part={{ kind: 'scenario', id }} span={span}>
            <p>
              <span className="quiet">{text.scenario}</span> <Said text={title} /> <span className="id">{id}</span>
            </p>
          </Entry>
        </li>
      ))}
      {episodes.map(({ id, title, date, span }) => (
        <li key={id}>
          <Entry part={{ kind: 'episode', id }} span={span}>
            <p>
              <span className="quiet">{text.episode}</span> <Said text={title ?? id} />{' '}
              <span className="quiet">{date}</span> <span className="id">{id}</span>
            </p>
          </Entry>
        </li>
      ))}
    </ul>
  )
}
