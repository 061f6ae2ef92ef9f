import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{base,platform,kit,school,app,test/repository,scripts}/**/*.test.{ts,tsx,mjs}'],
    globalSetup: ['test/support/cluster.ts'],
    setupFiles: ['test/support/properties.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
