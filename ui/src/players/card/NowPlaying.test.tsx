import { aState, at, noon } from '@/shared/testing/builders'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NowPlaying } from './NowPlaying'

beforeEach(() => vi.useFakeTimers({ now: noon }))
afterEach(() => vi.useRealTimers())

function show(playback: 'playing' | 'paused') {
  const state = aState({
    playback,
    trackTitle: 'Owl song',
    position: 60,
    positionAt: at(0),
    trackLength: 240,
  })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <NowPlaying state={state} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const passes = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(seconds * 1000)
  })

test('the progress ticks between messages while it plays', () => {
  show('playing')
  expect(screen.getByText('1:00')).toBeDefined()
  passes(3)
  expect(screen.getByText('1:03')).toBeDefined()
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('1 min 3 s / 4 min 0 s')
})

test('it stands still while paused', () => {
  show('paused')
  passes(3)
  expect(screen.getByText('1:00')).toBeDefined()
})
