// The workbench as a bundle: `vite build` writes dist/workbench, `vite` serves it while it is worked on.

import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  root: join(import.meta.dirname, 'src', 'workbench'),
  // It runs under any path, and from a folder.
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  // In parts, the first of which is all that the first screen asks for.
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'workbench'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    license: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
