// breaks: zone-front-door
export { thing } from '../../engine/parts/index.ts'
