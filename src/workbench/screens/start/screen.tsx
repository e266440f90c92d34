import './start.css'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { usePlace } from '../../state/context.ts'
import { words } from '../../words/first.ts'
import { Landing } from './landing.tsx'
import { Views } from './views.tsx'

const Gallery = lazy(() => import('./gallery.tsx'))
const NewCase = lazy(() => import('./form/new-case.tsx'))
const Play = lazy(() => import('./play/play.tsx'))
const Glossary = lazy(() => import('./glossary.tsx'))

/** The first steps: what this is and the ways in, a new case, the examples, a game, the glossary. */
export default function StartScreen(): ReactNode {
  const { view } = usePlace()
  const View = viewOf(view)
  return (
    <div className="start">
      <Views shown={view.startsWith('new') ? 'new' : view} />
      <Suspense fallback={<p className="patient">{words.frame.loading}</p>}>
        <View />
      </Suspense>
    </div>
  )
}

function viewOf(view: string): ComponentType {
  if (view.startsWith('new')) return NewCase
  return { gallery: Gallery, play: Play, glossary: Glossary }[view] ?? Landing
}
