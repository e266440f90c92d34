import type { ReactNode } from 'react'

/** What a view asks, and a sentence on how to read what it answers. */
export function Head({ title, intro }: { readonly title: string; readonly intro: string }): ReactNode {
  return (
    <>
      <h1>{title}</h1>
      <p className="intro">{intro}</p>
    </>
  )
}
