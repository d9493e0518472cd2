import { aState, at, noon } from '@/shared/testing/builders'
import { expect, test } from 'vitest'
import { positionNow, sleepLeft } from './position'

const playing = aState({ position: 60, positionAt: at(0), trackLength: 100 })

test('the position moves on while the player plays', () => {
  expect(positionNow(playing, noon + 5_000)).toBe(65)
})

test('it stands still while paused, and never passes the end or goes back', () => {
  expect(positionNow({ ...playing, playback: 'paused' }, noon + 5_000)).toBe(60)
  expect(positionNow(playing, noon + 500_000)).toBe(100)
  expect(positionNow(playing, noon - 5_000)).toBe(60)
})

test('a stream has no end', () => {
  expect(positionNow({ ...playing, trackLength: 0 }, noon + 500_000)).toBe(560)
})

test('what is not known stays unknown', () => {
  expect(positionNow(aState({ position: null }), noon)).toBeNull()
})

test('a sleep timer counts down to nothing', () => {
  expect(sleepLeft(aState({ sleepTimerEndsAt: at(90) }), noon)).toBe(90)
  expect(sleepLeft(aState({ sleepTimerEndsAt: at(90) }), noon + 91_000)).toBeNull()
  expect(sleepLeft(aState(), noon)).toBeNull()
})
