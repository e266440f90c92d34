import { Fragment, type ReactNode } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { GlossaryLink } from '../parts/glossary-link.tsx'
import { type KeyAction, useAllKeys } from '../parts/keys.ts'
import { words } from '../words/first.ts'

const text = words.frame.help

/** All keys that work on the page as it is. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const layers = useAllKeys()
  const of = (scope: 'global' | 'here'): KeyAction[] =>
    layers.filter(layer => layer.scope === scope).flatMap(({ actions }) => actions)
  return (
    <Dialog title={text.title} onClose={onClose}>
      {of('here').length > 0 && <KeyList title={text.here} actions={of('here')} />}
      <KeyList title={text.global} actions={of('global')} />
      <p className="quiet">{text.inText}</p>
      <p>
        <GlossaryLink onGo={onClose}>{words.parts.glossary}</GlossaryLink>
      </p>
    </Dialog>
  )
}

function KeyList({ title, actions }: { readonly title: string; readonly actions: readonly KeyAction[] }): ReactNode {
  return (
    <>
      <h3>{title}</h3>
      <dl className="keys">
        {actions.map(({ keys, label }) => (
          <Fragment key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

function Keys({ keys }: { readonly keys: string }): ReactNode {
  return keys.split(' ').map((key, k) => (
    <Fragment key={k}>
      {k > 0 && ` ${text.andThen} `}
      <kbd>{key}</kbd>
    </Fragment>
  ))
}
