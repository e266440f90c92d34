import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../../src/cli/node/serve/server.ts'
import { type Serving, serving } from './serving.ts'

let here: Serving
beforeAll(async () => {
  here = await serving()
  symlinkSync('../../secret.txt', join(here.folder, 'sources', 'out.txt'))
  symlinkSync('note.txt', join(here.folder, 'sources', 'in.txt'))
  execFileSync('mkfifo', [join(here.folder, 'sources', 'pipe')])
})
afterAll(() => here.end())

const beside = (path: string): string => `/api/beside?path=${encodeURIComponent(path)}`

test('a page of its own gets the case', async () => {
  const { status, json, headers } = await here.ask('GET', '/api/case')
  expect(status).toBe(200)
  expect(json).toMatchObject({ path: 'case.yaml', hash: expect.stringMatching(/^[\da-f]{64}$/u) })
  expect(json['text']).toContain('Two neighbours')
  expect(headers['cache-control']).toBe('no-store')
})

describe('turned away', () => {
  const API = ['/api/case', '/api/watch', beside('events.csv'), '/api/nothing']

  test.each(API)('%s without a token, or with a wrong one', async path => {
    for (const token of [undefined, '', 'x', here.token.slice(1), `${here.token}0`, here.token.toUpperCase() + ' ']) {
      const { status, body } = await here.ask('GET', path, { headers: { 'x-tertius-token': token } })
      expect({ status, body }).toEqual({ status: 403, body: 'The token is missing or wrong.\n' })
    }
  })

  test.each([...API, '/', '/assets/main.js'])('%s under another name', async path => {
    for (const host of [
      'evil.example',
      `evil.example:${here.port}`,
      '127.0.0.1',
      `127.0.0.2:${here.port}`,
      `localhost:${here.port + 1}`,
    ]) {
      expect((await here.ask('GET', path, { headers: { host } })).status, host).toBe(403)
    }
  })

  test.each([...API, '/', '/assets/main.js'])('%s for another site', async path => {
    for (const origin of [
      'https://evil.example',
      'null',
      `http://localhost:${here.port + 1}`,
      `https://localhost:${here.port}`,
    ]) {
      expect((await here.ask('GET', path, { headers: { origin } })).status, origin).toBe(403)
    }
    for (const site of ['cross-site', 'same-site', 'anything']) {
      expect((await here.ask('GET', path, { headers: { 'sec-fetch-site': site } })).status, site).toBe(403)
    }
  })

  test('a link may lead to the page, but not into a frame and not to the case', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await here.ask('GET', '/', { headers: link })).status).toBe(200)
    expect((await here.ask('GET', '/', { headers: { ...link, 'sec-fetch-dest': 'iframe' } })).status).toBe(403)
    expect((await here.ask('GET', '/api/case', { headers: link })).status).toBe(403)
    expect((await here.ask('GET', '/api/case', { headers: { 'sec-fetch-site': 'none' } })).status).toBe(403)
  })

  test('no site is told that it may ask', async () => {
    const { status, headers } = await here.ask('OPTIONS', '/api/case', {
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
    })
    expect(status).toBe(403)
    const own = await here.ask('OPTIONS', '/api/case')
    expect(own.status).toBe(405)
    for (const name of [...Object.keys(headers), ...Object.keys(own.headers)])
      expect(name).not.toMatch(/^access-control/u)
  })

  test.each(['POST', 'DELETE', 'PATCH', 'PUT'])('%s where it means nothing', async method => {
    expect((await here.ask(method, '/')).status).toBe(405)
    expect((await here.ask(method, '/api/watch')).status).toBe(405)
  })
})

