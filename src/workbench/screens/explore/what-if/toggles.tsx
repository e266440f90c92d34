import { type ReactNode, useId, useState } from 'react'
import type { Reading, Variation } from '../../../../casefile/index.ts'
import { useSession, useWork } from '../../../state/context.ts'
import { words } from '../../../words/index.ts'
import { Drivers } from './drivers.tsx'
import { Facts, Sources } from './facts.tsx'
import { Foresight, Frame, Start } from './frame.tsx'
import { Rules } from './rules.tsx'
import type { Filter, ToggleProps } from './toggle-props.ts'

const text = words.explore.whatIf

/** Everything that can be supposed, in groups. */
export function Toggles({ reading }: { readonly reading: Reading }): ReactNode {
  const session = useSession()
  const { variation } = useWork()
  const [sought, setSought] = useState('')
  const [onlyChanged, setOnlyChanged] = useState(false)
  const filter = filterFor(sought, onlyChanged)
  const change = (label: string, next: Variation): void => session.setVariation(label, next)
  const props: ToggleProps = { reading, variation, filter, change }
  const id = useId()
  return (
    <section className="toggles no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text.suppose}</h2>
      <p className="filter">
        <label htmlFor={id}>{words.parts.filter}</label>
        <input id={id} type="search" value={sought} onChange={event => setSought(event.target.value)} />
        <label className="check">
          <input type="checkbox" checked={onlyChanged} onChange={event => setOnlyChanged(event.target.checked)} />
          <span>{text.onlyChanged}</span>
        </label>
      </p>
      {!filter.active && (
        <>
          <Group title={text.group.frame} open>
            <Frame {...props} />
          </Group>
          <Group title={text.group.foresight}>
            <Foresight {...props} />
          </Group>
          <Group title={text.group.start}>
            <Start {...props} />
          </Group>
        </>
      )}
      <Group title={text.group.facts} open filter={filter}>
        <Facts {...props} />
      </Group>
      <Group title={text.group.drivers} open filter={filter}>
        <Drivers {...props} />
      </Group>
      <Group title={text.group.rules} filter={filter}>
        <Rules {...props} />
      </Group>
      <Group title={text.group.sources} filter={filter}>
        <Sources {...props} />
      </Group>
    </section>
  )
}

function filterFor(sought: string, onlyChanged: boolean): Filter {
  const wanted = sought.trim().toLocaleLowerCase()
  return {
    active: wanted !== '' || onlyChanged,
    shows: (changed, ...said) =>
      (changed || !onlyChanged) && said.some(part => part.toLocaleLowerCase().includes(wanted)),
  }
}

/** A group that can be folded away. While something is sought, all are open. */
function Group(props: {
  readonly title: string
  readonly open?: boolean
  readonly filter?: Filter
  readonly children: ReactNode
}): ReactNode {
  const { title, open: atFirst = false, filter, children } = props
  const [open, setOpen] = useState(atFirst)
  const id = useId()
  const shown = open || filter?.active === true
  return (
    <div className="group">
      <h3>
        <button
          type="button"
          className="disclose"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {title}
        </button>
      </h3>
      <div id={id} hidden={!shown}>
        {shown ? children : null}
      </div>
    </div>
  )
}
