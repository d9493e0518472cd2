import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './build/serviceWorker.ts'

// Where `npm run dev` and `npm run preview` find the API: a running server, or `npm run mock`.
const server = process.env.YOTO_SERVER ?? 'http://127.0.0.1:8787'
const proxy = { '/api': server, '/config.json': server }

export default defineConfig({
  plugins: [react(), serviceWorker()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  server: {
    // The contract, which a test reads.
    fs: { allow: ['.', '../functions/api/src/main/resources'] },
    host: '127.0.0.1',
    proxy,
  },
  preview: { host: '127.0.0.1', proxy },
  build: {
    target: 'es2023',
    sourcemap: true,
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/testing/setup.ts'],
    restoreMocks: true,
    reporters: ['default', ['junit', { outputFile: 'test-reports/vitest.xml' }]],
  },
})
