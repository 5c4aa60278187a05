import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') };

/** One build for the three doors and the worker behind two of them: they share their chunks. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node22',
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          'browser-host': resolve(import.meta.dirname, 'src/main/browser-host/index.ts'),
          worker: resolve(import.meta.dirname, 'src/main/worker/index.ts'),
          cli: resolve(import.meta.dirname, 'src/main/cli/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      // A sandboxed preload is one CommonJS file with everything inside.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(import.meta.dirname, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      // The window is read over and over at every start; main stays readable for its stack traces.
      minify: true,
      rollupOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
});
