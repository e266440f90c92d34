import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** Whether there is a Redis server to start; Debian's is installed where that is allowed. */
export function redisServerIsThere(): boolean {
  if (found()) return true
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error !== undefined) return false
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 }
  if (spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], options).status !== 0) {
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], options)
  }
  return found()
}

const found = (): boolean => spawnSync('redis-server', ['--version']).status === 0

/** A Redis server on loopback that writes every command to a file before it answers, so that a restart loses nothing. */
export class RedisServer {
  readonly port: number
  private readonly folder = mkdtempSync(join(tmpdir(), 'tertius-redis-'))
  private process: ChildProcess | undefined

  private constructor(port: number) {
    this.port = port
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.launch()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Kills it, lets some time pass, and starts it again on the same port with the same file. */
  async restart(pause: number): Promise<void> {
    await this.kill()
    await sleep(pause)
    await this.launch()
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async launch(): Promise<void> {
    const persistent = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
    const place = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder]
    this.process = spawn('redis-server', [...place, ...persistent], { stdio: 'ignore' })
    const client = new Redis(this.url, { maxRetriesPerRequest: null, retryStrategy: () => 50 })
    client.on('error', () => undefined)
    await client.ping()
    client.disconnect()
  }

  private async kill(): Promise<void> {
    const { process } = this
    if (process === undefined) return
    const gone = new Promise(done => process.once('exit', done))
    process.kill('SIGKILL')
    await gone
    this.process = undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
