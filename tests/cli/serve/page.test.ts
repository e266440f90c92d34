import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HASHED, type Serving, serving } from './serving.ts'

let here: Serving
beforeAll(async () => {
  here = await serving()
})
afterAll(() => here.end())

const get = (path: string, encoding?: string): ReturnType<Serving['ask']> =>
  here.ask('GET', path, { headers: { 'accept-encoding': encoding } })

describe('the files of the page', () => {
  test('are packed for browsers that take that, and for nobody else', async () => {
    for (const encoding of ['gzip', 'br, gzip', 'gzip;q=0.5']) {
      const { headers, bytes } = await get('/assets/more-Ab3_-xY9.js', encoding)
      expect(headers['content-encoding'], encoding).toBe('gzip')
      expect(bytes.length).toBeLessThan(HASHED.length / 10)
      expect(headers['content-length']).toBe(String(bytes.length))
      expect(gunzipSync(bytes).toString()).toBe(HASHED)
    }
    for (const encoding of [undefined, 'br', 'gzip;q=0', 'gzip;q=0.000']) {
      const { headers, body } = await get('/assets/more-Ab3_-xY9.js', encoding)
      expect(headers['content-encoding'], encoding).toBeUndefined()
      expect(headers['vary']).toBe('accept-encoding')
      expect(body).toBe(HASHED)
    }
    expect(gunzipSync((await get('/', 'gzip')).bytes).toString()).toContain('<title>Page</title>')
    const face = await get('/assets/face-DJ5YJwmz.woff2', 'gzip')
    expect([face.headers['content-encoding'], face.body]).toEqual([undefined, 'face'])
  })

  test('stay in the browser where their name changes with their content, and nowhere else', async () => {
    for (const path of ['/assets/more-Ab3_-xY9.js', '/assets/face-DJ5YJwmz.woff2']) {
      expect((await get(path)).headers['cache-control'], path).toBe('private, max-age=31536000, immutable')
    }
    for (const path of [
      '/',
      '/index.html',
      '/assets/main.js',
      '/assets/gone-Ab3_-xY9.js',
      '/api/case',
      '/api/nothing',
    ]) {
      expect((await get(path)).headers['cache-control'], path).toBe('no-store')
    }
  })
})

test('what stands for the path of a case tells apart files of one name, and does not give the path away', async () => {
  const other = await serving()
  const ids = await Promise.all([here, here, other].map(async at => (await at.ask('GET', '/api/case')).json['id']))
  await other.end()
  expect(ids[0]).toMatch(/^[\da-f]{32}$/u)
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})
