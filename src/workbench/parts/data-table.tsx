import { type ReactNode, useId, useMemo, useState } from 'react'
import { words } from '../words/first.ts'

/** A column of a table. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** What stands in the cell. */
  readonly cell: (row: Row) => ReactNode
  /** What the column is sorted and filtered by; absent: it is not. */
  readonly value?: (row: Row) => string | number
  /** Numbers are set flush at the end. */
  readonly numeric?: boolean
}

/** How a table is sorted and filtered. */
export interface Arrangement {
  /** The id of a column, with a minus before it where the largest comes first; empty: in the order of the rows. */
  readonly sort: string
  /** What the rows have to contain; empty: all are shown. */
  readonly filter: string
}

const AS_IT_IS: Arrangement = { sort: '', filter: '' }

/** Tables with fewer rows than this need no filter. */
const FEW = 8

/** So many rows are put into the page at a time. */
const PAGE = 100

/**
 * A table that can be sorted by its columns and, if it has many rows, filtered.
 *
 * @param props.columns - Of a long table hand in the same list, and the same rows, while nothing changes.
 * @param props.arranged - Where somebody else keeps how it is arranged, and what tells them of a change.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  arranged,
}: {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly arranged?: readonly [Arrangement, (change: Partial<Arrangement>) => void]
}): ReactNode {
  const [own, setOwn] = useState(AS_IT_IS)
  const [{ sort, filter }, arrange] = arranged ?? [own, change => setOwn({ ...own, ...change })]
  const [most, setMost] = useState(PAGE)
  const all = useMemo(() => sorted(filtered(rows, columns, filter), columns, sort), [rows, columns, filter, sort])
  const shown = all.slice(0, most)
  return (
    <div className="data-table">
      {(rows.length >= FEW || filter !== '') && (
        <Filter value={filter} onChange={value => arrange({ filter: value })} shown={all.length} all={rows.length} />
      )}
      <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <HeadCell key={column.id} column={column} sort={sort} onSort={by => arrange({ sort: by })} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={rowKey(row)}>
                {columns.map(({ id, cell, numeric }) => (
                  <td key={id} className={numeric === true ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > most && (
        <p>
          <button type="button" className="link" onClick={() => setMost(most + PAGE)}>
            {words.parts.moreRows(Math.min(PAGE, all.length - most), all.length)}
          </button>
        </p>
      )}
    </div>
  )
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>
  readonly sort: string
  readonly onSort: (sort: string) => void
}): ReactNode {
  const { id, title, value, numeric } = column
  const direction = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : 'none'
  // First one way, then the other, then as it was.
  const next = { none: id, ascending: `-${id}`, descending: '' }[direction]
  return (
    <th scope="col" className={numeric === true ? 'number' : undefined} {...(value && { 'aria-sort': direction })}>
      {value === undefined ? (
        title
      ) : (
        <button type="button" className="sort" title={words.parts.sortBy(title)} onClick={() => onSort(next)}>
          {title}
        </button>
      )}
    </th>
  )
}

function Filter(props: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly shown: number
  readonly all: number
}): ReactNode {
  const id = useId()
  return (
    <p className="filter">
      <label htmlFor={id}>{words.parts.filter}</label>
      <input id={id} type="search" value={props.value} onChange={event => props.onChange(event.target.value)} />
      <span role="status" className="quiet">
        {props.value === '' ? '' : words.parts.filtered(props.shown, props.all)}
      </span>
    </p>
  )
}

function filtered<Row>(rows: readonly Row[], columns: readonly Column<Row>[], filter: string): readonly Row[] {
  const wanted = filter.trim().toLocaleLowerCase()
  if (wanted === '') return rows
  return rows.filter(row =>
    columns.some(({ value }) =>
      String(value?.(row) ?? '')
        .toLocaleLowerCase()
        .includes(wanted),
    ),
  )
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: string): readonly Row[] {
  const value = columns.find(({ id }) => sort === id || sort === `-${id}`)?.value
  if (value === undefined) return rows
  const order = (a: Row, b: Row): number => compare(value(a), value(b))
  return rows.toSorted(sort.startsWith('-') ? (a, b) => order(b, a) : order)
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
}
