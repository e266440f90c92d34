import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { type Picture, type PictureOptions, safe } from '../../../report/index.ts'
import { DataTable } from '../../parts/data-table.tsx'
import { Said } from '../../parts/said.tsx'
import { words } from '../../words/index.ts'

const text = words.explore.picture

/** Whether pictures are shown as the tables they stand for. */
interface PictureMode {
  readonly asTables: boolean
  readonly toggle: () => void
}

export const PictureModeContext: React.Context<PictureMode> = createContext<PictureMode>({
  asTables: false,
  toggle: () => undefined,
})

/** Text in pictures is small; where there is room they are drawn for a narrower page and set a little larger. */
const LARGER = 1.12

/** A picture that is made so much smaller to fit is still legible; beyond that it is scrolled. */
const SMALLER = 0.89

/** A picture of the report zone as wide as there is room, and its table twin one key away. */
export function PictureView(props: {
  readonly draw: (options: PictureOptions) => Picture
  /** How wide it should be where there is so much room, both in units of the picture; absent: as wide as there is room. */
  readonly fit?: (room: number) => number
  /** Of the heading; null: the page itself asks the question. */
  readonly level?: 2 | 3 | null
  /** What stands between the title and the picture. */
  readonly children?: ReactNode
}): ReactNode {
  const { ref, width } = useWidth()
  const id = useId()
  const room = width / LARGER
  const drawn = props.fit?.(room) ?? room
  const scale = Math.min(LARGER, Math.max(1, width / drawn))
  const picture = props.draw({ width: drawn, id })
  return (
    <div ref={ref}>
      <PictureFrame picture={picture} level={props.level === undefined ? 2 : props.level} note={props.children}>
        <Drawing svg={picture.svg} title={picture.title} width={drawn * scale} scrolled={drawn * SMALLER > width} />
      </PictureFrame>
    </div>
  )
}

/**
 * The one place where markup is put into the page. It is only ever a picture of the report zone, which escapes everything
 * that comes from a case and has no script and no style in it; the page's security policy would run none.
 */
function Drawing(props: {
  readonly svg: string
  readonly title: string
  /** In pixels. */
  readonly width: number
  /** Whether it is wider than there is room. */
  readonly scrolled: boolean
}): ReactNode {
  const { svg, title, width, scrolled } = props
  const style = scrolled ? { inlineSize: width } : { maxInlineSize: width }
  const drawing = <div className="drawing" style={style} dangerouslySetInnerHTML={{ __html: svg }} />
  if (!scrolled) return drawing
  return (
    <div className="scroll" role="region" aria-label={safe(title)} tabIndex={0}>
      {drawing}
    </div>
  )
}

/** A picture under the question it answers, with the button that shows its table in its place. */
export function PictureFrame(props: {
  readonly picture: Pick<Picture, 'title' | 'table'>
  readonly level: 2 | 3 | null
  readonly note?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  const { picture, level, note, children } = props
  const { asTables, toggle } = useContext(PictureModeContext)
  return (
    <figure className="picture">
      <figcaption>
        {level !== null && <Title level={level} text={picture.title} />}
        {note}
        <button type="button" className="link no-print" aria-pressed={asTables} onClick={toggle}>
          {text.asTable} <kbd aria-hidden="true">t</kbd>
        </button>
      </figcaption>
      {asTables ? <Twin picture={picture} /> : children}
    </figure>
  )
}

function Title({ level, text: said }: { readonly level: 2 | 3; readonly text: string }): ReactNode {
  const Heading = `h${level}` as const
  return (
    <Heading>
      <Said text={said} />
    </Heading>
  )
}

function Twin({ picture: { title, table } }: { readonly picture: Pick<Picture, 'title' | 'table'> }): ReactNode {
  const columns = table.columns.map((name, k) => ({
    id: String(k),
    title: name,
    cell: ({ cells }: Row): ReactNode => <Said text={cells[k] ?? ''} />,
    value: ({ cells }: Row): string | number => sortable(cells[k] ?? ''),
  }))
  const rows = table.rows.map((cells, k) => ({ cells, key: String(k) }))
  return <DataTable caption={safe(title)} columns={columns} rows={rows} rowKey={({ key }) => key} />
}

interface Row {
  readonly cells: readonly string[]
  readonly key: string
}

function sortable(cell: string): string | number {
  return /^\d+$/u.test(cell) ? Number(cell) : cell
}

/** How wide an element is, in pixels. */
export function useWidth(): { readonly ref: React.RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(720)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    if (ref.current !== null) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
