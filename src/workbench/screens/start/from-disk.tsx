import { type ReactNode, useEffect, useId, useState } from 'react'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Said } from '../../parts/said.tsx'
import { startWords } from '../../words/start.ts'
import { titleIn, useBegin } from './documents.ts'

const text = startWords.disk

/** Larger files are no cases, in bytes. */
const MOST_BYTES = 2_000_000

/** A text that was handed in, and is not opened yet. */
interface Doubtful {
  readonly name: string
  readonly content: string
}

/** Opens a case file from this machine: chosen, dropped anywhere on the page, or pasted. */
export function FromDisk(): ReactNode {
  const { reopen } = useBegin()
  const [problem, setProblem] = useState('')
  const [doubtful, setDoubtful] = useState<Doubtful | null>(null)
  const take = (name: string, content: string): void => {
    setProblem('')
    setDoubtful(null)
    if (/^\s*["']?tertius["']?\s*:/mu.test(content)) void reopen(titleIn(content) ?? name, content)
    else setDoubtful({ name, content })
  }
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    if (file.size > MOST_BYTES) return setProblem(text.tooLarge(file.name))
    const content = await file.text()
    if (content.includes('\0')) return setProblem(text.notText(file.name))
    take(file.name, content)
  }
  const dropping = useDrop(file => void read(file))
  return (
    <section>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <Choose onFile={file => void read(file)} />
      <p className="quiet no-print">{dropping ? <strong>{text.dropHere}</strong> : text.drop}</p>
      <div role="alert">
        {problem !== '' && (
          <p>
            <Said text={problem} />
          </p>
        )}
        {doubtful !== null && (
          <p>
            <Said text={text.notCase(doubtful.name)} />{' '}
            <button type="button" className="link" onClick={() => void reopen(doubtful.name, doubtful.content)}>
              {text.anyway}
            </button>
          </p>
        )}
      </div>
      <Disclosure label={text.paste}>
        <Paste onText={content => take(text.pastedName, content)} />
      </Disclosure>
    </section>
  )
}

function Choose({ onFile }: { readonly onFile: (file: File | undefined) => void }): ReactNode {
  const id = useId()
  return (
    <p className="choose-file no-print">
      <label htmlFor={id}>{text.choose}</label>{' '}
      <input
        id={id}
        type="file"
        accept=".yaml,.yml,.txt,text/yaml,text/plain"
        onChange={event => {
          onFile(event.target.files?.[0])
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
    </p>
  )
}

function Paste({ onText }: { readonly onText: (content: string) => void }): ReactNode {
  const [content, setContent] = useState('')
  const id = useId()
  return (
    <div className="line-field">
      <label htmlFor={id}>{text.pasted}</label>
      <textarea id={id} className="code" rows={8} value={content} onChange={event => setContent(event.target.value)} />
      <p>
        <button type="button" className="button" disabled={content.trim() === ''} onClick={() => onText(content)}>
          {text.openPasted}
        </button>
      </p>
    </div>
  )
}

/** Takes files dropped on the page. @returns Whether one is held over it. */
function useDrop(onFile: (file: File | undefined) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    const options = { signal: abort.signal }
    const bringsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const hold = (event: DragEvent): void => {
      if (!bringsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const drop = (event: DragEvent): void => {
      if (!bringsFile(event)) return
      event.preventDefault()
      setOver(false)
      onFile(event.dataTransfer?.files[0])
    }
    addEventListener('dragover', hold, options)
    addEventListener('dragleave', () => setOver(false), options)
    addEventListener('drop', drop, options)
    return () => abort.abort()
  })
  return over
}