describe('outside of the folder there is nothing', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../case/case.yaml',
    '/assets/%00main.js',
    '//etc/hostname',
    '/\\..\\secret.txt',
    '/.git/config',
    '/case.yaml',
  ])('%s', async path => expect((await here.ask('GET', path)).status).toBe(404))

  test.each([
    ['sources/note.txt', 200],
    ['sources/in.txt', 200],
    ['events.csv', 200],
    ['private.txt', 403],
    ['case.yaml', 403],
    ['../secret.txt', 403],
    ['sources/out.txt', 403],
    ['sources/../../secret.txt', 403],
    ['/etc/hostname', 403],
    ['', 403],
    ['sources/pipe', 404],
    ['sources', 404],
    ['sources/gone.txt', 404],
  ])('beside the case %j is %i', async (path, status) => {
    const reply = await here.ask('GET', beside(path))
    expect(reply.status).toBe(status)
    expect(reply.body).not.toContain('secret')
  })

  test('a request to another server is none', async () => {
    const answer = await raw(here.port, `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u)
  })
})

describe('what cannot be written', () => {
  const put = (body: string | Uint8Array, headers = {}): ReturnType<Serving['ask']> =>
    here.ask('PUT', '/api/case', { body, headers })

  test.each([
    '',
    '{',
    'null',
    '7',
    '"text"',
    '[]',
    '{}',
    '{"text":1,"expected":null}',
    '{"text":""}',
    '{"text":"","expected":1}',
  ])('the body %j is not understood', async body =>
    expect(await put(body)).toMatchObject({ status: 400, json: { problem: 'not-understood' } }),
  )

  test('half a character', async () => {
    const { json } = await here.ask('GET', '/api/case')
    const body = `{"text":"\\ud800","expected":"${json['hash']}"}`
    expect(await put(body)).toMatchObject({ status: 400, json: { problem: 'not-text' } })
  })

  test('a form of another site, which can send only some types', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', undefined]) {
      expect((await put('{}', { 'content-type': type })).status).toBe(415)
    }
  })

  test('a text that is too large for a case', async () => {
    const { json } = await here.ask('GET', '/api/case')
    const text = 'é'.repeat(2 * 1024 * 1024 + 1)
    expect(await put(JSON.stringify({ text, expected: json['hash'] }))).toMatchObject({ status: 413 })
  })

  test('a body without end', async () => {
    const head = `PUT /api/case HTTP/1.1\r\nHost: 127.0.0.1:${here.port}\r\nx-tertius-token: ${here.token}\r\ncontent-type: application/json\r\n`
    expect(await raw(here.port, `${head}content-length: 99999999999\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /u)
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
    expect(await raw(here.port, `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(14)}`)).toMatch(
      /^HTTP\/1\.1 413 /u,
    )
  })

  test('after all that the file is as it was, and the server serves', async () => {
    const { json } = await here.ask('GET', '/api/case')
    expect(json['text']).toBe(readFileSync(here.path, 'utf8'))
  })
})

test('every answer says what browsers are to keep from', async () => {
  for (const path of ['/', '/assets/main.js', '/api/case', '/nothing', '/api/nothing', beside('events.csv')]) {
    const { headers } = await here.ask('GET', path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/u,
    )
  }
})

test('it listens to this machine only, with a token nobody can guess', () => {
  expect(here.served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/\?token=[\da-f]{32}$/u)
})

test('without a case there is the page, and nothing behind it', async () => {
  const pageFolder = join(here.folder, '..', 'page')
  const served = (await serve({ pageFolder, casePath: null, port: 0 }))!
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
  expect(await (await fetch(served.url)).text()).toContain('<title>Page</title>')
  for (const path of ['api/case', 'api/watch', 'api/beside?path=events.csv']) {
    expect((await fetch(served.url + path)).status, path).toBe(403)
  }
  await served.close()
})

test('without the page there is nothing to serve', async () => {
  expect(await serve({ pageFolder: here.folder, casePath: here.path, port: 0 })).toBeNull()
})

/** What is answered to some bytes, up to the end of the first line. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', data => {
      answer += data.toString()
      if (!answer.includes('\r\n')) return
      socket.destroy()
      resolve(answer)
    })
    socket.on('error', error => (answer === '' ? reject(error) : undefined))
  })
}
