import './explore.css'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useKeys } from '../../parts/keys.ts'
import { usePlace } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { PictureModeContext } from './picture.tsx'
import { ViewLink } from '../../parts/view-link.tsx'
import { viewOf, VIEWS } from './views.ts'

const text = words.explore

/** Everything that can be asked of a case beyond its answer, a view for each question. */
export default function ExploreScreen(): ReactNode {
  const { view } = usePlace()
  const { id, Shown } = viewOf(view)
  const [asTables, setAsTables] = useState(false)
  const toggle = useCallback(() => setAsTables(before => !before), [])
  useKeys(useMemo(() => [{ keys: 't', label: text.picture.key, run: toggle }], [toggle]))
  return (
    <PictureModeContext value={useMemo(() => ({ asTables, toggle }), [asTables, toggle])}>
      <div className="explore">
        <nav className="views" aria-label={text.views}>
          <ul>
            {VIEWS.map(each => (
              <li key={each.id}>
                <ViewLink screen="explore" view={each.id} current={each.id === id ? 'page' : undefined}>
                  {each.title}
                </ViewLink>
              </li>
            ))}
          </ul>
        </nav>
        <article className={`view view-${id}`}>
          <Shown key={id} />
        </article>
      </div>
    </PictureModeContext>
  )
}
