export { type Day, dayNumber, dayOf } from './calendar.ts'
export { checkEvents, type KnownIds } from './check-events.ts'
export { type CaseEvent, type Column, COLUMNS, type EventPlace, type Precision, PRECISIONS, SILENCE } from './event.ts'
export { type ReadEvents, type ReadEventsOptions, readEvents } from './read-events.ts'
