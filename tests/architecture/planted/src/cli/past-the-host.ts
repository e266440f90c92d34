// breaks: node-behind-the-host
export { where } from './node/queue/share.ts'
