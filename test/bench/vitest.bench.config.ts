import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../src/shared') } },
  test: { include: ['test/bench/**/*.bench.ts'], testTimeout: 300_000, fileParallelism: false },
});
