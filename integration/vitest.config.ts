import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    dir: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.test.ts'],
    // One engine at a time: each takes every core it finds.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})

export default config
