import type { Reorder, Variation } from '../../casefile/index.ts'
import { CONCEPTS, type Concept } from '../../engine/index.ts'
import { isPlain } from './work.ts'

/** Where in the workbench the reader is. */
export interface Place {
  /** The screen. */
  readonly screen: string
  /** What of the screen is shown; empty: what it shows first. */
  readonly view: string
  /** The id of what is selected; empty: nothing. */
  readonly selected: string
}

/** All that the fragment of the address holds. */
export interface Address {
  readonly place: Place
  readonly variation: Variation
  /** The id of the document; empty: the one that is opened first. */
  readonly document: string
}

/** The address as a fragment, without its `#`. */
export function writeAddress({ place, variation, document }: Address): string {
  const { screen, view, selected } = place
  const entries = [['case', document], ['at', selected], ...variationEntries(variation)] as const
  const query = entries.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${escaped(value)}`)
  const path = view === '' ? screen : `${screen}/${view}`
  return `/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Legible where it can be: the marks that a fragment may hold are left alone. */
function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
}

function variationEntries(variation: Variation): [key: string, value: string][] {
  if (isPlain(variation)) return []
  const { scenario = '', asOf = '', withdraw = [], foresight = {}, statusQuo, reorder = [] } = variation
  const { addFacts = [], addDrivers = [], addConstraints = [] } = variation
  const added = addFacts.length + addDrivers.length + addConstraints.length > 0
  return [
    ['scenario', scenario],
    ['as-of', asOf],
    ['withdraw', withdraw.join(',')],
    [
      'foresight',
      Object.entries(foresight)
        .map(([actor, concept]) => `${actor}:${concept}`)
        .join(','),
    ],
    ['status-quo', statusQuo === undefined ? '' : statusQuo.join(',') || 'none'],
    ['reorder', reorder.map(({ kind, driver }) => `${kind}:${driver}`).join(',')],
    ['added', added ? JSON.stringify({ addFacts, addDrivers, addConstraints }) : ''],
  ]
}

/** The address in a fragment, with or without its `#`. What makes no sense is passed over. */
export function readAddress(fragment: string): Address {
  const [path = '', query = ''] = fragment.replace(/^#?\/?/u, '').split('?')
  const [screen = '', view = ''] = path.split('/')
  const values = new URLSearchParams(query)
  const get = (key: string): string => values.get(key) ?? ''
  return {
    place: { screen, view, selected: get('at') },
    variation: variationIn(get),
    document: get('case'),
  }
}

function variationIn(get: (key: string) => string): Variation {
  const list = (key: string): string[] =>
    get(key)
      .split(',')
      .filter(part => part !== '')
  const foresight = list('foresight')
    .map(part => part.split(':'))
    .filter(isForesight)
  const reorder = list('reorder')
    .map(part => part.split(':'))
    .filter(isReorder)
  return {
    ...(get('scenario') !== '' && { scenario: get('scenario') }),
    ...(/^\d{4}-\d\d-\d\d$/u.test(get('as-of')) && { asOf: get('as-of') }),
    ...(list('withdraw').length > 0 && { withdraw: list('withdraw') }),
    ...(foresight.length > 0 && { foresight: Object.fromEntries(foresight) }),
    ...(get('status-quo') !== '' && { statusQuo: get('status-quo') === 'none' ? [] : list('status-quo') }),
    ...(reorder.length > 0 && { reorder: reorder.map(([kind, driver]): Reorder => ({ kind, driver })) }),
    ...added(get('added')),
  }
}

function isForesight(parts: string[]): parts is [string, Concept] {
  return parts.length === 2 && (CONCEPTS as readonly string[]).includes(parts[1]!)
}

function isReorder(parts: string[]): parts is [Reorder['kind'], string] {
  return parts.length === 2 && ['reverse', 'swap', 'promote'].includes(parts[0]!)
}

type Added = Pick<Variation, 'addFacts' | 'addDrivers' | 'addConstraints'>

function added(text: string): Added {
  try {
    const { addFacts, addDrivers, addConstraints } = JSON.parse(text) as Added
    const lists = [addFacts, addDrivers, addConstraints]
    return lists.every(list => Array.isArray(list)) ? ({ addFacts, addDrivers, addConstraints } as Added) : {}
  } catch {
    return {}
  }
}
