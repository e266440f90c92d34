import type { LadderRung } from '../daily-record.ts'

/** A PLOVER type, or a type and one of its modes as `TYPE/mode`, and where it stands on the ladder; null: nowhere. */
export type PloverRow = readonly [code: string, rung: LadderRung | null]

const TYPES: readonly (readonly [type: string, rung: LadderRung | null, modes: readonly string[]])[] = [
  ['AGREE', 'words', []],
  ['CONSULT', 'meetings', ['visit', 'third-party', 'multilateral', 'phone']],
  ['SUPPORT', 'words', []],
  ['CONCEDE', null, []],
  ['COOPERATE', 'material-aid', []],
  ['AID', 'material-aid', []],
  ['RETREAT', null, ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign']],
  ['REQUEST', 'words', ['assist', 'change', 'yield', 'meet']],
  ['ACCUSE', 'words', ['disapprove', 'investigate', 'allege']],
  ['REJECT', 'words', ['assist', 'change', 'yield', 'meet']],
  ['THREATEN', 'words', ['restrict', 'arrest', 'relations', 'expel', 'violence', 'territory']],
  ['PROTEST', null, ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct']],
  ['SANCTION', 'coercion', ['convict', 'expel', 'withdraw', 'discontinue']],
  ['MOBILIZE', 'coercion', ['troops', 'weapons', 'police', 'militia']],
  [
    'COERCE',
    'coercion',
    ['seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber'],
  ],
  [
    'ASSAULT',
    'force',
    [
      'abduct',
      'beat',
      'torture',
      'sexual',
      'targeted',
      'destroy',
      'primitive',
      'firearms',
      'explosives',
      'suicide-attack',
      'aerial',
      'drone',
      'heavy-weapons',
      'crowd-control',
      'unconventional',
    ],
  ],
]

/** Modes that stand elsewhere than their type. */
const ELSEWHERE: ReadonlyMap<string, LadderRung | null> = new Map<string, LadderRung | null>([
  ['CONSULT/third-party', 'mediation'],
  ['ACCUSE/investigate', null],
])

/** Every PLOVER type, each followed by its modes. */
export const PLOVER: readonly PloverRow[] = TYPES.flatMap(([type, rung, modes]): readonly PloverRow[] => [
  [type, rung],
  ...modes.map((mode): PloverRow => {
    const code = `${type}/${mode}`
    return [code, ELSEWHERE.has(code) ? ELSEWHERE.get(code)! : rung]
  }),
])
