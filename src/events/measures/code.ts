import type { DailyAct } from '../daily-record.ts'

/** The two first digits of a CAMEO code, 01 to 20; undefined for anything else. */
export function rootOf(code: string): number | undefined {
  // Without a regular expression: this is asked of every act, several times.
  if (code.length < 2 || code.length > 4) return undefined
  for (let k = 0; k < code.length; k++) if (!isDigit(code.charCodeAt(k))) return undefined
  const root = 10 * (code.charCodeAt(0) - ZERO) + code.charCodeAt(1) - ZERO
  return root >= 1 && root <= 20 ? root : undefined
}

const ZERO = '0'.charCodeAt(0)

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= ZERO + 9
}

/** Talk, action or neither. */
export type Kind = 'talk' | 'action' | 'neither'

/**
 * Whether an act is words or a deed. CAMEO: deeds are 057 (a signature), 06 to 08 and 15 to 20, words the rest of 01 to 05 and
 * 09 to 13; protests (14) are neither. PLOVER by its types. Other codes, such as words of a person, by the rung.
 */
export function kindOf({ code, rung }: Pick<DailyAct, 'code' | 'rung'>): Kind {
  const root = rootOf(code)
  if (root !== undefined) return kindOfRoot(root, code)
  const type = ploverOf(code)
  if (type !== undefined) return PLOVER[type]!.kind
  if (rung === null) return 'neither'
  return rung === 'material-aid' || rung === 'coercion' || rung === 'force' ? 'action' : 'talk'
}

/**
 * Whether an act is critical or hostile: CAMEO roots 09 to 20, the PLOVER types of the conflict quadrants; of other codes
 * those of negative weight, and without a weight coercion and force.
 *
 * @returns Undefined where that cannot be told, as of words without a weight.
 */
export function isCritical({ code, tone, rung }: Pick<DailyAct, 'code' | 'tone' | 'rung'>): boolean | undefined {
  const root = rootOf(code)
  if (root !== undefined) return root >= 9
  const type = ploverOf(code)
  if (type !== undefined) return PLOVER[type]!.critical
  if (tone !== null) return tone < 0
  return rung === 'coercion' || rung === 'force' ? true : undefined
}

/** Whether an act is a promise (CAMEO 03, PLOVER AGREE) or a delivery (06 and 07, COOPERATE and AID); undefined: no code. */
export function pledgeOf({ code }: Pick<DailyAct, 'code'>): 'promise' | 'delivery' | 'neither' | undefined {
  const root = rootOf(code)
  if (root !== undefined) return root === 3 ? 'promise' : root === 6 || root === 7 ? 'delivery' : 'neither'
  const type = ploverOf(code)
  if (type === undefined) return undefined
  return type === 'AGREE' ? 'promise' : type === 'COOPERATE' || type === 'AID' ? 'delivery' : 'neither'
}

/**
 * Whether an act is a meeting: CAMEO 04, talks by telephone and mediation included, or anything on the rung of meetings but
 * a signature (057), which is a deed.
 */
export function isMeeting({ code, rung }: Pick<DailyAct, 'code' | 'rung'>): boolean {
  return (rung === 'meetings' && code !== SIGNATURE) || rootOf(code) === 4
}

/** CAMEO's code for signing an agreement. */
const SIGNATURE = '057'

function kindOfRoot(root: number, code: string): Kind {
  if (root === 14) return 'neither'
  return code === SIGNATURE || (root >= 6 && root <= 8) || root >= 15 ? 'action' : 'talk'
}

/** The PLOVER type a code begins with, as in `CONSULT` or `CONSULT visit`. */
function ploverOf(code: string): string | undefined {
  const type = /^[A-Z]+(?![a-z])/u.exec(code)?.[0]
  return type !== undefined && type in PLOVER ? type : undefined
}

const TALK = { kind: 'talk', critical: false } as const
const DEED = { kind: 'action', critical: false } as const
const HARSH_TALK = { kind: 'talk', critical: true } as const
const HARSH_DEED = { kind: 'action', critical: true } as const

const PLOVER: Readonly<Record<string, { readonly kind: Kind; readonly critical: boolean }>> = {
  AGREE: TALK,
  CONSULT: TALK,
  SUPPORT: TALK,
  CONCEDE: TALK,
  COOPERATE: DEED,
  AID: DEED,
  RETREAT: DEED,
  REQUEST: HARSH_TALK,
  ACCUSE: HARSH_TALK,
  REJECT: HARSH_TALK,
  THREATEN: HARSH_TALK,
  PROTEST: { kind: 'neither', critical: true },
  SANCTION: HARSH_DEED,
  MOBILIZE: HARSH_DEED,
  COERCE: HARSH_DEED,
  ASSAULT: HARSH_DEED,
}
