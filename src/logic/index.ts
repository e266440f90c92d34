export { holds, mapOptions, optionsOf, type Proposition } from './proposition.ts'
