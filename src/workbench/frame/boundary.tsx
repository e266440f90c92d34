import { Component, type ReactNode } from 'react'
import { words } from '../words/first.ts'

/** Catches what goes wrong in a screen, so that the rest of the page stays. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly message: string }> {
  override state: { readonly message: string } = { message: '' }

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.message === '') return this.props.children
    return (
      <div className="page" role="alert">
        <p>{words.frame.failed(this.state.message)}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.frame.reload}
        </button>
      </div>
    )
  }
}
