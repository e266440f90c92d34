// npm run build: compiles src/ into dist/. `node scripts/build.mjs FOLDER` compiles into another folder.

import { resolve } from 'node:path'
import { build, ensureBuilt, prepare } from './support/prepare.mjs'

prepare()
const folder = process.argv[2]
if (folder === undefined) ensureBuilt()
else process.exitCode = build(resolve(folder)) ? 0 : 1
