import type { ReactNode } from 'react'
import type { LeverageInShort } from '../../../inquiry/index.ts'
import { capitalised, type Names, safe, sentence } from '../../../report/index.ts'
import { Said } from '../../parts/said.tsx'
import { useWork } from '../../state/context.ts'
import { words } from '../../words/index.ts'
import { Answered } from './answered.tsx'
import { useChoices } from './choices.ts'
import { Head } from './head.tsx'
import { ChooseActor, firstActor, OfCase } from './of-case.tsx'
import { ReportHere } from './report-here.tsx'
import { type WantedChoice, WantedField, wantedIn } from './wanted.tsx'
import { Verdict } from './what-if/answers.tsx'

const text = words.explore.leverage
const DEFAULTS = { actor: '', claim: '', holds: '' }

/** Who can bring about or prevent what by holding to a choice. */
export function LeverageView(): ReactNode {
  const work = useWork()
  const [chosen, choose] = useChoices(DEFAULTS)
  return (
    <>
      <Head title={text.title} intro={text.intro} />
      <OfCase>
        {names => {
          const actor = chosen.actor || firstActor(names)
          const asked = claimIn(names, chosen)
          const wanted = wantedIn(asked)
          return (
            <>
              <Answered question="leverageTable" asked={work}>
                {({ result }) => (
                  <Table
                    names={names}
                    cells={result}
                    chosen={{ actor, ...wanted }}
                    onChoose={(one, claim) => choose({ actor: one, claim, holds: '' })}
                  />
                )}
              </Answered>
              <section className="one-leverage">
                <h2>{text.one}</h2>
                <form className="question" onSubmit={event => event.preventDefault()}>
                  <ChooseActor names={names} actor={actor} onChoose={value => choose({ actor: value })} />
                  <WantedField key={chosen.claim} names={names} chosen={asked} onChange={choose} />
                </form>
                <Answered question="leverage" asked={wanted && { ...work, ...wanted, actor }}>
                  {({ report }) => <ReportHere report={report} level={3} />}
                </Answered>
              </section>
            </>
          )
        }}
      </OfCase>
    </>
  )
}

/** What is chosen; the first claim of the case unless another is. */
function claimIn(names: Names, { claim, holds }: WantedChoice): WantedChoice {
  return { claim: claim || (names.reading.case.claims[0]?.id ?? ''), holds }
}

interface TableProps {
  readonly names: Names
  readonly cells: readonly LeverageInShort[]
  readonly chosen: { readonly actor: string; readonly claim?: string }
  readonly onChoose: (actor: string, claim: string) => void
}

function Table({ names, cells, chosen, onChoose }: TableProps): ReactNode {
  const { actors, claims } = names.reading.case
  if (claims.length === 0) return <p>{words.answer.holds.none}</p>
  const at = (actor: string, claim: string): LeverageInShort | undefined =>
    cells.find(cell => cell.actor === actor && cell.claim === claim)
  return (
    <>
      <div className="scroll" role="region" aria-label={text.table} tabIndex={0}>
        <table className="leverage-table">
          <caption className="visually-hidden">{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.explore.claim}</th>
              {actors.map(({ id }) => (
                <th key={id} scope="col">
                  <Said text={capitalised(names.actor(id))} />
                </th>
              ))}
              <th scope="col">{text.today}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ id, text: said }) => (
              <tr key={id}>
                <th scope="row">
                  <Said text={sentence(said)} />
                </th>
                {actors.map(actor => {
                  const cell = at(actor.id, id)
                  const word = cell === undefined ? '' : inAWord(cell)
                  const here = chosen.actor === actor.id && chosen.claim === id
                  return (
                    <td key={actor.id}>
                      <button
                        type="button"
                        className="link"
                        aria-pressed={here}
                        aria-label={safe(text.cell(names.actor(actor.id), word))}
                        onClick={() => onChoose(actor.id, id)}
                      >
                        {word}
                      </button>
                    </td>
                  )
                })}
                <td>
                  <Verdict verdict={cells.find(({ claim }) => claim === id)?.today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="legend">{text.legend}</p>
    </>
  )
}

function inAWord({ verdict, can_prevent }: LeverageInShort): string {
  return verdict === 'secure' && can_prevent ? text.word.both : text.word[verdict]
}
