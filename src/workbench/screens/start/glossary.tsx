import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Disclosure } from '../../parts/disclosure.tsx'
import { GlossaryLink } from '../../parts/glossary-link.tsx'
import { termsWith } from '../../parts/glossary.ts'
import { useKeys } from '../../parts/keys.ts'
import { usePlace } from '../../state/context.ts'
import { GLOSSARY } from '../../words/glossary.ts'
import { startWords } from '../../words/start.ts'
import type { Term } from '../../words/term.ts'

const text = startWords.glossary

/** Every term in two sentences, with its formal definition and its neighbours; to be searched, and linked to. */
export default function Glossary(): ReactNode {
  const { selected } = usePlace()
  const [sought, setSought] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useKeys(useMemo(() => [{ keys: '/', label: text.searchKey, run: () => field.current?.focus() }], []))
  // Whoever follows a link to a term is not to miss it for what was sought before.
  useEffect(() => setSought(''), [selected])
  const terms = termsWith(sought)
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <div className="glossary-search no-print">
        <label htmlFor="glossary-search">{text.search}</label>
        <input
          ref={field}
          id="glossary-search"
          type="search"
          value={sought}
          onChange={event => setSought(event.target.value)}
        />
        <span className="quiet" role="status">
          {sought.trim() === '' ? '' : text.found(terms.length)}
        </span>
      </div>
      {terms.length === 0 && <p>{text.nothing}</p>}
      {terms.map(term => (
        <Entry key={term.id} term={term} isSelected={term.id === selected} />
      ))}
    </>
  )
}

function Entry({ term, isSelected }: { readonly term: Term; readonly isSelected: boolean }): ReactNode {
  const { name, short, formal, see = [] } = term
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isSelected) return
    heading.current?.scrollIntoView({ block: 'center' })
    heading.current?.focus({ preventScroll: true })
  }, [isSelected])
  return (
    <section className={isSelected ? 'term selected' : 'term'}>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p>{short}</p>
      {formal !== undefined && (
        <Disclosure label={<Formally name={name} />} print>
          <p className="formal">{formal}</p>
        </Disclosure>
      )}
      {see.length > 0 && (
        <p className="label">
          {text.see}{' '}
          {see.map((id, k) => (
            <span key={id}>
              {k > 0 && ', '}
              <GlossaryLink term={id}>{GLOSSARY.find(other => other.id === id)?.name ?? id}</GlossaryLink>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function Formally({ name }: { readonly name: string }): ReactNode {
  return (
    <>
      {text.formally}
      <span className="visually-hidden">: {name}</span>
    </>
  )
}
