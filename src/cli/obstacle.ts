export { obstacleInWay } from '../report/index.ts'
