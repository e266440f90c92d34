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
export { countryName } from './actors/country-name.ts'
export { actorNamed, type ActorRow, actorTable, type ActorTable, type KnownActor } from './actors/actor-table.ts'
export { readActorTable } from './actors/read-actor-table.ts'
export { type FormatId, FORMATS } from './formats/format.ts'
export { type DailyQuestion } from './store/daily.ts'
export { type Database, DatabaseError, type SqlRow, type SqlValue } from './store/database.ts'
export { type Container, type FileGroup } from './store/file-group.ts'
export { type LoadedRecord, loadRecord, type LoadRequest } from './store/load.ts'
export { type Reading, type RecordRequest, type StoredRecord, storeRecord } from './store/record.ts'
export { type LeftOut } from './store/rejected.ts'
export { type FileLook, sortFiles, type SortedFiles } from './store/sort-files.ts'
export { type EventFilter, type EventList, listEvents, type ListedEvent, type RungCounts } from './event-list.ts'
export { CAMEO, cameoCode, type CameoCode } from './ladder/cameo.ts'
export { type LadderEntry, ladderOf, type Scheme } from './ladder/ladder.ts'
export { type CaseEvent, type Column, COLUMNS, type EventPlace, type Precision, PRECISIONS, SILENCE } from './event.ts'
export { type ReadEvents, type ReadEventsOptions, readEvents } from './read-events.ts'
export { type ClaimWeighed, type ConductClaim, type WeighedRecord, weighClaim } from './weigh-claim.ts'
export { weighByData } from './weigh-data.ts'
export { weighTogether, type Witness } from './weigh-record.ts'
export { posture } from './measures/posture.ts'
export * from './measures/posture-result.ts'
