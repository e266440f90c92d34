import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CASE, Following, type Reply, type Serving, serving, until } from './serving.ts'

let here: Serving
beforeEach(async () => {
  here = await serving()
})
afterEach(() => here.end())

const hashNow = async (): Promise<unknown> => (await here.ask('GET', '/api/case')).json['hash']
const put = (text: string, expected: unknown): Promise<Reply> =>
  here.ask('PUT', '/api/case', { body: JSON.stringify({ text, expected }) })
const onDisk = (): string => readFileSync(here.path, 'utf8')

describe('writing', () => {
  test('over what is known', async () => {
    const { status, json } = await put('one\n', await hashNow())
    expect(status).toBe(200)
    expect(onDisk()).toBe('one\n')
    expect(json['hash']).toBe(await hashNow())
    expect((await put('two\n', json['hash'])).status).toBe(200)
    expect(onDisk()).toBe('two\n')
  })

  test('not over what somebody else wrote: both are shown', async () => {
    const known = await hashNow()
    writeFileSync(here.path, 'theirs\n')
    expect(await put('mine\n', known)).toMatchObject({
      status: 409,
      json: { path: 'case.yaml', text: 'theirs\n', hash: await hashNow() },
    })
    expect(onDisk()).toBe('theirs\n')
  })

  test('not over nothing, where the file has gone; but anew, if that is known', async () => {
    const known = await hashNow()
    rmSync(here.path)
    expect(await here.ask('GET', '/api/case')).toMatchObject({ status: 404, json: { problem: 'missing' } })
    expect(await put('mine\n', known)).toMatchObject({ status: 409, json: { path: 'case.yaml', text: '', hash: null } })
    expect((await put('mine\n', null)).status).toBe(200)
    expect(onDisk()).toBe('mine\n')
    expect((await put('again\n', null)).status).toBe(409)
  })

  test('many at once: one is written, the others learn of it', async () => {
    const known = await hashNow()
    const replies = await Promise.all(Array.from({ length: 12 }, (_, k) => put(`number ${k}\n`, known)))
    const won = replies.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(11)
    expect(new Set(replies.map(({ json }) => json['hash'])).size).toBe(1)
    expect(onDisk()).toMatch(/^number \d+\n$/u)
  })

  test('leaves nothing else behind', async () => {
    const before = readdirSync(here.folder)
    await put('one\n', await hashNow())
    await put('two\n', 'not what is there')
    expect(readdirSync(here.folder)).toEqual(before)
  })

  test('keeps the mode', async () => {
    chmodSync(here.path, 0o640)
    await put('one\n', await hashNow())
    expect(statSync(here.path).mode & 0o777).toBe(0o640)
  })

  test('writes where a link leads, and leaves the link', async () => {
    const target = join(here.folder, 'target.yaml')
    renameSync(here.path, target)
    symlinkSync('target.yaml', here.path)
    await put('one\n', await hashNow())
    expect(lstatSync(here.path).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toBe('one\n')
  })

  test.skipIf(process.getuid?.() === 0)('not what its owner has closed', async () => {
    chmodSync(here.path, 0o444)
    expect(await put('one\n', await hashNow())).toMatchObject({ status: 403, json: { problem: 'read-only' } })
    expect(onDisk()).toBe(CASE)
  })
})

describe('how the text stands in the file', () => {
  const restart = async (bytes: string | Uint8Array): Promise<void> => {
    await here.end()
    here = await serving({ bytes })
  }

  test('Windows line ends and a byte order mark stay, and the page sees neither', async () => {
    await restart('\ufeffa: 1\r\nb: 2\r\n')
    const { json } = await here.ask('GET', '/api/case')
    expect(json['text']).toBe('a: 1\nb: 2\n')
    await put('a: 1\nb: 3\n', json['hash'])
    expect(onDisk()).toBe('\ufeffa: 1\r\nb: 3\r\n')
  })

  test('line ends of mixed kinds are left alone', async () => {
    await restart('a: 1\r\nb: 2\n')
    const { json } = await here.ask('GET', '/api/case')
    expect(json['text']).toBe('a: 1\r\nb: 2\n')
    await put('a: 1\r\nb: 3\n', json['hash'])
    expect(onDisk()).toBe('a: 1\r\nb: 3\n')
  })

  test('what is no text is not taken for one', async () => {
    await restart(Uint8Array.of(0xff, 0xfe, 0x41))
    expect(await here.ask('GET', '/api/case')).toMatchObject({ status: 422, json: { problem: 'not-utf-8' } })
    expect((await put('one\n', null)).status).toBe(409)
    expect(readFileSync(here.path)).toEqual(Buffer.of(0xff, 0xfe, 0x41))
  })

  test('what is too large is not read', async () => {
    await restart(new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20))
    expect(await here.ask('GET', '/api/case')).toMatchObject({ status: 413, json: { problem: 'too-large' } })
  })
})

describe('following', () => {
  let page: Following
  beforeEach(async () => {
    page = new Following(here)
    await until(() => page.events.length === 1)
  })
  afterEach(() => page.stop())

  const told = async (hash: unknown): Promise<void> => until(() => page.events.at(-1)?.hash === hash)

  test('a page is told what is there when it begins to follow', async () => {
    expect(page.events).toEqual([{ path: 'case.yaml', text: CASE, hash: await hashNow() }])
  })

  test('a change is told, with what is there then', async () => {
    writeFileSync(here.path, 'one\n')
    await told(await hashNow())
    expect(page.events.at(-1)).toMatchObject({ path: 'case.yaml', text: 'one\n' })
    writeFileSync(here.path, 'two\n')
    await told(await hashNow())
  })

  test('an editor that puts a new file in its place', async () => {
    for (const text of ['one\n', 'two\n']) {
      writeFileSync(`${here.path}~`, text)
      renameSync(`${here.path}~`, here.path)
      await told(await hashNow())
    }
  })

  test('a file that goes and comes back', async () => {
    rmSync(here.path)
    await until(() => page.asides.includes(': missing'))
    expect(page.events).toHaveLength(1)
    writeFileSync(here.path, 'back\n')
    await told(await hashNow())
  })

  test('what one page writes, the other pages are told', async () => {
    const other = new Following(here)
    await until(() => other.events.length === 1)
    const { json } = await put('one\n', await hashNow())
    await told(json['hash'])
    await until(() => other.events.at(-1)?.hash === json['hash'])
    other.stop()
  })

  test('nothing is told where nothing changed', async () => {
    writeFileSync(here.path, CASE)
    writeFileSync(join(here.folder, 'other.txt'), '')
    writeFileSync(here.path, 'one\n')
    await told(await hashNow())
    // An editor that empties a file before it fills it may be seen in between.
    expect(page.events.length).toBeLessThanOrEqual(3)
  })

  test('ends with the server', async () => {
    await here.served.close()
    await until(() => page.ended)
  })
})
