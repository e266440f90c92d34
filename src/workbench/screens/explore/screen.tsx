import './explore.css'
import { type MouseEvent, type ReactNode, useCallback, useMemo, useState } from 'react'
import { useKeys } from '../../parts/keys.ts'
import { writeAddress } from '../../state/address.ts'
import { usePlace, useSession, useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { PictureModeContext } from './picture.tsx'
import { type View, viewOf, VIEWS } from './views.ts'

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
                <ViewLink view={each} current={each.id === id} />
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

function ViewLink({ view, current }: { readonly view: View; readonly current: boolean }): ReactNode {
  const session = useSession()
  const { variation } = useWork()
  const place = { screen: 'explore', view: view.id, selected: '' }
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    session.go(place)
    scrollTo(0, 0)
  }
  return (
    <a
      href={`#${writeAddress({ place, variation, document: session.documentInAddress })}`}
      aria-current={current ? 'page' : undefined}
      onClick={go}
    >
      {view.title}
    </a>
  )
}
