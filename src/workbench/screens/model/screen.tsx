import type { ReactNode } from 'react'
import { words } from '../../words/index.ts'

export default function ModelScreen(): ReactNode {
  return (
    <div className="page">
      <h1>{words.frame.screen.model}</h1>
      <p className="quiet">Nothing here yet.</p>
    </div>
  )
}
