import { useEffect, useState } from 'react'
import { shippedCase } from '../../shipped.ts'
import type { CaseSource } from '../../state/source.ts'

/** A shipped case with its text. */
export interface Shipped {
  readonly source: CaseSource
  readonly text: string
}

/** A shipped case, as soon as it is fetched. */
export function useShipped(id: string): Shipped | undefined {
  const [shipped, setShipped] = useState<Shipped>()
  useEffect(() => {
    let wanted = true
    const fetch = async (): Promise<void> => {
      const source = await shippedCase(id)
      const text = (await source?.read())?.text
      if (wanted && source !== undefined && text !== undefined) setShipped({ source, text })
    }
    void fetch()
    return () => {
      wanted = false
    }
  }, [id])
  return shipped
}
