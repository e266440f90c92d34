// Bundles the compiled command line: `node scripts/support/bundle.mjs DIST` reads DIST/cli and writes DIST/bin, for a
// process that runs once should not have to find and read two hundred files. Apart from
// prepare.mjs because that one must run before there are any packages.

import { join } from 'node:path'
import { rolldown } from 'rolldown'

const folder = process.argv[2]
const bundle = await rolldown({
  input: {
    tertius: join(folder, 'cli', 'node.js'),
    'block-worker': join(folder, 'cli', 'node', 'block-worker.js'),
  },
  platform: 'node',
  // Optional at run time, and loaded only when asked for.
  external: ['bullmq', 'ioredis', '@duckdb/node-api'],
  resolve: { modules: [join(import.meta.dirname, '..', '..', 'node_modules')] },
  logLevel: 'warn',
})
// One folder, so that each file finds its neighbours and package.json where the compiled ones do.
await bundle.write({
  dir: join(folder, 'bin'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
})
