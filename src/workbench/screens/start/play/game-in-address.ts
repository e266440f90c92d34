/** A game as the address has it: who is played, and the turns; of each the options changed, none for letting things be. */
export interface Played {
  /** Empty: nobody is chosen yet. */
  readonly player: string
  readonly turns: readonly (readonly string[])[]
}

/** Stands for a turn without a move. */
const PASS = '-'

/** `RU:RU.arm,RU.speak:-`: Russia arms and speaks, then lets things take their course. */
export function writeGame({ player, turns }: Played): string {
  return [player, ...turns.map(turn => turn.join(',') || PASS)].join(':')
}

export function readGame(selected: string): Played {
  const [player = '', ...turns] = selected.split(':')
  return { player, turns: turns.map(turn => (turn === PASS ? [] : turn.split(',').filter(id => id !== ''))) }
}
