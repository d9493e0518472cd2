import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// What a browser has and jsdom lacks.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {
      // Nothing is ever laid out here.
    }
    unobserve() {
      // Likewise.
    }
    disconnect() {
      // Likewise.
    }
  },
)
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))

afterEach(cleanup)
