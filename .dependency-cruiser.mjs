// The borders between the zones of src/, and what each may use. See ARCHITECTURE.md for the reasons.
// tests/architecture/fence.test.ts runs this on src/ and on planted violations of every rule.

import { join } from 'node:path'

/** Which zones each zone may import, besides itself. The only place this is written down for the machine. */
const MAY_IMPORT = {
  logic: [],
  diagnostics: [],
  engine: ['logic'],
  casefile: ['logic', 'engine', 'diagnostics'],
  inquiry: ['logic', 'engine', 'casefile'],
  events: ['diagnostics'],
  report: ['logic', 'engine', 'diagnostics', 'casefile', 'inquiry', 'events'],
  cli: ['logic', 'engine', 'diagnostics', 'casefile', 'inquiry', 'events', 'report'],
  workbench: ['logic', 'engine', 'diagnostics', 'casefile', 'inquiry', 'events', 'report'],
}

/** Which packages each zone may use; `/` at the end stands for a whole scope. Those not listed may use none. */
const PACKAGES = {
  casefile: ['yaml', 'zod'],
  events: ['@stdlib/stats-base-dists-negative-binomial-cdf'],
  cli: ['commander', 'picocolors', 'bullmq', 'ioredis', '@duckdb/node-api'],
  workbench: ['react', 'react-dom', 'idb-keyval', 'docx', '@codemirror/', '@lezer/', '@fontsource/'],
}

/** The zones the package hands out; the others need a terminal, a browser or an optional package. */
const HANDED_OUT = ['logic', 'engine', 'diagnostics', 'casefile', 'inquiry', 'report']

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const zoneRules = Object.entries(MAY_IMPORT).map(([zone, others]) => {
  const zones = [zone, ...others]
  return error(
    `zone-${zone}`,
    `${zone} may import ${zones.join(', ')}, and nothing else of src. Move the code to a zone that may see both sides.`,
    { path: `^src/${zone}/` },
    // The door of the package has a rule of its own.
    { path: '^src/', pathNot: [`^src/(${zones.join('|')})/`, '^src/index\\.ts$'] },
  )
})

const packageRules = Object.keys(MAY_IMPORT).map(zone => {
  const names = PACKAGES[zone] ?? []
  const allowed = names.map(name => (name.endsWith('/') ? name : `${name}/`))
  return error(
    `packages-${zone}`,
    `${zone} may use ${names.length === 0 ? 'no npm package' : `only the npm packages ${names.join(', ')}`}.`,
    { path: `^src/${zone}/` },
    { path: 'node_modules/', ...(allowed.length > 0 && { pathNot: `node_modules/(${allowed.join('|')})` }) },
  )
})

export default {
  forbidden: [
    ...zoneRules,
    ...packageRules,
    error(
      'zone-front-door',
      'Cross the border of a zone only through its index.ts; export there what others need.',
      { path: '^src/([^/]+)/' },
      { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    ),
    error(
      'package-door',
      `src/index.ts is the door of the package: it hands out the index.ts of ${HANDED_OUT.join(', ')} and nothing else.`,
      { path: '^src/index\\.ts$' },
      { pathNot: `^src/(${HANDED_OUT.join('|')})/index\\.ts$` },
    ),
    error(
      'package-door-is-for-others',
      'src/index.ts is for users of the package; inside, import the zone you mean.',
      { path: '^src/' },
      { path: '^src/index\\.ts$' },
    ),
    error(
      'node-in-one-place',
      'Only src/cli/node.ts and src/cli/node/ touch Node. Ask the Host for what you need, and extend it if it cannot give it.',
      { path: '^src/', pathNot: '^src/cli/node(/|\\.ts$)' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'node-behind-the-host',
      'src/cli/node/ serves src/cli/node.ts, which hands it to the commands as the Host. Ask the Host.',
      { path: '^src/', pathNot: '^src/cli/node(/|\\.ts$)' },
      { path: '^src/cli/node/' },
    ),
    error(
      'queue-in-one-folder',
      'The packages for sharing work are optional: only src/cli/node/queue/ may name them, and it loads them when needed.',
      { path: '^src/', pathNot: '^src/cli/node/queue/' },
      { path: 'node_modules/(bullmq|ioredis)/' },
    ),
    error(
      'database-in-one-file',
      'The package of the database is optional: only src/cli/node/duckdb.ts may name it, and it loads it when needed.',
      { path: '^src/', pathNot: '^src/cli/node/duckdb\\.ts$' },
      { path: 'node_modules/@duckdb/' },
    ),
    error(
      'no-cycles',
      'Files that import each other, types included, are one thing in two places. Take out what both need.',
      {},
      { circular: true },
    ),
    error(
      'no-dev-deps-in-src',
      'Shipped code may not use development dependencies: whoever installs the package does not get them.',
      // The workbench is shipped as a bundle that has them inside.
      { path: '^src/', pathNot: '^src/workbench/' },
      { dependencyTypes: ['npm-dev'] },
    ),
    error('no-unresolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
    error(
      'nothing-from-outside-src',
      'Shipped code may not use tests, benchmarks or scripts.',
      { path: '^src/' },
      { path: '^(tests|bench|scripts)/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true, // type-only imports count too
    tsConfig: { fileName: join(import.meta.dirname, 'tsconfig.json') },
    doNotFollow: { path: 'node_modules' },
  },
}
