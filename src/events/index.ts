export { type Day, dayNumber, dayOf } from './calendar.ts'
export {
  type Channel,
  CHANNELS,
  type Coverage,
  type DailyAct,
  type DailyRecord,
  type DayCount,
  LADDER,
  type LadderRung,
} from './daily-record.ts'
export { checkEvents, type KnownIds } from './check-events.ts'
export { dailyFromEvents, type DailyFromEventsQuestion } from './daily-from-events.ts'
export { type CaseEvent, type Column, COLUMNS, type EventPlace, type Precision, PRECISIONS, SILENCE } from './event.ts'
export { type ReadEvents, type ReadEventsOptions, readEvents } from './read-events.ts'
export { type ClaimWeighed, type ConductClaim, type WeighedRecord, weighClaim } from './weigh-claim.ts'
export { posture } from './measures/posture.ts'
export * from './measures/posture-result.ts'
