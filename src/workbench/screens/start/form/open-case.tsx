import { type ReactNode, useEffect, useRef, useState } from 'react'
import { safe } from '../../../../report/index.ts'
import { announce } from '../../../parts/announce.ts'
import { Disclosure } from '../../../parts/disclosure.tsx'
import { Said } from '../../../parts/said.tsx'
import { useLine } from '../../../state/context.ts'
import { startWords } from '../../../words/start.ts'
import { useBegin } from '../documents.ts'
import { BLANK, startOf } from './form.ts'
import { keepForm } from './keep.ts'
import { useLead } from './lead.ts'
import { useMade } from './made.ts'
import { type Obstacle, obstaclesIn } from './obstacles.ts'
import { useForm } from './use-form.ts'

const text = startWords.form

/** Opens the case; as long as something stands in the way, says what, and leads to where that is mended. */
export function OpenCase(): ReactNode {
  const { form } = useForm()
  const made = useMade()
  const open = useOpen()
  const button = useRef<HTMLButtonElement>(null)
  const obstacles = obstaclesIn(form)
  const [tried, setTried] = useState(0)
  const tryAgain = (): void => setTried(tried + 1)
  const run = (): void => {
    if (obstacles.length === 0) return void open()
    announce(safe([text.unfinished.title, ...obstacles.map(({ said }) => said)].join(' ')))
    tryAgain()
  }
  useEffect(() => {
    // What was the last to be taken away leaves the focus nowhere.
    if (tried > 0 && obstacles.length === 0) button.current?.focus()
  }, [tried, obstacles.length])
  return (
    <div className="open-case">
      {tried > 0 && obstacles.length > 0 && <Obstacles all={obstacles} tried={tried} onTaken={tryAgain} />}
      <p>
        <button ref={button} type="button" className="button" onClick={run}>
          {text.claim.open}
        </button>
      </p>
      <p className="quiet">{text.claim.openExplained}</p>
      {made !== undefined && (
        <Disclosure label={text.claim.seeText}>
          <pre className="case-text" tabIndex={0}>
            {made.text.split('\n').map(line => `${/^ */u.exec(line)![0]}${safe(line.trim())}\n`)}
          </pre>
        </Disclosure>
      )}
    </div>
  )
}

/** Makes the case of the form as it is now, not as it was when it was last worked out, and opens it. */
function useOpen(): () => Promise<void> {
  const { form } = useForm()
  const { begin } = useBegin()
  const line = useLine()
  return async () => {
    const reply = await line.ask('newCase', { start: startOf(form, text.title) })
    if (reply.kind !== 'found') return
    const { case: made, text: written } = reply.found
    await begin(made?.title ?? '', written)
    // The case is kept by itself from here on; the next one begins with a blank form.
    keepForm(BLANK)
  }
}

function Obstacles(props: {
  readonly all: readonly Obstacle[]
  /** How often it was tried to open the case: each time, this is gone to. */
  readonly tried: number
  readonly onTaken: () => void
}): ReactNode {
  const { all, tried, onTaken } = props
  const title = useRef<HTMLParagraphElement>(null)
  useEffect(() => title.current?.focus(), [tried])
  return (
    <div className="obstacles" role="group" aria-labelledby="obstacles">
      <p id="obstacles" ref={title} tabIndex={-1}>
        {text.unfinished.title}
      </p>
      <ul>
        {all.map((obstacle, k) => (
          <li key={k}>
            <OneObstacle obstacle={obstacle} onTaken={onTaken} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OneObstacle({ obstacle, onTaken }: { readonly obstacle: Obstacle; readonly onTaken: () => void }): ReactNode {
  const { change } = useForm()
  const lead = useLead()
  const { said, step, field, line } = obstacle
  const takeAway = ({ name, without }: NonNullable<Obstacle['line']>): void => {
    change(text.label.remove(name), without)
    onTaken()
  }
  return (
    <>
      <Said text={said} />{' '}
      <button
        type="button"
        className="link"
        aria-label={safe(`${text.unfinished.finish}: ${said}`)}
        onClick={() => lead(step, field ?? '')}
      >
        {text.unfinished.finish}
      </button>{' '}
      {line !== undefined && (
        <button
          type="button"
          className="link"
          aria-label={safe(`${text.unfinished.takeAway}: ${line.name}`)}
          onClick={() => takeAway(line)}
        >
          {text.unfinished.takeAway}
        </button>
      )}
    </>
  )
}
