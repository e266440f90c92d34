// breaks: no-dev-deps-in-src, packages-logic
import * as ts from 'typescript'
export const taken = ts
