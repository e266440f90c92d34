import type { ReactNode } from 'react'
import { Said } from '../../../parts/said.tsx'
import { startWords } from '../../../words/start.ts'
import { Line } from './fields.tsx'
import { withActor, withKey, writtenTwice } from './form.ts'
import { fields } from './unfinished.ts'
import { useForm } from './use-form.ts'

const text = startWords.form.who
const label = startWords.form.label

/** The first step: what the case is about, its question, and who takes part. */
export function Who(): ReactNode {
  const { form, change } = useForm()
  const { title, question, actors } = form
  const twice = new Set(writtenTwice(form).map(each => each.key))
  const add = (): void =>
    change(label.add, now => {
      const option = `k${now.next}`
      return withKey({ ...now, next: now.next + 1 }, key => ({
        actors: [...now.actors, { key, name: '', options: [{ key: option, label: '', rung: '' }], wants: [] }],
      }))
    })
  const remove = (key: string, name: string): void =>
    change(label.remove(name), now => ({ ...now, actors: now.actors.filter(actor => actor.key !== key) }))
  return (
    <>
      <Line
        label={text.title}
        hint={text.titleHint}
        value={title}
        onWrite={value => change(label.write, now => ({ ...now, title: value }), 'title')}
      />
      <Line
        label={text.question}
        hint={text.questionHint}
        value={question}
        onWrite={value => change(label.write, now => ({ ...now, question: value }), 'question')}
      />
      <p className="step-intro">{text.intro}</p>
      <ol className="rows">
        {actors.map(({ key, name }, k) => (
          <li key={key} className="row">
            <Line
              label={text.actor(k + 1)}
              field={fields.name(key)}
              value={name}
              problem={twice.has(key) ? text.taken : undefined}
              {...(k === 0 && { hint: text.actorHint })}
              onWrite={value =>
                change(label.write, now => withActor(now, key, actor => ({ ...actor, name: value })), key)
              }
            />
            {actors.length > 1 && (
              <button
                type="button"
                className="link"
                aria-label={text.removeThis(name || text.unnamed(k + 1))}
                onClick={() => remove(key, name || text.unnamed(k + 1))}
              >
                <Said text={text.remove} />
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="button" onClick={add}>
        {text.add}
      </button>
    </>
  )
}
